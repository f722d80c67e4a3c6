#include "tour/tour.h"
#include "tour/plan.h"

namespace mc::tour {

using Kind = net::ServerReport::Kind;

namespace {

/// Nothing listens on the discard port.
constexpr auto kNobody = "http://127.0.0.1:9";

void planServer(Tour& tour, const QString& home) {
    auto& entrance = tour.client().entranceController();
    const auto reports = [&entrance](Kind kind) {
        return [&entrance, kind] { return entrance.server().kind == kind; };
    };
    tour.type(u"signInServer"_qs, QLatin1String(kNobody))
        .until(u"be told that nobody answers"_qs, reports(Kind::unreachable))
        .picture(u"sign-in-unreachable"_qs)
        .type(u"signInServer"_qs, home)
        .until(u"reach the server again"_qs, reports(Kind::good))
        .see(u"demoAccount0"_qs);
}

}  // namespace

void planEntrance(Tour& tour) {
    const QString home = tour.client().entrance().server();
    tour.see(u"demoAccount0"_qs).picture(u"sign-in"_qs);
    planServer(tour, home);
    tour.click(u"createAccountLink"_qs)
        .type(u"signUpName"_qs, u"Leela Venkataraman"_qs)
        .type(u"signUpEmail"_qs, u"leela@mentors.example"_qs)
        .type(u"signUpPassword"_qs, u"correct horse battery"_qs)
        .click(u"signUpTerms"_qs)
        .picture(u"sign-up"_qs)
        .click(u"signUpButton"_qs)
        .see(u"verifyCode"_qs)
        .picture(u"verify"_qs)
        .click(u"verifyLaterLink"_qs)
        .see(u"studentHome"_qs)
        .picture(u"home-empty"_qs)
        .signOut();
    tour.click(u"forgotPasswordLink"_qs)
        .type(u"forgotEmail"_qs, u"leela@mentors.example"_qs)
        .picture(u"forgot-password"_qs)
        .click(u"forgotButton"_qs)
        .see(u"resetCode"_qs)
        .type(u"resetPassword"_qs, u"another long one"_qs)
        .picture(u"reset-password"_qs)
        .click(u"resetBackLink"_qs);
}

}  // namespace mc::tour
