#pragma once

#include "calendars/calendar_sync.h"
#include "platform/base/id_source.h"
#include "protocol/calendars.h"

namespace mc::calendars {

/// A calendar is about to be connected no more.
struct CalendarLeaving {
    domain::CalendarSourceId source;
};
/// What its server is asked with is another one now.
struct CalendarPasswordChanged {
    CalendarAccountId account;
};

/// A mentor's other calendars, for herself alone. Thread safe.
class CalendarSources {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
        const crypto::Sealer& sealer;
        ExternalTimes& times;
        CalendarSync& sync;
    };
    explicit CalendarSources(const Parts& parts) : m_parts(parts) {}

    protocol::CalendarSources of(domain::UserId mentor);
    /// Is asked at once, while nobody waits. Errors: validation_failed (address: format, too_many).
    domain::Result<protocol::CalendarSource> add(domain::UserId mentor, const protocol::NewCalendarSource& wanted);
    /// A new password counts for all calendars of its account, which are asked at once. Errors: not_found,
    /// changed_elsewhere, validation_failed (password: format, where no password is asked for).
    domain::Result<protocol::CalendarSource> change(domain::UserId mentor, domain::CalendarSourceId id,
                                                    const protocol::CalendarSourceChange& wanted);
    /// Its times are free again. Errors: not_found.
    domain::Result<void> remove(domain::UserId mentor, domain::CalendarSourceId id);
    domain::Result<protocol::CalendarSource> syncNow(domain::UserId mentor, domain::CalendarSourceId id);
    protocol::ExternalBusyTimes busy(domain::UserId mentor, const domain::UtcRange& window) const;

    database::Signal<CalendarLeaving> leaving;
    database::Signal<CalendarPasswordChanged> passwordChanged;

private:
    protocol::CalendarSource shown(database::Reader& reader, const SourceRow& row) const;
    protocol::CalendarSource shown(const SourceRow& row) const;
    std::vector<SourceRow> setPassword(database::Transaction& tx, const SourceRow& row, const std::string& password);

    Parts m_parts;
    SourceStore m_store;
    CalendarAccountStore m_accounts;
};

}  // namespace mc::calendars
