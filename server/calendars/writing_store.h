#pragma once

#include "calendars/source_store.h"
#include "domain/calendar_writing.h"

namespace mc::calendars {

using CalendarTargetId = domain::Id<struct CalendarTargetTag>;

/// A calendar that sessions are written into, or were and are to be taken out of.
struct TargetRow {
    CalendarTargetId id;
    domain::UserId mentor;
    std::optional<domain::CalendarSourceId> source;  ///< Absent once it is no more connected.
    std::string name;
    domain::CalendarWriteHealth health = domain::CalendarWriteHealth::waiting;
    std::optional<domain::UtcTime> triedAt;
    std::optional<domain::UtcTime> writtenAt;
    std::optional<domain::UtcTime> failingSince;
    bool gaveUp = false;                       ///< It is not tried any more by itself.
    std::optional<domain::UtcTime> leftUntil;  ///< It was given up, with sessions in it until then.
};
BOOST_DESCRIBE_STRUCT(TargetRow, (),
                      (id, mentor, source, name, health, triedAt, writtenAt, failingSince, gaveUp, leftUntil))

/// What one is asked with. Address and password are sealed.
struct TargetAccess {
    database::Blob address;
    std::string user;
    database::Blob password;
};
BOOST_DESCRIBE_STRUCT(TargetAccess, (), (address, user, password))

/// A session in it.
struct EntryRow {
    domain::BookingId booking;
    std::string path;
    std::string etag;    ///< Empty: its server told none.
    std::string digest;  ///< Empty: perhaps it is not there yet.
    bool wasThere = false;
};
BOOST_DESCRIBE_STRUCT(EntryRow, (), (booking, path, etag, digest, wasThere))

struct WritingRow {
    int version = 0;
    std::optional<CalendarTargetId> target;
};
BOOST_DESCRIBE_STRUCT(WritingRow, (), (version, target))

/// The SQL of calendars that are written into. Free of state.
class WritingStore {
public:
    WritingRow choice(database::Reader& reader, domain::UserId mentor) const;
    /// changed_elsewhere when it was another version.
    domain::Result<void> choose(database::Transaction& tx, domain::UserId mentor, int version,
                                std::optional<CalendarTargetId> target) const;

    std::vector<TargetRow> of(database::Reader& reader, domain::UserId mentor) const;
    std::vector<TargetRow> ofSource(database::Reader& reader, domain::CalendarSourceId source) const;
    std::vector<TargetRow> ofAccount(database::Reader& reader, CalendarAccountId account) const;
    std::optional<TargetRow> find(database::Reader& reader, CalendarTargetId id) const;
    /// Absent when nothing is known of it any more.
    std::optional<TargetAccess> access(database::Reader& reader, CalendarTargetId id) const;
    void insert(database::Transaction& tx, const TargetRow& row) const;
    /// All but its mentor.
    void save(database::Transaction& tx, const TargetRow& row) const;
    /// Its calendar is about to be connected no more: what it is asked with is kept here.
    void keepAccess(database::Transaction& tx, CalendarTargetId id) const;
    void dropAccess(database::Transaction& tx, CalendarTargetId id) const;
    /// With its entries.
    void remove(database::Transaction& tx, CalendarTargetId id) const;

    std::vector<EntryRow> entries(database::Reader& reader, CalendarTargetId target) const;
    /// Nothing where the target is no more.
    void put(database::Transaction& tx, CalendarTargetId target, const EntryRow& entry) const;
    void remove(database::Transaction& tx, CalendarTargetId target, domain::BookingId booking) const;
};

}  // namespace mc::calendars
