#include "admin/dispute_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

namespace {

using domain::DisputeId;
using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;
using protocol::DisputeQueue;
using protocol::schemaOf;

constexpr std::string_view kZip = "application/zip";

}  // namespace

void DisputeRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/disputes",
                Access::finance,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .query = with({choice<DisputeQueue>("queue", "Which of them").otherwise("open")}, paging()),
                 .docs = {.id = "listDisputes",
                          .summary = "What students' banks ask back: the first that wants an answer first",
                          .response = &schemaOf<protocol::DeskDisputePage>}}});
    router.add({Method::put, "/api/admin/disputes/{id}/note", Access::finance,
                [this](const Request& request) {
                    return withBody<DisputeId, protocol::NoteDispute>(
                        request,
                        [&](auto admin, auto dispute, const auto& body) { return m_files.note(admin, dispute, body); });
                },
                deedOptions<protocol::NoteDispute, protocol::DeskDispute>("noteDispute", "What was sent to the bank")});
    router.add({Method::post,
                "/api/admin/disputes/{id}/evidence",
                Access::finance,
                [this](const Request& request) { return evidence(request); },
                {.limits = {.rate = kDeciding},
                 .docs = {.id = "takeDisputeEvidence",
                          .summary = "Everything an answer to the bank is made of; recorded",
                          .response = &schemaOf<protocol::DisputeEvidence>}}});
    router.add({Method::post,
                "/api/admin/disputes/{id}/pack",
                Access::finance,
                [this](const Request& request) { return pack(request); },
                {.limits = {.rate = {20, 60}},
                 .docs = {.id = "takeDisputePack", .summary = "The same as one ZIP; recorded", .responseType = kZip}}});
}

Response DisputeRoutes::list(const Request& request) const {
    const auto queue = request.queryChoice<DisputeQueue>("queue").value();
    return http::answer(m_files.list(request.actor().user, queue, request.paging()));
}

Response DisputeRoutes::evidence(const Request& request) {
    const auto id = request.pathId<DisputeId>("id");
    if (!id) return http::problem(id.error());
    return http::answer(m_files.evidence(request.actor().user, *id));
}

Reply DisputeRoutes::pack(const Request& request) {
    const auto id = request.pathId<DisputeId>("id");
    if (!id) return http::problem(id.error());
    return http::later(m_packs, [this, admin = request.actor().user, id = *id]() -> Response {
        auto zip = m_files.pack(admin, id);
        if (!zip) return http::problem(zip.error());
        return http::download(std::string(kZip), *std::move(zip), "dispute-" + domain::toString(id) + ".zip")
            .with("Cache-Control", "no-store");
    });
}

}  // namespace mc::admin
