#include "calendars/session_writing.h"

#include "calendars/writing_shown.h"
#include "protocol/codec_impl.h"

namespace mc::calendars {

/// Which calendar is to be brought up to date.
struct WritingFacts {
    CalendarTargetId target;
};
BOOST_DESCRIBE_STRUCT(WritingFacts, (), (target))

}  // namespace mc::calendars

namespace mc::protocol {
MC_PROTOCOL_TYPE(calendars::WritingFacts);
}  // namespace mc::protocol

namespace mc::calendars {

using bookings::Booking;
using database::Reader;
using database::Transaction;
using domain::CalendarWriteHealth;
using domain::ErrorCode;
using domain::Result;
using domain::UserId;

namespace {

constexpr const char* kWritingKind = "calendar_write";

}  // namespace

SessionWriting::SessionWriting(const Parts& parts, outgoing::GuardedClientOptions client)
    : m_parts(parts), m_client(std::move(client)) {
    m_parts.outbox.handle(kWritingKind, jobs::Lane::calendar,
                          [this](const jobs::Delivery& delivery) { deliver(delivery); });
}

void SessionWriting::hangUp() {
    m_stopping = true;
    m_client.hangUp();
}

void SessionWriting::enqueue(Transaction& tx, CalendarTargetId target) {
    m_parts.outbox.enqueue(tx, kWritingKind, protocol::encode(WritingFacts{target}));
}

void SessionWriting::tryAgain(Transaction& tx, TargetRow target) {
    target.health = CalendarWriteHealth::waiting;
    target.failingSince.reset();
    target.gaveUp = false;
    target.leftUntil.reset();
    m_store.save(tx, target);
    enqueue(tx, target.id);
}

std::string SessionWriting::opened(const database::Blob& sealed) const {
    auto plain = m_parts.sealer.open(sealed);
    if (!plain) throw std::runtime_error("what a calendar is asked with does not open: secrets.ini is another one");
    return *std::move(plain);
}

/// The same calendar may have been chosen before, and what was written there not be taken out yet: two that differ in
/// what is to be in it would undo each other's work.
Result<TargetRow> SessionWriting::targetFor(Transaction& tx, UserId mentor, domain::CalendarSourceId source) {
    const auto row = m_sources.find(tx, source, mentor);
    if (!row) return domain::fail(ErrorCode::not_found);
    if (row->kind != domain::CalendarKind::caldav)
        return domain::invalid("source", "format", "is a calendar that is only read", {.kind = "caldav"});
    const auto address = opened(*m_sources.address(tx, source));
    for (auto& known : m_store.of(tx, mentor)) {
        const auto access = m_store.access(tx, known.id);
        if (!access || opened(access->address) != address) continue;
        known.source = source;
        known.name = row->name;
        m_store.dropAccess(tx, known.id);
        m_store.save(tx, known);
        return known;
    }
    TargetRow target;
    target.id = m_parts.ids.next<CalendarTargetId>();
    target.mentor = mentor;
    target.source = source;
    target.name = row->name;
    m_store.insert(tx, target);
    return target;
}

Result<protocol::CalendarWriting> SessionWriting::choose(UserId mentor, const protocol::CalendarWritingChoice& wanted) {
    return m_parts.database.write([&](Transaction& tx) -> Result<protocol::CalendarWriting> {
        const auto before = m_store.choice(tx, mentor);
        std::optional<TargetRow> target;
        if (wanted.source) {
            const auto found = targetFor(tx, mentor, *wanted.source);
            if (!found) return found.error();
            target = *found;
        }
        const auto chosen = target ? std::optional(target->id) : std::nullopt;
        if (const auto saved = m_store.choose(tx, mentor, wanted.version, chosen); !saved) return saved.error();
        // What could not be done before has been read.
        for (const auto& other : m_store.of(tx, mentor))
            if (other.leftUntil && other.id != chosen) m_store.remove(tx, other.id);
        if (before.target && before.target != chosen) enqueue(tx, *before.target);
        if (target) tryAgain(tx, *target);
        return writingOf(tx, mentor, m_parts.clock.now());
    });
}

void SessionWriting::changed(Transaction& tx, const Booking& booking) {
    for (const auto person : {booking.mentorId, booking.studentId})
        if (const auto target = m_store.choice(tx, person).target) enqueue(tx, *target);
}

void SessionWriting::leaving(Transaction& tx, const CalendarLeaving& event) {
    for (const auto& target : m_store.ofSource(tx, event.source)) {
        m_store.keepAccess(tx, target.id);
        const auto choice = m_store.choice(tx, target.mentor);
        if (choice.target == target.id) m_store.choose(tx, target.mentor, choice.version, {}).value();
        enqueue(tx, target.id);
    }
}

void SessionWriting::passwordChanged(Transaction& tx, const CalendarPasswordChanged& event) {
    for (const auto& target : m_store.ofAccount(tx, event.account))
        tryAgain(tx, target);
}

/// One calendar is written to by one thread at a time: who comes meanwhile has it looked at once more.
bool SessionWriting::begin(CalendarTargetId id) {
    const std::lock_guard lock(m_mutex);
    const auto [place, isFirst] = m_underWay.try_emplace(id, false);
    if (!isFirst) place->second = true;
    return isFirst;
}

bool SessionWriting::endUnlessAgain(CalendarTargetId id) {
    const std::lock_guard lock(m_mutex);
    const auto place = m_underWay.find(id);
    if (std::exchange(place->second, false)) return false;
    m_underWay.erase(place);
    return true;
}

void SessionWriting::deliver(const jobs::Delivery& delivery) {
    const auto facts = protocol::decode<WritingFacts>(delivery.payload);
    if (!facts) throw jobs::PermanentFailure("the facts of a calendar are damaged");
    if (!begin(facts->target)) return;
    try {
        do {
            bringUpToDate(facts->target, delivery);
        } while (!endUnlessAgain(facts->target));
    } catch (...) {
        const std::lock_guard lock(m_mutex);
        m_underWay.erase(facts->target);
        throw;
    }
}

}  // namespace mc::calendars
