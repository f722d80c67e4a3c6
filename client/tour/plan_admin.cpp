#include <QLabel>

#include "net/api_job.h"
#include "tour/plan.h"
#include "tour/tour.h"

namespace mc::tour {

namespace {

void seeNoMore(Tour& tour, const QString& name) {
    tour.until(u"see no %1 any more"_qs.arg(name), [&tour, name] { return !tour.hands().find(name); });
}

void handIn(Tour& tour) {
    tour.click(u"applyConsent"_qs).click(u"applySubmit"_qs);
    seeNoMore(tour, u"applySubmit"_qs);
}

void lookAsMaya(Tour& tour) {
    tour.signOut().signIn(protocol::Role::student).open(u"/become-a-mentor"_qs).see(u"applyState"_qs);
}

void openHers(Tour& tour) {
    tour.signOut().signIn(protocol::Role::admin).open(u"/admin/applications"_qs).see(u"applicationsTable"_qs);
    tour.openRow(u"applicationsTable"_qs, u"Maya"_qs).see(u"applicationWords"_qs);
}

void planQuestion(Tour& tour) {
    tour.open(u"/admin/applications"_qs)
        .openRow(u"applicationsTable"_qs, u"Maya"_qs)
        .until(u"see hers"_qs,
               [&tour] {
                   const auto* name = qobject_cast<QLabel*>(tour.hands().find(u"applicantName"_qs));
                   return name && name->text().startsWith(u"Maya");
               })
        .type(u"applicationWords"_qs, u"Which systems have you designed yourself?"_qs)
        .click(u"askApplicant"_qs);
    beAnswered(tour);
    lookAsMaya(tour);
    tour.picture(u"apply-question"_qs)
        .type(u"applyAnswer"_qs, u"The ledger and the payouts of a marketplace."_qs)
        .click(u"applySendAnswer"_qs);
    seeNoMore(tour, u"applySendAnswer"_qs);
}

void planRejection(Tour& tour) {
    openHers(tour);
    tour.type(u"applicationWords"_qs, u"We could not reach your employer: please name somebody who knows you there."_qs)
        .click(u"declineApplication"_qs)
        .click(u"decideApplication"_qs);
    beAnswered(tour);
    lookAsMaya(tour);
    tour.picture(u"apply-declined"_qs);
    for (int step = 0; step < 4; ++step)
        tour.click(u"applyNext"_qs);
    handIn(tour);
}

/// There is no paper of it.
void sayHowItWasSeen(Tour& tour, const QString& note) {
    tour.type(u"deedReason"_qs, note).click(u"decideDeed"_qs);
    seeNoMore(tour, u"deedReason"_qs);
    beAnswered(tour);
}

void planApproval(Tour& tour) {
    openHers(tour);
    tour.click(u"evidenceIdentity"_qs).see(u"deedReason"_qs).picture(u"approval-no-paper"_qs);
    sayHowItWasSeen(tour, u"Her passport, held into the camera of a call."_qs);
    tour.click(u"evidenceEmployer"_qs);
    sayHowItWasSeen(tour, u"Her manager confirmed it on the bank's own number."_qs);
    for (const auto& piece : {u"Experience"_qs, u"Price"_qs, u"Photo"_qs})
        tour.click(u"evidence"_qs + piece);
    sayHowItWasSeen(tour, u"Her face, in the same call; she will add a photo."_qs);
    tour.click(u"approveApplication"_qs).click(u"decideApplication"_qs);
    beAnswered(tour);
    lookAsMaya(tour);
    tour.picture(u"apply-approved"_qs);
}

void planAnalytics(Tour& tour) {
    tour.open(u"/admin/analytics"_qs).see(u"moneyChart"_qs).picture(u"analytics"_qs);
    tour.press(u"moneyChart"_qs, Qt::Key_Left).picture(u"analytics-point"_qs);
    tour.press(u"moneyChart"_qs, Qt::Key_T).see(u"moneyTable"_qs).picture(u"analytics-table"_qs);
}

/// Nobody has a session then: what is marked stands in the list, and the story goes on as it was.
void planOutage(Tour& tour) {
    tour.open(u"/admin/outages"_qs).see(u"outagesPage"_qs);
    beAnswered(tour);
    tour.picture(u"outages-empty"_qs).click(u"markOutage"_qs);
    tour.press(u"outageFromDay"_qs, Qt::Key_Down).press(u"outageUntilDay"_qs, Qt::Key_Down);  // Yesterday's are over.
    tour.type(u"outageFromTime"_qs, u"00:00"_qs)
        .type(u"outageUntilTime"_qs, u"00:05"_qs)
        .type(u"deedReason"_qs, u"The disk of the database was full."_qs);
    tour.see(u"outageOutlook"_qs);
    beAnswered(tour);
    tour.picture(u"outage-mark"_qs).click(u"decideDeed"_qs);
    seeNoMore(tour, u"deedReason"_qs);
    beAnswered(tour);
    tour.see(u"outageLine"_qs).picture(u"outages"_qs);
}

void planOwner(Tour& tour) {
    tour.open(u"/admin/people"_qs).see(u"peopleTable"_qs).openRow(u"peopleTable"_qs, u"Tanvi"_qs).see(u"personName"_qs);
    beAnswered(tour);
    tour.picture(u"people"_qs).popup(u"suspendPerson"_qs, u"deedReason"_qs, u"people-suspend"_qs);
    tour.open(u"/admin/featured"_qs).see(u"featuredPage"_qs);
    beAnswered(tour);
    tour.popup(u"addFeatured"_qs, u"featuredSearch"_qs, u"featured-add"_qs).picture(u"featured"_qs);
    planOutage(tour);
    tour.open(u"/admin/flags"_qs).see(u"flagCard"_qs).picture(u"flags"_qs);
    tour.open(u"/admin/audit"_qs).see(u"auditTable"_qs);
    beAnswered(tour);
    tour.picture(u"audit"_qs);
}

}  // namespace

void beAnswered(Tour& tour) {
    tour.until(u"be answered"_qs, [&tour] { return tour.client().api().findChildren<net::ApiCall*>().isEmpty(); });
}

void planApplication(Tour& tour) {
    tour.open(u"/become-a-mentor"_qs).see(u"applyHeadline"_qs).picture(u"apply-about"_qs);
    tour.type(u"applyHeadline"_qs, u"Backend engineer at a bank"_qs)
        .type(u"applyLanguages"_qs, u"English, Hindi"_qs)
        .type(u"applyBio"_qs, u"I build what moves money, and explain it gladly."_qs)
        .click(u"applyNext"_qs)
        .click(u"addExpertise"_qs)
        .click(u"addExperience"_qs)
        .picture(u"apply-work"_qs)
        .type(u"applyYears"_qs, u"6"_qs)
        .type(u"expertiseTag0"_qs, u"System design"_qs)
        .type(u"experienceTitle0"_qs, u"Backend engineer"_qs)
        .type(u"experienceCompany0"_qs, u"A bank"_qs)
        .type(u"experienceFrom0"_qs, u"2020"_qs);
    tour.click(u"applyNext"_qs)
        .click(u"applyLength60"_qs)
        .type(u"applyPrice60"_qs, u"900"_qs)
        .picture(u"apply-offer"_qs)
        .click(u"applyNext"_qs)
        .picture(u"apply-times"_qs)
        .click(u"applyNext"_qs)
        .picture(u"apply-hand-in"_qs);
    tour.click(u"applyGap2"_qs)
        .type(u"applyTopics"_qs, u"Mock interview"_qs)
        .click(u"applyNext"_qs)
        .click(u"day1Add"_qs)
        .click(u"applyNext"_qs);
    handIn(tour);
    tour.see(u"applyState"_qs).picture(u"apply-waiting"_qs);
}

void planAdmin(Tour& tour) {
    tour.signOut().signIn(protocol::Role::admin).open(u"/admin/applications"_qs).see(u"applicationsTable"_qs);
    tour.picture(u"approvals"_qs)
        .openRow(u"applicationsTable"_qs, u"Tanvi"_qs)
        .see(u"applicantName"_qs)
        .picture(u"approval"_qs);
    tour.open(u"/admin/reviews"_qs).see(u"moderationPage"_qs).picture(u"reported-reviews"_qs);
    tour.open(u"/admin/reviews?queue=ratings"_qs).see(u"ratingCases"_qs).picture(u"low-ratings"_qs);
    tour.open(u"/admin/reviews?queue=messages"_qs).see(u"messageCases"_qs).picture(u"reported-messages"_qs);
    tour.open(u"/admin/bookings"_qs)
        .see(u"deskTable"_qs)
        .openRow(u"deskTable"_qs, u"GRP-"_qs)
        .see(u"deskCode"_qs)
        .picture(u"booking-ruling"_qs)
        .open(u"/admin/bookings?queue=all"_qs)
        .see(u"deskSearch"_qs)
        .picture(u"booking-desk"_qs);
    tour.open(u"/admin/payments"_qs).see(u"paymentsPage"_qs).picture(u"payments"_qs);
    tour.open(u"/admin/payouts"_qs).see(u"payoutsPage"_qs).picture(u"payouts"_qs);
    tour.open(u"/admin/disputes"_qs).see(u"disputesPage"_qs).picture(u"disputes"_qs);
    tour.open(u"/admin/orders"_qs).see(u"ordersTable"_qs).openRow(u"ordersTable"_qs, u"GRP-"_qs).see(u"orderCode"_qs);
    beAnswered(tour);
    tour.picture(u"orders"_qs);
    tour.open(u"/admin/payments/received"_qs)
        .see(u"capturesTable"_qs)
        .openRow(u"capturesTable"_qs, u"GRP-"_qs)
        .see(u"orderCode"_qs)
        .picture(u"captures"_qs);
    planAnalytics(tour);
    tour.open(u"/admin/legal"_qs).see(u"legalPreview"_qs).picture(u"legal-editor"_qs);
    planOwner(tour);
    planQuestion(tour);
    planRejection(tour);
    planApproval(tour);
}

}  // namespace mc::tour
