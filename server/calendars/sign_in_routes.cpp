#include "calendars/sign_in_routes.h"

#include "platform/http/json.h"

namespace mc::calendars {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

constexpr std::size_t kSignInBytes = 8 * 1024;
constexpr std::size_t kChosenBytes = 64 * 1024;  // Ten calendars, each with its id.

}  // namespace

void SignInRoutes::addTo(http::Router& router) {
    router.add({Method::post,
                "/api/calendar-sign-ins",
                Access::mentor,
                [this](const Request& r) { return begin(r); },
                {.limits = {kSignInBytes, {10, 60}},
                 .docs = {.id = "beginCalendarSignIn",
                          .summary = "Where my browser is to go so that I allow my calendars to be read",
                          .request = &schemaOf<protocol::NewCalendarSignIn>,
                          .response = &schemaOf<protocol::CalendarSignIn>}}});
    router.add({Method::post,
                "/api/calendar-sign-ins/code",
                Access::mentor,
                [this](const Request& r) { return finish(r); },
                {.limits = {kSignInBytes, {10, 60}},
                 .docs = {.id = "finishCalendarSignIn",
                          .summary = "What my browser came back with; which calendars I have there, or why that "
                                     "cannot be said",
                          .request = &schemaOf<protocol::CalendarSignInCode>,
                          .response = &schemaOf<protocol::SignedInCalendars>}}});
    router.add({Method::post,
                "/api/calendar-sign-ins/calendars",
                Access::mentor,
                [this](const Request& r) { return add(r); },
                {.limits = {kChosenBytes, {10, 60}},
                 .docs = {.id = "addSignedInCalendars",
                          .summary = "Some calendars of an account I signed in to more; they are asked at once",
                          .request = &schemaOf<protocol::NewSignedInSources>,
                          .response = &schemaOf<protocol::CalendarSources>}}});
}

Response SignInRoutes::begin(const Request& request) {
    const auto wanted = request.decode<protocol::NewCalendarSignIn>();
    if (!wanted) return http::problem(wanted.error());
    return http::answer(m_signIns.begin(request.actor().user, *wanted));
}

Reply SignInRoutes::finish(const Request& request) {
    auto code = request.decode<protocol::CalendarSignInCode>();
    if (!code) return http::problem(code.error());
    return http::later(m_signIns.pool(), [this, mentor = request.actor().user, code = *std::move(code)] {
        return http::answer(m_signIns.finish(mentor, code));
    });
}

Response SignInRoutes::add(const Request& request) {
    const auto wanted = request.decode<protocol::NewSignedInSources>();
    if (!wanted) return http::problem(wanted.error());
    return http::answer(m_signIns.add(request.actor().user, *wanted));
}

}  // namespace mc::calendars
