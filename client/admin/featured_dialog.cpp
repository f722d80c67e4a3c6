#include "admin/featured_dialog.h"

#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "text/dates.h"
#include "widgets/choice.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::admin {

using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kMostFeaturedDays = 366;  ///< That can be chosen from.
constexpr int kUsualDays = 14;
constexpr int kNamePause = 250;  ///< Milliseconds.

QString draftOf(const std::optional<protocol::FeaturedMentor>& mentor) {
    return mentor ? QStringLiteral("featured/") + QString::fromStdString(domain::toString(mentor->mentor))
                  : QStringLiteral("featured/new");
}

}  // namespace

FeaturedDialog::FeaturedDialog(const std::optional<protocol::FeaturedMentor>& mentor, domain::CivilDate today,
                               net::Drafts& drafts, QWidget* over)
    : ReasonDialog(
          mentor ? tr("When %1 is shown first").arg(QString::fromStdString(mentor->name)) : tr("Show a mentor first"),
          drafts, draftOf(mentor), over),
      m_first(mentor ? std::min(mentor->from, today) : today),
      m_today(today),
      m_version(mentor ? mentor->version : 0) {
    addSentence(
        tr("Students who look around without words of their own see the mentor before all others, marked as "
           "featured. Orders such as rating or price stay as they are."));
    if (mentor)
        m_mentor = mentor->mentor;
    else
        addSearch();
    addDays(mentor ? mentor->from : today, mentor ? mentor->until : domain::addDays(today, kUsualDays - 1));
    ask(mentor ? tr("Change the days") : tr("Show first"), widgets::Button::Kind::primary);
    connect(this, &ReasonDialog::decided, this, [this](const QString& reason) {
        emit chosen(
            *m_mentor,
            {.version = m_version, .from = dayOf(m_from), .until = dayOf(m_until), .reason = reason.toStdString()});
    });
    follow();
}

void FeaturedDialog::addSearch() {
    m_search = new widgets::TextField(tr("Mentor"));
    m_search->setInputName(QStringLiteral("featuredSearch"));
    m_search->setPlaceholder(tr("Name, company or topic"));
    body()->addWidget(m_search);
    auto* box = new QWidget;
    m_found = new QVBoxLayout(box);
    m_found->setContentsMargins(0, 0, 0, 0);
    m_found->setSpacing(8);
    body()->addWidget(box);
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kNamePause);
    connect(m_search, &widgets::TextField::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { emit searchWanted(m_search->text().simplified()); });
}

void FeaturedDialog::showFound(const std::vector<protocol::MentorCard>& found, const protocol::FeaturedList& list) {
    while (auto* item = m_found->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_mentor.reset();
    for (const auto& card : found) {
        if (std::ranges::find(list.items, card.id, &protocol::FeaturedMentor::mentor) != list.items.end()) continue;
        auto* choice = new widgets::RadioCard(QString::fromStdString(card.name));
        choice->setObjectName(QStringLiteral("featuredFound"));
        choice->setDetail(QString::fromStdString(card.headline));
        m_found->addWidget(choice);
        connect(choice, &QAbstractButton::toggled, this, [this, id = card.id](bool on) {
            if (on) m_mentor = id;
            follow();
        });
    }
    follow();
}

void FeaturedDialog::addDays(domain::CivilDate from, domain::CivilDate until) {
    m_from = daySelect(tr("First day"), "featuredFrom", from);
    m_until = daySelect(tr("Last day"), "featuredUntil", until);
    m_fault = new widgets::Label({}, TextRole::body, Token::dangerText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    body()->addWidget(m_fault);
    for (const auto* select : {m_from, m_until})
        connect(select, &QComboBox::currentIndexChanged, this, &FeaturedDialog::follow);
}

widgets::Select* FeaturedDialog::daySelect(const QString& label, const char* name, domain::CivilDate day) {
    auto* field = new widgets::SelectField(label);
    auto* select = field->select();
    select->setObjectName(QLatin1String(name));
    const auto days = std::max<std::int64_t>(kMostFeaturedDays, domain::toDays(day) - domain::toDays(m_first) + 1);
    for (int i = 0; i < days; ++i)
        select->addItem(text::dateText(domain::addDays(m_first, i), text::DateForm::weekdayYear));
    select->setCurrentIndex(static_cast<int>(domain::toDays(day) - domain::toDays(m_first)));
    body()->addWidget(field);
    return select;
}

domain::CivilDate FeaturedDialog::dayOf(const widgets::Select* select) const {
    return domain::addDays(m_first, select->currentIndex());
}

void FeaturedDialog::follow() {
    const bool reversed = dayOf(m_until) < dayOf(m_from);
    const bool over = dayOf(m_until) < m_today;
    m_fault->setText(reversed ? tr("The last day is before the first.")
                     : over   ? tr("The last day is over.")
                              : QString());
    m_fault->setVisible(reversed || over);
    setReady(m_mentor && !reversed && !over);
}

}  // namespace mc::admin
