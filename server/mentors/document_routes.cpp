#include "mentors/document_routes.h"

#include <boost/json/object.hpp>

#include "platform/http/json.h"

namespace mc::mentors {

namespace {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;
using protocol::DocumentKind;

constexpr std::string_view kFiles = "application/pdf, image/jpeg, image/png, image/webp";

boost::json::object fileSchema() {
    return {{"type", "string"}, {"format", "binary"}};
}

}  // namespace

void DocumentRoutes::add(http::Router& router) {
    using namespace http::param;
    const auto documents = &protocol::schemaOf<protocol::ApplicationDocuments>;
    router.add({Method::get,
                "/api/mentors/application/documents",
                Access::signedIn,
                [this](const Request& request) { return http::ok(m_documents.own(request.actor().user)); },
                {.limits = {.rate = {120, 60}},
                 .docs = {.id = "listOwnDocuments",
                          .summary = "What one's own application is proved with; the files are for admins alone",
                          .response = documents}}});
    router.add({Method::post,
                "/api/mentors/application/documents",
                Access::signedIn,
                [this](const Request& request) { return put(request); },
                {.limits = {protocol::kMostDocumentBytes, {20, 3600}},
                 .query = {choice<DocumentKind>("kind", "What it is to prove").otherwise("identity"),
                           text("name", "Of the file", protocol::kMostDocumentName)},
                 .docs = {.id = "addDocument",
                          .summary = "One file more; it is kept sealed until some days after the decision",
                          .request = &fileSchema,
                          .requestType = kFiles,
                          .response = documents}}});
    router.add({Method::delete_,
                "/api/mentors/application/documents/{id}",
                Access::signedIn,
                [this](const Request& request) { return remove(request); },
                {.limits = {0, {60, 60}},
                 .docs = {.id = "removeDocument", .summary = "One file less", .response = documents}}});
}

Reply DocumentRoutes::put(const Request& request) {
    return http::later(m_pictures, [this, &request] {
        return http::answer(m_documents.add(request.actor().user, request.queryChoice<DocumentKind>("kind").value(),
                                            request.query("name").value_or(""), request.body()));
    });
}

Response DocumentRoutes::remove(const Request& request) {
    const auto id = request.pathId<protocol::DocumentId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_documents.remove(request.actor().user, *id));
}

}  // namespace mc::mentors
