#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "domain/application_document.h"
#include "domain/time.h"

/// Documents with which applicants prove what they say of themselves (MEN-1, ADM-1).
namespace mc::protocol {

using domain::DocumentId;
using domain::DocumentKind;

struct ApplicationDocument {
    DocumentId id;
    DocumentKind kind = DocumentKind::identity;
    std::string name;       ///< Of the file, as the applicant called it.
    std::string mediaType;  ///< application/pdf, image/jpeg, image/png or image/webp: as its content says.
    int bytes = 0;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(ApplicationDocument, (), (id, kind, name, mediaType, bytes, at))

/// GET /api/mentors/application/documents, and the answer of
/// POST /api/mentors/application/documents?kind=&name= with the file as its body, and of
/// DELETE /api/mentors/application/documents/{id}. What is in them is for admins alone:
/// GET /api/admin/mentor-applications/{id}/documents and …/documents/{document}, the file.
struct ApplicationDocuments {
    std::vector<ApplicationDocument> items;  ///< The oldest first.
    int most = 0;                            ///< So many there may be.
    int daysKept = 0;                        ///< After the decision.
};
BOOST_DESCRIBE_STRUCT(ApplicationDocuments, (), (items, most, daysKept))

/// Of one file.
inline constexpr std::size_t kMostDocumentBytes = 5 * 1024 * 1024;
inline constexpr int kMostDocumentName = 120;

}  // namespace mc::protocol
