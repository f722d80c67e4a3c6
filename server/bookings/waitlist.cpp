#include "bookings/waitlist.h"

#include <algorithm>
#include <boost/describe/class.hpp>

namespace mc::bookings {

/// Those who wait for one mentor.
struct WaitlistQueue {
    domain::UserId mentor;
    int untold = 0;
    int told = 0;
    std::optional<domain::UtcTime> keptUntil;  ///< Of the first who took a time.
};
BOOST_DESCRIBE_STRUCT(WaitlistQueue, (), (mentor, untold, told, keptUntil))

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::Result;
using domain::UserId;
using domain::UtcTime;

protocol::Waitlist Waitlist::of(Reader& reader, UserId student) {
    return {reader.all<protocol::WaitlistPlace>(
        "SELECT mentor_id AS mentor, joined_at, told AS open FROM waitlist WHERE student_id = $1 "
        "ORDER BY joined_at, mentor_id",
        student)};
}

protocol::Waitlist Waitlist::of(UserId student) const {
    return m_parts.database.read([&](Reader& reader) { return of(reader, student); });
}

/// Slots are asked before the transaction (they are answered from memory): time that opens at that very moment is found by
/// the job.
Result<protocol::Waitlist> Waitlist::join(UserId student, UserId mentor) {
    if (student == mentor) return domain::fail(ErrorCode::own_mentor, "You cannot wait for yourself.");
    const auto now = m_parts.clock.now();
    const bool isFree = nextFree(mentor, now).has_value();
    return m_parts.database.write([&](Transaction& tx) -> Result<protocol::Waitlist> {
        const auto mine = of(tx, student);
        if (std::ranges::find(mine.places, mentor, &protocol::WaitlistPlace::mentor) != mine.places.end()) return mine;
        if (!m_mentors.find(tx, mentor)) return domain::fail(ErrorCode::not_found);
        if (isFree) return domain::fail(ErrorCode::invalid_state, "The mentor has free time.");
        if (mine.places.size() >= protocol::kMostWaitedFor)
            return domain::invalid("id", "too_many", "is one mentor more than may be waited for",
                                   {static_cast<std::int64_t>(protocol::kMostWaitedFor), {}});
        tx.execute("INSERT INTO waitlist (mentor_id, student_id, joined_at) VALUES ($1, $2, $3)", mentor, student, now);
        return of(tx, student);
    });
}

protocol::Waitlist Waitlist::leave(UserId student, UserId mentor) {
    return m_parts.database.write([&](Transaction& tx) {
        served(tx, student, mentor);
        return of(tx, student);
    });
}

void Waitlist::served(Transaction& tx, UserId student, UserId mentor) const {
    tx.execute("DELETE FROM waitlist WHERE mentor_id = $1 AND student_id = $2", mentor, student);
}

std::optional<UtcTime> Waitlist::answer(Transaction& tx, UserId student, UserId mentor, UtcTime now) const {
    const auto kept = tx.one<UtcTime>(
        "UPDATE waitlist SET kept_until = coalesce(kept_until, $1) WHERE mentor_id = $2 AND student_id = $3 "
        "AND (told = 1 OR kept_until IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM waitlist first "
        "JOIN bookings ON bookings.mentor_id = first.mentor_id AND bookings.student_id = first.student_id "
        "WHERE first.mentor_id = $2 AND first.student_id <> $3 AND first.kept_until > $4 AND bookings.status = 'held') "
        "RETURNING kept_until",
        now + kWaitlistHold, mentor, student, now);
    return kept && *kept > now ? kept : std::nullopt;
}

std::optional<UtcTime> Waitlist::nextFree(UserId mentor, UtcTime now) const {
    const auto minutes =
        m_parts.database.read([&](Reader& reader) { return m_mentors.shortestOffered(reader, mentor); });
    if (minutes == 0) return std::nullopt;
    const auto next = m_parts.scheduling.nextFree(mentor, minutes, now);
    return next && *next < now + protocol::kWaitlistDays * domain::kDay ? next : std::nullopt;
}

void Waitlist::run() {
    const auto now = m_parts.clock.now();
    const auto queues = m_parts.database.read([](Reader& reader) {
        return reader.all<WaitlistQueue>(
            "SELECT mentor_id AS mentor, sum(CASE WHEN told = 0 AND kept_until IS NULL THEN 1 ELSE 0 END) AS untold, "
            "sum(CASE WHEN told = 1 AND kept_until IS NULL THEN 1 ELSE 0 END) AS told, min(kept_until) AS kept_until "
            "FROM waitlist GROUP BY mentor_id");
    });
    for (const auto& queue : queues)
        follow(queue, now);
}

/// Most have nothing new, and write nothing.
void Waitlist::follow(const WaitlistQueue& queue, UtcTime now) {
    const auto free = nextFree(queue.mentor, now);
    const bool isOver = queue.keptUntil && *queue.keptUntil <= now;
    if (!isOver && (free ? queue.untold : queue.told) == 0) return;
    m_parts.database.write([&](Transaction& tx) {
        // Whoever was first and let it pass waits no longer.
        tx.execute("DELETE FROM waitlist WHERE mentor_id = $1 AND kept_until <= $2", queue.mentor, now);
        const auto mentor = m_mentors.find(tx, queue.mentor);
        const auto minutes = m_mentors.shortestOffered(tx, queue.mentor);
        // Asked again inside: she may have been booked meanwhile.
        if (mentor && free && m_parts.scheduling.check(tx, queue.mentor, *free, minutes, now))
            return tell(tx, *mentor, now);
        tx.execute("UPDATE waitlist SET told = 0 WHERE mentor_id = $1 AND told = 1 AND kept_until IS NULL",
                   queue.mentor);
    });
}

void Waitlist::tell(Transaction& tx, const mentors::Mentor& mentor, UtcTime now) {
    const auto waiting = tx.all<UserId>(
        "SELECT student_id FROM waitlist WHERE mentor_id = $1 AND told = 0 AND kept_until IS NULL "
        "ORDER BY joined_at, student_id",
        mentor.id);
    for (const auto student : waiting) {
        tx.execute("DELETE FROM waitlist_calls WHERE student_id = $1 AND told_at <= $2", student, now - domain::kDay);
        if (!mayBeTold(tx, student)) continue;
        tx.execute("UPDATE waitlist SET told = 1 WHERE mentor_id = $1 AND student_id = $2", mentor.id, student);
        tx.execute("INSERT INTO waitlist_calls (student_id, mentor_id, told_at) VALUES ($1, $2, $3)", student,
                   mentor.id, now);
        opened.emit(tx, {student, mentor, now});
    }
}

/// Neither suspended nor told too often: then she hears of it later, if there still is time.
bool Waitlist::mayBeTold(Reader& reader, UserId student) const {
    return m_people.isActive(reader, student) &&
           reader.scalar<int>("SELECT count(*) FROM waitlist_calls WHERE student_id = $1", student) < kCallsADay;
}

}  // namespace mc::bookings
