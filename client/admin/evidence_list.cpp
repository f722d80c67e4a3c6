#include "admin/evidence_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "text/format.h"
#include "widgets/choice.h"
#include "widgets/label.h"

namespace mc::admin {

using domain::ApplicationEvidence;
using protocol::ApplicationReview;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr std::size_t kIdentity = 0, kEmployer = 1, kLinkedIn = 2, kPrice = 4, kPhoto = 5;

/// In the order of the rows.
constexpr std::array<bool ApplicationEvidence::*, 6> kMembers{
    &ApplicationEvidence::identity,   &ApplicationEvidence::employer, &ApplicationEvidence::linkedIn,
    &ApplicationEvidence::experience, &ApplicationEvidence::price,    &ApplicationEvidence::photo};

constexpr int kWordsLeft = 24;  ///< Where the words of a CheckRow begin.

}  // namespace

EvidenceList::EvidenceList(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Evidence"), TextRole::strong), 1);
    m_count = new Label({}, TextRole::detail, Token::text2);
    head->addWidget(m_count);
    column->addLayout(head);
    column->addSpacing(10);
    const std::array<std::pair<const char*, QString>, 6> rows{{{"evidenceIdentity", tr("Identity")},
                                                               {"evidenceEmployer", tr("Employer")},
                                                               {"evidenceLinkedIn", tr("Public profile")},
                                                               {"evidenceExperience", tr("Years of experience")},
                                                               {"evidencePrice", tr("Price fits the experience")},
                                                               {"evidencePhoto", tr("Photo shows the person")}}};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QString name = QLatin1String(rows[i].first);
        auto* tick = new widgets::CheckRow(rows[i].second);
        tick->setObjectName(name);
        connect(tick, &QAbstractButton::clicked, this, [this] { emit ticked(shown()); });
        auto* about = new Label({}, TextRole::detail, Token::text2);
        about->setObjectName(name + QStringLiteral("About"));
        about->setWordWrap(true);
        about->hide();
        column->addWidget(tick);
        column->addWidget(about);
        m_rows[i] = {tick, about};
    }
}

ApplicationEvidence EvidenceList::shown() const {
    ApplicationEvidence evidence;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        evidence.*kMembers[i] = m_rows[i].tick->isChecked();
    return evidence;
}

void EvidenceList::show(const ApplicationReview& review, const ApplicationEvidence& ticked,
                        const net::PriceAdvice& advice) {
    int there = 0;
    int wanted = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool applies = i != kLinkedIn || review.form.linkedIn.has_value();
        m_rows[i].tick->setVisible(applies);
        m_rows[i].tick->setChecked(ticked.*kMembers[i]);
        wanted += applies ? 1 : 0;
        there += applies && ticked.*kMembers[i] ? 1 : 0;
    }
    m_count->setText(tr("%1 of %2", "settled evidence").arg(there).arg(wanted));
    const bool open = domain::isOpen(review.state);  // Of what is decided the papers go.
    say(kPhoto, review.photo            ? QString()
                : open && !ticked.photo ? tr("No photo yet: how the face was seen has to be noted")
                                        : tr("No photo yet"));
    for (const auto piece : {kIdentity, kEmployer, kPrice})
        say(piece, {});
    if (!open) return;
    showPapers(kIdentity, review.papers.identity, ticked.identity);
    showPapers(kEmployer, review.papers.employment, ticked.employer);
    QStringList prices;
    for (const auto& price : review.form.prices)
        prices << priceWords(price, advice);
    say(kPrice, prices.join(u'\n'));
}

void EvidenceList::showPapers(std::size_t row, int papers, bool ticked) {
    say(row, papers > 0 ? tr("%n paper(s)", nullptr, papers)
             : ticked   ? tr("No paper; a note says how it was seen")
                        : tr("No paper: how it was seen has to be noted"));
}

QString EvidenceList::priceWords(const protocol::DurationPrice& price, const net::PriceAdvice& advice) {
    const QString asked = tr("%n min: %1", nullptr, price.minutes).arg(text::moneyShort(price.price));
    if (!advice.isKnown()) return asked;
    const auto& guides = advice.guidance().items;
    const auto guide = std::ranges::find(guides, price.minutes, &protocol::PriceGuide::minutes);
    if (guide == guides.end()) return tr("%1, too few ask for that to compare", "30 min: ₹500").arg(asked);
    return tr("%1, usual is %2 – %3", "30 min: ₹500")
        .arg(asked, text::moneyShort(guide->low), text::moneyShort(guide->high));
}

void EvidenceList::setMayTick(bool may) {
    for (const auto& row : m_rows)
        row.tick->setEnabled(may);
}

/// Read out with the tick, too.
void EvidenceList::say(std::size_t row, const QString& about) {
    const auto& [tick, label] = m_rows[row];
    const int indent = widgets::themeOf(this).scaled(kWordsLeft - 8) + 8;
    label->setContentsMargins(indent, 0, 0, 4);
    label->setText(about);
    label->setVisible(!about.isEmpty());
    tick->setAccessibleDescription(about);
}

}  // namespace mc::admin
