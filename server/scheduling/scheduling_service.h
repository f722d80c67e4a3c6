#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "accounts/directory.h"
#include "domain/error.h"
#include "domain/ids.h"
#include "domain/slots.h"
#include "platform/base/zones.h"
#include "platform/database/database.h"
#include "protocol/scheduling.h"
#include "scheduling/busy_source.h"
#include "scheduling/calendar_cache.h"
#include "scheduling/scheduling_store.h"

namespace mc::scheduling {

/// Whose time a booking takes.
struct Claim {
    domain::BookingId booking;
    domain::UserId mentor;
    domain::UserId student;
    domain::UtcRange range;
};

/// Who asks whether a time may be booked.
struct Asking {
    domain::BookingId except =
        {};  ///< A booking of this mentor that is about to give up its time: itself, when it is moved (case 11).
    bool premium = false;  ///< She may have what the mentor keeps for Premium.
};

/// When mentors can be booked, and the one place where time is taken (SCH-1..3, decisions 1 to 3). Thread safe. `now`
/// is the moment the server heard of the request.
class SchedulingService {
public:
    /// `external` may be null and must outlive the service.
    SchedulingService(database::Database& database, const base::Zones& zones, const BusySource* external = nullptr);

    /// Called after a change is on disk and slots show it, on the thread that made it; before the server starts.
    void onChanged(std::function<void(domain::UserId)> listener) { m_listeners.push_back(std::move(listener)); }
    /// Called when somebody is about to take or to pay for time of a mentor, before the server starts. It may not wait.
    void onTaking(std::function<void(domain::UserId)> listener) { m_takers.push_back(std::move(listener)); }
    void aboutToTake(domain::UserId mentor) const;
    /// Called before what is paid for time of a mentor is taken, before the server starts. It may wait some seconds.
    void onPaying(std::function<void(domain::UserId)> listener) { m_payers.push_back(std::move(listener)); }
    /// Returns when what takes time of hers outside this server has been asked, where that answers soon. Neither on a
    /// worker of people's requests nor in a transaction.
    void freshen(domain::UserId mentor) const;
    /// Whether a mentor may take bookings now; without one everybody may. Set before the server starts.
    using Gate = std::function<domain::Result<void>(database::Reader&, domain::UserId)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }
    /// Whether somebody may have what mentors keep for Premium (P12.2); without one nobody may. Set before the server starts.
    using Premium = std::function<bool(database::Reader&, domain::UserId)>;
    void setPremium(Premium premium) { m_premium = std::move(premium); }
    bool isPremium(database::Reader& reader, domain::UserId student) const { return m_premium(reader, student); }

    // The mentor's own availability (SCH-1, SCH-2)
    /// Version 0, the person's zone and no windows when nothing was ever saved.
    protocol::Availability own(domain::UserId mentor);
    /// Replaces everything. Errors: validation_failed (also an unknown zone), changed_elsewhere when `wanted.version`
    /// is not the stored one, what the gate says to accepting bookings. Answers what is stored then, with the next
    /// version.
    domain::Result<protocol::Availability> replace(domain::UserId mentor, const protocol::Availability& wanted,
                                                   domain::UtcTime now);
    /// The first times of somebody who becomes a mentor, in the transaction of that; nothing when she has times already.
    /// They must have been validated.
    void open(database::Transaction& tx, domain::UserId mentor, const domain::ZoneName& zone,
              const std::vector<domain::WeeklyWindow>& windows, domain::UtcTime now);
    /// The switch alone. The version rises, so that times which were read before it cannot put it back. Errors:
    /// invalid_state before any times were saved; what the gate says to accepting.
    domain::Result<protocol::Availability> setAccepting(domain::UserId mentor, bool accepting, domain::UtcTime now);
    domain::Result<void> setAccepting(database::Transaction& tx, domain::UserId mentor, bool accepting,
                                      domain::UtcTime now);
    domain::Result<void> mayAccept(database::Reader& reader, domain::UserId mentor) const {
        return m_gate(reader, mentor);
    }
    /// Nobody does before times were saved.
    bool isAccepting(database::Reader& reader, domain::UserId mentor) const;

    // Questions, answered from memory as it was last committed; not from inside `Database::write`
    /// For the week calendar: free, too short, booked and, unless `viewer` is the mentor or may have them, kept for
    /// Premium. Errors: validation_failed. A mentor who offers nothing has an empty list.
    domain::Result<protocol::SlotList> slotsFor(domain::UserId mentor, int durationMinutes,
                                                const domain::UtcRange& window, domain::UtcTime now,
                                                std::optional<domain::UserId> viewer = {});
    protocol::SlotExplanation explain(domain::UserId mentor, domain::UtcTime at, int durationMinutes,
                                      domain::UtcTime now);
    /// First start after now that anybody may book.
    std::optional<domain::UtcTime> nextFree(domain::UserId mentor, int durationMinutes, domain::UtcTime now);
    /// The nearest bookable starts other than `near` itself, in the order of time.
    std::vector<domain::UtcTime> alternatives(domain::UserId mentor, int durationMinutes, domain::UtcTime near,
                                              domain::UtcTime now, std::size_t count = 3, bool premium = false);
    /// The error with {"alternatives": ["2026-…Z", …]} as its extra (case 1).
    domain::Error withAlternatives(domain::Error error, domain::UserId mentor, int durationMinutes,
                                   domain::UtcTime near, domain::UtcTime now, bool premium = false);
    /// What slots are computed from; never null. Keep it no longer than one answer.
    std::shared_ptr<const domain::SlotCalendar> calendar(domain::UserId mentor, domain::UtcTime now);
    /// Reads every mentor's calendar, so that a first look at ten thousand cards need not. Returns how many.
    std::size_t loadAll(domain::UtcTime now);
    /// What a BusySource said has changed.
    void forget(domain::UserId person);

    // Before it is saved
    /// Their calendar as it would be with these times, what is booked as it is. Errors as replace, without the version.
    domain::Result<domain::SlotCalendar> rehearse(database::Reader& reader, domain::UserId mentor,
                                                  const protocol::Availability& wanted, domain::UtcTime now) const;
    /// The same with the times that are saved.
    domain::SlotCalendar current(database::Reader& reader, domain::UserId mentor, domain::UtcTime now) const;
    /// When a person's time is taken, in either role, from now on.
    std::vector<domain::Busy> taken(database::Reader& reader, domain::UserId person, domain::UtcTime now) const;

    /// Whether something outside this server is known to take that time of hers now (case 13). A pause of her bookings
    /// is no such thing: it lets nothing new begin.
    bool isBusyElsewhere(domain::UserId mentor, const domain::UtcRange& range) const;
    /// The same for her who is about to take it: slot_taken with {"busy": "elsewhere"}, or {"busy": "unreadable"} while
    /// a calendar that cannot be read pauses her bookings.
    domain::Result<void> checkElsewhere(domain::UserId mentor, const domain::UtcRange& range) const;

    // Taking time, inside the caller's transaction
    /// Whether this start may be booked, by template, rules and what the transaction sees: mentor_not_accepting,
    /// slot_not_offered, slot_for_premium, slot_taken.
    domain::Result<void> check(database::Reader& reader, domain::UserId mentor, domain::UtcTime startsAt,
                               int durationMinutes, domain::UtcTime now, const Asking& asking = {});
    /// Claims the blocks of both people: slot_taken, student_busy (case 16); then nothing of this claim is left. The
    /// rules are not asked: a valid hold is honoured (case 12). Any time the booking held before is released.
    domain::Result<void> claim(database::Transaction& tx, const Claim& claim);
    /// Frees the blocks; false when the booking had none, so that it happens once.
    bool release(database::Transaction& tx, domain::BookingId booking);

private:
    bool mayHaveKept(domain::UserId mentor, domain::UserId viewer);
    void nameCause(database::Reader& reader, domain::UserId mentor, protocol::SlotExplanation& why) const;
    domain::SlotCalendar build(database::Reader& reader, domain::UserId mentor, domain::UtcTime now,
                               domain::BookingId except) const;
    domain::SlotCalendar build(database::Reader& reader, domain::UserId mentor, StoredAvailability stored,
                               domain::UtcTime now, domain::BookingId except) const;
    domain::Result<StoredAvailability> checked(const protocol::Availability& wanted) const;
    domain::ZoneName zoneOf(database::Reader& reader, domain::UserId person) const;
    void changed(database::Transaction& tx, domain::UserId person);
    void changedClaim(database::Transaction& tx, domain::UserId mentor, domain::UserId student);

    database::Database& m_database;
    const base::Zones& m_zones;
    const BusySource* m_external;
    SchedulingStore m_store;
    accounts::Directory m_people;
    CalendarCache m_cache;
    std::vector<std::function<void(domain::UserId)>> m_listeners;
    std::vector<std::function<void(domain::UserId)>> m_takers;
    std::vector<std::function<void(domain::UserId)>> m_payers;
    Gate m_gate = [](database::Reader&, domain::UserId) { return domain::Result<void>(); };
    Premium m_premium = [](database::Reader&, domain::UserId) { return false; };
};

/// The bookable starts nearest to `near`, other than itself, in the order of time.
std::vector<domain::UtcTime> nearestStarts(const domain::SlotCalendar& calendar, int durationMinutes,
                                           domain::UtcTime near, domain::UtcTime now, std::size_t count,
                                           bool premium = false);

}  // namespace mc::scheduling
