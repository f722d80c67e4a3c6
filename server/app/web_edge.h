#pragma once

#include <memory>

#include "accounts/account_routes.h"
#include "accounts/credential_routes.h"
#include "accounts/feature_namespace.h"
#include "accounts/second_factor_routes.h"
#include "accounts/device_routes.h"
#include "accounts/legal_routes.h"
#include "accounts/photo_routes.h"
#include "admin/analytics_routes.h"
#include "admin/approval_routes.h"
#include "admin/dispute_routes.h"
#include "admin/event_routes.h"
#include "admin/document_routes.h"
#include "admin/legal_text_routes.h"
#include "admin/audit_routes.h"
#include "admin/featured_routes.h"
#include "admin/flag_routes.h"
#include "admin/people_routes.h"
#include "admin/profile_change_routes.h"
#include "admin/rating_desk_routes.h"
#include "admin/booking_desk_routes.h"
#include "admin/capture_routes.h"
#include "admin/message_desk_routes.h"
#include "admin/moderation_routes.h"
#include "admin/order_desk_routes.h"
#include "admin/outage_desk_routes.h"
#include "admin/payment_desk_routes.h"
#include "admin/payout_desk_routes.h"
#include "app/rooms.h"
#include "bookings/absence_routes.h"
#include "bookings/away_routes.h"
#include "bookings/booking_routes.h"
#include "bookings/journal_routes.h"
#include "bookings/move_routes.h"
#include "bookings/outage_routes.h"
#include "bookings/reliability_routes.h"
#include "calendars/caldav_routes.h"
#include "calendars/sign_in_routes.h"
#include "calendars/channel_routes.h"
#include "calendars/calendar_routes.h"
#include "calendars/feed_routes.h"
#include "calendars/source_routes.h"
#include "calendars/writing_routes.h"
#include "calls/call_namespace.h"
#include "calls/call_routes.h"
#include "mentors/application_routes.h"
#include "mentors/document_routes.h"
#include "bookings/waitlist_routes.h"
#include "mentors/favourite_routes.h"
#include "mentors/mentor_routes.h"
#include "mentors/own_profile_routes.h"
#include "mentors/search_routes.h"
#include "messaging/chat_namespace.h"
#include "messaging/messaging_routes.h"
#include "notifications/bell_namespace.h"
#include "notifications/notification_routes.h"
#include "notifications/resume_routes.h"
#include "notifications/unsubscribe_routes.h"
#include "payments/checkout_page.h"
#include "payments/invoice_routes.h"
#include "payouts/details_routes.h"
#include "payouts/payout_routes.h"
#include "payments/payment_routes.h"
#include "payments/plan_routes.h"
#include "payments/saved_method_routes.h"
#include "payments/wallet_routes.h"
#include "payments/sandbox/sandbox_routes.h"
#include "platform/base/worker_pool.h"
#include "platform/http/database_idempotency.h"
#include "platform/http/server.h"
#include "platform/realtime/socket_server.h"
#include "reviews/rating_routes.h"
#include "reviews/review_routes.h"
#include "scheduling/published_times.h"
#include "scheduling/scheduling_routes.h"

namespace mc::app {

/// The rooms' doors: routes, sockets and the listening port.
class WebEdge {
public:
    /// `testClock` is the clock the sandbox may advance; null with a real gateway.
    WebEdge(Rooms& rooms, base::AdjustableClock* testClock);
    ~WebEdge();  ///< Stops the rooms' work, too: jobs and events of theirs end here.

    void bind();  ///< Takes the port: url() is known, requests wait for start().
    void start();
    void stop();
    std::string url() const { return m_server.url(); }
    const http::Router& router() const { return m_router; }
    accounts::AccountRoutes& accountRoutes() { return m_accountRoutes; }
    admin::Analytics& analytics() { return m_analytics; }
    admin::EventLog& events() { return m_events; }

private:
    void addRoutes();
    void addOwnRoutes();
    http::Response serverInfo() const;

    Rooms& m_rooms;
    base::WorkerPool m_workers;
    base::WorkerPool m_passwords;  ///< Argon2id.
    base::WorkerPool m_packs;      ///< Evidence for students' banks, one at a time.
    base::WorkerPool m_pictures;   ///< Photos: one at a time, since each may take much memory.
    base::WorkerPool m_providers;  ///< Calls that a request makes to the payment gateway.
    base::WorkerPool m_payments;   ///< What the gateway tells, which nobody's request waits for.
    http::DatabaseIdempotency m_idempotency;
    http::Router m_router;
    realtime::SocketServer m_sockets;
    messaging::ChatNamespace m_chat;
    calls::CallNamespace m_call;
    notifications::BellNamespace m_bell;
    accounts::FeatureNamespace m_features;
    accounts::AccountRoutes m_accountRoutes;
    accounts::CredentialRoutes m_credentialRoutes;
    accounts::SecondFactorRoutes m_secondFactorRoutes;
    accounts::DeviceRoutes m_deviceRoutes;
    accounts::PhotoRoutes m_photoRoutes;
    accounts::LegalRoutes m_legalRoutes;
    mentors::MentorRoutes m_mentorRoutes;
    mentors::OwnProfileRoutes m_ownProfileRoutes;
    mentors::ApplicationRoutes m_applicationRoutes;
    mentors::DocumentRoutes m_documentRoutes;
    mentors::FavouriteRoutes m_favouriteRoutes;
    mentors::SearchRoutes m_searchRoutes;
    bookings::WaitlistRoutes m_waitlistRoutes;
    scheduling::SchedulingRoutes m_schedulingRoutes;
    payments::PaymentRoutes m_paymentRoutes;
    payments::InvoiceRoutes m_invoiceRoutes;
    payments::WalletRoutes m_walletRoutes;
    payments::SavedMethodRoutes m_savedMethodRoutes;
    payments::PlanRoutes m_planRoutes;
    payments::CheckoutPage m_checkout;
    std::unique_ptr<sandbox::SandboxRoutes> m_sandboxRoutes;
    bookings::BookingRoutes m_bookingRoutes;
    bookings::MoveRoutes m_moveRoutes;
    bookings::OutageRoutes m_outageRoutes;
    bookings::ReliabilityRoutes m_reliabilityRoutes;
    bookings::JournalRoutes m_journalRoutes;
    bookings::AwayRoutes m_awayRoutes;
    bookings::AbsenceRoutes m_absenceRoutes;
    payouts::DetailsRoutes m_payoutDetailsRoutes;
    payouts::PayoutRoutes m_payoutRoutes;
    calls::CallRoutes m_callRoutes;
    messaging::MessagingRoutes m_messagingRoutes;
    reviews::ReviewRoutes m_reviewRoutes;
    reviews::RatingRoutes m_ratingRoutes;
    admin::ModerationRoutes m_moderationRoutes;
    admin::MessageDeskRoutes m_messageDeskRoutes;
    admin::RatingDeskRoutes m_ratingDeskRoutes;
    calendars::CalendarRoutes m_calendarRoutes;
    calendars::FeedRoutes m_feedRoutes;
    calendars::WritingRoutes m_writingRoutes;
    calendars::SourceRoutes m_sourceRoutes;
    calendars::CalDavRoutes m_calDavRoutes;
    calendars::SignInRoutes m_signInRoutes;
    calendars::ChannelRoutes m_channelRoutes;
    notifications::NotificationRoutes m_notificationRoutes;
    notifications::UnsubscribeRoutes m_unsubscribeRoutes;
    notifications::UnsubscribeRoutes m_searchMailRoutes;
    notifications::ResumeRoutes m_resumeRoutes;
    admin::ApprovalRoutes m_approvalRoutes;
    admin::DocumentRoutes m_documentDeskRoutes;
    admin::ProfileChangeRoutes m_profileChangeRoutes;
    admin::PeopleRoutes m_peopleRoutes;
    admin::LegalTextRoutes m_legalTextRoutes;
    admin::BookingDeskRoutes m_bookingDeskRoutes;
    admin::PaymentDeskRoutes m_paymentDeskRoutes;
    admin::PayoutDeskRoutes m_payoutDeskRoutes;
    admin::DisputeFiles m_disputeFiles;
    admin::DisputeRoutes m_disputeRoutes;
    admin::OrderDeskRoutes m_orderDeskRoutes;
    admin::CaptureRoutes m_captureRoutes;
    admin::AuditDesk m_auditDesk;
    admin::AuditRoutes m_auditRoutes;
    admin::FlagRoutes m_flagRoutes;
    scheduling::PublishedTimes m_publishedTimes;
    admin::FeaturedRoutes m_featuredRoutes;
    admin::OutageDeskRoutes m_outageDeskRoutes;
    admin::Analytics m_analytics;
    admin::EventLog m_events;
    admin::AnalyticsRoutes m_analyticsRoutes;
    admin::EventRoutes m_eventRoutes;
    http::HttpServer m_server;
};

}  // namespace mc::app
