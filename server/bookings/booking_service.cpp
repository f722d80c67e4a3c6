#include "bookings/booking_service.h"

#include "bookings/move_store.h"
#include "bookings/outage_store.h"
#include "domain/booking_states.h"

namespace mc::bookings {
namespace {

using domain::ErrorCode;
using domain::fail;

constexpr std::size_t kRoomBytes = 20;  // 160 bits; decision 18 asks for 128.

/// Lower case, because Jitsi compares room names so.
std::string newRoom(base::Random& random) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<std::byte, kRoomBytes> bytes{};
    random.fill(bytes);
    std::string room = "mc-";
    for (const auto byte : bytes) {
        room += kDigits[static_cast<std::size_t>(byte) >> 4];
        room += kDigits[static_cast<std::size_t>(byte) & 15];
    }
    return room;
}

}  // namespace

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

std::vector<Booking> BookingService::requested(database::Reader& reader) const {
    return m_store.requested(reader);
}

std::vector<Booking> BookingService::inCalendar(database::Reader& reader, domain::UserId user, domain::UtcTime from,
                                                domain::UtcTime cancelledSince) const {
    return m_store.inCalendar(reader, user, from, cancelledSince);
}

std::vector<domain::UtcRange> BookingService::timesOf(database::Reader& reader, const Booking& booking) const {
    std::vector<domain::UtcRange> times{booking.range()};
    if (booking.calendarSequence == 0) return times;
    const auto length = booking.endsAt - booking.startsAt;
    for (const auto& move : MoveStore().moves(reader, booking.id))
        times.push_back({move.from, move.from + length});
    return times;
}

domain::UtcTime BookingService::calendarChangedAt(database::Reader& reader, const Booking& booking) const {
    if (booking.endedAt) return *booking.endedAt;
    const auto first = booking.confirmedAt.value_or(booking.createdAt);
    if (booking.calendarSequence == 0) return first;
    const auto moves = MoveStore().moves(reader, booking.id);
    return moves.empty() ? first : moves.back().at;
}

std::vector<ActionItem> BookingService::actionItems(database::Reader& reader, domain::BookingId id) const {
    return m_store.actionItems(reader, id);
}

std::vector<domain::BookingId> BookingService::withItemsDue(database::Reader& reader, domain::CivilDate since) const {
    return m_store.withItemsDue(reader, since);
}

domain::Attendance BookingService::attendance(database::Reader& reader, const Booking& booking) const {
    return {m_parts.joins.staysOf(reader, booking.id, booking.mentorId),
            m_parts.joins.staysOf(reader, booking.id, booking.studentId)};
}

std::optional<domain::UtcTime> BookingService::outageChoice(database::Reader& reader, const Booking& booking) const {
    const auto until = OutageStore().openUntil(reader, booking);
    if (!until || domain::presence(booking.range(), attendance(reader, booking)).met) return std::nullopt;
    return until;
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

domain::Result<Booking> BookingService::changeAsPlatform(domain::BookingId id, const Change& change) {
    return m_parts.database.write([&](Transaction& tx) -> domain::Result<Booking> {
        auto booking = m_store.find(tx, id);
        if (!booking) return fail(ErrorCode::not_found);
        if (const auto done = change(tx, *booking); !done) return done.error();
        return *booking;
    });
}

domain::Result<Booking> BookingService::changeAsAdmin(domain::BookingId id, domain::UserId admin, int version,
                                                      const Change& change) {
    return changeAsPlatform(id, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        if (booking.partyOf(admin)) return fail(ErrorCode::forbidden, "Nobody decides about her own session.");
        if (booking.version != version) return fail(ErrorCode::changed_elsewhere);
        return change(tx, booking);
    });
}

void BookingService::confirm(Transaction& tx, Booking& booking, domain::UtcTime now) {
    booking.status = BookingStatus::confirmed;
    booking.confirmedAt = now;
    booking.meetingRoom = newRoom(m_parts.random);
    booking.reviewAt = booking.endsAt + domain::kCompletedAfter;
    m_store.save(tx, booking);
    m_events.confirmed.emit(tx, {booking});
}

void BookingService::declineUnpaid(Transaction& tx, Booking& booking, std::string_view reason, domain::UtcTime now) {
    booking.end(domain::nextStatus(booking.status, domain::BookingEvent::decline, Party::platform).value(),
                Party::platform, std::string(reason), now);
    m_parts.scheduling.release(tx, booking.id);
    m_store.save(tx, booking);
    m_events.declined.emit(tx, {booking});
}

}  // namespace mc::bookings
