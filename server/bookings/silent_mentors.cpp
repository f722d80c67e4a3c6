#include "bookings/silent_mentors.h"

namespace mc::bookings {

using database::Reader;
using database::Transaction;
using domain::UserId;

namespace {

constexpr int kInARow = 2;
constexpr std::size_t kTokenBytes = 24;

}  // namespace

void SilentMentors::lapsed(Transaction& tx, UserId mentor) {
    const auto inARow = tx.one<int>(
        "INSERT INTO mentor_silences (mentor_id, lapsed, token) VALUES ($1, 1, $2) "
        "ON CONFLICT (mentor_id) DO UPDATE SET lapsed = mentor_silences.lapsed + 1 RETURNING lapsed",
        mentor, m_parts.random.token(kTokenBytes));
    if (inARow.value() >= kInARow) pause(tx, mentor, PauseCause::silence);
}

void SilentMentors::pause(Transaction& tx, UserId mentor, PauseCause cause) {
    if (!m_parts.scheduling.isAccepting(tx, mentor)) return;
    const auto now = m_parts.clock.now();
    m_parts.scheduling.setAccepting(tx, mentor, false, now).value();
    tx.execute(
        "INSERT INTO mentor_silences (mentor_id, lapsed, token) VALUES ($1, 0, $2)"
        " ON CONFLICT (mentor_id) DO UPDATE SET lapsed = 0",  // Once she is back it takes two again.
        mentor, m_parts.random.token(kTokenBytes));
    paused.emit(tx, {mentor, now, cause});
}

void SilentMentors::answered(Transaction& tx, UserId mentor) {
    tx.execute("UPDATE mentor_silences SET lapsed = 0 WHERE mentor_id = $1 AND lapsed > 0", mentor);
}

std::string SilentMentors::tokenOf(Reader& reader, UserId mentor) const {
    return reader.scalar<std::string>("SELECT token FROM mentor_silences WHERE mentor_id = $1", mentor);
}

std::optional<UserId> SilentMentors::mentorOf(Reader& reader, std::string_view token) const {
    return reader.one<UserId>("SELECT mentor_id FROM mentor_silences WHERE token = $1", token);
}

std::optional<SilentMentors::State> SilentMentors::state(std::string_view token) const {
    return m_parts.database.read([&](Reader& reader) -> std::optional<State> {
        const auto mentor = mentorOf(reader, token);
        if (!mentor) return std::nullopt;
        return State{*mentor, isAccepting(reader, *mentor), mayAccept(reader, *mentor)};
    });
}

std::optional<SilentMentors::State> SilentMentors::resume(std::string_view token) {
    m_parts.database.write([&](Transaction& tx) {
        const auto mentor = mentorOf(tx, token);
        if (mentor && !isAccepting(tx, *mentor) && mayAccept(tx, *mentor))
            m_parts.scheduling.setAccepting(tx, *mentor, true, m_parts.clock.now()).value();
    });
    return state(token);
}

}  // namespace mc::bookings
