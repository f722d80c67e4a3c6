#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "accounts/directory.h"
#include "bookings/booking_money.h"
#include "bookings/booking_service.h"
#include "bookings/waitlist.h"
#include "payments/payables.h"
#include "protocol/bookings.h"

namespace mc::bookings {

/// What a student asks for.
struct NewBooking {
    domain::UserId mentorId;
    domain::UtcTime startsAt;
    int durationMinutes = 30;
    std::string topic;
    std::string agenda;
    bool policyAccepted = false;
};

inline constexpr std::size_t kMostHolds = 3;  ///< Of one student at a time (decision 4).

/// From the wish to the payment (BKG-1; decisions 3 and 4): keeps a time for fifteen minutes, says what is owed for it,
/// and turns it into a session, or a request for one, when that is paid. Thread safe.
///
/// Wiring: `payments.sell(SubjectKind::session, holds)` and payments' signals `captured`, `reserved` and `lost` to
/// onPaymentCaptured(), onPaymentReserved() and onReservationLost().
class Holds final : public payments::Payables {
public:
    using Transaction = database::Transaction;

    Holds(const BookingParts& parts, BookingService& bookings, BookingOptions options = {});

    /// Whether somebody may take a new time now; without one everybody may. Set before the server starts.
    using Gate = std::function<domain::Result<void>(database::Reader&, domain::UserId)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }
    /// Whose times are kept longer; nobody's without one. Set before the server starts.
    void setWaitlist(const Waitlist& waitlist) { m_waitlist = &waitlist; }

    /// Of bookings made from now on (decision 6).
    const domain::CancellationPolicy& policy() const { return m_options.policy; }
    /// What a booking made now is sold by, whoever the mentor is: an offer for her alone is not in it.
    domain::FeeRates rates(domain::UtcTime now) const;

    /// Claims the blocks of both people. An address that is not confirmed yet is no hindrance to one hold, only to paying
    /// for it. `key` is the request's Idempotency-Key. The slot she holds already is given
    /// again, with the length asked for now; another hold of hers with the same mentor is given up for the new one.
    /// Errors: what the gate says, validation_failed (a duration the mentor does not offer), not_found (no such mentor), own_mentor,
    /// email_not_verified (a second hold), mentor_not_accepting, slot_not_offered, slot_for_premium and slot_taken (extra:
    /// alternatives), student_busy, too_many_holds, idempotency_key_reused.
    domain::Result<Booking> create(domain::UserId student, const NewBooking& wish, std::string_view key,
                                   domain::UtcTime now);
    /// While held: hold_expired, invalid_state, changed_elsewhere (another version than the one that was read),
    /// validation_failed, slot_taken, student_busy, slot_not_offered; then nothing has changed.
    domain::Result<Booking> setDetails(domain::UserId student, domain::BookingId id,
                                       const protocol::BookingDetails& details, domain::UtcTime now);
    /// The student gives it up. Whatever is still paid for it goes back.
    domain::Result<void> release(Transaction& tx, Booking& booking, domain::UtcTime now);
    /// Its fifteen minutes are over: invalid_state, too_early.
    domain::Result<void> expire(Transaction& tx, Booking& booking, domain::UtcTime now);

    domain::Result<payments::Payable> payable(database::Reader& reader, domain::UserId student,
                                              const domain::Subject& subject, domain::UtcTime now) const override;
    /// Her mentor's other calendars are asked (case 13).
    void prepare(const domain::Subject& subject) override;
    /// Keeps the hold while a capture is under way; one that ran out is given again when its time is still free.
    /// A request's money waits for the mentor's answer.
    payments::Wanted keep(Transaction& tx, const payments::Reservation& reserved, domain::UtcTime now) override;
    bool stands(database::Reader& reader, const domain::Subject& subject, domain::UtcTime now) const override;
    /// Asks the mentor.
    void onPaymentReserved(Transaction& tx, const payments::PaymentReserved& event);
    /// Ends the request that waited for it, in words.
    void onReservationLost(Transaction& tx, const payments::ReservationLost& event);
    /// Confirms or requests; re-claims the time when the hold had run out and it is still free, else gives the money
    /// back once (case 22).
    void onPaymentCaptured(Transaction& tx, const payments::PaymentCaptured& event);

private:
    domain::Result<Booking> hold(Transaction& tx, domain::UserId student, const NewBooking& wish,
                                 const RequestKey& request, domain::UtcTime now);
    void keepLonger(Transaction& tx, Booking& booking, domain::UtcTime now) const;
    domain::Result<Booking> holdAgain(Transaction& tx, Booking booking, int minutes, domain::UtcTime now);
    domain::Result<void> makeRoom(Transaction& tx, domain::UserId student, domain::UserId mentor, domain::UtcTime now);
    domain::Result<Booking> newBooking(Transaction& tx, domain::UserId student, const NewBooking& wish,
                                       domain::UtcTime now);
    payments::PricedItem itemOf(database::Reader& reader, const Booking& booking) const;
    domain::FeeRates ratesFor(database::Reader& reader, domain::UtcTime now,
                              std::optional<domain::UtcTime> mentorSince) const;
    void setTerms(database::Reader& reader, Booking& booking, domain::UtcTime now) const;
    domain::Result<void> setPrice(database::Reader& reader, Booking& booking) const;
    std::string nextCode(Transaction& tx, domain::UtcTime now);
    domain::Result<void> changeDuration(Transaction& tx, Booking& booking, int minutes, domain::UtcTime now);
    static scheduling::Claim claimOf(const Booking& booking);
    payments::Wanted keepRequest(Transaction& tx, Booking& booking, domain::UtcTime now);
    bool isLostElsewhere(Transaction& tx, Booking& booking, domain::UtcTime now);
    bool reclaim(Transaction& tx, Booking& booking, domain::UtcTime now);
    void take(Transaction& tx, Booking& booking, domain::UtcTime now);
    void takeRequest(Transaction& tx, Booking& booking, domain::UtcTime now);
    void request(Transaction& tx, Booking& booking, domain::UtcTime now);

    BookingParts m_parts;
    BookingService& m_bookings;
    BookingOptions m_options;
    accounts::Directory m_people;
    BookingStore m_store;
    BookingMoney m_money;
    const Waitlist* m_waitlist = nullptr;
    Gate m_gate = [](database::Reader&, domain::UserId) { return domain::Result<void>(); };
};

}  // namespace mc::bookings
