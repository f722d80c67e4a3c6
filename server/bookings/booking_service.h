#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bookings/booking_events.h"
#include "bookings/booking_store.h"
#include "bookings/join_records.h"
#include "domain/error.h"
#include "mentors/mentor_service.h"
#include "payments/payment_service.h"
#include "payments/plans.h"
#include "payments/wallet.h"
#include "platform/base/zones.h"
#include "platform/database/database.h"
#include "scheduling/scheduling_service.h"

namespace mc::bookings {

struct BookingOptions {
    std::string codePrefix = "GRP";  ///< Decision 22.
    domain::ZoneName operatorZone{"Asia/Kolkata"};
    domain::CancellationPolicy policy;  ///< For bookings made from now on (decision 6).
    bool chargesGst = true;             ///< False: the operator is not registered and may charge none.

    domain::FeeRates chargeable(domain::FeeRates rates) const {
        if (!chargesGst) rates.gst = {};
        return rates;
    }
};

/// What the room works with; all must outlive it.
struct BookingParts {
    database::Database& database;
    base::IdSource& ids;
    base::Random& random;
    const base::Zones& zones;
    mentors::MentorService& mentors;
    scheduling::SchedulingService& scheduling;
    payments::PaymentService& payments;
    ledger::Ledger& ledger;
    payments::Wallet& wallet;
    payments::Plans& plans;
    const JoinRecords& joins;
};

/// Bookings as other rooms see them, and what every change of one has in common. Where a booking is decided: Holds
/// makes it and takes its payment, BookingChanges answers and cancels it, Settlement says how the session went,
/// SessionNotes keeps what was written, BookingSweep does what time alone does. Each use case is one transaction, takes
/// who acts and when the server heard of it (`Request::receivedAt()`; decision 6), and answers the booking as it is
/// afterwards. Whatever is not the actor's own is not_found. Thread safe.
///
/// Demo data and tests make past bookings through the same functions: build the room over a FakeClock and move it.
class BookingService {
public:
    using Transaction = database::Transaction;
    /// Saves the booking before it raises an event: receivers read it.
    using Change = std::function<domain::Result<void>(Transaction&, Booking&)>;

    explicit BookingService(const BookingParts& parts) : m_parts(parts) {}

    /// Connect receivers before the server starts.
    BookingEvents& events() { return m_events; }

    // Look-ups; the reader may be a Transaction.
    std::optional<Booking> find(database::Reader& reader, domain::BookingId id) const;
    /// not_found unless the user is the student or the mentor.
    domain::Result<Booking> findFor(database::Reader& reader, domain::BookingId id, domain::UserId user) const;
    /// not_found as findFor, else outside_join_window or invalid_state: the one rule of who may enter the room (VID-1).
    domain::Result<Booking> findJoinable(database::Reader& reader, domain::BookingId id, domain::UserId user,
                                         domain::UtcTime now) const;
    /// Confirmed bookings that start in [begin, end), in order: reminders.
    std::vector<Booking> starting(database::Reader& reader, domain::UtcRange window) const;
    /// Requests that nobody has answered yet.
    std::vector<Booking> requested(database::Reader& reader) const;
    /// Hers, in whichever role, that were ever confirmed and start from then on, in order; cancelled ones where that was
    /// since `cancelledSince`.
    std::vector<Booking> inCalendar(database::Reader& reader, domain::UserId user, domain::UtcTime from,
                                    domain::UtcTime cancelledSince) const;
    /// When it takes place, and when it was to before it was moved.
    std::vector<domain::UtcRange> timesOf(database::Reader& reader, const Booking& booking) const;
    /// When what calendars show of it last changed.
    domain::UtcTime calendarChangedAt(database::Reader& reader, const Booking& booking) const;
    /// What the two agreed to do.
    std::vector<ActionItem> actionItems(database::Reader& reader, domain::BookingId id) const;
    /// Those with something to do that is open and due on that day or later.
    std::vector<domain::BookingId> withItemsDue(database::Reader& reader, domain::CivilDate since) const;
    /// Who was in its room, and when (decision 8).
    domain::Attendance attendance(database::Reader& reader, const Booking& booking) const;

    /// Until when its student chooses between another time and everything back, because the platform was down; absent
    /// where there is nothing to choose, also when the two met all the same (case 39).
    std::optional<domain::UtcTime> outageChoice(database::Reader& reader, const Booking& booking) const;

    // Changes
    /// The actor's booking after the change. `role`: only that party may; for anybody else not_found.
    domain::Result<Booking> change(domain::BookingId id, domain::UserId actor, std::optional<Party> role,
                                   const Change& change);
    /// What an admin does to a booking of others. forbidden for one of the two, changed_elsewhere for another version
    /// than the admin has read.
    domain::Result<Booking> changeAsAdmin(domain::BookingId id, domain::UserId admin, int version,
                                          const Change& change);
    domain::Result<Booking> changeAsPlatform(domain::BookingId id, const Change& change);
    /// Paid and, where asked for, accepted: it gets its room, and both are told.
    void confirm(Transaction& tx, Booking& booking, domain::UtcTime now);
    /// A request of which no money was taken, or none is kept. `reason`: one of domain/end_reason.h.
    void declineUnpaid(Transaction& tx, Booking& booking, std::string_view reason, domain::UtcTime now);

private:
    BookingParts m_parts;
    BookingStore m_store;
    BookingEvents m_events;
};

}  // namespace mc::bookings
