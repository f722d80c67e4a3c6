#include "accounts/legal_routes.h"

#include <limits>

#include "platform/http/json.h"

namespace mc::accounts {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

domain::Result<domain::LegalText> legalKindOf(const Request& request) {
    using Table = protocol::detail::EnumTable<domain::LegalText>;
    const auto found = std::ranges::find(Table::names, request.param("kind"));
    if (found == Table::names.end()) return domain::fail(domain::ErrorCode::not_found);
    return Table::values[static_cast<std::size_t>(found - Table::names.begin())];
}

void LegalRoutes::add(http::Router& router) {
    addReading(router);
    router.add({Method::get,
                "/api/me/agreements",
                Access::signedIn,
                [this](const Request& request) { return http::ok(m_agreements.of(request.actor())); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "listAgreements",
                          .summary = "What I have agreed to, and what waits for it",
                          .response = &schemaOf<protocol::Agreements>}}});
    router.add({Method::post,
                "/api/me/agreements",
                Access::signedIn,
                [this](const Request& request) { return give(request); },
                {.limits = {.bodyBytes = 4096, .rate = {30, 60}},
                 .docs = {.id = "giveAgreement",
                          .summary = "I agree to what I have read",
                          .request = &schemaOf<protocol::GiveAgreement>,
                          .response = &schemaOf<protocol::Agreements>}}});
}

void LegalRoutes::addReading(http::Router& router) {
    using namespace http::param;
    router.add({Method::get,
                "/api/legal",
                Access::anonymous,
                [this](const Request&) { return http::ok(m_texts.inForce()); },
                {.limits = {.rate = http::kBrowsingRate},
                 .docs = {.id = "listLegalTexts",
                          .summary = "The texts in force",
                          .response = &schemaOf<protocol::LegalVersions>}}});
    router.add({Method::get,
                "/api/legal/{kind}",
                Access::anonymous,
                [this](const Request& request) { return document(request); },
                {.limits = {.rate = http::kBrowsingRate},
                 .query = {choice<domain::Language>("language", "English where there is no such text").otherwise("en"),
                           whole("version", "Absent: the one in force", 1, std::numeric_limits<int>::max())},
                 .docs = {.id = "readLegalText",
                          .summary = "A text as people agree to it",
                          .response = &schemaOf<protocol::LegalDocument>}}});
    router.add({Method::get,
                "/api/legal/{kind}/versions",
                Access::anonymous,
                [this](const Request& request) { return versions(request); },
                {.limits = {.rate = http::kBrowsingRate},
                 .docs = {.id = "listLegalVersions",
                          .summary = "All versions of a text, the newest first",
                          .response = &schemaOf<protocol::LegalVersions>}}});
}

Response LegalRoutes::versions(const Request& request) const {
    const auto kind = legalKindOf(request);
    if (!kind) return http::problem(kind.error());
    return http::ok(m_texts.versions(*kind));
}

Response LegalRoutes::document(const Request& request) const {
    const auto kind = legalKindOf(request);
    if (!kind) return http::problem(kind.error());
    const auto language = request.queryChoice<domain::Language>("language").value();
    return http::answer(m_texts.document(*kind, language, request.queryWhole("version")));
}

Response LegalRoutes::give(const Request& request) {
    const auto body = request.decode<protocol::GiveAgreement>();
    if (!body) return http::problem(body.error());
    return http::answer(m_agreements.give(request.actor(), *body));
}

}  // namespace mc::accounts
