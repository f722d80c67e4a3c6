#pragma once

#include <optional>
#include <string>

#include "accounts/directory.h"
#include "domain/error.h"
#include "mentors/mentor_service.h"
#include "mentors/profile_change_events.h"
#include "mentors/profile_change_store.h"
#include "mentors/remarks.h"
#include "platform/audit/audit_log.h"
#include "protocol/applications.h"

namespace mc::mentors {

/// A mentor was approved for the work she named. Another headline or company is looked into by an admin first, and the
/// old ones stay live meanwhile. Thread safe; one transaction a use case.
class ProfileChanges {
public:
    /// References must outlive the service.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        MentorService& mentors;
    };
    explicit ProfileChanges(Parts parts) : m_parts(parts) {}

    ProfileChangeEvents& events() { return m_events; }

    // The mentor's, inside the transaction of her deed
    /// What she wishes for, decided or not; absent when she never wished for anything else.
    std::optional<ProfileChangeRow> find(database::Reader& reader, domain::UserId mentor) const;
    /// Follows the wish: asks for it, or takes back what waits.
    void wish(database::Transaction& tx, domain::UserId mentor, const domain::PresentWork& shown,
              const domain::PresentWork& wanted);
    /// invalid_state when nothing waits.
    domain::Result<void> takeBack(database::Transaction& tx, domain::UserId mentor);
    /// To what an admin asked about it; invalid_state without a question.
    domain::Result<void> answer(database::Transaction& tx, domain::UserId mentor, const std::string& text);
    /// As she reads it.
    protocol::ProfileChange view(database::Reader& reader, const ProfileChangeRow& row) const;

    // An admin's. not_found for mentors who never wished for another text.
    domain::Result<protocol::ProfileChangeReview> review(domain::UserId admin, domain::UserId mentor) const;
    /// The mentor is to answer before it is decided. forbidden for one's own, invalid_state when nothing waits.
    domain::Result<protocol::ProfileChangeReview> ask(domain::UserId admin, domain::UserId mentor,
                                                      const std::string& question);
    /// Students see the new text. forbidden for one's own, invalid_state when nothing waits, changed_elsewhere when the
    /// text is not the one that was read; here and below.
    domain::Result<protocol::ProfileChangeReview> approve(domain::UserId admin, domain::UserId mentor,
                                                          std::int64_t version);
    domain::Result<protocol::ProfileChangeReview> decline(domain::UserId admin, domain::UserId mentor,
                                                          const protocol::RejectApplication& request);

private:
    struct Decision {
        domain::ProfileChangeState state;
        std::int64_t version;
        const char* action;  ///< In the audit log.
        std::string reason = {};
    };
    domain::Result<protocol::ProfileChangeReview> decide(domain::UserId admin, domain::UserId mentor,
                                                         const Decision& decision);
    /// What an admin may do something about.
    domain::Result<ProfileChangeRow> waitingFor(database::Reader& reader, domain::UserId admin,
                                                domain::UserId mentor) const;
    protocol::ProfileChange viewFor(Readers readers, database::Reader& reader, const ProfileChangeRow& row) const;
    void carryOut(database::Transaction& tx, const ProfileChangeRow& row);
    protocol::ProfileChangeReview reviewOf(database::Reader& reader, const ProfileChangeRow& row,
                                           domain::UserId admin) const;

    Parts m_parts;
    ProfileChangeStore m_store;
    MentorStore m_mentors;
    accounts::Directory m_directory;
    audit::AuditLog m_audit;
    ProfileChangeEvents m_events;
};

}  // namespace mc::mentors
