#include "app/sidebar_places.h"

#include <QCoreApplication>

namespace mc::app {

using widgets::Icon;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Sidebar", text);
}

std::vector<Place> allPlaces(Mode mode) {
    const Place find{Icon::search, tr("Find a mentor"), u"navFindMentor"_qs, u"/mentors"_qs};
    const Place messages{Icon::message, tr("Messages"), u"navMessages"_qs, u"/messages"_qs};
    if (mode == Mode::guest) return {find};
    if (mode == Mode::student)
        return {{Icon::home, tr("Home"), u"navHome"_qs, u"/home"_qs},
                find,
                {Icon::calendar, tr("Bookings"), u"navBookings"_qs, u"/bookings?role=student"_qs},
                messages};
    return {{Icon::home, tr("Overview"), u"navOverview"_qs, u"/overview"_qs},
            {Icon::inbox, tr("Bookings"), u"navBookings"_qs, u"/bookings?role=mentor"_qs},
            messages,
            {Icon::clock, tr("Availability"), u"navAvailability"_qs, u"/availability"_qs}};
}

}  // namespace

std::vector<Place> placesOf(Mode mode, const PageRegistry& pages) {
    auto places = allPlaces(mode);
    std::erase_if(places, [&](const Place& place) { return !pages.knows(place.link); });
    return places;
}

bool isOpenToGuests(const QString& place) {
    return place == u"/mentors" || place == u"/mentors/{slug}";
}

}  // namespace mc::app
