#include "bookings/holds.h"

#include <algorithm>

#include "domain/booking_code.h"
#include "domain/booking_states.h"
#include "domain/rates.h"
#include "domain/session_rules.h"
#include "mentors/mentor_directory.h"
#include "payments/rate_table.h"
#include "platform/crypto/digest.h"

/// Keeping a time. What is paid for it stands in hold_payments.cpp.
namespace mc::bookings {
namespace {

using domain::ErrorCode;
using domain::fail;

/// One text for one wish, so that a repeated key can be told from a reused one (case 4).
std::string hashOf(const NewBooking& wish) {
    return crypto::sha256Hex(domain::toString(wish.mentorId) + '\n' + domain::toIso(wish.startsAt) + '\n' +
                             std::to_string(wish.durationMinutes) + '\n' + wish.topic + '\n' + wish.agenda + '\n' +
                             (wish.policyAccepted ? '1' : '0'));
}

bool hasAlternatives(ErrorCode code) {
    return code == ErrorCode::slot_taken || code == ErrorCode::slot_not_offered || code == ErrorCode::slot_for_premium;
}

domain::Error durationNotOffered() {
    return domain::invalid("durationMinutes", "enum", "must be a length this mentor offers");
}

domain::Error confirmFirst() {
    return fail(ErrorCode::email_not_verified, "Confirm your e-mail address first.");
}

domain::Result<void> mayChange(const Booking& booking, int version, domain::UtcTime now) {
    if (booking.status != BookingStatus::held)
        return fail(booking.status == BookingStatus::expired ? ErrorCode::hold_expired : ErrorCode::invalid_state,
                    "The booking is " + std::string(domain::label(booking.status)) + ".");
    if (now >= booking.holdExpiresAt) return fail(ErrorCode::hold_expired, "The time is not kept any more.");
    if (booking.version != version)
        return fail(ErrorCode::changed_elsewhere, "The booking was changed elsewhere. Please load it again.");
    return {};
}

}  // namespace

Holds::Holds(const BookingParts& parts, BookingService& bookings, BookingOptions options)
    : m_parts(parts),
      m_bookings(bookings),
      m_options(std::move(options)),
      m_money(parts.ledger, parts.payments, parts.wallet, parts.plans) {}

scheduling::Claim Holds::claimOf(const Booking& booking) {
    return {booking.id, booking.mentorId, booking.studentId, booking.range()};
}

domain::Result<Booking> Holds::create(domain::UserId student, const NewBooking& wish, std::string_view key,
                                      domain::UtcTime now) {
    if (student == wish.mentorId) return fail(ErrorCode::own_mentor, "You cannot book a session with yourself.");
    const RequestKey request{std::string(key), hashOf(wish)};
    auto booking = m_parts.database.write([&](Transaction& tx) { return hold(tx, student, wish, request, now); });
    if (booking) m_parts.scheduling.aboutToTake(wish.mentorId);
    if (booking || !hasAlternatives(booking.error().code)) return booking;
    const bool premium =
        m_parts.database.read([&](database::Reader& reader) { return m_parts.scheduling.isPremium(reader, student); });
    return m_parts.scheduling.withAlternatives(booking.error(), wish.mentorId, wish.durationMinutes, wish.startsAt, now,
                                               premium);
}

domain::Result<Booking> Holds::hold(Transaction& tx, domain::UserId student, const NewBooking& wish,
                                    const RequestKey& request, domain::UtcTime now) {
    if (const auto known = m_store.findRequest(tx, student, request.key)) {
        if (known->hash == request.hash) return *m_store.find(tx, known->booking);
        return fail(ErrorCode::idempotency_key_reused, "This Idempotency-Key was used for another booking.");
    }
    if (auto mine = m_store.heldSlot(tx, student, wish.mentorId, wish.startsAt, now))
        return holdAgain(tx, std::move(*mine), wish.durationMinutes, now);
    if (const auto open = m_gate(tx, student); !open) return open.error();
    auto booking = newBooking(tx, student, wish, now);
    if (!booking) return booking;
    if (const auto room = makeRoom(tx, student, wish.mentorId, now); !room) return room.error();
    const auto mayBook = m_parts.scheduling.check(tx, wish.mentorId, wish.startsAt, wish.durationMinutes, now,
                                                  {.premium = m_parts.scheduling.isPremium(tx, student)});
    if (!mayBook) return mayBook.error();
    if (const auto claimed = m_parts.scheduling.claim(tx, claimOf(*booking)); !claimed) return claimed.error();
    m_money.quote(tx, *booking, now);
    keepLonger(tx, *booking, now);
    booking->code = nextCode(tx, now);
    m_store.insert(tx, *booking, request);
    return booking;
}

/// The first of those who waited (DIS-3); never beyond the session's start.
void Holds::keepLonger(Transaction& tx, Booking& booking, domain::UtcTime now) const {
    if (!m_waitlist) return;
    if (const auto until = m_waitlist->answer(tx, booking.studentId, booking.mentorId, now))
        booking.holdExpiresAt = std::max(booking.holdExpiresAt, std::min(*until, booking.startsAt));
}

domain::Result<Booking> Holds::holdAgain(Transaction& tx, Booking booking, int minutes, domain::UtcTime now) {
    if (minutes == booking.durationMinutes) return booking;
    if (const auto changed = changeDuration(tx, booking, minutes, now); !changed) return changed.error();
    m_store.save(tx, booking);
    return booking;
}

/// Decision 4. Choosing another time of the same mentor is a change of mind, not a second wish.
domain::Result<void> Holds::makeRoom(Transaction& tx, domain::UserId student, domain::UserId mentor,
                                     domain::UtcTime now) {
    std::size_t others = 0;
    for (auto& held : m_store.openHolds(tx, student, now)) {
        if (held.mentorId != mentor)
            ++others;
        else if (const auto released = release(tx, held, now); !released)
            return released;
    }
    // Whoever has not shown yet that the address is hers keeps one time for it, not three.
    if (others > 0 && !m_people.isEmailVerified(tx, student)) return confirmFirst();
    if (others < kMostHolds) return {};
    return fail(ErrorCode::too_many_holds, "Three times are kept for you already. Pay for one or release it first.");
}

domain::Result<Booking> Holds::newBooking(Transaction& tx, domain::UserId student, const NewBooking& wish,
                                          domain::UtcTime now) {
    const auto mentor = m_parts.mentors.find(tx, wish.mentorId);
    if (!mentor) return fail(ErrorCode::not_found, "There is no such mentor.");
    Booking booking;
    booking.id = m_parts.ids.next<domain::BookingId>();
    booking.studentId = student;
    booking.mentorId = wish.mentorId;
    booking.startsAt = wish.startsAt;
    booking.endsAt = wish.startsAt + wish.durationMinutes * domain::kMinute;
    booking.durationMinutes = wish.durationMinutes;
    booking.topic = wish.topic;
    booking.agenda = wish.agenda;
    booking.policyAccepted = wish.policyAccepted;
    booking.instantBook = mentor->instantBook;
    booking.createdAt = now;
    booking.holdExpiresAt = now + domain::kHoldLength;
    setTerms(tx, booking, now);
    if (const auto priced = setPrice(tx, booking); !priced) return priced.error();
    return booking;
}

domain::FeeRates Holds::rates(domain::UtcTime now) const {
    return m_parts.database.read([&](database::Reader& reader) { return ratesFor(reader, now, {}); });
}

domain::FeeRates Holds::ratesFor(database::Reader& reader, domain::UtcTime now,
                                 std::optional<domain::UtcTime> mentorSince) const {
    const auto zone = m_parts.zones.find(m_options.operatorZone);
    return m_options.chargeable(domain::ratesFor(payments::RateTable().lines(reader), *zone, now, mentorSince).fees);
}

/// Those of the instant at which it is made: another length chosen later is sold by the same.
void Holds::setTerms(database::Reader& reader, Booking& booking, domain::UtcTime now) const {
    const auto rates = ratesFor(reader, now, mentors::MentorDirectory().approvedAt(reader, booking.mentorId));
    booking.terms = {rates.commission, rates.gateway,    rates.gst,        rates.gstMode,
                     m_options.policy, booking.startsAt, rates.platformFee};
}

domain::Result<void> Holds::setPrice(database::Reader& reader, Booking& booking) const {
    const auto price = m_parts.mentors.price(reader, booking.mentorId, booking.durationMinutes);
    if (!price) return durationNotOffered();
    const auto lines = domain::priceSummary(*price, {}, booking.terms.rates());
    booking.price = *price;
    booking.included = lines.included;
    booking.discount = lines.discount;
    booking.credits = lines.credits;
    booking.total = lines.total;
    return {};
}

std::string Holds::nextCode(Transaction& tx, domain::UtcTime now) {
    const auto date = m_parts.zones.find(m_options.operatorZone)->dateAt(now);
    return domain::toString(domain::BookingCode{m_options.codePrefix, date, m_store.nextNumber(tx, date)});
}

domain::Result<Booking> Holds::setDetails(domain::UserId student, domain::BookingId id,
                                          const protocol::BookingDetails& details, domain::UtcTime now) {
    return m_bookings.change(id, student, Party::student, [&](Transaction& tx, Booking& booking) {
        if (const auto may = mayChange(booking, details.version, now); !may) return may;
        booking.topic = details.topic;
        booking.agenda = details.agenda;
        // What was opened under a consent that is taken back must not be paid.
        if (booking.policyAccepted && !details.policyAccepted) m_money.forgetOrder(tx, booking);
        booking.policyAccepted = details.policyAccepted;
        if (details.durationMinutes != booking.durationMinutes) {
            const auto longer = changeDuration(tx, booking, details.durationMinutes, now);
            if (!longer) return longer;
        }
        m_store.save(tx, booking);
        return domain::Result<void>();
    });
}

/// Asked as at the hold's beginning: the minimum notice may pass while a person types (case 12), and a time that she could
/// have then is hers.
domain::Result<void> Holds::changeDuration(Transaction& tx, Booking& booking, int minutes, domain::UtcTime now) {
    booking.durationMinutes = minutes;
    booking.endsAt = booking.startsAt + minutes * domain::kMinute;
    if (const auto priced = setPrice(tx, booking); !priced) return priced;
    const auto mayBook = m_parts.scheduling.check(tx, booking.mentorId, booking.startsAt, minutes, booking.createdAt,
                                                  {.except = booking.id, .premium = true});
    if (!mayBook) return mayBook;
    m_money.forgetOrder(tx, booking);
    m_money.quote(tx, booking, now);
    return m_parts.scheduling.claim(tx, claimOf(booking));
}

domain::Result<void> Holds::release(Transaction& tx, Booking& booking, domain::UtcTime now) {
    const auto next = domain::apply(booking.status, domain::BookingEvent::cancel, Party::student);
    if (!next) return next.error();
    booking.end(*next, Party::student, {}, now);
    m_parts.scheduling.release(tx, booking.id);
    m_money.forgetOrder(tx, booking);
    m_money.letGoKept(tx, booking, now);
    m_store.save(tx, booking);
    m_bookings.events().expired.emit(tx, {booking});
    return {};
}

domain::Result<void> Holds::expire(Transaction& tx, Booking& booking, domain::UtcTime now) {
    const auto next = domain::apply(booking.status, domain::BookingEvent::expire_hold, Party::platform);
    if (!next) return next.error();
    if (now < booking.holdExpiresAt) return fail(ErrorCode::too_early);
    booking.end(*next, Party::platform, {}, now);
    m_parts.scheduling.release(tx, booking.id);
    m_money.letGoKept(tx, booking, now);
    m_store.save(tx, booking);
    m_bookings.events().expired.emit(tx, {booking});
    return {};
}

}  // namespace mc::bookings
