#include "bookings/booking_service.h"

#include "domain/booking_code.h"
#include "domain/booking_states.h"
#include "platform/crypto/digest.h"

/// Making and finding bookings. What happens to them later stands in booking_changes.cpp, booking_session.cpp,
/// booking_payments.cpp and booking_sweep.cpp.
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
    return code == ErrorCode::slot_taken || code == ErrorCode::slot_not_offered;
}

domain::Error durationNotOffered() {
    auto error = fail(ErrorCode::validation_failed, "The request is not valid.");
    error.fields.push_back({"durationMinutes", "enum", "durationMinutes must be a length this mentor offers"});
    return error;
}

}  // namespace

BookingService::BookingService(const BookingParts& parts, BookingOptions options)
    : m_parts(parts), m_options(std::move(options)), m_money(parts.ledger, parts.payments) {}

std::optional<Booking> BookingService::find(database::Reader& reader, domain::BookingId id) const {
    return m_store.find(reader, id);
}

domain::Result<Booking> BookingService::findFor(database::Reader& reader, domain::BookingId id,
                                                domain::UserId user) const {
    auto booking = m_store.findFor(reader, id, user);
    if (!booking) return fail(ErrorCode::not_found);
    return *booking;
}

domain::Result<Booking> BookingService::findJoinable(database::Reader& reader, domain::BookingId id,
                                                     domain::UserId user, domain::UtcTime now) const {
    auto booking = findFor(reader, id, user);
    if (!booking) return booking;
    if (const auto may = domain::mayJoin(booking->status, booking->range(), now); !may) return may.error();
    return booking;
}

std::vector<Booking> BookingService::starting(database::Reader& reader, domain::UtcRange window) const {
    return m_store.starting(reader, window);
}

std::vector<Booking> BookingService::comingFor(database::Reader& reader, domain::UserId user,
                                               domain::UtcTime from) const {
    return m_store.comingFor(reader, user, from);
}

std::vector<Booking> BookingService::ofPair(database::Reader& reader, domain::UserId student,
                                            domain::UserId mentor) const {
    return m_store.ofPair(reader, student, mentor);
}

domain::Result<Booking> BookingService::create(domain::UserId student, const NewBooking& wish, std::string_view key,
                                               domain::UtcTime now) {
    if (student == wish.mentorId) return fail(ErrorCode::own_mentor, "You cannot book a session with yourself.");
    const RequestKey request{std::string(key), hashOf(wish)};
    auto booking = m_parts.database.write([&](Transaction& tx) { return hold(tx, student, wish, request, now); });
    if (booking || !hasAlternatives(booking.error().code)) return booking;
    return m_parts.scheduling.withAlternatives(booking.error(), wish.mentorId, wish.durationMinutes, wish.startsAt,
                                               now);
}

domain::Result<Booking> BookingService::hold(Transaction& tx, domain::UserId student, const NewBooking& wish,
                                             const RequestKey& request, domain::UtcTime now) {
    if (const auto known = m_store.findRequest(tx, student, request.key)) {
        if (known->hash == request.hash) return *m_store.find(tx, known->booking);
        return fail(ErrorCode::idempotency_key_reused, "This Idempotency-Key was used for another booking.");
    }
    auto booking = newBooking(tx, student, wish, now);
    if (!booking) return booking;
    const auto mayBook = m_parts.scheduling.check(tx, wish.mentorId, wish.startsAt, wish.durationMinutes, now);
    if (!mayBook) return mayBook.error();
    if (const auto claimed = m_parts.scheduling.claim(tx, claimOf(*booking)); !claimed) return claimed.error();
    booking->code = nextCode(tx, now);
    m_store.insert(tx, *booking, request);
    m_events.held.emit(tx, {*booking});
    return booking;
}

domain::Result<Booking> BookingService::newBooking(Transaction& tx, domain::UserId student, const NewBooking& wish,
                                                   domain::UtcTime now) {
    if (!m_people.isEmailVerified(tx, student))
        return fail(ErrorCode::email_not_verified, "Confirm your e-mail address first.");
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
    if (const auto priced = setPrice(tx, booking, now); !priced) return priced.error();
    return booking;
}

domain::Result<void> BookingService::setPrice(database::Reader& reader, Booking& booking, domain::UtcTime now) const {
    const auto price = m_parts.mentors.price(reader, booking.mentorId, booking.durationMinutes);
    if (!price) return durationNotOffered();
    const auto today = m_parts.zones.find(m_options.operatorZone)->dateAt(now);
    const auto rates = domain::ratesOn(m_options.feeSchedule, today);
    const domain::Money nothing{0, price->currency};
    const auto lines = domain::priceLines(*price, nothing, nothing, rates);
    booking.price = *price;
    booking.discount = lines.discount;
    booking.total = lines.total;
    booking.terms = {rates.commission, rates.gateway, rates.gst, rates.gstMode, m_options.policy, booking.startsAt};
    return {};
}

std::string BookingService::nextCode(Transaction& tx, domain::UtcTime now) {
    const auto date = m_parts.zones.find(m_options.operatorZone)->dateAt(now);
    return domain::toString(domain::BookingCode{m_options.codePrefix, date, m_store.nextNumber(tx, date)});
}

scheduling::Claim BookingService::claimOf(const Booking& booking) const {
    return {booking.id, booking.mentorId, booking.studentId, booking.range()};
}

domain::Result<Booking> BookingService::setDetails(domain::UserId student, domain::BookingId id,
                                                   const protocol::BookingDetails& details, domain::UtcTime now) {
    return change(id, student, Party::student, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        if (booking.status != BookingStatus::held)
            return fail(booking.status == BookingStatus::expired ? ErrorCode::hold_expired : ErrorCode::invalid_state,
                        "The booking is " + std::string(domain::label(booking.status)) + ".");
        if (now >= booking.holdExpiresAt) return fail(ErrorCode::hold_expired, "The time was kept for 15 minutes.");
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
        return {};
    });
}

/// Asked as at the hold's beginning: the minimum notice may pass while a person types (case 12).
domain::Result<void> BookingService::changeDuration(Transaction& tx, Booking& booking, int minutes,
                                                    domain::UtcTime now) {
    booking.durationMinutes = minutes;
    booking.endsAt = booking.startsAt + minutes * domain::kMinute;
    if (const auto priced = setPrice(tx, booking, now); !priced) return priced;
    const auto mayBook =
        m_parts.scheduling.check(tx, booking.mentorId, booking.startsAt, minutes, booking.createdAt, booking.id);
    if (!mayBook) return mayBook;
    m_money.forgetOrder(tx, booking);
    return m_parts.scheduling.claim(tx, claimOf(booking));
}

domain::Result<Booking> BookingService::change(domain::BookingId id, domain::UserId actor, std::optional<Party> role,
                                               const Change& change) {
    return m_parts.database.write([&](Transaction& tx) -> domain::Result<Booking> {
        auto booking = m_store.findFor(tx, id, actor);
        if (!booking || (role && booking->partyOf(actor) != role)) return fail(ErrorCode::not_found);
        if (const auto done = change(tx, *booking); !done) return done.error();
        return *booking;
    });
}

bool BookingService::changeAsPlatform(domain::BookingId id, const Change& change) {
    const auto done = m_parts.database.write([&](Transaction& tx) -> domain::Result<void> {
        auto booking = m_store.find(tx, id);
        if (!booking) return fail(ErrorCode::not_found);
        return change(tx, *booking);
    });
    return done.has_value();
}

}  // namespace mc::bookings
