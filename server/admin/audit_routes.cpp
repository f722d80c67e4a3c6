#include "admin/audit_routes.h"

#include "admin/deed_routes.h"

namespace mc::admin {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

void AuditRoutes::add(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/admin/audit",
                Access::owner,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = kReading},
                 .query = with({text("who", "An admin: part of the name, a whole address, or an id"),
                                text("whom", "A person likewise, a booking's code, or the id of anything"),
                                text("action", "A code, or what codes begin with up to the full stop", 80),
                                instant("from", "At that time or later"), instant("until", "Before that time"),
                                choice<protocol::AuditOrder>("order", "Which come first").otherwise("newest")},
                               paging(50, 500)),
                 .docs = {.id = "readAuditLog",
                          .summary = "What admins did, to whom and why",
                          .response = &protocol::schemaOf<protocol::AuditPage>}}});
}

Response AuditRoutes::list(const Request& request) const {
    return http::answer(m_desk.search({.who = request.query("who").value_or(""),
                                       .whom = request.query("whom").value_or(""),
                                       .action = request.query("action").value_or(""),
                                       .from = request.queryInstant("from"),
                                       .until = request.queryInstant("until"),
                                       .order = request.queryChoice<protocol::AuditOrder>("order").value(),
                                       .paging = request.paging()}));
}

}  // namespace mc::admin
