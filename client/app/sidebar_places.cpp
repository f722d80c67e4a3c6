#include "app/sidebar_places.h"

#include <QCoreApplication>

namespace mc::app {

using widgets::Icon;

namespace {

struct SidebarWords {
    Q_DECLARE_TR_FUNCTIONS(SidebarWords)
};

std::vector<Place> allPlaces(Mode mode) {
    const Place find{Icon::search, SidebarWords::tr("Find a mentor"), u"navFindMentor"_qs, u"/mentors"_qs};
    if (mode == Mode::admin)
        return {{Icon::verifiedOutline, SidebarWords::tr("Approvals"), u"navApprovals"_qs, u"/admin/applications"_qs},
                {Icon::users, SidebarWords::tr("People"), u"navPeople"_qs, u"/admin/people"_qs},
                {Icon::flag, SidebarWords::tr("Reports"), u"navReported"_qs, u"/admin/reviews"_qs},
                {Icon::calendar, SidebarWords::tr("All bookings"), u"navDeskBookings"_qs, u"/admin/bookings"_qs},
                {Icon::rupee, SidebarWords::tr("Payments"), u"navPayments"_qs, u"/admin/payments"_qs},
                {Icon::bank, SidebarWords::tr("Payouts"), u"navPayouts"_qs, u"/admin/payouts"_qs},
                {Icon::error, SidebarWords::tr("Disputes"), u"navDisputes"_qs, u"/admin/disputes"_qs},
                {Icon::card, SidebarWords::tr("Orders"), u"navOrders"_qs, u"/admin/orders"_qs},
                {Icon::chart, SidebarWords::tr("Analytics"), u"navAnalytics"_qs, u"/admin/analytics"_qs},
                {Icon::serverOff, SidebarWords::tr("Outages"), u"navOutages"_qs, u"/admin/outages"_qs},
                {Icon::document, SidebarWords::tr("Terms"), u"navLegal"_qs, u"/admin/legal"_qs},
                {Icon::trophy, SidebarWords::tr("Featured"), u"navFeatured"_qs, u"/admin/featured"_qs},
                {Icon::sliders, SidebarWords::tr("What is open"), u"navFlags"_qs, u"/admin/flags"_qs},
                {Icon::archive, SidebarWords::tr("Audit log"), u"navAudit"_qs, u"/admin/audit"_qs}};
    const Place messages{Icon::message, SidebarWords::tr("Messages"), u"navMessages"_qs, u"/messages"_qs};
    if (mode != Mode::mentor)
        return {{Icon::home, SidebarWords::tr("Home"), u"navHome"_qs, u"/home"_qs},
                find,
                {Icon::calendar, SidebarWords::tr("Bookings"), u"navBookings"_qs, u"/bookings?role=student"_qs},
                messages,
                {Icon::trophy, SidebarWords::tr("Plans"), u"navPlans"_qs, u"/plans"_qs},
                {Icon::wallet, SidebarWords::tr("Wallet"), u"navWallet"_qs, u"/wallet"_qs},
                {Icon::invoice, SidebarWords::tr("Invoices"), u"navInvoices"_qs, u"/invoices"_qs}};
    return {{Icon::home, SidebarWords::tr("Overview"), u"navOverview"_qs, u"/overview"_qs},
            {Icon::inbox, SidebarWords::tr("Bookings"), u"navBookings"_qs, u"/bookings?role=mentor"_qs},
            messages,
            {Icon::clock, SidebarWords::tr("Availability"), u"navAvailability"_qs, u"/availability"_qs},
            {Icon::star, SidebarWords::tr("Reviews"), u"navReviews"_qs, u"/reviews"_qs},
            {Icon::bank, SidebarWords::tr("Earnings"), u"navEarnings"_qs, u"/earnings"_qs},
            {Icon::rupee, SidebarWords::tr("Journal"), u"navJournal"_qs, u"/journal"_qs},
            {Icon::user, SidebarWords::tr("Profile"), u"navProfile"_qs, u"/profile"_qs}};
}

}  // namespace

QString wayInto(Mode home) {
    switch (home) {
        case Mode::mentor:
            return SidebarWords::tr("Switch to mentoring");
        case Mode::admin:
            return SidebarWords::tr("Switch to administration");
        case Mode::student:
        case Mode::guest:
            break;
    }
    return SidebarWords::tr("Switch to learning");
}

std::vector<Place> placesOf(Mode mode, const PageRegistry& pages, const AdminRoles& adminRoles) {
    auto places = allPlaces(mode);
    std::erase_if(places, [&](const Place& place) {
        const auto found = pages.find(place.link);
        return !found || found->access(mode, {mode}, adminRoles) != Access::open;
    });
    return places;
}

}  // namespace mc::app
