#include "app/pages.h"

#include <algorithm>
#include <utility>

#include "account/agreement_page.h"
#include "account/legal_page.h"
#include "account/settings_page.h"
#include "admin/analytics_page.h"
#include "admin/approvals_page.h"
#include "admin/audit_page.h"
#include "admin/booking_desk_page.h"
#include "admin/captures_page.h"
#include "admin/disputes_page.h"
#include "admin/featured_page.h"
#include "admin/flags_page.h"
#include "admin/legal_editor_page.h"
#include "admin/moderation_page.h"
#include "admin/orders_page.h"
#include "admin/outages_page.h"
#include "admin/payments_page.h"
#include "admin/payouts_page.h"
#include "admin/people_page.h"
#include "booking/absence_page.h"
#include "booking/again_page.h"
#include "booking/booking_flow_page.h"
#include "booking/booking_page.h"
#include "booking/bookings_page.h"
#include "booking/move_page.h"
#include "booking/together_page.h"
#include "calls/call_page.h"
#include "discovery/discovery_page.h"
#include "discovery/profile_page.h"
#include "discovery/saved_searches_page.h"
#include "mentor/apply_page.h"
#include "mentor/availability_page.h"
#include "mentor/earnings_page.h"
#include "mentor/journal_page.h"
#include "mentor/overview_page.h"
#include "mentor/preview_page.h"
#include "mentor/profile_editor_page.h"
#include "mentor/reviews_page.h"
#include "messaging/messages_page.h"
#include "net/features.h"
#include "net/session.h"
#include "net/usage_events.h"
#include "notifications/notification_center.h"
#include "student/home_page.h"
#include "student/invoices_page.h"
#include "student/plans_page.h"
#include "student/wallet_page.h"
#include "widgets/format.h"

namespace mc::app {
namespace {

// Days and times are shown in the person's zone; before signing in, in this computer's.
domain::ZoneName viewerZone(const Services& services) {
    return services.session.isSignedIn() ? services.session.user().timeZone : widgets::systemZone();
}

bool seesMoney(const protocol::Me& me) {
    return std::ranges::any_of(me.adminRoles, [](protocol::AdminRole role) {
        return role == protocol::AdminRole::finance || role == protocol::AdminRole::owner;
    });
}

bool readsMessages(const protocol::Me& me) {
    return std::ranges::any_of(me.adminRoles, [](protocol::AdminRole role) {
        return role == protocol::AdminRole::support || role == protocol::AdminRole::owner;
    });
}

/// Under which what a person has chosen is kept on this computer.
QString personIn(const Services& services) {
    return QString::fromStdString(domain::toString(services.session.user().id));
}

/// An admin's desk, with the columns she has chosen on this computer.
template <class Desk, class... Parts>
std::unique_ptr<Desk> makeDesk(Services& services, Parts&&... parts) {
    auto desk = std::make_unique<Desk>(std::forward<Parts>(parts)...);
    desk->keepColumnsIn(services.settings, personIn(services));
    return desk;
}

/// While it is before the person's eyes, a page reads again what a notification says has changed there.
void followNews(widgets::Page& page, Services& services, const char* place) {
    QObject::connect(&services.notifications, &notifications::NotificationCenter::arrived, &page,
                     [&page, place](const protocol::Notification& one) {
                         if (page.isVisible() && one.link.starts_with(place)) page.reload();
                     });
}

/// What the page can do depends on what owners have open; it follows that without being loaded again.
template <class Followed>
void followFeature(Followed& page, Services& services, bool protocol::Features::*feature,
                   void (Followed::*tell)(bool open)) {
    const auto follow = [&page, &services, feature, tell] { (page.*tell)(services.features.now().*feature); };
    QObject::connect(&services.features, &net::Features::changed, &page, follow);
    follow();
}

void registerDiscovery(PageRegistry& pages, Services& services) {
    pages.addLasting(
        {QStringLiteral("/mentors")},
        [&services] {
            return std::make_unique<discovery::DiscoveryPage>(services.api, services.drafts, services.favourites,
                                                              services.searches, viewerZone(services));
        },
        Audience::everybody);
    const auto profile = [&services] {
        auto page = std::make_unique<discovery::ProfilePage>(services.api, services.drafts, services.favourites,
                                                             viewerZone(services));
        if (services.session.isSignedIn()) page->setSelf(services.session.user().id);
        followFeature(*page, services, &protocol::Features::newBookings, &discovery::ProfilePage::setBookingsOpen);
        QObject::connect(page.get(), &discovery::ProfilePage::timeChosen, &services.usage, &net::UsageEvents::noteSlot);
        return page;
    };
    pages.add({QStringLiteral("/mentors/{slug}")}, profile, Audience::everybody);
    pages.add({QStringLiteral("/mentors/{slug}/favourite")}, profile);  // Takes an account, unlike the profile.
    pages.add({QStringLiteral("/mentors/{slug}/waitlist")}, profile);
    pages.add({QStringLiteral("/searches"), QStringLiteral("/searches/new")}, [&services] {
        return std::make_unique<discovery::SavedSearchesPage>(services.api, services.drafts, services.searches);
    });
    QObject::connect(&services.notifications, &notifications::NotificationCenter::arrived, &services.searches,
                     [&services](const protocol::Notification& one) {
                         if (one.type == protocol::NotificationType::search_matched) services.searches.load();
                     });
}

void registerBooking(PageRegistry& pages, Services& services) {
    pages.add({QStringLiteral("/mentors/{slug}/book"), QStringLiteral("/bookings/{id}/checkout")}, [&services] {
        auto page =
            std::make_unique<booking::BookingFlowPage>(services.bookings, services.drafts, viewerZone(services));
        QObject::connect(page.get(), &booking::BookingFlowPage::addressConfirmed, &services.session,
                         [&services](const protocol::Me& me) { services.session.setUser(me); });
        return page;
    });
    pages.addLasting({QStringLiteral("/bookings")}, [&services] {
        auto page = std::make_unique<booking::BookingsPage>(services.bookings, services.session);
        page->keepViewIn(services.settings, personIn(services));
        return page;
    });
    pages.add({QStringLiteral("/bookings/{id}/absence")},
              [&services] { return std::make_unique<booking::AbsencePage>(services.bookings, services.drafts); });
    pages.add({QStringLiteral("/bookings/{id}/again")},
              [&services] { return std::make_unique<booking::AgainPage>(services.bookings); });
    pages.add({QStringLiteral("/bookings/{id}/move")},
              [&services] { return std::make_unique<booking::MovePage>(services.bookings, services.drafts); });
    pages.add({QStringLiteral("/people/{id}")},
              [&services] { return std::make_unique<booking::TogetherPage>(services.bookings, services.session); });
    pages.add({QStringLiteral("/bookings/{id}")},
              [&services] { return std::make_unique<booking::BookingPage>(services.bookings, services.drafts); });
}

void registerHome(PageRegistry& pages, Services& services) {
    pages.addLasting(
        {QStringLiteral("/home")},
        [&services] { return std::make_unique<student::HomePage>(services.bookings, services.session); },
        Audience::students);
    pages.add(
        {QStringLiteral("/invoices")}, [&services] { return std::make_unique<student::InvoicesPage>(services.api); },
        Audience::students);
    pages.add(
        {QStringLiteral("/plans")},
        [&services] {
            auto page = std::make_unique<student::PlansPage>(services.api, viewerZone(services));
            QObject::connect(page.get(), &student::PlansPage::addressConfirmed, &services.session,
                             [&services](const protocol::Me& me) { services.session.setUser(me); });
            return page;
        },
        Audience::students);
    pages.add(
        {QStringLiteral("/wallet")},
        [&services] {
            auto page = std::make_unique<student::WalletPage>(services.api, viewerZone(services));
            QObject::connect(page.get(), &student::WalletPage::addressConfirmed, &services.session,
                             [&services](const protocol::Me& me) { services.session.setUser(me); });
            return page;
        },
        Audience::students);
}

void registerMessaging(PageRegistry& pages, Services& services) {
    pages.addLasting({QStringLiteral("/messages"), QStringLiteral("/messages/{id}")},
                     [&services] { return std::make_unique<messaging::MessagesPage>(services.conversations); });
}

// The call's chat: the panel of the messages page, and its unread count.
calls::ChatParts makeChat(Services& services, domain::ConversationId conversation) {
    auto* panel = new messaging::ChatPanel(services.conversations);
    panel->openConversation(conversation);
    return {panel, [&services, conversation](QObject* context, std::function<void(int)> tell) {
                const auto say = [&services, conversation, tell] {
                    const auto* known = services.conversations.model().find(conversation);
                    tell(known ? known->unread : 0);
                };
                QObject::connect(&services.conversations, &messaging::Conversations::unreadChanged, context, say);
                say();
            }};
}

void registerCalls(PageRegistry& pages, Services& services) {
    pages.add({QStringLiteral("/bookings/{id}/call")}, [&services] {
        const auto chat = [&services](domain::ConversationId id, domain::BookingId) { return makeChat(services, id); };
        return std::make_unique<calls::CallPage>(services.bookings, services.drafts, services.realtime, chat);
    });
}

void registerMentor(PageRegistry& pages, Services& services) {
    pages.addLasting(
        {QStringLiteral("/overview")},
        [&services] {
            auto page =
                std::make_unique<mentor::OverviewPage>(services.bookings, services.drafts, viewerZone(services));
            followNews(*page, services, "/overview");
            return page;
        },
        Audience::mentors);
    pages.addLasting(
        {QStringLiteral("/availability")},
        [&services] { return std::make_unique<mentor::AvailabilityPage>(services.api, services.drafts); },
        Audience::mentors);
    pages.add(
        {QStringLiteral("/availability/students")},
        [&services] { return std::make_unique<mentor::PreviewPage>(services.api, services.session.user().id); },
        Audience::mentors);
    pages.addLasting(
        {QStringLiteral("/reviews")},
        [&services] {
            return std::make_unique<mentor::ReviewsPage>(services.api, services.drafts, services.session.user().id,
                                                         viewerZone(services));
        },
        Audience::mentors);
    pages.addLasting(
        {QStringLiteral("/earnings")},
        [&services] { return std::make_unique<mentor::EarningsPage>(services.api, viewerZone(services)); },
        Audience::mentors);
    pages.addLasting(
        {QStringLiteral("/journal")},
        [&services] { return std::make_unique<mentor::JournalPage>(services.api, viewerZone(services)); },
        Audience::mentors);
    pages.addLasting(
        {QStringLiteral("/profile")},
        [&services] {
            auto page = std::make_unique<mentor::ProfileEditorPage>(services.api, services.drafts, services.session,
                                                                    viewerZone(services));
            QObject::connect(page.get(), &mentor::ProfileEditorPage::saved, &services.session,
                             [&services] { services.session.refresh(); });
            followNews(*page, services, "/profile");
            return page;
        },
        Audience::mentors);
    pages.addLasting({QStringLiteral("/become-a-mentor")}, [&services] {
        auto page =
            std::make_unique<mentor::ApplyPage>(services.api, services.drafts, services.session, viewerZone(services));
        QObject::connect(page.get(), &mentor::ApplyPage::approved, &services.session, [&services] {
            if (!services.session.hasRole(protocol::Role::mentor)) services.session.refresh();  // With the new role.
        });
        followFeature(*page, services, &protocol::Features::mentorApplications,
                      &mentor::ApplyPage::setApplicationsOpen);
        followNews(*page, services, "/become-a-mentor");
        return page;
    });
}

void registerOwners(PageRegistry& pages, Services& services) {
    pages.addLasting(
        {QStringLiteral("/admin/featured")},
        [&services] {
            return std::make_unique<admin::FeaturedPage>(services.api, services.drafts, viewerZone(services));
        },
        Audience::owners);
    pages.addLasting(
        {QStringLiteral("/admin/audit")},
        [&services] { return makeDesk<admin::AuditPage>(services, services.api, viewerZone(services)); },
        Audience::owners);
    pages.addLasting(
        {QStringLiteral("/admin/flags")},
        [&services] { return std::make_unique<admin::FlagsPage>(services.api, services.drafts, viewerZone(services)); },
        Audience::owners);
}

void registerAdmin(PageRegistry& pages, Services& services) {
    pages.addLasting(
        {QStringLiteral("/admin/applications"), QStringLiteral("/admin/applications/{id}")},
        [&services] {
            auto page = makeDesk<admin::ApprovalsPage>(services, services.api, services.drafts, viewerZone(services));
            followNews(*page, services, "/admin/applications");
            return page;
        },
        Audience::support);
    pages.addLasting(
        {QStringLiteral("/admin/reviews")},
        [&services] {
            auto page = std::make_unique<admin::ModerationPage>(services.api, services.drafts, viewerZone(services));
            followNews(*page, services, "/admin/reviews");
            return page;
        },
        Audience::support);
    pages.addLasting(
        {QStringLiteral("/admin/people"), QStringLiteral("/admin/people/{id}")},
        [&services] {
            return makeDesk<admin::PeoplePage>(services, services.api, services.drafts, viewerZone(services),
                                               seesMoney(services.session.user()));
        },
        Audience::support);
    pages.addLasting(
        {QStringLiteral("/admin/bookings"), QStringLiteral("/admin/bookings/{id}")},
        [&services] {
            return makeDesk<admin::BookingDeskPage>(services, services.api, services.drafts, viewerZone(services),
                                                    readsMessages(services.session.user()));
        },
        Audience::finance);
    pages.addLasting(
        {QStringLiteral("/admin/payments")},
        [&services] {
            return std::make_unique<admin::PaymentsPage>(services.api, services.drafts, viewerZone(services));
        },
        Audience::finance);
    pages.addLasting(
        {QStringLiteral("/admin/payouts")},
        [&services] {
            return std::make_unique<admin::PayoutsPage>(services.api, services.drafts, viewerZone(services));
        },
        Audience::finance);
    pages.addLasting(
        {QStringLiteral("/admin/disputes")},
        [&services] {
            return std::make_unique<admin::DisputesPage>(services.api, services.drafts, viewerZone(services));
        },
        Audience::finance);
    pages.addLasting(
        {QStringLiteral("/admin/payments/received")},
        [&services] {
            return makeDesk<admin::CapturesPage>(services, services.api, services.drafts, viewerZone(services));
        },
        Audience::finance);
    pages.addLasting(
        {QStringLiteral("/admin/orders"), QStringLiteral("/admin/orders/{id}")},
        [&services] {
            return makeDesk<admin::OrdersPage>(services, services.api, services.drafts, viewerZone(services));
        },
        Audience::finance);
    pages.addLasting(
        {QStringLiteral("/admin/analytics")},
        [&services] { return std::make_unique<admin::AnalyticsPage>(services.api, viewerZone(services)); },
        Audience::finance);
    pages.addLasting(
        {QStringLiteral("/admin/outages")},
        [&services] {
            return std::make_unique<admin::OutagesPage>(services.api, services.drafts, viewerZone(services));
        },
        Audience::finance);
    pages.addLasting(
        {QStringLiteral("/admin/legal")},
        [&services] {
            return std::make_unique<admin::LegalEditorPage>(services.api, services.drafts, viewerZone(services));
        },
        Audience::owners);
    registerOwners(pages, services);
}

void registerLegal(PageRegistry& pages, Services& services) {
    pages.add(
        {QStringLiteral("/legal/{kind}")},
        [&services] { return std::make_unique<account::LegalPage>(services.api, viewerZone(services)); },
        Audience::everybody);
    pages.add({QStringLiteral("/agree")}, [&services] {
        auto page = std::make_unique<account::AgreementPage>(services.api, services.session,
                                                             account::AgreementPage::Where::inside);
        QObject::connect(page.get(), &account::AgreementPage::agreed, page.get(), &widgets::Page::back);
        QObject::connect(page.get(), &account::AgreementPage::declined, page.get(), &widgets::Page::back);
        return page;
    });
}

void registerAccount(PageRegistry& pages, Services& services) {
    pages.addLasting({QStringLiteral("/settings")}, [&services] {
        return std::make_unique<account::SettingsPage>(services.api, services.session, services.devices, services.theme,
                                                       services.languages, services.drafts, services.usage);
    });
}

}  // namespace

// Links in use (add yours beside your page):
//   /home /overview /mentors /mentors/{slug} /mentors/{slug}/favourite /mentors/{slug}/waitlist /mentors/{slug}/book?at=&minutes=&topic= /bookings
//   /mentors?search= /searches /searches/new?q= /invoices?code= /wallet /plans
//   /bookings/{id} /bookings/{id}/call /bookings/{id}/checkout /bookings/{id}/move /bookings/{id}/again /bookings/{id}/absence /people/{id}?role= /messages /messages/{id} /availability?show= /availability/students /settings /become-a-mentor
//   /earnings /journal /profile /reviews /admin/applications /admin/applications/{id} /admin/reviews?queue=ratings /admin/bookings /admin/bookings/{id}
//   /admin/payments /admin/payouts /admin/disputes /admin/payments/received /admin/orders /admin/orders/{id} /admin/legal /legal/{kind} /legal/{kind}?version= /agree
//   /admin/people /admin/people/{id} /admin/audit?whom= /admin/flags /admin/analytics /admin/featured /admin/outages
void registerPages(PageRegistry& pages, Services& services) {
    registerDiscovery(pages, services);
    registerHome(pages, services);
    registerBooking(pages, services);
    registerMessaging(pages, services);
    registerCalls(pages, services);
    registerMentor(pages, services);
    registerAdmin(pages, services);
    registerAccount(pages, services);
    registerLegal(pages, services);
}

}  // namespace mc::app
