#include "admin/evidence_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/choice.h"
#include "widgets/label.h"

namespace mc::admin {

using domain::ApplicationEvidence;
using protocol::ApplicationReview;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

enum Piece : std::size_t { Identity, Employer, LinkedIn, Experience, Price, Photo };

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

void EvidenceList::show(const ApplicationReview& review, const ApplicationEvidence& ticked) {
    int there = 0;
    int wanted = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool applies = i != LinkedIn || review.form.linkedIn.has_value();
        m_rows[i].tick->setVisible(applies);
        m_rows[i].tick->setChecked(ticked.*kMembers[i]);
        wanted += applies ? 1 : 0;
        there += applies && ticked.*kMembers[i] ? 1 : 0;
    }
    m_count->setText(tr("%1 of %2", "settled evidence").arg(there).arg(wanted));
    showAbout(review);
}

void EvidenceList::setMayTick(bool may) {
    for (const auto& row : m_rows)
        row.tick->setEnabled(may);
}

void EvidenceList::showAbout(const ApplicationReview& review) {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        say(i, {});
    if (!review.photo) say(Photo, tr("No photo yet"));
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
