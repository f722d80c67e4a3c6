#include <QComboBox>

#include "net/api_job.h"
#include "tour/tour.h"
#include "tour/plan.h"
#include "booking/checkout_view.h"
#include "protocol/mentors.h"
#include "widgets/choice.h"
#include "widgets/week_calendar.h"

namespace mc::tour {

using protocol::MentorPage;
using widgets::WeekCalendar;

namespace {

/// Somebody who can be booked at once, the first of the story if possible.
QString whomToBook(const MentorPage& page) {
    for (const auto& card : page.items)
        if (card.nextFreeAt && card.instantBook) return u"/mentors/"_qs + QString::fromStdString(card.slug);
    return {};
}

/// What a person does in the checkout's page.
void payThere(const Hands& hands) {
    if (auto* checkout = hands.find<booking::CheckoutView>(u"checkoutView"_qs))
        checkout->run(u"document.getElementById('pay-success').click()"_qs);
}

bool checkoutIsPainted(const Hands& hands) {
    const auto* checkout = hands.find<booking::CheckoutView>(u"checkoutView"_qs);
    return checkout && checkout->isPainted();
}

}  // namespace

bool chooseFreeTime(Tour& tour) {
    const Hands& hands = tour.hands();
    auto* calendar = hands.find<WeekCalendar>(u"weekCalendar"_qs);
    if (!calendar || !tour.client().api().findChildren<net::ApiCall*>().isEmpty()) return false;
    for (int i = 0; i < calendar->slotCount(); ++i)
        if (calendar->choose(i)) return true;
    hands.click(u"nextWeek"_qs);
    return false;
}

void planBooking(Tour& tour) {
    const Hands& hands = tour.hands();
    tour.open(u"/mentors"_qs);
    tour.openFound<MentorPage>(u"/api/mentors?q=Ananya"_qs, whomToBook)
        .picture(u"profile"_qs)
        .click(u"duration60"_qs)
        .until(u"choose a free time"_qs, [&tour] { return chooseFreeTime(tour); })
        .picture(u"booking-time"_qs)
        .click(u"bookButton"_qs)
        .see(u"bookingAgenda"_qs)
        .until(u"choose a topic"_qs,
               [&hands] {
                   auto* topics = hands.find<QComboBox>(u"bookingTopic"_qs);
                   if (!topics || topics->count() == 0) return false;
                   topics->setCurrentIndex(0);
                   return true;
               })
        .type(u"bookingAgenda"_qs,
              u"System design round on 2 December: a full mock on a notification service, please."_qs)
        .click(u"policyCheck"_qs)
        .picture(u"booking-details"_qs)
        .click(u"continueToPayment"_qs)
        .until(u"see the checkout"_qs, [&hands] { return checkoutIsPainted(hands); })
        .picture(u"booking-payment"_qs)
        .until(u"pay"_qs,
               [&hands] {
                   payThere(hands);
                   return true;
               })
        .see(u"confirmationPage"_qs)
        .picture(u"booking-confirmed"_qs);
}

}  // namespace mc::tour
