#pragma once

#include <mutex>
#include <unordered_map>

#include "accounts/directory.h"
#include "bookings/booking_service.h"
#include "calendars/caldav_writer.h"
#include "calendars/calendar_service.h"
#include "calendars/calendar_sources.h"
#include "calendars/writing_store.h"
#include "platform/base/id_source.h"
#include "platform/crypto/sealer.h"
#include "platform/jobs/outbox.h"
#include "protocol/calendar_writing.h"

namespace mc::calendars {

/// Writes a mentor's sessions into the calendar of her choice on a CalDAV server, and takes them out of it: when one is
/// cancelled, and those to come when she chooses another calendar or none. What is past stays as it is. A row of the
/// outbox says which calendar is to be brought up to date; what has to be done is found out when it is delivered, so
/// that rows may come late, twice or in any order. A calendar that cannot be written to is tried for a day; then its
/// mentor is told where she sees her calendars, and no row waits for a person. Thread safe.
class SessionWriting {
public:
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
        const crypto::Sealer& sealer;
        jobs::Outbox& outbox;
        const bookings::BookingService& bookings;
        const CalendarService& calendars;
    };
    /// Registers with the outbox: construct before it starts. `client`: under the rules for addresses people typed in.
    SessionWriting(const Parts& parts, outgoing::GuardedClientOptions client);

    /// Errors: changed_elsewhere, not_found, validation_failed (source: format, where it is only read).
    domain::Result<protocol::CalendarWriting> choose(domain::UserId mentor,
                                                     const protocol::CalendarWritingChoice& wanted);

    /// A session was confirmed, moved or cancelled: in that transaction.
    void changed(database::Transaction& tx, const bookings::Booking& booking);
    /// The calendar is about to be connected no more: what was written is taken out of it all the same.
    void leaving(database::Transaction& tx, const CalendarLeaving& event);
    void passwordChanged(database::Transaction& tx, const CalendarPasswordChanged& event);

    /// Nothing is written any more; what is under way ends at once. For the end of the program.
    void hangUp();

private:
    /// What is to be done for one calendar.
    struct Work {
        TargetRow target;
        std::string address;
        CalendarLogin login;
        bool isChosen = false;
        struct Put {
            EntryRow entry;
            bool isNew = true;
            std::string uid;
            std::string text;
        };
        std::vector<Put> puts;
        std::vector<EntryRow> removals;
        std::vector<domain::BookingId> forgotten;  ///< Nothing will change of them.
        domain::UtcTime lastEnd;                   ///< Of what is to be taken out.
    };
    struct Outcome {
        domain::CalendarWriteHealth health = domain::CalendarWriteHealth::good;
        bool isWhole = true;
    };

    void enqueue(database::Transaction& tx, CalendarTargetId target);
    void tryAgain(database::Transaction& tx, TargetRow target);
    domain::Result<TargetRow> targetFor(database::Transaction& tx, domain::UserId mentor,
                                        domain::CalendarSourceId source);
    std::string opened(const database::Blob& sealed) const;

    void deliver(const jobs::Delivery& delivery);
    bool begin(CalendarTargetId id);
    bool endUnlessAgain(CalendarTargetId id);
    void bringUpToDate(CalendarTargetId id, const jobs::Delivery& delivery);
    std::optional<Work> workFor(CalendarTargetId id);
    void judge(database::Reader& reader, const EntryRow& entry, Work& work) const;
    void addPuts(database::Reader& reader, const std::vector<EntryRow>& entries, Work& work) const;
    Outcome carryOut(const Work& work);
    domain::CalendarWriteHealth put(const CalDavWriter& writer, const Work& work, const Work::Put& one);
    void settle(const Work& work, const Outcome& outcome, bool givesUp);

    Parts m_parts;
    WritingStore m_store;
    SourceStore m_sources;
    accounts::Directory m_people;
    outgoing::GuardedClient m_client;
    std::atomic<bool> m_stopping{false};
    std::mutex m_mutex;
    std::unordered_map<CalendarTargetId, bool> m_underWay;  ///< True: once more.
};

}  // namespace mc::calendars
