#include "mentors/application_routes.h"

#include "accounts/agreement_routes.h"
#include "platform/http/json.h"

namespace mc::mentors {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

namespace {

constexpr std::size_t kMostTags = 12;  ///< Limits<ApplicationForm>

}  // namespace

void ApplicationRoutes::add(http::Router& router) {
    const auto application = &protocol::schemaOf<protocol::OwnApplication>;
    router.add(
        {Method::get,
         "/api/mentors/application",
         Access::signedIn,
         [this](const Request& request) {
             return http::answer<protocol::OwnApplication>(m_applications.own(request.actor().user));
         },
         {.limits = {.rate = {240, 60}},
          .docs = {
              .id = "getOwnApplication", .summary = "One's own application to be a mentor", .response = application}}});
    router.add({Method::put,
                "/api/mentors/application",
                Access::signedIn,
                [this](const Request& request) { return save(request); },
                {.limits = {.bodyBytes = 64 * 1024, .rate = {60, 60}},
                 .docs = {.id = "saveApplication",
                          .summary = "Keep what is written so far; half of it will do",
                          .request = &protocol::schemaOf<protocol::SaveApplication>,
                          .response = application}}});
    router.add({Method::post,
                "/api/mentors/apply",
                Access::student,
                accounts::onceAgreed(m_agreements, [this](const Request& request) { return submit(request); }),
                {.limits = {.bodyBytes = 1024, .rate = {5, 60}},
                 .docs = {.id = "submitApplication",
                          .summary = "Hand the application in",
                          .request = &protocol::schemaOf<protocol::SubmitApplication>,
                          .response = application}}});
    router.add({Method::post,
                "/api/mentors/application/answer",
                Access::signedIn,
                [this](const Request& request) { return answer(request); },
                {.limits = {.bodyBytes = 16 * 1024, .rate = {5, 60}},
                 .docs = {.id = "answerQuestion",
                          .summary = "Answer what an admin asked about the application",
                          .request = &protocol::schemaOf<protocol::ApplicationText>,
                          .response = application}}});
    using namespace http::param;
    router.add({Method::get,
                "/api/mentors/application/guidance",
                Access::signedIn,
                [this](const Request& request) { return guidance(request); },
                {.limits = {.rate = {60, 60}},
                 .query = {text("expertise", "Mentors that have one of them", 40).repeatable(kMostTags),
                           whole("years", "Of experience", 0, 70).otherwise("0")},
                 .docs = {.id = "getPriceGuidance",
                          .summary = "What the middle half of comparable mentors ask, for each length",
                          .response = &protocol::schemaOf<protocol::PriceGuidance>}}});
}

Response ApplicationRoutes::guidance(const Request& request) const {
    const Peers peers{request.queryAll("expertise"), static_cast<int>(request.queryWhole("years").value())};
    return http::ok(protocol::PriceGuidance{m_catalogue.priceGuides(peers, m_bounds)});
}

Response ApplicationRoutes::save(const Request& request) {
    const auto body = request.decode<protocol::SaveApplication>();
    if (!body) return http::problem(body.error());
    return http::answer(m_applications.save(request.actor().user, *body));
}

Response ApplicationRoutes::submit(const Request& request) {
    const auto body = request.decode<protocol::SubmitApplication>();
    if (!body) return http::problem(body.error());
    return http::answer(m_applications.submit(request.actor().user, *body));
}

Response ApplicationRoutes::answer(const Request& request) {
    const auto body = request.decode<protocol::ApplicationText>();
    if (!body) return http::problem(body.error());
    return http::answer(m_applications.answer(request.actor().user, body->text));
}

}  // namespace mc::mentors
