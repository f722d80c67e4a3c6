#include "messaging/message_access.h"

#include <limits>

namespace mc::messaging {

using bookings::Booking;
using database::Reader;
using database::Transaction;
using domain::BookingId;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::UserId;

namespace {

constexpr int kNewest = 100;

protocol::MessageAccess accessTo(Reader& reader, const Booking& booking) {
    const ReportStore store(reader);
    return {store.allows(booking.id, booking.studentId), store.allows(booking.id, booking.mentorId)};
}

}  // namespace

Result<protocol::MessageAccess> MessageAccess::of(UserId user, BookingId id) const {
    return m_database.read([&](Reader& reader) -> Result<protocol::MessageAccess> {
        const auto booking = m_bookings.findFor(reader, id, user);
        if (!booking) return booking.error();
        return accessTo(reader, *booking);
    });
}

Result<protocol::MessageAccess> MessageAccess::choose(UserId user, BookingId id, bool allowed) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::MessageAccess> {
        const auto booking = m_bookings.findFor(tx, id, user);
        if (!booking) return booking.error();
        if (!m_messaging.conversationOf(tx, id)) return fail(ErrorCode::invalid_state, "There is nothing to read yet.");
        ReportWriter store(tx);
        allowed ? store.allow(id, user, m_clock.now()) : store.forbid(id, user);
        return accessTo(tx, *booking);
    });
}

Result<Booking> MessageAccess::find(Reader& reader, BookingId id) const {
    const auto booking = m_bookings.find(reader, id);
    if (!booking) return fail(ErrorCode::not_found, "There is no such booking.");
    return *booking;
}

Result<protocol::BookingMessages> MessageAccess::overview(UserId admin, BookingId id) const {
    return m_database.read([&](Reader& reader) -> Result<protocol::BookingMessages> {
        const auto booking = find(reader, id);
        if (!booking) return booking.error();
        protocol::BookingMessages messages{accessTo(reader, *booking), {}};
        if (const auto conversation = m_messaging.conversationOf(reader, id))
            messages.reports = m_reports.ofConversation(reader, admin, *conversation);
        return messages;
    });
}

Result<protocol::ShownMessagePage> MessageAccess::read(UserId admin, BookingId id) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::ShownMessagePage> {
        const auto booking = find(tx, id);
        if (!booking) return booking.error();
        const auto access = accessTo(tx, *booking);
        if (!access.student || !access.mentor) return fail(ErrorCode::forbidden, "The two have not both allowed it.");
        m_audit.record(tx, {m_clock.now(), admin, "booking.messages_read", "booking", id.value});
        const auto conversation = m_messaging.conversationOf(tx, id).value();
        auto rows = MessagingStore(tx).before(conversation, std::numeric_limits<std::int64_t>::max(), kNewest + 1);
        const bool more = static_cast<int>(rows.size()) > kNewest;
        if (more) rows.erase(rows.begin());
        return protocol::ShownMessagePage{shownToAdmins(tx, m_people, rows), more};
    });
}

}  // namespace mc::messaging
