#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/calendar_sources.h"
#include "domain/ids.h"
#include "platform/database/transaction.h"

namespace mc::calendars {

using domain::CalendarAccountId;

/// A calendar as it is stored, without its address.
struct SourceRow {
    domain::CalendarSourceId id;
    domain::UserId mentor;
    int version = 1;
    std::string name;
    std::string host;
    bool tentativeIsBusy = true;
    domain::WhenCalendarFails whenItFails = domain::WhenCalendarFails::go_on;
    domain::UtcTime createdAt;
    domain::CalendarHealth health = domain::CalendarHealth::waiting;
    std::optional<domain::UtcTime> checkedAt;
    std::optional<domain::UtcTime> syncedAt;
    std::optional<domain::UtcTime> failingSince;
    int failures = 0;
    std::string etag;
    std::string digest;
    domain::UtcTime expandedUntil;
    domain::CalendarKind kind = domain::CalendarKind::ics;
    domain::ZoneName zone;                      ///< In which all-day and floating times were read.
    std::optional<CalendarAccountId> account;   ///< Whom it is asked as, where a password is asked for.
    std::optional<domain::UtcTime> restsUntil;  ///< Its server wants to be left alone until then.

    bool rests(domain::UtcTime now) const { return restsUntil && now < *restsUntil; }
    /// It has failed for so long that its mentor takes no bookings.
    bool pauses(domain::UtcTime now) const {
        return whenItFails == domain::WhenCalendarFails::pause && failingSince &&
               now - *failingSince >= domain::kCalendarGrace;
    }
};
BOOST_DESCRIBE_STRUCT(SourceRow, (),
                      (id, mentor, version, name, host, tentativeIsBusy, whenItFails, createdAt, health, checkedAt,
                       syncedAt, failingSince, failures, etag, digest, expandedUntil, kind, zone, account, restsUntil))

/// The SQL of other calendars. Free of state.
class SourceStore {
public:
    std::vector<SourceRow> of(database::Reader& reader, domain::UserId mentor) const;
    std::optional<SourceRow> find(database::Reader& reader, domain::CalendarSourceId id) const;
    std::optional<SourceRow> find(database::Reader& reader, domain::CalendarSourceId id, domain::UserId mentor) const;
    std::optional<database::Blob> address(database::Reader& reader, domain::CalendarSourceId id) const;
    std::vector<SourceRow> ofAccount(database::Reader& reader, CalendarAccountId account) const;
    std::vector<domain::CalendarSourceId> due(database::Reader& reader, domain::UtcTime now, int limit) const;
    std::vector<domain::UserId> mentors(database::Reader& reader) const;
    /// Of all calendars of a mentor, ascending by begin; they may overlap.
    std::vector<domain::UtcRange> busy(database::Reader& reader, domain::UserId mentor) const;
    /// What she calls the first calendar that takes some of the range.
    std::optional<std::string> nameOf(database::Reader& reader, domain::UserId mentor,
                                      const domain::UtcRange& range) const;
    /// Those that have failed since before, and whose mentors were not told of it.
    std::vector<SourceRow> stale(database::Reader& reader, domain::UtcTime before) const;

    void insert(database::Transaction& tx, const SourceRow& row, const database::Blob& address,
                domain::UtcTime due) const;
    domain::Result<void> change(database::Transaction& tx, const SourceRow& row) const;
    /// With its times.
    void remove(database::Transaction& tx, domain::CalendarSourceId id) const;
    /// What asking it showed, and when it is asked next. Its mentor is told again of the next failure.
    void saveCheck(database::Transaction& tx, const SourceRow& row, domain::UtcTime due) const;
    void setDue(database::Transaction& tx, domain::CalendarSourceId id, domain::UtcTime due) const;
    /// Due now, unless its server is to be left alone.
    void wake(database::Transaction& tx, domain::CalendarSourceId id, domain::UtcTime now) const;
    void wake(database::Transaction& tx, domain::UserId mentor, domain::CalendarKind kind, domain::UtcTime now) const;
    void setWarned(database::Transaction& tx, domain::CalendarSourceId id, domain::UtcTime at) const;
    void replaceBusy(database::Transaction& tx, domain::CalendarSourceId id,
                     const std::vector<domain::UtcRange>& busy) const;
};

}  // namespace mc::calendars
