#include "tour/tour.h"
#include "tour/other_end.h"
#include "tour/plan.h"
#include "protocol/bookings.h"
#include "protocol/mentors.h"
#include "widgets/segmented_control.h"

namespace mc::tour {

using protocol::BookingPage;

namespace {

QString mentorLink(const protocol::Booking& booking) {
    return u"/bookings/"_qs + QString::fromStdString(toString(booking.id));
}

void planAvailability(Tour& tour) {
    tour.open(u"/availability"_qs)
        .picture(u"availability"_qs)
        .click(u"addVacation"_qs)
        .see(u"vacationMonth"_qs)
        .picture(u"availability-vacation"_qs)
        .click(u"dialogSafe"_qs)
        .click(u"changeZone"_qs)
        .see(u"zoneChoice"_qs)
        .picture(u"availability-zone"_qs)
        .click(u"dialogSafe"_qs)
        .open(u"/availability/students"_qs)
        .see(u"whyAsk"_qs)
        .click(u"whyAsk"_qs)
        .see(u"whyAnswer"_qs)
        .picture(u"availability-students"_qs)
        .open(u"/reviews"_qs)
        .picture(u"reviews"_qs)
        .open(u"/earnings"_qs)
        .see(u"changePayoutDetails"_qs)
        .picture(u"earnings"_qs)
        .open(u"/journal"_qs)
        .see(u"checkJournal"_qs)
        .click(u"checkJournal"_qs)
        .picture(u"journal"_qs)
        .open(u"/profile"_qs)
        .see(u"applyHeadline"_qs)
        .picture(u"profile-editor"_qs)
        .type(u"applyHeadline"_qs, u"Principal engineer, hiring for backend teams"_qs)
        .click(u"profileSave"_qs)
        .see(u"profileTakeBack"_qs)
        .picture(u"profile-change"_qs);
}

void planRequests(Tour& tour) {
    tour.click(u"declineButton"_qs).see(u"declineReason"_qs).picture(u"request-decline"_qs).click(u"dialogSafe"_qs);
    tour.openFound<BookingPage>(
            u"/api/bookings?role=mentor&when=requests"_qs,
            [](const BookingPage& page) { return page.items.empty() ? QString() : mentorLink(page.items.front()); })
        .picture(u"request"_qs);
    tour.open(u"/bookings?role=mentor&view=list"_qs).picture(u"mentor-bookings"_qs);
    tour.open(u"/bookings?role=mentor&view=week"_qs).see(u"sessionsWeek"_qs).picture(u"mentor-week"_qs);
}

void planEndOfSession(Tour& tour) {
    tour.open(u"/overview"_qs)
        .until(u"move the sandbox's clock"_qs, [&tour] { return letPass(tour, 60); })
        .see(u"completeButton0"_qs)
        .picture(u"overview-ended"_qs)
        .click(u"endedOpen0"_qs)
        .click(u"completeButton"_qs)
        .see(u"sessionNotes"_qs)
        .type(u"sessionNotes"_qs,
              u"Two pointers and sliding windows went well. Next: graphs, and say the complexity aloud."_qs)
        .picture(u"session-notes"_qs)
        .type(u"newActionItem"_qs, u"Twenty problems on graphs"_qs)
        .click(u"addActionItem"_qs)
        .click(u"saveNotes"_qs)
        .click(u"allTogether"_qs)
        .see(u"openItems"_qs)
        .picture(u"together-mentor"_qs);
}

/// Whoever finds no time of his waits for one.
void planWaitlist(Tour& tour) {
    tour.open(u"/overview"_qs).click(u"acceptingSwitch"_qs);
    beAnswered(tour);
    tour.signOut().signIn(protocol::Role::student).open(u"/mentors/rohan-mehta"_qs).see(u"waitlistButton"_qs);
    tour.picture(u"waitlist"_qs);
}

/// An admin looks into what he wishes to be called. New terms wait for whoever signs in next.
void planAgreement(Tour& tour) {
    tour.signOut().signIn(protocol::Role::admin);
    tour.open(u"/admin/applications"_qs)
        .see(u"applicationsTable"_qs)
        .openRow(u"applicationsTable"_qs, u"Rohan"_qs)
        .see(u"changeWanted"_qs)
        .picture(u"approval-change"_qs);
    tour.open(u"/admin/legal"_qs).see(u"legalPreview"_qs);
    tour.type(u"legalSource"_qs, u"A session moves only when both agree to its new time."_qs)
        .until(u"write in Hindi"_qs,
               [&tour] {
                   auto* language = tour.hands().find<widgets::SegmentedControl>(u"legalLanguage"_qs);
                   if (language) language->setCurrent(1);
                   return language != nullptr;
               })
        .type(u"legalSource"_qs, u"सत्र का समय तभी बदलता है जब दोनों नए समय पर सहमत हों।"_qs)
        .click(u"publishLegal"_qs)
        .type(u"publishReason"_qs, u"Sessions can be moved"_qs)
        .click(u"publishDeed"_qs)
        .until(u"publish them"_qs, [&tour] { return !tour.hands().find(u"publishDeed"_qs); });
    tour.signOut().signIn(protocol::Role::mentor).see(u"agreeNew0"_qs).picture(u"agree"_qs).click(u"agreeButton"_qs);
    tour.see(u"overviewPage"_qs);
}

/// The same window when its server is gone.
void planOffline(Tour& tour) {
    tour.until(u"lose the server"_qs,
               [&tour] {
                   tour.client().api().setServer(QUrl(u"http://127.0.0.1:9"_qs));
                   return true;
               })
        .open(u"/bookings?role=mentor&when=upcoming"_qs)
        .until(u"ask again"_qs,
               [&tour] {
                   tour.client().window().navigator().current()->reload();
                   return true;
               })
        .see(u"offlineBanner"_qs)
        .picture(u"offline"_qs)
        .open(u"/bookings/00000000000ab"_qs)  // Nothing of it is known here.
        .see(u"retryButton"_qs)
        .picture(u"server-unreachable"_qs);
}

}  // namespace

bool letPass(Tour& tour, int minutes) {
    const auto body = QStringLiteral(R"({"advanceSeconds":%1})").arg(minutes * 60).toUtf8();
    tour.client().api().start<void>({"POST", u"/sandbox/clock"_qs, body, "application/json", {}});
    return true;
}

void planMentor(Tour& tour) {
    tour.signOut().signIn(protocol::Role::mentor).see(u"overviewPage"_qs).picture(u"overview"_qs);
    planRequests(tour);
    planAvailability(tour);
    planEndOfSession(tour);
    planWaitlist(tour);
    planAgreement(tour);
    planOffline(tour);
}

}  // namespace mc::tour
