#pragma once

#include <string>

#include "accounts/people_desk.h"
#include "bookings/booking_desk.h"
#include "platform/audit/audit_log.h"
#include "protocol/audit.h"

namespace mc::admin {

/// What the record is searched for; empty: anything.
struct AuditQuery {
    std::string who;     ///< Part of an admin's name, a whole address, or an id.
    std::string whom;    ///< A person likewise, a booking's code, or the id of anything.
    std::string action;  ///< A code; one that ends in a full stop stands for all that begin so.
    std::optional<domain::UtcTime> from = {};
    std::optional<domain::UtcTime> until = {};  ///< Not included.
    protocol::AuditOrder order = protocol::AuditOrder::newest;
    base::Paging paging = {};
};

/// The record of deeds as owners read it (ADM-4): with names, a page at a time. Thread safe.
class AuditDesk {
public:
    AuditDesk(database::Database& database, const accounts::PeopleDesk& people, const bookings::BookingDesk& bookings)
        : m_database(database), m_people(people), m_bookings(bookings) {}

    /// validation_failed for a strange cursor. Of a name that many have, the newest accounts are looked at.
    domain::Result<protocol::AuditPage> search(const AuditQuery& query) const;

private:
    /// What somebody or something is found by in the log.
    struct Subject {
        std::string kind;  ///< Empty: of whatever kind.
        std::int64_t id = 0;
    };
    std::vector<domain::UserId> peopleLike(const std::string& text) const;
    std::vector<Subject> subjectsLike(const std::string& text) const;
    std::optional<domain::BookingId> bookingOf(const std::string& code) const;
    std::vector<audit::Search> searches(const AuditQuery& query, std::int64_t cursor) const;
    protocol::AuditEntry shown(database::Reader& reader, const audit::Entry& entry) const;

    database::Database& m_database;
    const accounts::PeopleDesk& m_people;
    const bookings::BookingDesk& m_bookings;
    accounts::Directory m_directory;
    audit::AuditLog m_log;
};

}  // namespace mc::admin
