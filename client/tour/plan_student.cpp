#include <algorithm>

#include "tour/tour.h"
#include "tour/plan.h"
#include "booking/booking_words.h"
#include "protocol/bookings.h"

namespace mc::tour {

using protocol::BookingPage;

namespace {

QString studentLink(const protocol::Booking& booking) {
    return u"/bookings/"_qs + QString::fromStdString(toString(booking.id));
}

void planDiscovery(Tour& tour) {
    tour.open(u"/mentors"_qs)
        .picture(u"discover"_qs)
        .click(u"expertiseDSA"_qs)
        .picture(u"discover-filtered"_qs)
        .click(u"saveSearch"_qs)
        .click(u"keepSearchDeed"_qs)
        .see(u"openSearches"_qs)
        .click(u"openSearches"_qs)
        .see(u"searchCard"_qs)
        .picture(u"saved-searches"_qs)
        .click(u"dropSearch"_qs)
        .click(u"dropSearchDeed"_qs);
    tour.until(u"see no search any more"_qs, [&tour] { return !tour.hands().find(u"searchCard"_qs); });
    tour.open(u"/mentors"_qs)
        .see(u"mentorGrid"_qs)
        .type(u"mentorSearch"_qs, u"quantum"_qs)
        .see(u"clearAllFilters"_qs)
        .picture(u"discover-empty"_qs)
        .click(u"clearAllFilters"_qs)
        .see(u"mentorGrid"_qs);
    tour.open(u"/mentors/nobody-of-that-name"_qs).picture(u"profile-missing"_qs);
}

void planBookings(Tour& tour) {
    tour.open(u"/bookings?role=student&view=list"_qs).picture(u"bookings"_qs);
    tour.open(u"/bookings?role=student&view=week"_qs).see(u"sessionsWeek"_qs).picture(u"bookings-week"_qs);
    tour.open(u"/bookings?role=student&view=month"_qs).see(u"sessionsMonth"_qs).picture(u"bookings-month"_qs);
    tour.openFound<BookingPage>(u"/api/bookings?role=student&when=upcoming"_qs,
                                [](const BookingPage& page) {
                                    // Of what is only requested there is nothing to move.
                                    const auto found =
                                        std::find_if(page.items.rbegin(), page.items.rend(),
                                                     [](const auto& booking) { return booking.canMove; });
                                    return found == page.items.rend() ? QString() : studentLink(*found);
                                })
        .picture(u"booking"_qs)
        .click(u"cancelBooking"_qs)
        .see(u"dialogSafe"_qs)
        .picture(u"booking-cancel"_qs)
        .click(u"dialogSafe"_qs)
        .click(u"moveBooking"_qs)
        .see(u"moveButton"_qs)
        .until(u"choose another time"_qs, [&tour] { return chooseFreeTime(tour); })
        .see(u"movePolicy"_qs)
        .picture(u"move"_qs);
    tour.open(u"/bookings?role=student&when=past"_qs).picture(u"bookings-past"_qs);
    tour.openFound<BookingPage>(u"/api/bookings?role=student&when=past"_qs,
                                [](const BookingPage& page) {
                                    for (const auto& booking : page.items)
                                        if (booking.canReview) return studentLink(booking);
                                    return QString();
                                })
        .press(u"reviewStars"_qs, Qt::Key_5)
        .type(u"reviewText"_qs, u"Clear, kind, and I left with a plan I can follow."_qs)
        .picture(u"review"_qs)
        .click(u"bookAnother"_qs)
        .see(u"againTime0"_qs)
        .picture(u"book-again"_qs);
    tour.openFound<BookingPage>(u"/api/bookings?role=student&when=past"_qs,
                                [](const BookingPage& page) {
                                    return page.items.empty() ? QString()
                                                              : studentLink(page.items.front()) + u"/absence"_qs;
                                })
        .see(u"studentSeen"_qs)
        .picture(u"absence"_qs);
    tour.openFound<BookingPage>(u"/api/bookings?role=student&when=past"_qs,
                                [](const BookingPage& page) {
                                    return page.items.empty() ? QString() : booking::linkToTogether(page.items.front());
                                })
        .see(u"togetherMet"_qs)
        .picture(u"together"_qs);
    tour.open(u"/plans"_qs).see(u"planDeed_premium"_qs).picture(u"plans"_qs);
    tour.open(u"/wallet"_qs).see(u"creditsBalance"_qs).picture(u"wallet"_qs);
    tour.open(u"/invoices"_qs).see(u"invoiceCard"_qs).picture(u"invoices"_qs);
}

}  // namespace

void planStudent(Tour& tour) {
    tour.signIn(protocol::Role::student).see(u"studentHome"_qs).picture(u"home"_qs);
    tour.popup(u"bellButton"_qs, u"notificationPopup"_qs, u"notifications"_qs);
    tour.popup(u"accountButton"_qs, u"accountMenu"_qs, u"account-menu"_qs);
    planDiscovery(tour);
    planBookings(tour);
    tour.open(u"/messages"_qs)
        .see(u"conversationList"_qs)
        .openRow(u"conversationList"_qs, u"Rohan"_qs)
        .see(u"messageInput"_qs)
        .picture(u"messages"_qs);
    tour.open(u"/settings"_qs).picture(u"settings"_qs);
    tour.open(u"/legal/refunds"_qs).see(u"legalText"_qs).picture(u"legal-text"_qs);
}

}  // namespace mc::tour
