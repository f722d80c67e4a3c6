#include "scheduling/scheduling_service.h"

#include <algorithm>

#include "domain/first_day.h"
#include "scheduling/reasons.h"

namespace mc::scheduling {
namespace {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::kDay;
using domain::UserId;
using domain::UtcRange;
using domain::UtcTime;

constexpr std::size_t kAlternatives = 3;
constexpr domain::Seconds kLongestWindow = 62 * kDay;
// A session of two days ago can be of no day that is still open somewhere, so it counts for no cap.
constexpr domain::Seconds kBusyBack = 2 * kDay;
// Beyond the furthest horizon, so that a calendar that is kept for weeks still knows of it.
constexpr domain::Seconds kElsewhereAhead = 220 * kDay;

protocol::Availability toDto(const StoredAvailability& stored) {
    const auto& availability = stored.availability;
    return {stored.version,         stored.zone,        availability.windows,          availability.exceptions,
            availability.vacations, availability.rules, availability.acceptingBookings};
}

StoredAvailability fromDto(const protocol::Availability& dto) {
    return {dto.version, dto.timeZone, {dto.windows, dto.exceptions, dto.vacations, dto.rules, dto.acceptingBookings}};
}

domain::Result<void> checkQuery(int durationMinutes, const UtcRange& window) {
    domain::FieldErrors errors;
    if (!domain::isSessionLength(durationMinutes))
        errors.add("duration", "multiple_of", "must be from 15 to 120 in steps of 15", {15});
    if (window.end <= window.begin) errors.add("to", "minimum", "must be after from");
    if (window.length() > kLongestWindow)
        errors.add("to", "maximum", "must be within 62 days of from", {kLongestWindow / kDay, "days"});
    return std::move(errors).toResult();
}

domain::SlotQuery ahead(const domain::SlotCalendar& calendar, int durationMinutes, UtcTime now, bool premium = false) {
    const domain::Seconds days = calendar.availability().rules.horizonDays + 2;
    return {{now, now + days * kDay}, durationMinutes, now, true, premium};
}

}  // namespace

SchedulingService::SchedulingService(database::Database& database, const base::Zones& zones, const BusySource* external)
    : m_database(database), m_zones(zones), m_external(external) {}

protocol::Availability SchedulingService::own(UserId mentor) {
    return m_database.read([&](Reader& reader) {
        auto stored = m_store.find(reader, mentor);
        if (!stored) stored = {0, zoneOf(reader, mentor), {}};
        return toDto(*stored);
    });
}

domain::ZoneName SchedulingService::zoneOf(Reader& reader, UserId person) const {
    const auto found = m_people.find(reader, person);
    return found ? found->zone : domain::ZoneName{"UTC"};
}

domain::Result<StoredAvailability> SchedulingService::checked(const protocol::Availability& wanted) const {
    StoredAvailability stored = fromDto(wanted);
    auto errors = domain::validate(stored.availability);
    if (!m_zones.exists(stored.zone)) errors.add("timeZone", "format", "must be an IANA time zone", {.kind = "zone"});
    if (!errors.empty()) return std::move(errors).toError();
    return stored;
}

domain::Result<protocol::Availability> SchedulingService::replace(UserId mentor, const protocol::Availability& wanted,
                                                                  UtcTime now) {
    const auto sound = checked(wanted);
    if (!sound) return sound.error();
    const auto& stored = *sound;
    return m_database.write([&](Transaction& tx) -> domain::Result<protocol::Availability> {
        if (stored.availability.acceptingBookings)
            if (const auto may = m_gate(tx, mentor); !may) return may.error();
        if (!m_store.replace(tx, mentor, stored, now))
            return fail(ErrorCode::changed_elsewhere, "The availability was changed elsewhere. Please load it again.");
        changed(tx, mentor);
        return toDto(*m_store.find(tx, mentor));
    });
}

void SchedulingService::open(Transaction& tx, UserId mentor, const domain::ZoneName& zone,
                             const std::vector<domain::WeeklyWindow>& windows, UtcTime now) {
    if (m_store.find(tx, mentor)) return;
    protocol::Availability first;
    first.timeZone = zone;
    first.windows = windows;
    m_store.replace(tx, mentor, fromDto(first), now);
    changed(tx, mentor);
}

domain::Result<protocol::Availability> SchedulingService::setAccepting(UserId mentor, bool accepting, UtcTime now) {
    return m_database.write([&](Transaction& tx) -> domain::Result<protocol::Availability> {
        if (const auto set = setAccepting(tx, mentor, accepting, now); !set) return set.error();
        return toDto(*m_store.find(tx, mentor));
    });
}

domain::Result<void> SchedulingService::setAccepting(Transaction& tx, UserId mentor, bool accepting, UtcTime now) {
    if (accepting)
        if (const auto may = m_gate(tx, mentor); !may) return may.error();
    if (!m_store.setAccepting(tx, mentor, accepting, now))
        return fail(ErrorCode::invalid_state, "Please save your weekly times first.");
    changed(tx, mentor);
    return {};
}

bool SchedulingService::isAccepting(Reader& reader, UserId mentor) const {
    const auto stored = m_store.find(reader, mentor);
    return stored && stored->availability.acceptingBookings;
}

domain::SlotCalendar SchedulingService::build(Reader& reader, UserId mentor, UtcTime now,
                                              domain::BookingId except) const {
    return build(reader, mentor, m_store.find(reader, mentor).value_or(StoredAvailability{}), now, except);
}

domain::SlotCalendar SchedulingService::build(Reader& reader, UserId mentor, StoredAvailability stored, UtcTime now,
                                              domain::BookingId except) const {
    auto zone = m_zones.find(stored.zone);
    if (!zone) zone = std::make_shared<domain::ZoneTable>();
    auto busy = m_store.busy(reader, mentor, now - kBusyBack, except);
    if (m_external != nullptr) {
        const UtcRange window{now - kBusyBack, now + kElsewhereAhead};
        for (const UtcRange& range : m_external->busy(mentor, window))
            busy.push_back({range, domain::BusyKind::other});
    }
    return {std::move(stored.availability), std::move(zone), std::move(busy)};
}

domain::Result<domain::SlotCalendar> SchedulingService::rehearse(Reader& reader, UserId mentor,
                                                                 const protocol::Availability& wanted,
                                                                 UtcTime now) const {
    auto stored = checked(wanted);
    if (!stored) return stored.error();
    return build(reader, mentor, std::move(*stored), now, {});
}

domain::SlotCalendar SchedulingService::current(Reader& reader, UserId mentor, UtcTime now) const {
    return build(reader, mentor, now, {});
}

std::vector<domain::Busy> SchedulingService::taken(Reader& reader, UserId person, UtcTime now) const {
    return m_store.busy(reader, person, now, {});
}

std::shared_ptr<const domain::SlotCalendar> SchedulingService::calendar(UserId mentor, UtcTime now) {
    if (auto cached = m_cache.find(mentor)) return cached;
    const auto ticket = m_cache.ticket(mentor);
    auto fresh = m_database.read(
        [&](Reader& reader) { return std::make_shared<const domain::SlotCalendar>(build(reader, mentor, now, {})); });
    m_cache.put(mentor, fresh, ticket);
    return fresh;
}

std::size_t SchedulingService::loadAll(UtcTime now) {
    const auto mentors = m_database.read([&](Reader& reader) { return m_store.mentors(reader); });
    for (const UserId mentor : mentors)
        calendar(mentor, now);
    return mentors.size();
}

domain::Result<protocol::SlotList> SchedulingService::slotsFor(UserId mentor, int durationMinutes,
                                                               const UtcRange& window, UtcTime now,
                                                               std::optional<UserId> viewer) {
    if (auto sound = checkQuery(durationMinutes, window); !sound) return sound.error();
    const auto calendar = this->calendar(mentor, now);
    protocol::SlotList list;
    list.mentorId = mentor;
    list.mentorZone = calendar->zone().name();
    list.durationMinutes = durationMinutes;
    list.firstDay = domain::firstDay(calendar->availability().rules, calendar->zone(), now);
    const bool premium = list.firstDay && viewer && mayHaveKept(mentor, *viewer);
    calendar->marked({window, durationMinutes, now, true, premium}, list.items);
    list.nextFreeAt = calendar->firstBookable(ahead(*calendar, durationMinutes, now, premium));
    return list;
}

/// She gives her own times to whom she likes.
bool SchedulingService::mayHaveKept(UserId mentor, UserId viewer) {
    return viewer == mentor || m_database.read([&](Reader& reader) { return m_premium(reader, viewer); });
}

protocol::SlotExplanation SchedulingService::explain(UserId mentor, UtcTime at, int durationMinutes, UtcTime now) {
    const auto calendar = this->calendar(mentor, now);
    auto dto = toDto(calendar->explain(at, durationMinutes, now), at, *calendar);
    if (dto.blockedFrom) m_database.read([&](Reader& reader) { nameCause(reader, mentor, dto); });
    return dto;
}

/// What takes the time there: a session, or another calendar by the name she gave it.
void SchedulingService::nameCause(Reader& reader, UserId mentor, protocol::SlotExplanation& why) const {
    why.booking = m_store.takenBy(reader, mentor, *why.blockedFrom);
    if (why.booking || m_external == nullptr || why.blockedBy != domain::BusyKind::other) return;
    why.paused = m_external->isPaused(mentor);
    const auto name = m_external->calendarOf(reader, mentor, {*why.blockedFrom, *why.blockedFrom + 1});
    if (!name.empty()) why.calendar = name;
}

std::optional<UtcTime> SchedulingService::nextFree(UserId mentor, int durationMinutes, UtcTime now) {
    const auto calendar = this->calendar(mentor, now);
    return calendar->firstBookable(ahead(*calendar, durationMinutes, now));
}

std::vector<UtcTime> SchedulingService::alternatives(UserId mentor, int durationMinutes, UtcTime near, UtcTime now,
                                                     std::size_t count, bool premium) {
    return nearestStarts(*calendar(mentor, now), durationMinutes, near, now, count, premium);
}

std::vector<UtcTime> nearestStarts(const domain::SlotCalendar& calendar, int durationMinutes, UtcTime near, UtcTime now,
                                   std::size_t count, bool premium) {
    std::vector<UtcTime> starts;
    for (const auto& slot : calendar.bookable(ahead(calendar, durationMinutes, now, premium)))
        if (slot.startsAt != near) starts.push_back(slot.startsAt);
    const auto distance = [&](UtcTime start) { return std::abs(start - near); };
    std::ranges::stable_sort(starts, {}, distance);
    if (starts.size() > count) starts.resize(count);
    std::ranges::sort(starts);
    return starts;
}

domain::Error SchedulingService::withAlternatives(domain::Error error, UserId mentor, int durationMinutes, UtcTime near,
                                                  UtcTime now, bool premium) {
    std::string list;
    for (const UtcTime start : alternatives(mentor, durationMinutes, near, now, kAlternatives, premium))
        list += (list.empty() ? "\"" : ",\"") + domain::toIso(start) + "\"";
    error.extra = "{\"alternatives\":[" + list + "]}";
    return error;
}

void SchedulingService::forget(UserId person) {
    m_cache.drop(person);
    for (const auto& listener : m_listeners)
        listener(person);
}

void SchedulingService::aboutToTake(UserId mentor) const {
    for (const auto& listener : m_takers)
        listener(mentor);
}

void SchedulingService::freshen(UserId mentor) const {
    for (const auto& listener : m_payers)
        listener(mentor);
}

bool SchedulingService::isBusyElsewhere(UserId mentor, const UtcRange& range) const {
    return m_external != nullptr && !m_external->known(mentor, range).empty();
}

domain::Result<void> SchedulingService::checkElsewhere(UserId mentor, const UtcRange& range) const {
    const bool taken = isBusyElsewhere(mentor, range);
    const bool paused = !taken && m_external != nullptr && m_external->isPaused(mentor);
    if (!taken && !paused) return {};
    return domain::Error{ErrorCode::slot_taken,
                         paused ? "A calendar of yours cannot be read." : "A calendar of yours takes this time.",
                         {},
                         paused ? R"({"busy":"unreadable"})" : R"({"busy":"elsewhere"})"};
}

domain::Result<void> SchedulingService::check(Reader& reader, UserId mentor, UtcTime startsAt, int durationMinutes,
                                              UtcTime now, const Asking& asking) {
    const auto calendar = build(reader, mentor, now, asking.except);
    const auto why = calendar.explain(startsAt, durationMinutes, now, asking.premium);
    if (why.reason == domain::SlotReason::free) return {};
    return fail(errorCode(why.reason), refusal(why.reason));
}

domain::Result<void> SchedulingService::claim(Transaction& tx, const Claim& claim) {
    m_store.deleteClaim(tx, claim.booking);
    const auto taken =
        m_store.insertClaim(tx, {claim.booking, claim.mentor, claim.student, claim.range.begin, claim.range.end});
    changedClaim(tx, claim.mentor, claim.student);
    if (taken == SchedulingStore::Taken::none) return {};
    m_store.deleteClaim(tx, claim.booking);
    if (taken == SchedulingStore::Taken::mentor) return fail(ErrorCode::slot_taken, "This time has just been taken.");
    return fail(ErrorCode::student_busy, "You already have a session at this time.");
}

bool SchedulingService::release(Transaction& tx, domain::BookingId booking) {
    const auto claim = m_store.findClaim(tx, booking);
    if (!claim) return false;
    m_store.deleteClaim(tx, booking);
    changedClaim(tx, claim->mentor, claim->student);
    return true;
}

void SchedulingService::changed(Transaction& tx, UserId person) {
    tx.afterCommit([this, person] { forget(person); });
}

void SchedulingService::changedClaim(Transaction& tx, UserId mentor, UserId student) {
    changed(tx, mentor);
    if (m_store.hasAvailability(tx, student)) changed(tx, student);
}

}  // namespace mc::scheduling
