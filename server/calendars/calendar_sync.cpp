#include "calendars/calendar_sync.h"

#include <algorithm>

#include "calendars/expansion.h"
#include "platform/base/log.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::CalendarHealth;
using domain::CalendarSourceId;
using domain::kDay;
using domain::kMinute;
using domain::Seconds;
using domain::UserId;
using domain::UtcTime;

namespace {

constexpr int kDueAtOnce = 500;
constexpr Seconds kFreshFor = kMinute;
constexpr Seconds kFreshToPayFor = 5;
constexpr std::chrono::milliseconds kPatience{2000};
constexpr Seconds kRetryMost = domain::kHour;
constexpr Seconds kWhenTold = domain::kHour;  // What is told may be lost.
// Slots reach 180 days ahead. What is not read for its tag's sake still covers them for a month.
constexpr Seconds kMustReach = 184 * kDay;
constexpr Seconds kReach = 214 * kDay;
constexpr Seconds kShortestSession = 15 * kMinute;

/// What was asked in a future, before the clock was set back, is as old as anything.
bool isYounger(const SourceRow& source, Seconds age, UtcTime now) {
    return source.checkedAt && *source.checkedAt <= now && now - *source.checkedAt < age;
}

}  // namespace

CalendarSync::CalendarSync(const Parts& parts, SyncOptions options)
    : m_parts(parts),
      m_options(std::move(options)),
      m_client(m_options.client),
      m_ics(m_client, parts.zones),
      m_calDav(m_client, parts.zones, parts.database),
      m_grants({parts.database, parts.clock, parts.sealer, m_client, m_options.providers}),
      m_google(m_grants),
      m_microsoft(m_grants, parts.zones, parts.database),
      m_channels({parts.database, parts.clock, parts.random, m_grants, m_options.publicUrl}),
      m_queue([this](CalendarSourceId id) { sync(id); }, [this](CalendarSourceId id) { wake(id); }) {}

CalendarSync::~CalendarSync() {
    stop();
}

void CalendarSync::hangUp() {
    m_stopping = true;
    m_client.hangUp();
    m_queue.close();
}

void CalendarSync::stop() {
    hangUp();
    m_queue.stop();
}

void CalendarSync::run() {
    const auto due = m_parts.database.read([&](Reader& reader) {
        std::vector<SourceRow> sources;
        // Those that wait for their host are due as well, and hide nobody.
        const auto limit = kDueAtOnce + static_cast<int>(m_queue.size());
        for (const auto id : m_store.due(reader, m_parts.clock.now(), limit))
            if (!m_queue.contains(id)) sources.push_back(*m_store.find(reader, id));
        return sources;
    });
    for (const auto& source : due)
        submit(source, source.failures > 0);
}

void CalendarSync::tidy() {
    const bool accepted = m_queue.post([this] { m_grants.tidy(); }, true);
    if (!accepted) base::log::warning("calendars.busy", {{"job", "tidy"}});
}

void CalendarSync::request(const SourceRow& source) {
    if (source.rests(m_parts.clock.now())) return;  // Asked as soon as it may be.
    if (submit(source, source.failures > 1)) return;
    if (isSyncing(source.id)) return;
    m_parts.database.write([&](Transaction& tx) { m_store.setDue(tx, source.id, m_parts.clock.now()); });
}

void CalendarSync::freshen(UserId mentor) {
    const bool accepted = m_queue.post([this, mentor] { askOlderThan(mentor, kFreshFor, false); }, false);
    if (!accepted) base::log::warning("calendars.busy", {{"mentor", domain::toString(mentor)}});
}

void CalendarSync::freshenBeforePaying(UserId mentor) {
    m_queue.await(askOlderThan(mentor, kFreshToPayFor, true), kPatience);
}

/// Those among them that answered last time.
std::vector<CalendarSourceId> CalendarSync::askOlderThan(UserId mentor, Seconds age, bool isAwaited) {
    const auto sources = m_parts.database.read([&](Reader& reader) { return m_store.of(reader, mentor); });
    const auto now = m_parts.clock.now();
    std::vector<CalendarSourceId> asked;
    for (const auto& source : sources) {
        if (source.rests(now) || isYounger(source, age, now)) continue;
        submit(source, source.failures > 0, isAwaited);
        if (source.failures == 0) asked.push_back(source.id);
    }
    return asked;
}

bool CalendarSync::isSyncing(CalendarSourceId id) const {
    return m_queue.contains(id);
}

/// False when it is being asked already, or has to wait for a later round.
bool CalendarSync::submit(const SourceRow& source, bool fails, bool isAwaited) {
    return m_queue.submit({source.id, source.host, fails, domain::isSignedInTo(source.kind), isAwaited});
}

/// In the next round, so that many notices are one reading; not before its server may be asked.
void CalendarSync::wake(CalendarSourceId id) {
    m_parts.database.write([&](Transaction& tx) { m_store.wake(tx, id, m_parts.clock.now()); });
}

void CalendarSync::noticed(const std::string& channel, const std::string& secret) {
    const auto source = m_channels.noticed(channel, secret);
    if (source && !m_queue.repeat(*source)) wake(*source);
}

void CalendarSync::sync(CalendarSourceId id) {
    if (m_stopping) return;
    struct Found {
        SourceRow row;
        database::Blob address;
        CalendarLogin login;
        std::vector<domain::UtcRange> sessions;
        std::vector<CodedTime> codes;
        bool erased = false;
    };
    auto found = m_parts.database.read([&](Reader& reader) -> std::optional<Found> {
        const auto row = m_store.find(reader, id);
        if (!row) return std::nullopt;
        return Found{*row,
                     *m_store.address(reader, id),
                     loginOf(reader, *row),
                     sessionsFor(reader, *row),
                     codesFor(reader, *row),
                     m_people.isErased(reader, row->mentor)};
    });
    if (!found) return;
    if (found->erased) {
        m_parts.database.write([&](Transaction& tx) {
            m_store.remove(tx, id);
            if (found->row.account) m_accounts.removeUnused(tx, *found->row.account);
        });
        return changed(found->row.mentor);
    }
    const auto address = m_parts.sealer.open(found->address);
    if (!address) throw std::runtime_error("a calendar's address does not open: secrets.ini is another one");
    auto choices = choicesFor(found->row);
    choices.coded = std::move(found->codes);
    const bool covers = reachesFar(found->row, choices.owner);
    const AskedSource asked{found->row, *address, found->login, window(), covers, choices, found->sessions};
    auto reading = kindOf(found->row).read(asked);
    if (m_stopping) return;  // That we hung up says nothing of the calendar.
    if (reading.busy) reading.busy = joined(*std::move(reading.busy), kShortestSession - 1);
    // Before one is opened: what changed in between is found at the usual time.
    const bool isTold = domain::isSignedInTo(found->row.kind) && m_channels.stands(id);
    if (domain::isSignedInTo(found->row.kind) && domain::isRead(reading.health)) m_channels.keep(asked);
    if (keep(asked, reading, isTold)) changed(found->row.mentor);
}

/// All-day and floating times are others when she lives in another zone.
bool CalendarSync::reachesFar(const SourceRow& source, const domain::ZoneName& owner) const {
    return source.expandedUntil - m_parts.clock.now() >= kMustReach && source.zone == owner;
}

std::vector<domain::UtcRange> CalendarSync::sessionsFor(Reader& reader, const SourceRow& source) const {
    if (source.kind != domain::CalendarKind::google || !m_parts.sessions) return {};
    return m_parts.sessions(reader, source.mentor, window().begin);
}

/// Where texts of events are read.
std::vector<CodedTime> CalendarSync::codesFor(Reader& reader, const SourceRow& source) const {
    if (domain::isSignedInTo(source.kind) || !m_parts.codes) return {};
    return m_parts.codes(reader, source.mentor, window().begin);
}

void CalendarSync::sessionChanged(Transaction& tx, UserId person) {
    m_store.wake(tx, person, domain::CalendarKind::google, m_parts.clock.now());
}

domain::UtcRange CalendarSync::window() const {
    const auto now = m_parts.clock.now();
    return {now - kDay, now + kReach};
}

CalendarLogin CalendarSync::loginOf(Reader& reader, const SourceRow& source) const {
    if (!source.account) return {};
    const auto account = m_accounts.find(reader, *source.account).value();
    if (domain::isSignedInTo(account.kind)) return {account.user, {}};  // Grants have what is asked with.
    auto password = m_parts.sealer.open(account.password);
    if (!password) throw std::runtime_error("a calendar's password does not open: secrets.ini is another one");
    return {account.user, *std::move(password)};
}

const SourceKind& CalendarSync::kindOf(const SourceRow& source) const {
    switch (source.kind) {
        case domain::CalendarKind::caldav:
            return m_calDav;
        case domain::CalendarKind::google:
            return m_google;
        case domain::CalendarKind::microsoft:
            return m_microsoft;
        case domain::CalendarKind::ics:
            break;
    }
    return m_ics;
}

ExpansionChoices CalendarSync::choicesFor(const SourceRow& source) const {
    ExpansionChoices choices;
    choices.owner = m_parts.scheduling.own(source.mentor).timeZone;
    choices.tentativeIsBusy = source.tentativeIsBusy;
    choices.ownDomain = m_options.ownDomain;
    return choices;
}

/// With a fifth of chance, so that calendars of one host are not all asked in the same second.
UtcTime CalendarSync::nextAfter(const SourceRow& source, bool isTold) const {
    auto pause = isTold && source.failures == 0 ? std::max(m_options.every, kWhenTold) : m_options.every;
    for (int i = 1; i < source.failures && pause < kRetryMost; ++i)
        pause *= 2;
    pause = std::max(m_options.every, std::min(pause, kRetryMost));
    const auto fifth = pause / 5;
    return m_parts.clock.now() + pause - fifth +
           static_cast<Seconds>(m_parts.random.below(static_cast<std::uint64_t>(2 * fifth + 1)));
}

/// True when slots may be others now. Whatever became of the calendar while it was asked is left as it is.
bool CalendarSync::keep(const AskedSource& asked, const Reading& reading, bool isTold) {
    const auto now = m_parts.clock.now();
    const auto& before = asked.row;
    auto row = before;
    const bool read = domain::isRead(reading.health);
    row.health = reading.health;
    row.checkedAt = now;
    row.failures = read ? 0 : row.failures + 1;
    if (read) {
        row.syncedAt = now;
        row.failingSince.reset();
        row.etag = reading.etag;
        row.digest = reading.digest;
        row.expandedUntil = reading.until;
        row.zone = asked.choices.owner;
    } else if (!row.failingSince) {
        row.failingSince = now;
    }
    row.restsUntil.reset();
    if (reading.retryAfter > 0) row.restsUntil = now + reading.retryAfter;
    const auto due = std::max(nextAfter(row, isTold), row.restsUntil.value_or(now));
    const bool kept = m_parts.database.write([&](Transaction& tx) {
        const auto current = m_store.find(tx, row.id);
        if (!current) return false;
        if (current->version != before.version || sessionsFor(tx, before) != asked.sessions) {
            // Changed meanwhile: read once more as it is to be read now.
            m_store.setDue(tx, row.id, now);
            return false;
        }
        m_store.saveCheck(tx, row, due);
        if (reading.keep) reading.keep(tx);
        if (reading.busy) m_store.replaceBusy(tx, row.id, *reading.busy);
        return true;
    });
    return kept && (reading.busy || !read || before.failingSince);
}

void CalendarSync::changed(UserId mentor) {
    const bool others = m_parts.database.read([&](Reader& reader) { return m_parts.times.reload(reader, mentor); });
    if (others) m_parts.scheduling.forget(mentor);
}

void CalendarSync::warn() {
    const auto now = m_parts.clock.now();
    m_parts.database.write([&](Transaction& tx) {
        for (const auto& source : m_store.stale(tx, now - domain::kCalendarStale)) {
            m_store.setWarned(tx, source.id, now);
            failed.emit(tx, {source.mentor, source.id, source.name, *source.failingSince});
        }
    });
}

}  // namespace mc::calendars
