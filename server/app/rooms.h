#pragma once

#include <memory>

#include "accounts/account_service.h"
#include "accounts/agreements.h"
#include "accounts/devices.h"
#include "accounts/legal_texts.h"
#include "accounts/feature_flags.h"
#include "accounts/people_desk.h"
#include "accounts/photos.h"
#include "accounts/session_cache.h"
#include "app/config.h"
#include "app/people.h"
#include "bookings/absence_files.h"
#include "bookings/journals.h"
#include "bookings/away_check.h"
#include "bookings/booking_desk.h"
#include "bookings/booking_sweep.h"
#include "bookings/booking_view.h"
#include "bookings/outages.h"
#include "bookings/session_notes.h"
#include "bookings/cancellation_watch.h"
#include "bookings/silent_mentors.h"
#include "bookings/waitlist.h"
#include "calendars/caldav_sources.h"
#include "calendars/sign_ins.h"
#include "calendars/calendar_feeds.h"
#include "calendars/calendar_service.h"
#include "calendars/calendar_sources.h"
#include "calendars/session_writing.h"
#include "calls/call_service.h"
#include "mentors/application_documents.h"
#include "mentors/applications.h"
#include "mentors/catalogue.h"
#include "mentors/catalogue_feed.h"
#include "mentors/favourites.h"
#include "mentors/featured_mentors.h"
#include "mentors/mentor_service.h"
#include "mentors/own_profiles.h"
#include "mentors/saved_searches.h"
#include "mentors/search_watch.h"
#include "messaging/message_access.h"
#include "messaging/message_reports.h"
#include "messaging/messaging_service.h"
#include "notifications/application_announcer.h"
#include "notifications/booking_announcer.h"
#include "notifications/calendar_news.h"
#include "notifications/message_digest.h"
#include "notifications/message_report_announcer.h"
#include "notifications/notification_service.h"
#include "notifications/pause_news.h"
#include "notifications/payout_news.h"
#include "notifications/profile_announcer.h"
#include "notifications/rating_announcer.h"
#include "notifications/credits_announcer.h"
#include "notifications/plan_announcer.h"
#include "notifications/purchase_announcer.h"
#include "notifications/dispute_announcer.h"
#include "notifications/item_reminders.h"
#include "notifications/reminders.h"
#include "notifications/search_news.h"
#include "notifications/sent_letters.h"
#include "notifications/waitlist_announcer.h"
#include "payments/gateway/payment_gateway.h"
#include "payments/ledger/ledger.h"
#include "payments/capture_desk.h"
#include "payments/dispute_desk.h"
#include "payments/invoice_mail.h"
#include "payments/invoices.h"
#include "payments/order_desk.h"
#include "payments/payment_desk.h"
#include "payments/payment_service.h"
#include "payments/plans.h"
#include "payments/saved_methods.h"
#include "payments/wallet.h"
#include "payments/sandbox/sandbox_gateway.h"
#include "payouts/earnings.h"
#include "payouts/payout_desk.h"
#include "platform/base/zones.h"
#include "platform/jobs/outbox.h"
#include "platform/jobs/scheduler.h"
#include "platform/mail/mailer.h"
#include "reviews/rating_desk.h"
#include "reviews/review_moderation.h"
#include "reviews/review_service.h"
#include "scheduling/mentor_times.h"
#include "scheduling/scheduling_service.h"

namespace mc::app {

struct RoomsOptions {
    std::unique_ptr<mail::Transport> mailTransport;  ///< Null: the configuration decides.
    /// False: nothing waits for the disk, and a crash may lose what was acknowledged. For making demo data only.
    bool durable = true;
    bool rehearse = false;        ///< Every write runs twice, the first time undone (database::Options).
    std::size_t askAtOnce = 8;    ///< Of the gateway, by the reconciler; with 1 the same happens in the same order.
    bool deliverWebhooks = true;  ///< Of the sandbox; without it payments learn by verifying and polling.
};

/// Every room of the server, built in the order of their line, without a listening socket: what the running server, the
/// demo data and whole-server tests share. Members are public: this is the plan, not an object with manners.
class Rooms {
public:
    /// Opens or makes the files in the data directory. Throws DatabaseError.
    Rooms(const Config& config, const Secrets& secrets, const base::Clock& clock, base::Random& random,
          RoomsOptions options = {});
    ~Rooms();
    Rooms(const Rooms&) = delete;
    Rooms& operator=(const Rooms&) = delete;

    /// Outbox, scheduler and, with payments.mode = sandbox, webhooks begin to work. `webhookUrl` is this server's.
    void start(const std::string& webhookUrl);
    /// Sends nothing more out, and ends soon what is being sent: people's own requests may still run.
    void windDown();
    void stop();

    const Config& config;
    const base::Clock& clock;
    base::Random& random;
    base::IdSource ids;
    base::Zones zones;
    std::unique_ptr<database::Database> database;
    jobs::Outbox outbox;
    jobs::Scheduler scheduler;
    std::unique_ptr<mail::Transport> transport;
    mail::Mailer mailer;

    crypto::JwtAuthority tokens;
    crypto::Sealer sealer;
    accounts::SessionCache sessions;
    accounts::AccountService accounts;
    accounts::Devices devices;
    accounts::PeopleDesk peopleDesk;
    accounts::FeatureFlags features;
    accounts::Photos photos;
    accounts::LegalTexts legalTexts;
    accounts::Agreements agreements;
    People people;

    calendars::ExternalTimes externalTimes;
    scheduling::SchedulingService scheduling;
    scheduling::MentorTimes mentorTimes;
    mentors::Catalogue catalogue;
    mentors::CatalogueFeed feed;
    mentors::MentorService mentors;
    mentors::Applications applications;
    mentors::ApplicationDocuments documents;
    mentors::Favourites favourites;
    mentors::FeaturedMentors featured;
    mentors::SavedSearches searches;
    mentors::SearchWatch searchWatch;
    mentors::ProfileChanges profileChanges;
    mentors::OwnProfiles ownProfiles;

    std::unique_ptr<sandbox::SandboxGateway> sandbox;  ///< Null with a real gateway.
    gateway::PaymentGateway gateway;
    ledger::Ledger ledger;
    payments::PaymentService payments;
    payments::MoneyDeeds moneyDeeds;
    payments::PaymentDesk paymentDesk;
    payments::OrderDesk orderDesk;
    payments::CaptureDesk captureDesk;
    payments::Invoices invoices;
    payments::DisputeDesk disputeDesk;
    payments::InvoiceMail invoiceMail;
    payments::Wallet wallet;
    payments::SavedMethods savedMethods;
    payments::Plans plans;

    calls::StayStore stays;
    bookings::BookingParts bookingParts;
    bookings::BookingService bookings;
    bookings::Holds holds;
    bookings::BookingChanges bookingChanges;
    bookings::Moves moves;
    bookings::Outages outages;
    bookings::Settlement settlement;
    bookings::SessionNotes sessionNotes;
    bookings::BookingSweep bookingSweep;
    bookings::SilentMentors silentMentors;
    bookings::Waitlist waitlist;
    bookings::CancellationWatch cancellations;
    bookings::AwayCheck awayCheck;
    bookings::AbsenceFiles absenceFiles;
    bookings::Journals journals;
    bookings::BookingView bookingView;
    bookings::BookingDesk bookingDesk;
    payouts::PayoutAccounts payoutAccounts;
    payouts::PayoutPlanner payoutPlanner;
    payouts::PayoutRuns payoutRuns;
    gateway::PayoutGateway payoutGateway;
    payouts::PayoutSending payoutSending;
    payouts::BankFiles bankFiles;
    payouts::PayoutDesk payoutDesk;
    payouts::Earnings earnings;
    calls::CallService calls;
    messaging::MessagingService messaging;
    messaging::MessageReports messageReports;
    messaging::MessageAccess messageAccess;
    reviews::ReviewService reviews;
    reviews::ReviewModeration moderation;
    reviews::RatingWatch ratings;
    reviews::RatingDesk ratingDesk;
    calendars::CalendarService calendars;
    calendars::SessionWriting sessionWriting;
    calendars::CalendarFeeds calendarFeeds;
    calendars::CalendarSync calendarSync;
    calendars::CalendarSources calendarSources;
    calendars::CalDavSources calDavSources;
    calendars::SignIns signIns;
    notifications::NotificationService notifications;
    notifications::Letters letters;
    notifications::SentLetters sentLetters;
    notifications::BookingAnnouncer announcer;
    notifications::ApplicationAnnouncer applicationAnnouncer;
    notifications::ProfileAnnouncer profileAnnouncer;
    notifications::RatingAnnouncer ratingAnnouncer;
    notifications::CreditsAnnouncer creditsAnnouncer;
    notifications::PlanAnnouncer planAnnouncer;
    notifications::PurchaseAnnouncer purchaseAnnouncer;
    notifications::DisputeAnnouncer disputeAnnouncer;
    notifications::MessageReportAnnouncer messageReportAnnouncer;
    notifications::WaitlistAnnouncer waitlistAnnouncer;
    notifications::Reminders reminders;
    notifications::ItemReminders itemReminders;
    notifications::MessageDigest digest;
    notifications::PauseNews pauseNews;
    notifications::PayoutNews payoutNews;
    notifications::CalendarNews calendarNews;
    notifications::SearchNews searchNews;

private:
    void connectEvents();  // wiring.cpp
    void connectApplicationEvents();
    void connectSilence();
    void connectRatings();
    void connectWaitlist();
    void connectSearches();
    void connectPayouts();
    void connectDisputes();
    void connectGates();
    void followAnswer(database::Transaction& tx, const messaging::MessageSent& event);
    notifications::ContactLookup contacts() const;
    void decorateBookings();
    void scheduleJobs();  // wiring.cpp
};

}  // namespace mc::app
