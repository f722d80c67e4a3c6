#pragma once

#include <string>
#include <string_view>

#include "domain/error.h"
#include "mentors/application_store.h"
#include "mentors/document_store.h"
#include "mentors/profile_change_store.h"
#include "platform/audit/audit_log.h"
#include "platform/base/clock.h"
#include "platform/base/id_source.h"
#include "platform/crypto/sealer.h"
#include "platform/database/database.h"
#include "protocol/application_documents.h"

namespace mc::mentors {

/// What an applicant's file is, by its first bytes and never by its name: application/pdf, image/jpeg, image/png,
/// image/webp. Empty for everything else.
std::string_view mediaTypeOf(std::string_view file);

/// One to be handed out.
struct DocumentFile {
    std::string name;
    std::string mediaType;
    std::string content;
};

/// Documents with which applicants prove who they are and where they work (MEN-1), and mentors the new work they wish to
/// be seen with. They are sealed before they are
/// stored and opened for the admins who decide, each time with a line in the audit log; nobody else reads them, the
/// applicant neither. They stand in the database for the reasons photos do (accounts/photos.h). Some days after the
/// decision they are deleted. Thread safe.
class ApplicationDocuments {
public:
    static constexpr int kMost = 6;
    /// What was put there for an application that was never handed in.
    static constexpr domain::Seconds kUnused = 90 * domain::kDay;

    /// References must outlive the service.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::IdSource& ids;
        const crypto::Sealer& sealer;
    };
    ApplicationDocuments(Parts parts, int daysKept);

    // The applicant's own
    protocol::ApplicationDocuments own(domain::UserId applicant) const;
    /// validation_failed for `file` ("format": none of the four, or a picture that cannot be read; "maximum", "minimum"
    /// of a picture's sides; "too_many") and an empty `name`; invalid_state while admins have the application, and once it is
    /// approved, unless a change of the profile waits. Decodes pictures, which takes up to a second and 250 MB: call it on a pool of its own.
    domain::Result<protocol::ApplicationDocuments> add(domain::UserId applicant, protocol::DocumentKind kind,
                                                       const std::string& name, std::string_view file);
    /// not_found; invalid_state as above.
    domain::Result<protocol::ApplicationDocuments> remove(domain::UserId applicant, protocol::DocumentId id);

    // An admin's. not_found for drafts, too; of mentors, once they have wished for a change.
    domain::Result<protocol::ApplicationDocuments> list(domain::UserId applicant) const;
    /// Recorded in the audit log before anything is handed out.
    domain::Result<DocumentFile> open(domain::UserId admin, domain::UserId applicant, protocol::DocumentId id);

    /// Deletes what is no longer needed.
    void forgetOld();

private:
    protocol::ApplicationDocuments listOf(database::Reader& reader, domain::UserId applicant) const;
    domain::Result<void> mayChange(database::Reader& reader, domain::UserId applicant) const;
    bool isForAdmins(database::Reader& reader, domain::UserId applicant) const;

    Parts m_parts;
    int m_daysKept;
    ApplicationStore m_applications;
    ProfileChangeStore m_changes;
    DocumentStore m_store;
    audit::AuditLog m_audit;
};

}  // namespace mc::mentors
