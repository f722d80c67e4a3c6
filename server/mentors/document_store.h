#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/application_document.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::mentors {

/// A document as stored, without what is in it.
struct DocumentRow {
    domain::DocumentId id;
    domain::DocumentKind kind = domain::DocumentKind::identity;
    std::string name;
    std::string mediaType;
    int bytes = 0;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(DocumentRow, (), (id, kind, name, mediaType, bytes, at))

/// The SQL of applicants' documents. Free of state.
class DocumentStore {
public:
    std::vector<DocumentRow> list(database::Reader& reader, domain::UserId applicant) const;
    std::optional<DocumentRow> find(database::Reader& reader, domain::UserId applicant, domain::DocumentId id) const;
    std::optional<database::Blob> sealed(database::Reader& reader, domain::DocumentId id) const;
    int count(database::Reader& reader, domain::UserId applicant) const;
    int count(database::Reader& reader, domain::UserId applicant, domain::DocumentKind kind) const;

    void insert(database::Transaction& tx, domain::UserId applicant, const DocumentRow& row,
                const database::Blob& sealed) const;
    /// False where there is none.
    bool remove(database::Transaction& tx, domain::UserId applicant, domain::DocumentId id) const;
    /// Of applications and changes decided before `decided`, what is that old itself; of what was never handed in,
    /// whatever is older than `unused`. What came for a change stays while that waits, and until it was decided so long
    /// ago. Returns how many.
    std::int64_t removeOld(database::Transaction& tx, domain::UtcTime decided, domain::UtcTime unused) const;
};

}  // namespace mc::mentors
