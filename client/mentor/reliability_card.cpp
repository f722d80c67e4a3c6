#include "mentor/reliability_card.h"

#include <QHBoxLayout>
#include <QLocale>

#include "text/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::mentor {

using domain::Reliability;
using protocol::MentorReliability;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kReliabilityIcon = 20;

}  // namespace

ReliabilityCard::ReliabilityCard(QWidget* parent)
    : Card(parent),
      m_icon(new widgets::IconLabel(widgets::Icon::calendar, kReliabilityIcon, Token::text2)),
      m_rate(new Label({}, TextRole::strong)),
      m_meaning(new Label({}, TextRole::detail, Token::text2)) {
    setObjectName(QStringLiteral("reliabilityCard"));
    m_rate->setObjectName(QStringLiteral("cancellationRate"));
    m_meaning->setObjectName(QStringLiteral("cancellationMeaning"));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    for (auto* label : {m_rate, m_meaning}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    column()->addLayout(row);
    hide();  // Until there are figures.
}

void ReliabilityCard::show(const MentorReliability& figures) {
    m_rate->setText(
        figures.sessions == 0
            ? tr("You have cancelled nothing that you confirmed")
            : tr("Cancelled by you: %1 of your last %Ln confirmed session(s), %2", nullptr, figures.sessions)
                  .arg(QLocale().toString(figures.cancelled), text::percent(figures.percent)));
    m_meaning->setText(meaning(figures));
    const bool good = figures.reliability == Reliability::good;
    m_icon->setColor(good ? Token::text2 : Token::warningText);
    m_meaning->setColor(good ? Token::text2 : Token::warningText);
    setVisible(true);
}

QString ReliabilityCard::meaning(const MentorReliability& figures) {
    const QString pauses = text::percent(figures.pauseAt);
    switch (figures.reliability) {
        case Reliability::warned:
            return tr("Students rely on what you confirm. At %1 your bookings are paused: keep the next sessions, and "
                      "take away times that you cannot offer.")
                .arg(pauses);
        case Reliability::paused:
            return tr("Each further cancellation pauses your bookings. Sessions that you keep bring it below %1 again.")
                .arg(pauses);
        case Reliability::good:
            break;
    }
    if (figures.sessions < figures.least) return tr("It counts once there are %Ln session(s).", nullptr, figures.least);
    return tr("Students can rely on you. At %1 you are warned, at %2 your bookings are paused.")
        .arg(text::percent(figures.warnAt), pauses);
}

}  // namespace mc::mentor
