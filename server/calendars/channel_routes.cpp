#include "calendars/channel_routes.h"

#include "calendars/json_answer.h"

namespace mc::calendars {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

namespace {

constexpr base::RateLimit kNoticeRate{6000, 60};  // All calendars of one server come from a few addresses.
constexpr std::size_t kNoticeBytes = 256 * 1024;
constexpr std::size_t kLongestProof = 1000;
constexpr std::size_t kMostNotices = 1000;

/// Microsoft's to say.
boost::json::object noticesSchema() {
    return {{"type", "object"}, {"description", "Change notifications as Microsoft Graph sends them"}};
}

}  // namespace

void ChannelRoutes::addTo(http::Router& router) {
    router.add(
        {Method::post,
         Channels::kGooglePath,
         Access::anonymous,
         [this](const Request& request) { return google(request); },
         {.limits = {kNoticeBytes, kNoticeRate},
          .docs = {.id = "receiveGoogleNotice",
                   .summary = "A calendar at Google has changed: X-Goog-Channel-ID says which, its token proves it",
                   .status = 204}}});
    router.add(
        {Method::post,
         Channels::kMicrosoftPath,
         Access::anonymous,
         [this](const Request& request) { return microsoft(request); },
         {.limits = {kNoticeBytes, kNoticeRate},
          .query = {http::param::text("validationToken", "Answered as it is: this address is ours", kLongestProof)},
          .docs = {.id = "receiveMicrosoftNotices",
                   .summary = "Calendars at Microsoft have changed: subscriptionId says which, clientState proves "
                              "it",
                   .request = &noticesSchema,
                   .requestType = "application/json, text/plain",
                   .mayBeEmpty = true,
                   .responseType = "text/plain"}}});
}

/// "sync" says that the channel is open, and of no change.
Response ChannelRoutes::google(const Request& request) {
    if (request.header("X-Goog-Resource-State") != "sync")
        m_sync.noticed(std::string(request.header("X-Goog-Channel-ID")),
                       std::string(request.header("X-Goog-Channel-Token")));
    return http::noContent();
}

Response ChannelRoutes::microsoft(const Request& request) {
    if (const auto proof = request.query("validationToken"); proof && !proof->empty())
        return http::bytes("text/plain; charset=utf-8", *proof);
    const auto content = readObject(request.body());
    const auto* notices = content ? arrayIn(*content, "value") : nullptr;
    if (notices == nullptr) return http::problem(domain::ErrorCode::malformed_json);
    std::size_t taken = 0;
    for (const auto& one : *notices) {
        const auto* notice = one.if_object();
        if (notice == nullptr || ++taken > kMostNotices) continue;
        m_sync.noticed(textIn(*notice, "subscriptionId"), textIn(*notice, "clientState"));
    }
    return http::bytes("text/plain; charset=utf-8", "");
}

}  // namespace mc::calendars
