#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "calendars/session_writing.h"
#include "platform/crypto/digest.h"

namespace mc::calendars {

using bookings::Booking;
using database::Reader;
using database::Transaction;
using domain::BookingStatus;
using domain::CalendarWriteHealth;

namespace {

constexpr std::chrono::seconds kLongestWriting{60};
/// After a failure, whatever else changes: below the first pause of the lane, with its jitter.
constexpr domain::Seconds kWritingRest = 45;

std::string wordOf(CalendarWriteHealth health) {
    return boost::describe::enum_to_string(health, "");
}

}  // namespace

void SessionWriting::judge(Reader& reader, const EntryRow& entry, Work& work) const {
    const auto booking = m_parts.bookings.find(reader, entry.booking);
    const bool isCancelled = booking && booking->status == BookingStatus::cancelled;
    const bool isComing =
        booking && booking->status == BookingStatus::confirmed && m_parts.clock.now() < booking->endsAt;
    const bool isLeft = isComing && !work.isChosen && !entry.wasThere;
    if (isCancelled || isLeft) {
        work.removals.push_back(entry);
        work.lastEnd = std::max(work.lastEnd, booking->endsAt);
        return;
    }
    // Of what is over but not closed it may still be said that it was cancelled.
    const bool mayChange = work.isChosen && booking && booking->status == BookingStatus::confirmed;
    if (!mayChange) work.forgotten.push_back(entry.booking);
}

void SessionWriting::addPuts(Reader& reader, const std::vector<EntryRow>& entries, Work& work) const {
    const auto now = m_parts.clock.now();
    for (const auto& booking : m_parts.bookings.inCalendar(reader, work.target.mentor, now - domain::kDay, now)) {
        if (booking.status != BookingStatus::confirmed || booking.endsAt <= now) continue;
        const auto found = std::ranges::find(entries, booking.id, &EntryRow::booking);
        Work::Put put;
        put.text = m_parts.calendars.object(reader, booking, work.target.mentor);
        put.uid = m_parts.calendars.uid(booking.id);
        put.entry.booking = booking.id;
        if (found != entries.end()) put.entry = *found;
        put.isNew = put.entry.digest.empty();
        const auto digest = crypto::sha256Hex(put.text);
        if (digest == put.entry.digest) continue;
        put.entry.digest = digest;
        work.puts.push_back(std::move(put));
    }
}

/// Absent when there is nothing that could be asked any more; then nothing is kept of it either.
std::optional<SessionWriting::Work> SessionWriting::workFor(CalendarTargetId id) {
    auto work = m_parts.database.read([&](Reader& reader) -> std::optional<Work> {
        const auto target = m_store.find(reader, id);
        if (!target || m_people.isErased(reader, target->mentor)) return std::nullopt;
        const auto access = m_store.access(reader, id);
        if (!access) return std::nullopt;
        Work found;
        found.target = *target;
        found.address = opened(access->address);
        found.login = {access->user, opened(access->password)};
        found.isChosen = m_store.choice(reader, target->mentor).target == id;
        const auto entries = m_store.entries(reader, id);
        for (const auto& entry : entries)
            judge(reader, entry, found);
        if (found.isChosen) addPuts(reader, entries, found);
        return found;
    });
    if (work) return work;
    m_parts.database.write([&](Transaction& tx) {
        const auto target = m_store.find(tx, id);
        if (target && !target->leftUntil) m_store.remove(tx, id);
    });
    return std::nullopt;
}

void SessionWriting::bringUpToDate(CalendarTargetId id, const jobs::Delivery& delivery) {
    const auto work = workFor(id);
    if (!work) return;
    const auto now = m_parts.clock.now();
    const bool isPatient = now - delivery.wantedAt < domain::kCalendarWritePatience;
    const auto& tried = work->target.triedAt;
    if (work->target.failingSince && tried && *tried <= now && now - *tried < kWritingRest) {
        if (!isPatient) return;  // What failed just now says how it stands.
        throw std::runtime_error("the calendar is left alone for a moment");
    }
    const auto outcome = carryOut(*work);
    if (m_stopping) throw std::runtime_error("the program ends");  // That we hung up says nothing of the calendar.
    const bool failed = outcome.health != CalendarWriteHealth::good;
    const bool givesUp = failed && !isPatient;
    settle(*work, outcome, givesUp);
    if (failed && !givesUp) throw std::runtime_error("the calendar was not written: " + wordOf(outcome.health));
    if (!outcome.isWhole) throw std::runtime_error("there is more to write than there was time for");
}

SessionWriting::Outcome SessionWriting::carryOut(const Work& work) {
    const CalDavWriter writer(m_client, work.login, work.address, kLongestWriting);
    Outcome outcome;
    bool isCalled = false;
    // One that its server does not take keeps no other away.
    const auto goesOn = [&](CalendarWriteHealth health) {
        isCalled = true;
        if (health != CalendarWriteHealth::good) outcome.health = health;
        return health == CalendarWriteHealth::good || health == CalendarWriteHealth::rejected;
    };
    const auto isOver = [&] {
        if (!isCalled || !writer.isLate()) return false;
        outcome.isWhole = false;
        return true;
    };
    for (const auto& entry : work.removals) {
        if (isOver()) return outcome;
        const auto health = writer.remove(entry.path);
        if (health == CalendarWriteHealth::good)
            m_parts.database.write([&](Transaction& tx) { m_store.remove(tx, work.target.id, entry.booking); });
        if (!goesOn(health)) return outcome;
    }
    for (const auto& one : work.puts) {
        if (isOver()) return outcome;
        if (!goesOn(put(writer, work, one))) return outcome;
    }
    return outcome;
}

/// Known before it is sent: what was written by a program that ends then is still taken out later.
CalendarWriteHealth SessionWriting::put(const CalDavWriter& writer, const Work& work, const Work::Put& one) {
    auto entry = one.entry;
    std::optional<WrittenObject> known;
    if (one.isNew) {
        const EntryRow begun{entry.booking, writer.pathOf(one.uid), {}, {}, false};
        m_parts.database.write([&](Transaction& tx) { m_store.put(tx, work.target.id, begun); });
    } else {
        known = WrittenObject{entry.path, entry.etag, entry.wasThere};
    }
    const auto outcome = writer.put(known, one.uid, one.text);
    if (const auto* health = std::get_if<CalendarWriteHealth>(&outcome)) return *health;
    const auto& written = std::get<WrittenObject>(outcome);
    entry.path = written.path;
    entry.etag = written.etag;
    entry.wasThere = written.wasThere;
    m_parts.database.write([&](Transaction& tx) { m_store.put(tx, work.target.id, entry); });
    return CalendarWriteHealth::good;
}

void SessionWriting::settle(const Work& work, const Outcome& outcome, bool givesUp) {
    const auto now = m_parts.clock.now();
    m_parts.database.write([&](Transaction& tx) {
        auto target = m_store.find(tx, work.target.id);
        if (!target) return;
        for (const auto booking : work.forgotten)
            m_store.remove(tx, target->id, booking);
        const bool isChosen = m_store.choice(tx, target->mentor).target == target->id;
        target->triedAt = now;
        target->health = outcome.health;
        target->gaveUp = givesUp;
        if (outcome.health != CalendarWriteHealth::good) {
            if (!target->failingSince) target->failingSince = now;
        } else {
            target->failingSince.reset();
            if (outcome.isWhole)
                target->writtenAt = now;
            else
                target->health = CalendarWriteHealth::waiting;
            if (!isChosen && m_store.entries(tx, target->id).empty()) return m_store.remove(tx, target->id);
        }
        if (givesUp && !isChosen) {
            // Nobody is going to try again: what it is asked with need not be kept.
            m_store.dropAccess(tx, target->id);
            target->source.reset();
            target->leftUntil = work.lastEnd;
        }
        m_store.save(tx, *target);
    });
}

}  // namespace mc::calendars
