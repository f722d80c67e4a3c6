#include "admin/featured_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "admin/desk_states.h"
#include "admin/featured_dialog.h"
#include "admin/panel_parts.h"
#include "net/problem.h"
#include "text/dates.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::admin {

using protocol::FeaturedMentor;
using protocol::FeaturedState;
using text::textOf;
using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::PillTone;
using widgets::TextRole;
using widgets::Token;

namespace {

using widgets::metrics::kInset;
constexpr int kAvatar = 40;

QString daysOf(const FeaturedMentor& mentor) {
    return text::dateRange(QDate(mentor.from.year, mentor.from.month, mentor.from.day),
                           QDate(mentor.until.year, mentor.until.month, mentor.until.day));
}

}  // namespace

FeaturedPage::FeaturedPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api), m_drafts(drafts), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("featuredPage"));
    auto* content = new QWidget;
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins(kInset, 16, kInset, kInset);
    m_cards->setSpacing(16);
    auto* empty = new widgets::EmptyState(
        Icon::trophy, tr("No mentor is featured"),
        tr("Choose mentors to be seen first for some days. They are marked, and no other order changes."));
    auto* add = empty->addAction(tr("Show a mentor first …"), Button::Kind::primary);
    connect(add, &Button::clicked, this, [this] { askDays(std::nullopt); });
    m_states = new widgets::StatePage(new widgets::ScrollArea(content), widgets::Skeleton::rows(5), empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, this, &FeaturedPage::reload);
    connect(&m_controller, &FeaturedController::stateChanged, this, &FeaturedPage::showState);
    connect(&m_controller, &FeaturedController::changed, this, [this] {
        if (m_question) m_question->settle();
        emit toast(widgets::Tone::success, tr("Changed. Students see it at once."));
    });
    connect(&m_controller, &FeaturedController::failed, this, [this](const domain::Error& error) {
        if (m_question) return m_question->refuse(error);
        emit toast(widgets::Tone::error, net::words(error));
    });
    connect(&m_controller, &FeaturedController::searched, this, [this](const auto& found) {
        if (m_search) m_search->showFound(found, m_controller.list());
    });
}

FeaturedPage::~FeaturedPage() {
    delete m_add;
}

QWidget* FeaturedPage::barActions() {
    if (m_add) return m_add;
    m_add = new Button(tr("Show a mentor first …"), Button::Kind::primary);
    m_add->setObjectName(QStringLiteral("addFeatured"));
    connect(m_add, &Button::clicked, this, [this] { askDays(std::nullopt); });
    return m_add;
}

void FeaturedPage::showState() {
    const DeskStates states{.failed = tr("The featured mentors could not be loaded"),
                            .ready = [this] { showMentors(); }};
    states.show(*m_states, m_controller);
}

void FeaturedPage::showMentors() {
    while (auto* item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int place = 0;
    for (const auto& mentor : m_controller.list().items)
        m_cards->addWidget(cardOf(mentor, ++place));
    m_cards->addStretch(1);
    widgets::followTheEye(*this);
}

widgets::Pill* FeaturedPage::pillOf(FeaturedState state) {
    switch (state) {
        case FeaturedState::shown:
            return new widgets::Pill(tr("Shown now"), PillTone::success, Icon::check);
        case FeaturedState::coming:
            return new widgets::Pill(tr("Not yet"), PillTone::neutral, Icon::clock);
        case FeaturedState::over:
            return new widgets::Pill(tr("Over"), PillTone::neutral, Icon::archive);
        case FeaturedState::paused:
            return new widgets::Pill(tr("Not shown: takes no bookings"), PillTone::warning, Icon::calendarX);
        case FeaturedState::unlisted:
            return new widgets::Pill(tr("Not shown: in no list"), PillTone::warning, Icon::eyeOff);
        case FeaturedState::gone:
            break;
    }
    return new widgets::Pill(tr("Not shown: no mentor at the moment"), PillTone::danger, Icon::user);
}

QWidget* FeaturedPage::cardOf(const FeaturedMentor& mentor, int place) {
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("featuredCard"));
    card->column()->setSpacing(8);
    auto* person = new QHBoxLayout;
    person->setSpacing(12);
    auto* avatar = new widgets::Avatar(kAvatar);
    avatar->setPerson(textOf(domain::toString(mentor.mentor)), textOf(mentor.name));
    person->addWidget(avatar, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(wrapped(tr("%1. %2", "place, name").arg(place).arg(textOf(mentor.name)), TextRole::section));
    words->addWidget(wrapped(textOf(mentor.headline), TextRole::body, Token::text2));
    person->addLayout(words, 1);
    card->column()->addLayout(person);
    card->column()->addWidget(pillOf(mentor.state), 0, Qt::AlignLeft);
    card->column()->addWidget(wrapped(daysOf(mentor), TextRole::strong));
    card->column()->addWidget(
        wrapped(tr("Changed by %1 on %2: “%3”", "name, date, reason")
                    .arg(textOf(mentor.changedBy), text::yearDate(m_zone, mentor.changedAt), textOf(mentor.reason)),
                TextRole::detail, Token::text2));
    card->column()->addWidget(actionsOf(mentor, place));
    return card;
}

QWidget* FeaturedPage::actionsOf(const FeaturedMentor& mentor, int place) {
    auto* box = new QWidget;
    auto* flow = new widgets::FlowLayout(box, 8);
    const auto add = [&](const QString& text, const QString& spoken, const char* name) {
        auto* button = new Button(text);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(spoken);
        button->setSize(Button::Size::small);
        flow->addWidget(button);
        return button;
    };
    const QString name = textOf(mentor.name);
    auto* up = add(tr("Earlier"), tr("%1: one place earlier").arg(name), "featuredUp");
    auto* down = add(tr("Later"), tr("%1: one place later").arg(name), "featuredDown");
    auto* change = add(tr("Change the days …"), tr("%1: change the days").arg(name), "changeFeatured");
    auto* end = add(tr("End …"), tr("%1: show first no longer").arg(name), "endFeatured");
    const bool isOver = mentor.state == FeaturedState::over;
    up->setEnabled(place > 1 && !isOver);
    down->setEnabled(place < static_cast<int>(m_controller.list().items.size()) && !isOver);
    connect(up, &Button::clicked, this, [this, mentor, place] { move(mentor, place - 1); });
    connect(down, &Button::clicked, this, [this, mentor, place] { move(mentor, place + 1); });
    connect(change, &Button::clicked, this, [this, mentor] { askDays(mentor); });
    connect(end, &Button::clicked, this, [this, mentor] { askEnd(mentor); });
    return box;
}

void FeaturedPage::move(const FeaturedMentor& mentor, int place) {
    m_controller.set(
        mentor.mentor,
        {.version = mentor.version, .from = mentor.from, .until = mentor.until, .place = place, .reason = {}});
}

void FeaturedPage::askDays(const std::optional<FeaturedMentor>& mentor) {
    if (m_question) m_question->finish();
    auto* dialog = new FeaturedDialog(mentor, m_controller.list().today, m_drafts, this);
    m_question = dialog;
    m_search = mentor ? nullptr : dialog;
    connect(dialog, &FeaturedDialog::searchWanted, &m_controller, &FeaturedController::search);
    connect(dialog, &FeaturedDialog::chosen, &m_controller, &FeaturedController::set);
    dialog->open();
}

void FeaturedPage::askEnd(const FeaturedMentor& mentor) {
    if (m_question) m_question->finish();
    auto* dialog = new ReasonDialog(tr("Show %1 first no longer?").arg(textOf(mentor.name)), m_drafts,
                                    QStringLiteral("featured/end/") + textOf(domain::toString(mentor.mentor)), this);
    m_question = dialog;
    dialog->addSentence(
        tr("The mentor is listed by rating and sessions again, without the mark. The page and the "
           "bookings stay as they are."));
    dialog->ask(tr("Show like all others"), Button::Kind::danger);
    connect(dialog, &ReasonDialog::decided, this,
            [this, mentor](const QString& reason) { m_controller.end(mentor, reason); });
    dialog->open();
}

}  // namespace mc::admin
