#pragma once

#include <functional>
#include <string>

#include "accounts/directory.h"
#include "domain/error.h"
#include "mentors/application_events.h"
#include "mentors/application_store.h"
#include "mentors/document_store.h"
#include "mentors/mentor_service.h"
#include "mentors/profile_change_store.h"
#include "platform/audit/audit_log.h"
#include "platform/base/paging.h"
#include "platform/base/zones.h"
#include "protocol/applications.h"

namespace mc::mentors {

/// What the desk of applications is asked for.
struct ApplicationQuery {
    protocol::ApplicationQueue queue = protocol::ApplicationQueue::open;
    std::optional<protocol::ApplicationTurn> turn = {};  ///< Of those that are open.
    std::string text = {};  ///< A part of the name, the headline or the company, or a whole address.
    std::optional<protocol::ApplicationSort> order = {};
    base::Paging paging = {};
};

/// How people become mentors (MEN-1, ADM-1): a draft that keeps, handing in, questions and answers, a decision upon
/// evidence. Thread safe; one transaction a use case. What admins do is in the audit log. A version that is not the
/// stored one is changed_elsewhere throughout; what the state does not allow is invalid_state.
class Applications {
public:
    /// References must outlive the service.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        const base::Zones& zones;
        MentorService& mentors;
    };
    explicit Applications(Parts parts);

    ApplicationEvents& events() { return m_events; }
    /// Whether somebody may hand an application in now; without one everybody may. Set before the server starts.
    using Gate = std::function<domain::Result<void>(domain::UserId)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }

    // The applicant's own
    /// An empty draft of version 0 for whoever never began one.
    protocol::OwnApplication own(domain::UserId user) const;
    domain::Result<protocol::OwnApplication> save(domain::UserId user, const protocol::SaveApplication& request);
    /// What the gate says; email_not_verified; policy_not_accepted where other terms were shown than are in force;
    /// validation_failed naming everything that is missing or out of bounds ("form.bio").
    domain::Result<protocol::OwnApplication> submit(domain::UserId user, const protocol::SubmitApplication& request);
    /// To the admin's question; the application is the admins' again.
    domain::Result<protocol::OwnApplication> answer(domain::UserId user, const std::string& text);

    // An admin's. not_found for drafts, too: nobody looks over an applicant's shoulder. What mentors wish to change of
    // their profiles stands in the open queue as well.
    domain::Result<protocol::ApplicationPage> list(const ApplicationQuery& query) const;
    domain::Result<protocol::ApplicationReview> review(domain::UserId admin, domain::UserId applicant) const;
    domain::Result<protocol::ApplicationReview> ask(domain::UserId admin, domain::UserId applicant,
                                                    const std::string& question);
    domain::Result<protocol::ApplicationReview> note(domain::UserId admin, domain::UserId applicant,
                                                     const std::string& text);
    /// forbidden for one's own, here and below. validation_failed ("unproven") for an identity or employer of which there
    /// is no paper, and for a photo that is not there, without a note that says how it was seen.
    domain::Result<protocol::ApplicationReview> setEvidence(domain::UserId admin, domain::UserId applicant,
                                                            const protocol::SetEvidence& request);
    /// evidence_missing with the names of what nobody made sure of. The applicant is a mentor then, with the profile
    /// and the times of the application.
    domain::Result<protocol::ApplicationReview> approve(domain::UserId admin, domain::UserId applicant,
                                                        std::int64_t version);
    domain::Result<protocol::ApplicationReview> reject(domain::UserId admin, domain::UserId applicant,
                                                       const protocol::RejectApplication& request);

private:
    std::vector<QueuePlace> placesOf(database::Reader& reader, const ApplicationQuery& query,
                                     const std::optional<QueuePlace>& after, int limit) const;
    std::vector<QueuePlace> meant(database::Reader& reader, const std::string& text, QueueSlice slice,
                                  const std::function<std::vector<QueuePlace>(const QueueSlice&)>& read) const;
    protocol::ApplicationSummary summaryAt(database::Reader& reader, const QueuePlace& place) const;
    using Change = std::function<domain::Result<void>(database::Transaction&, ApplicationRow&)>;
    /// Reads, changes, saves and records what an admin may do to an application of others that is open.
    domain::Result<protocol::ApplicationReview> decideUpon(domain::UserId admin, domain::UserId applicant,
                                                           std::optional<std::int64_t> version, const char* action,
                                                           const std::string& reason, const Change& change);
    domain::Result<protocol::ApplicationReview> remark(domain::UserId admin, domain::UserId applicant,
                                                       RemarkVoice voice, const std::string& text);
    domain::Result<void> check(const protocol::ApplicationForm& form) const;
    domain::Result<void> makeMentor(database::Transaction& tx, const ApplicationRow& row);
    protocol::OwnApplication ownOf(database::Reader& reader, const ApplicationRow& row) const;
    protocol::ApplicationSummary summaryOf(database::Reader& reader, const ApplicationRow& row) const;
    protocol::ApplicationSummary summaryOfChange(database::Reader& reader, domain::UserId mentor) const;
    protocol::ApplicationReview reviewOf(database::Reader& reader, const ApplicationRow& row,
                                         domain::UserId admin) const;
    bool hasPhoto(database::Reader& reader, domain::UserId applicant) const;
    domain::PaperCounts papersOf(database::Reader& reader, domain::UserId applicant) const;
    domain::KycStatus kycOf(database::Reader& reader, const ApplicationRow& row) const;
    /// What stays of the papers when they are gone.
    void decide(database::Transaction& tx, ApplicationRow& row, domain::ApplicationState state,
                domain::UserId admin) const;
    void add(database::Transaction& tx, domain::UserId applicant, RemarkVoice voice, domain::UserId author,
             const std::string& text) const;

    Parts m_parts;
    ApplicationStore m_store;
    DocumentStore m_documents;
    ProfileChangeStore m_changes;
    accounts::Directory m_directory;
    audit::AuditLog m_audit;
    ApplicationEvents m_events;
    Gate m_gate = [](domain::UserId) { return domain::Result<void>(); };
};

}  // namespace mc::mentors
