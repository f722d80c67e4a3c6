#pragma once

#include <QCoreApplication>
#include <QString>

#include "protocol/bookings.h"

/// What bookings are called and when they are, in the reader's language. No network.
namespace mc::booking {

QString idText(domain::BookingId id);
/// "/bookings/0000000000abc" and, with a rest, what lies below it.
QString linkTo(domain::BookingId id, const QString& rest = {});
/// To a session like that one; empty for those to whom none can be offered: the mentor's side, and what is only held.
QString linkToAgain(const protocol::Booking& booking);
/// To all sessions with the other person.
QString linkToTogether(const protocol::Booking& booking);
QString text(const std::string& utf8);
QString firstName(const std::string& name);

/// The other person and the reader's own side.
const protocol::PersonSummary& otherOf(const protocol::Booking& booking);
const protocol::PersonSummary& selfOf(const protocol::Booking& booking);
domain::ZoneTable ownZone(const protocol::Booking& booking);
domain::ZoneTable otherZone(const protocol::Booking& booking);
/// Whether both sides' clocks show the same time then.
bool sameClock(const protocol::Booking& booking);

class BookingWords {
    Q_DECLARE_TR_FUNCTIONS(BookingWords)
public:
    static QString status(domain::BookingStatus status);
    /// "19:00 – 20:00 IST" and "13:30 – 14:30 in London"; the second is empty when the clocks agree.
    static QString when(const protocol::Booking& booking);
    static QString whenThere(const protocol::Booking& booking);
    /// "Thu 19 Nov 2026, 19:00 – 20:00 IST"
    static QString dayAndTime(const protocol::Booking& booking);
    /// "13:30 London", for a row.
    static QString startThere(const protocol::Booking& booking);
    /// "Mock interview · 60 min"
    static QString topicAndLength(const protocol::Booking& booking);
    /// What was paid, or what happens with it; empty when there is nothing to say.
    static QString money(const protocol::Booking& booking);
    /// What paying means where the mentor is asked first; empty where the session stands at once.
    static QString askedFirst(const protocol::Booking& booking);
    static QString refund(const protocol::RefundState& refund);
    /// Why a time is not kept any more: it ran out, or the mentor is not free then after all (case 13).
    static QString released(const protocol::Booking& booking);
    /// What became of the money when the time was released before it was booked: mostly nothing was paid, but a payment
    /// that came too late, or of another amount, was taken and comes back.
    static QString moneyAfterRelease(const protocol::Booking& booking);
    /// Nothing came in, and nothing is on its way as far as is known.
    static bool isUnpaid(const protocol::Booking& booking);
    /// What became of the money, for every status there is.
    static QString payment(protocol::PaymentStatus status);
    /// Why it ended: somebody's own words as a quotation, or what the server says in a code.
    static QString reason(const std::string& reason);
    static QString noShow(const protocol::Booking& booking);
    /// What an outage of the platform made of it; empty where there was none.
    static QString outage(const protocol::Booking& booking);
    /// In place of a status: the student chooses what becomes of it.
    static QString awaitsChoice();
    /// "Cancel now and get ₹500.00 back. After 18:00 it is ₹250.00."
    static QString cancelPreview(const protocol::CancelPreview& preview, const protocol::Booking& booking,
                                 domain::UtcTime now);
    /// Which part of what goes back are credits; empty where none.
    static QString shares(const protocol::CancelPreview& preview);
    /// "before Wed 18 Nov, 19:00", "until Thu 19 Nov, 15:00", "after that".
    static QString tier(const protocol::RefundTier& tier, const domain::ZoneTable& zone);

private:
    static QString inMoney(const protocol::Booking& booking);
    static QString inCredits(const protocol::Booking& booking);
};

/// A Google Calendar address with the event filled in (CAL-3).
QString googleCalendarLink(const protocol::Booking& booking);
/// Accounts of one's own and those of a company or college are at two places.
enum class OutlookAccount { own, work };
QString outlookCalendarLink(const protocol::Booking& booking, OutlookAccount account);

}  // namespace mc::booking
