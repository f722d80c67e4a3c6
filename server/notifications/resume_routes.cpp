#include "notifications/resume_routes.h"

#include "notifications/button_page.h"

namespace mc::notifications {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

namespace {

constexpr const char* kPath = "/api/mail/resume-bookings";

std::string resumeToken(const Request& request) {
    return std::string(request.query("token").value_or(""));
}

}  // namespace

void ResumeRoutes::addTo(http::Router& router) {
    router.add(
        {Method::get,
         kPath,
         Access::anonymous,
         [this](const Request& request) { return page(resumeToken(request), m_silent.state(resumeToken(request))); },
         {.limits = {.rate = {30, 60}},
          .query = {http::param::text("token", "From the mail")},
          .docs = {.id = "showPausedBookings",
                   .summary = "A page that asks a mentor whether she takes bookings again",
                   .responseType = http::kHtml,
                   .others = {404}}}});
    router.add(
        {Method::post,
         kPath,
         Access::anonymous,
         [this](const Request& request) { return page(resumeToken(request), m_silent.resume(resumeToken(request))); },
         {.limits = {.bodyBytes = 1024, .rate = {30, 60}},
          .query = {http::param::text("token", "From the mail")},
          .docs = {.id = "resumeBookings",
                   .summary = "Take bookings again, from the mail about a pause",
                   .responseType = http::kHtml,
                   .others = {404}}}});
}

Response ResumeRoutes::page(const std::string& token,
                            const std::optional<bookings::SilentMentors::State>& state) const {
    if (!state)
        return respond({.language = m_language, .title = "resume.title", .text = "resume.unknown", .status = 404});
    const bool asks = !state->accepting && state->mayAccept;
    return respond({.language = m_news.languageOf(state->mentor),
                    .title = "resume.title",
                    .text = asks               ? "resume.ask"
                            : state->accepting ? "resume.done"
                                               : "resume.ratings",
                    .button = asks ? "resume.button" : "",
                    .action = std::string(kPath) + "?token=" + token});
}

}  // namespace mc::notifications
