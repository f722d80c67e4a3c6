#include "mentor/away_dialog.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "booking/booking_words.h"
#include "protocol/limits.h"
#include "text/format.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using booking::text;
using domain::Reliability;
using protocol::AffectedSession;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using AwayKind = AwayAnswer::Kind;

namespace {

constexpr qint64 kKeep = 0;
constexpr qint64 kEnd = -1;  ///< Anything else is the start that is proposed.

bool isRequest(const AffectedSession& session) {
    return session.booking.status == domain::BookingStatus::requested;
}

int longestReason() {
    return static_cast<int>(protocol::Limits<protocol::MoveBooking>::table().find("note")->maxLength().value_or(300));
}

}  // namespace

AwayDialog::AwayDialog(const protocol::AvailabilityImpact& impact, const QString& typedReason, QWidget* over)
    : Dialog(tr("%n session(s) are booked on days you are away", nullptr, static_cast<int>(impact.sessions.size())),
             over, Width::wide),
      m_impact(impact),
      m_reliability(new Label({}, TextRole::detail, Token::text2)),
      m_reason(new widgets::TextField(tr("Reason"))),
      m_trouble(new Label({}, TextRole::detail, Token::dangerText)) {
    setObjectName(QStringLiteral("awayDialog"));
    addSentence(tr("Say what becomes of each before the days are saved. Nobody hears of it until then."));
    for (std::size_t i = 0; i < m_impact.sessions.size(); ++i)
        body()->addWidget(makeSession(i));
    m_reliability->setObjectName(QStringLiteral("awayReliability"));
    m_reliability->setWordWrap(true);
    body()->addWidget(m_reliability);
    m_reason->setInputName(QStringLiteral("awayReason"));
    m_reason->setLabelNote(tr("the students read it"));
    m_reason->setCounter(longestReason());
    m_reason->setText(typedReason.isEmpty() ? tr("I am away on that day.") : typedReason);
    body()->addWidget(m_reason);
    m_trouble->setObjectName(QStringLiteral("awayTrouble"));
    m_trouble->setWordWrap(true);
    widgets::keepPlace(*m_trouble);
    body()->addWidget(m_trouble);
    setSafe(tr("Back"));
    m_save = setDeed(tr("Save and keep them"));
    m_save->setObjectName(QStringLiteral("awaySave"));
    connect(m_reason, &widgets::TextField::textChanged, this, [this] {
        emit reasonTyped(m_reason->text());
        showChoice();
    });
    connect(this, &Dialog::deed, this, &AwayDialog::apply);
    showChoice();
}

QWidget* AwayDialog::makeSession(std::size_t index) {
    const auto& session = m_impact.sessions[index];
    const auto& booking = session.booking;
    auto* card = new widgets::Card;
    card->setInset(12);
    auto* avatar =
        new widgets::Avatar(32, text(domain::toString(booking.student.id)), text(booking.student.name), card);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* cost = new Label(
        isRequest(session)
            ? tr("Only asked for so far. Declined, everything goes back and your cancellation rate stays.")
        : booking.mentorReceives
            ? tr("Cancelled, everything goes back and you do not earn %1.").arg(widgets::money(*booking.mentorReceives))
            : tr("Cancelled, everything goes back."),
        TextRole::detail, Token::text2, card);
    cost->setObjectName(QStringLiteral("awayCost%1").arg(index));
    for (auto* label :
         {new Label(text(booking.student.name), TextRole::strong, Token::text, card),
          new Label(booking::BookingWords::dayAndTime(booking), TextRole::body, Token::text, card), cost}) {
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(avatar, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    card->column()->addLayout(row);
    auto* select = new widgets::Select(tr("What becomes of the session with %1").arg(text(booking.student.name)), card);
    select->setObjectName(QStringLiteral("awaySession%1").arg(index));
    offer(*select, session);
    card->column()->addWidget(select);
    connect(select, &QComboBox::currentIndexChanged, this, &AwayDialog::showChoice);
    m_choices.push_back(select);
    return card;
}

void AwayDialog::offer(widgets::Select& select, const AffectedSession& session) {
    const auto zone = booking::ownZone(session.booking);
    const QString name = booking::firstName(session.booking.student.name);
    select.addItem(session.booking.move ? tr("Leave it: another time is proposed already") : tr("Keep it"), kKeep);
    if (session.booking.canMove)
        for (const auto at : session.otherTimes)
            select.addItem(tr("Ask %1 to come on %2").arg(name, widgets::dateAndTime(zone, at)), qint64{at.seconds});
    select.addItem(isRequest(session) ? tr("Decline it") : tr("Cancel it"), kEnd);
}

AwayAnswer AwayDialog::answerOf(std::size_t index) const {
    const auto chosen = m_choices[index]->currentData().toLongLong();
    const auto kind = chosen == kKeep ? AwayKind::keep : chosen == kEnd ? AwayKind::end : AwayKind::propose;
    return {m_impact.sessions[index].booking, kind, {chosen}};
}

std::vector<AwayAnswer> AwayDialog::answers() const {
    std::vector<AwayAnswer> all;
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        all.push_back(answerOf(i));
    return all;
}

void AwayDialog::showChoice() {
    const auto all = answers();
    const auto cancelled = std::ranges::count_if(all, [](const AwayAnswer& answer) {
        return answer.kind == AwayKind::end && answer.booking.status == domain::BookingStatus::confirmed;
    });
    const bool keepsAll =
        std::ranges::all_of(all, [](const AwayAnswer& answer) { return answer.kind == AwayKind::keep; });
    m_reliability->setText(reliabilityWords(static_cast<int>(cancelled)));
    const auto costs = m_impact.cancelling;
    const bool harms = cancelled > 0 && costs[static_cast<std::size_t>(cancelled - 1)].reliability != Reliability::good;
    m_reliability->setColor(harms ? Token::warningText : Token::text2);
    m_reason->setVisible(!keepsAll);
    m_trouble->setText(trouble());
    m_save->setText(keepsAll ? tr("Save and keep them") : tr("Save and tell them"));
    m_save->setEnabled(m_trouble->text().isEmpty());
}

QString AwayDialog::reliabilityWords(int cancelled) const {
    const auto& now = m_impact.reliability;
    if (now.sessions + cancelled < now.least)
        return tr("What you cancel counts once there are %n session(s).", nullptr, now.least);
    const QString bounds = tr("At %1 you are warned, at %2 your bookings are paused.")
                               .arg(text::percent(now.warnAt), text::percent(now.pauseAt));
    if (cancelled == 0) return tr("You cancelled %1 of your last sessions. %2").arg(text::percent(now.percent), bounds);
    const auto& then = m_impact.cancelling[static_cast<std::size_t>(cancelled - 1)];
    const QString change = tr("You would have cancelled %1 of your last sessions instead of %2.")
                               .arg(text::percent(then.percent), text::percent(now.percent));
    if (then.reliability == Reliability::paused) return tr("%1 Your bookings would be paused.").arg(change);
    if (then.reliability == Reliability::warned)
        return tr("%1 That is a warning; at %2 your bookings are paused.").arg(change, text::percent(now.pauseAt));
    return tr("%1 %2").arg(change, bounds);
}

/// What keeps it from being saved.
QString AwayDialog::trouble() const {
    const auto all = answers();
    for (auto one = all.begin(); one != all.end(); ++one)
        for (auto other = all.begin(); other != one; ++other) {
            if (one->kind != AwayKind::propose || other->kind != AwayKind::propose) continue;
            const auto range = [](const AwayAnswer& answer) {
                return domain::UtcRange{answer.at, answer.at + answer.booking.durationMinutes * domain::kMinute};
            };
            if (range(*one).overlaps(range(*other))) return tr("Two of them would be at the same time.");
        }
    const bool tells = std::ranges::any_of(all, [](const AwayAnswer& answer) { return answer.kind != AwayKind::keep; });
    return tells && m_reason->text().trimmed().isEmpty() ? tr("Please say why.") : QString();
}

void AwayDialog::apply() {
    emit answered(answers(), m_reason->text().trimmed());
    finish();
}

}  // namespace mc::mentor
