#include "booking/booking_headline.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "booking/booking_words.h"
#include "domain/end_reason.h"
#include "text/sentences.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::booking {

using domain::BookingStatus;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

BookingHeadline::BookingHeadline(QWidget* parent)
    : QWidget(parent),
      m_icon(new widgets::IconLabel(Icon::check, 24, Token::successText, this)),
      m_title(new Label({}, TextRole::display, Token::text, this)),
      m_sentence(new Label({}, TextRole::body, Token::text2, this)) {
    m_title->setObjectName(QStringLiteral("bookingHeadline"));
    m_title->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("bookingSentence"));
    m_sentence->setWordWrap(true);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
}

void BookingHeadline::setBooking(const BookingController& controller, bool fresh) {
    const auto status = controller.booking().status;
    const bool chooses = status == BookingStatus::confirmed && controller.booking().outage;
    const bool good = !chooses && (status == BookingStatus::confirmed || status == BookingStatus::completed);
    const bool waiting = chooses || status == BookingStatus::requested || status == BookingStatus::held;
    m_icon->setGlyph(good ? Icon::check : waiting ? Icon::clock : Icon::calendarX);
    m_icon->setColor(good ? Token::successText : waiting ? Token::warningText : Token::text2);
    m_icon->setDisc(good ? Token::successSoft : waiting ? Token::warningSoft : Token::hover);
    const auto said = words(controller, fresh);
    m_title->setText(said.title);
    m_sentence->setText(said.sentence);
    m_sentence->setVisible(!said.sentence.isEmpty());
}

BookingHeadline::Words BookingHeadline::words(const BookingController& controller, bool fresh) {
    const auto& booking = controller.booking();
    const QString name = firstName(otherOf(booking).name);
    const auto zone = ownZone(booking);
    switch (booking.status) {
        case BookingStatus::held:
            return {tr("Not paid yet"),
                    tr("The time is held for you until %1.")
                        .arg(widgets::clockTime(zone, booking.holdExpiresAt.value_or(booking.createdAt)))};
        case BookingStatus::requested: {
            if (booking.acceptedAt) return accepted(controller);
            const QString until =
                booking.requestExpiresAt ? widgets::dateAndTime(zone, *booking.requestExpiresAt) : QString();
            if (controller.isMentor())
                return {tr("%1 asks for a session").arg(name), tr("Please answer by %1.").arg(until)};
            return {fresh ? tr("%1 has your request").arg(name) : tr("Waiting for %1").arg(name),
                    booking.payment == protocol::PaymentStatus::reserved
                        ? text::sentences({tr("You hear by %1.").arg(until), BookingWords::askedFirst(booking)})
                        : tr("You hear by %1. If it is declined you get everything back.").arg(until)};
        }
        case BookingStatus::confirmed:
            if (fresh)
                return {tr("You’re booked with %1").arg(name),
                        tr("Paid, confirmed, and both of you have the invitation by mail.")};
            if (booking.outage) return {tr("Your session with %1").arg(name), BookingWords::outage(booking)};
            if (controller.now() >= booking.endsAt)
                return {tr("Your session with %1").arg(name), controller.isMentor()
                                                                  ? tr("Mark it as completed when you are done.")
                                                                  : tr("%1 marks it as completed.").arg(name)};
            return {tr("Your session with %1").arg(name), {}};
        case BookingStatus::completed:
            if (booking.myRating)
                return {tr("You met %1").arg(name), tr("You gave %n of 5 stars.", nullptr, *booking.myRating)};
            return {tr("You met %1").arg(name), {}};
        default:
            return wordsOfEnd(booking);
    }
}

/// For the moment, or the outage, until the gateway has said that the money is there.
BookingHeadline::Words BookingHeadline::accepted(const BookingController& controller) {
    const QString name = firstName(otherOf(controller.booking()).name);
    if (controller.isMentor())
        return {tr("You accepted the request of %1").arg(name),
                tr("The payment is being taken. Both of you hear as soon as the session is confirmed.")};
    return {tr("%1 accepted your request").arg(name),
            tr("Your payment is being taken. You hear as soon as the session is confirmed.")};
}

QString BookingHeadline::notCharged(const protocol::Booking& booking) {
    const bool isStudents = booking.myRole == domain::Party::student;
    const bool isReleased = booking.payment == protocol::PaymentStatus::released;
    return isStudents && isReleased ? tr("You were not charged.") : QString();
}

/// It was accepted, but an event of the mentor's other calendars was there first (case 13).
BookingHeadline::Words BookingHeadline::lostElsewhere(const protocol::Booking& booking) {
    if (booking.myRole == domain::Party::mentor)
        return {tr("Your own calendar had taken the time"),
                tr("You accepted, but the session does not take place: %1 gets everything back.")
                    .arg(firstName(otherOf(booking).name))};
    const QString back = notCharged(booking);
    return {BookingWords::released(booking),
            text::sentences({back.isEmpty() ? BookingWords::moneyAfterRelease(booking) : back,
                             tr("Book again shows the next free times.")})};
}

BookingHeadline::Words BookingHeadline::wordsOfEnd(const protocol::Booking& booking) {
    const QString name = firstName(otherOf(booking).name);
    const QString reason = BookingWords::reason(booking.endReason);
    const bool mine = booking.endedBy == booking.myRole;
    switch (booking.status) {
        case BookingStatus::cancelled:
            if (booking.endedBy == domain::Party::platform) return {tr("This session was cancelled"), reason};
            return {mine ? tr("You cancelled this session") : tr("%1 cancelled this session").arg(name), reason};
        case BookingStatus::declined:
            if (booking.endReason == domain::kPaymentNotTaken)
                return {tr("The payment could not be taken"),
                        tr("The session does not take place, and nothing was charged.")};
            if (booking.endReason == domain::kMentorBusyElsewhere) return lostElsewhere(booking);
            if (booking.endedBy == domain::Party::platform)
                return {tr("The request was not answered in time"), notCharged(booking)};
            return {mine ? tr("You declined this request") : tr("%1 could not take this request").arg(name),
                    text::sentences({reason, notCharged(booking)})};
        case BookingStatus::expired:
            return {BookingWords::released(booking), BookingWords::moneyAfterRelease(booking)};
        default:
            return {tr("This session did not take place"), BookingWords::noShow(booking)};
    }
}

}  // namespace mc::booking
