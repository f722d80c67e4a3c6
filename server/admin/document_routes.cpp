#include "admin/document_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

constexpr std::string_view kAnyBytes = "application/octet-stream";

}  // namespace

void DocumentRoutes::add(http::Router& router) {
    router.add({Method::get,
                "/api/admin/mentor-applications/{id}/documents",
                Access::support,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "listDocuments",
                          .summary = "What an applicant proves herself with",
                          .response = &protocol::schemaOf<protocol::ApplicationDocuments>}}});
    router.add(
        {Method::get,
         "/api/admin/mentor-applications/{id}/documents/{document}",
         Access::support,
         [this](const Request& request) { return open(request); },
         {.limits = {.rate = {120, 3600}},
          .docs = {
              .id = "openDocument", .summary = "The file, as an attachment; recorded", .responseType = kAnyBytes}}});
}

Response DocumentRoutes::list(const Request& request) const {
    const auto applicant = request.pathId<UserId>("id");
    if (!applicant) return http::problem(applicant.error());
    return http::answer(m_documents.list(*applicant));
}

/// Never to be shown by a browser: whatever a file would do there, it is handed out to be kept.
Response DocumentRoutes::open(const Request& request) {
    const auto applicant = request.pathId<UserId>("id");
    if (!applicant) return http::problem(applicant.error());
    const auto document = request.pathId<protocol::DocumentId>("document");
    if (!document) return http::problem(document.error());
    auto file = m_documents.open(request.actor().user, *applicant, *document);
    if (!file) return http::problem(file.error());
    return http::download(std::string(kAnyBytes), std::move(file->content), file->name)
        .with("Cache-Control", "no-store");
}

}  // namespace mc::admin
