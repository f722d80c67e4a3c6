#include "admin/legal_text_routes.h"

#include "accounts/legal_routes.h"
#include "admin/deed_routes.h"

namespace mc::admin {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::LegalDraft;
using protocol::PublishLegalText;
using protocol::schemaOf;

namespace {

constexpr std::size_t kTextBody = 512 * 1024;  ///< Each language has 50,000 letters, of up to four bytes.

}  // namespace

void LegalTextRoutes::add(http::Router& router) {
    router.add({Method::get,
                "/api/admin/legal/{kind}",
                Access::owner,
                [this](const Request& request) { return draft(request); },
                {.limits = {.rate = kReading},
                 .docs = {.id = "editLegalText",
                          .summary = "A text in force as it was written, and what its placeholders stand for",
                          .response = &schemaOf<LegalDraft>}}});
    auto options = deedOptions<PublishLegalText, LegalDraft>(
        "publishLegalText", "A new version, in force at once; people are asked to agree to it");
    options.limits.bodyBytes = kTextBody;
    router.add({Method::post, "/api/admin/legal/{kind}", Access::owner,
                [this](const Request& request) { return publish(request); }, std::move(options)});
}

Response LegalTextRoutes::draft(const Request& request) const {
    const auto kind = accounts::legalKindOf(request);
    if (!kind) return http::problem(kind.error());
    return http::answer(m_texts.draft(*kind));
}

Response LegalTextRoutes::publish(const Request& request) {
    const auto kind = accounts::legalKindOf(request);
    if (!kind) return http::problem(kind.error());
    const auto body = request.decode<PublishLegalText>();
    if (!body) return http::problem(body.error());
    return http::answer(m_texts.publish(request.actor(), *kind, *body));
}

}  // namespace mc::admin
