#pragma once

#include <functional>

#include "accounts/account_service.h"
#include "accounts/register_store.h"
#include "platform/audit/audit_log.h"
#include "domain/person_deeds.h"
#include "platform/base/paging.h"
#include "protocol/people.h"

namespace mc::accounts {

/// What the desk of people is asked for.
struct PeopleQuery {
    std::string text = {};  ///< A part of the name, a whole address, or an id.
    std::optional<protocol::Role> role = {};
    std::optional<protocol::PersonState> state = {};
    protocol::PersonSort order = protocol::PersonSort::newest;
    base::Paging paging = {};
};

/// People as admins see and change them (ADM-1): each deed with its reason in the audit log, in its transaction. Who may
/// what is domain::personDeedRefusal. Thread safe.
class PeopleDesk {
public:
    /// What became of somebody's sessions, as whoever she was in them.
    struct Counts {
        protocol::BookingCounts asStudent;
        protocol::BookingCounts asMentor;
        std::vector<protocol::OpenBooking> open;  ///< Not over; the soonest first.
    };
    /// Bookings stand to the right: wiring says how they are counted.
    using CountsOf = std::function<Counts(database::Reader&, domain::UserId)>;

    PeopleDesk(database::Database& database, const base::Clock& clock, AccountService& accounts, CountsOf countsOf)
        : m_database(database), m_clock(clock), m_accounts(accounts), m_countsOf(std::move(countsOf)) {}

    /// validation_failed for a strange cursor.
    domain::Result<protocol::PersonPage> search(const PeopleQuery& query) const;
    /// not_found.
    domain::Result<protocol::PersonReview> review(const base::Actor& admin, domain::UserId person) const;
    /// not_found for somebody who is not there, or not any more.
    domain::Result<void> known(domain::UserId person) const;
    /// Her sessions end, sockets close and tokens are void at once, and her open bookings end as `review` has said.
    /// not_found, forbidden, invalid_state (suspended before;
    /// the last owner).
    domain::Result<protocol::PersonReview> suspend(const base::Actor& admin, domain::UserId person,
                                                   const std::string& reason);
    domain::Result<protocol::PersonReview> reinstate(const base::Actor& admin, domain::UserId person,
                                                     const std::string& reason);
    /// forbidden, invalid_state (the last owner), changed_elsewhere.
    domain::Result<protocol::PersonReview> setRoles(const base::Actor& admin, domain::UserId person,
                                                    const protocol::SetAdminRoles& request);
    /// The whole address; that it was shown, to whom and why, is recorded.
    domain::Result<protocol::RevealedEmail> revealEmail(const base::Actor& admin, domain::UserId person,
                                                        const std::string& reason);

private:
    protocol::PersonReview reviewOf(database::Reader& reader, const base::Actor& admin, const RegisterRow& row) const;
    domain::Result<RegisterRow> allowed(database::Reader& reader, const base::Actor& admin, domain::UserId person,
                                        domain::PersonDeed deed, domain::Roles wanted) const;
    void record(database::Transaction& tx, const base::Actor& admin, domain::UserId person, const char* action,
                const std::string& reason, const std::string& detail = "{}") const;

    database::Database& m_database;
    const base::Clock& m_clock;
    AccountService& m_accounts;
    CountsOf m_countsOf;
    RegisterStore m_register;
    SecondFactorStore m_secondFactors;
};

}  // namespace mc::accounts
