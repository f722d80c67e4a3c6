#include "app/web_edge.h"
#include "app/event_counting.h"

#include "platform/base/log.h"
#include "platform/http/json.h"

namespace mc::app {

namespace {

// What waits in them is refused beyond a few seconds' worth of work.
constexpr std::size_t kPasswordThreads = 2;
constexpr std::size_t kPasswordQueue = 64;
constexpr std::size_t kPackThreads = 1;
constexpr std::size_t kPackQueue = 8;
constexpr std::size_t kPictureThreads = 1;
constexpr std::size_t kPictureQueue = 8;
constexpr std::size_t kProviderThreads = 8;
constexpr std::size_t kProviderQueue = 32;
constexpr std::size_t kPaymentThreads = 4;
constexpr std::size_t kPaymentQueue = 256;
constexpr domain::Seconds kWriteEventsEvery = 5;

/// For paths that name a mentor by slug or id.
std::function<std::optional<domain::UserId>(std::string_view)> mentorOf(Rooms& rooms) {
    return [&rooms](std::string_view slugOrId) -> std::optional<domain::UserId> {
        const auto mentor = rooms.database->read(
            [&](database::Reader& reader) { return rooms.mentors.findByEither(reader, slugOrId); });
        return mentor ? std::optional(mentor->id) : std::nullopt;
    };
}

notifications::UnsubscribeRoutes::Kind messageMails(Rooms& rooms) {
    return {"/api/mail/unsubscribe",
            "MessageMails",
            "mails about unread messages",
            "unsubscribe",
            [&rooms](const std::string& token) { return rooms.digest.choice(token); },
            [&rooms](const std::string& token, bool wanted) { return rooms.digest.choose(token, wanted); }};
}

notifications::UnsubscribeRoutes::Kind searchMails(Rooms& rooms) {
    return {"/api/mail/searches",
            "SearchMails",
            "weekly mails about saved searches",
            "searches_stop",
            [&rooms](const std::string& token) { return rooms.searchNews.choice(token); },
            [&rooms](const std::string& token, bool wanted) { return rooms.searchNews.choose(token, wanted); }};
}

std::unique_ptr<sandbox::SandboxRoutes> sandboxRoutes(Rooms& rooms, base::AdjustableClock* testClock) {
    if (!rooms.sandbox || !testClock) return nullptr;
    return std::make_unique<sandbox::SandboxRoutes>(*rooms.sandbox, *testClock);
}

}  // namespace

WebEdge::WebEdge(Rooms& rooms, base::AdjustableClock* testClock)
    : m_rooms(rooms),
      m_workers("worker", rooms.config.workers),
      m_passwords("password", kPasswordThreads, kPasswordQueue),
      m_packs("pack", kPackThreads, kPackQueue),
      m_pictures("picture", kPictureThreads, kPictureQueue),
      m_providers("provider", kProviderThreads, kProviderQueue),
      m_payments("payment", kPaymentThreads, kPaymentQueue),
      m_idempotency(*rooms.database, rooms.clock, rooms.random),
      m_router(rooms.clock, &rooms.sessions, &m_idempotency),
      m_sockets({}, rooms.sessions, m_workers, rooms.clock, rooms.random),
      m_chat(m_sockets, rooms.messaging),
      m_call(m_sockets, rooms.calls, rooms.clock),
      m_bell(m_sockets),
      m_features(m_sockets),
      m_accountRoutes(rooms.accounts, m_passwords),
      m_credentialRoutes(rooms.accounts, m_passwords),
      m_secondFactorRoutes(rooms.accounts, m_passwords),
      m_deviceRoutes(rooms.devices),
      m_photoRoutes(rooms.photos, m_pictures),
      m_legalRoutes(rooms.legalTexts, rooms.agreements),
      m_mentorRoutes(
          rooms.mentors, rooms.catalogue, rooms.zones, rooms.clock,
          {rooms.config.browseWithoutAccount,
           [this](domain::UserId user) { m_events.record({user}, domain::EventName::search_performed); },
           [this](domain::UserId user) { m_events.record({user}, domain::EventName::mentor_profile_viewed); }}),
      m_ownProfileRoutes(rooms.ownProfiles),
      m_applicationRoutes(rooms.applications, rooms.catalogue, rooms.config.prices, rooms.agreements),
      m_documentRoutes(rooms.documents, m_pictures),
      m_favouriteRoutes(rooms.favourites),
      m_searchRoutes(rooms.searches),
      m_waitlistRoutes(rooms.waitlist),
      m_schedulingRoutes(rooms.scheduling, mentorOf(rooms), rooms.config.browseWithoutAccount),
      m_paymentRoutes(rooms.payments, rooms.agreements, m_providers, m_payments),
      m_invoiceRoutes(rooms.invoices, rooms.invoiceMail),
      m_walletRoutes(rooms.wallet, rooms.payments, rooms.agreements, m_providers),
      m_savedMethodRoutes(rooms.savedMethods, m_providers),
      m_planRoutes(rooms.plans, rooms.agreements, m_providers),
      m_checkout(rooms.payments, rooms.plans, rooms.random,
                 {rooms.sandbox != nullptr, rooms.config.name, rooms.config.payments.checkoutScript}),
      m_sandboxRoutes(sandboxRoutes(rooms, testClock)),
      m_bookingRoutes(
          {rooms.bookings, rooms.holds, rooms.bookingChanges, rooms.settlement, rooms.sessionNotes, rooms.bookingView},
          rooms.bookingParts, rooms.agreements),
      m_moveRoutes(rooms.moves, rooms.bookingView, *rooms.database),
      m_outageRoutes(rooms.outages, rooms.bookingView, *rooms.database),
      m_reliabilityRoutes(rooms.cancellations, *rooms.database),
      m_journalRoutes(rooms.journals),
      m_awayRoutes(rooms.awayCheck, rooms.bookingView, *rooms.database),
      m_absenceRoutes(rooms.absenceFiles),
      m_payoutDetailsRoutes(rooms.payoutAccounts, rooms.accounts, m_passwords),
      m_payoutRoutes(rooms.earnings),
      m_callRoutes(rooms.calls, [&rooms](domain::UserId user) { return rooms.people.name(user); }),
      m_messagingRoutes(rooms.messaging, rooms.messageReports, rooms.messageAccess),
      m_reviewRoutes(rooms.reviews, mentorOf(rooms), rooms.config.browseWithoutAccount),
      m_ratingRoutes(rooms.ratings),
      m_moderationRoutes(rooms.moderation),
      m_messageDeskRoutes(rooms.messageReports, rooms.messageAccess),
      m_ratingDeskRoutes(rooms.ratingDesk),
      m_calendarRoutes(rooms.calendars),
      m_feedRoutes(rooms.calendarFeeds),
      m_writingRoutes(rooms.sessionWriting),
      m_sourceRoutes(rooms.calendarSources),
      m_calDavRoutes(rooms.calDavSources),
      m_signInRoutes(rooms.signIns),
      m_channelRoutes(rooms.calendarSync),
      m_notificationRoutes(rooms.notifications),
      m_unsubscribeRoutes(messageMails(rooms), rooms.config.mail.language),
      m_searchMailRoutes(searchMails(rooms), rooms.config.mail.language),
      m_resumeRoutes(rooms.silentMentors, rooms.pauseNews, rooms.config.mail.language),
      m_approvalRoutes(rooms.applications),
      m_documentDeskRoutes(rooms.documents),
      m_profileChangeRoutes(rooms.profileChanges),
      m_peopleRoutes({rooms.peopleDesk, rooms.devices, rooms.bookingDesk, rooms.paymentDesk, rooms.moderation}),
      m_legalTextRoutes(rooms.legalTexts),
      m_bookingDeskRoutes(rooms.bookingDesk, rooms.sentLetters),
      m_paymentDeskRoutes(rooms.paymentDesk, rooms.bookingDesk),
      m_payoutDeskRoutes(rooms.payoutDesk),
      m_disputeFiles(
          {*rooms.database, rooms.clock, rooms.disputeDesk, rooms.bookings, rooms.agreements, rooms.messageAccess}),
      m_disputeRoutes(m_disputeFiles, m_packs),
      m_orderDeskRoutes(rooms.orderDesk, rooms.peopleDesk),
      m_captureRoutes(rooms.captureDesk),
      m_auditDesk(*rooms.database, rooms.peopleDesk, rooms.bookingDesk),
      m_auditRoutes(m_auditDesk),
      m_flagRoutes(rooms.features),
      m_publishedTimes(*rooms.database, rooms.clock, rooms.scheduling),
      m_featuredRoutes(rooms.featured),
      m_outageDeskRoutes(rooms.outages, *rooms.database),
      m_analytics(
          *rooms.database, rooms.clock, rooms.zones, rooms.config.operatorZone, rooms.config.prices.least.currency,
          [this](const domain::UtcRange& range) { return m_publishedTimes.minutesWithin(range); },
          [&rooms](database::Reader& reader) { return rooms.plans.sums(reader, rooms.config.prices.least.currency); }),
      m_events(*rooms.database, rooms.clock, rooms.zones, rooms.config.operatorZone, rooms.sealer),
      m_analyticsRoutes(m_analytics, m_events),
      m_eventRoutes(m_events),
      m_server(rooms.config.http, m_router, m_workers, rooms.clock) {
    rooms.people.setSockets(m_sockets);
    rooms.bookingView.setPresence([this](domain::UserId user) { return m_sockets.online(user); });
    rooms.messaging.setPush(m_chat);
    rooms.notifications.setPush(m_bell);
    m_sockets.onPresence(
        [this](domain::UserId user, bool online) { m_rooms.catalogue.setOnline(user, online, m_rooms.clock.now()); });
    rooms.accounts.events().suspended.connect([this](database::Transaction& tx, const accounts::UserSuspended& event) {
        tx.afterCommit([this, user = event.user] {
            m_call.endOf(user, "suspended");
            m_sockets.disconnectUser(user);
        });
    });
    rooms.devices.signedOut.connect([this](database::Transaction& tx, const accounts::SignedOutElsewhere& event) {
        tx.afterCommit([this, user = event.user] { m_sockets.recheckUser(user); });
    });
    rooms.features.changed.connect([this](database::Transaction& tx, const accounts::FlagChanged&) {
        tx.afterCommit([this] { m_features.changed(); });
    });
    // A session that is called off, moved, or was one nobody kept, ends its call.
    const auto ends = [this](database::Transaction& tx, domain::BookingId booking, const char* reason) {
        tx.afterCommit([this, booking, reason] { m_call.end(booking, reason); });
    };
    rooms.bookings.events().cancelled.connect(
        [ends](database::Transaction& tx, const auto& event) { ends(tx, event.booking.id, "cancelled"); });
    rooms.bookings.events().moved.connect(
        [ends](database::Transaction& tx, const auto& event) { ends(tx, event.booking.id, "moved"); });
    rooms.bookings.events().noShowReported.connect([ends](database::Transaction& tx, const auto& event) {
        if (!event.waits) ends(tx, event.booking.id, "no_show");
    });
    rooms.moderation.moderated.connect([this](database::Transaction& tx, const reviews::ReviewModerated& event) {
        if (event.reviews != 0) m_analytics.changed(tx, event.review.createdAt);
    });
    rooms.scheduler.every("analytics.keep", domain::kHour, [this] { m_analytics.keep(); });
    rooms.scheduler.every("analytics.events", kWriteEventsEvery, [this] { m_events.flush(); });
    rooms.scheduler.every("analytics.forget", domain::kDay, [this] { m_events.forgetOld(); });
    rooms.scheduler.every("calls.end", 5, [this] { m_call.endOverdue(); });
    rooms.scheduler.every("calls.beat", 30, [this] { m_call.beat(); });
    rooms.scheduler.every("idempotency.forget", domain::kHour, [this] { m_idempotency.forgetOld(); });
    countEvents(rooms, m_events);
    addRoutes();
    m_server.mount("/socket.io/", m_sockets.handler());
}

WebEdge::~WebEdge() {
    stop();
    m_rooms.stop();
}

void WebEdge::addRoutes() {
    addOwnRoutes();
    m_accountRoutes.add(m_router);
    m_credentialRoutes.add(m_router);
    m_secondFactorRoutes.add(m_router);
    m_deviceRoutes.add(m_router);
    m_photoRoutes.add(m_router);
    m_legalRoutes.add(m_router);
    m_ownProfileRoutes.add(m_router);
    m_mentorRoutes.add(m_router);
    m_applicationRoutes.add(m_router);
    m_documentRoutes.add(m_router);
    m_favouriteRoutes.add(m_router);
    m_searchRoutes.add(m_router);
    m_waitlistRoutes.add(m_router);
    m_schedulingRoutes.addTo(m_router);
    m_paymentRoutes.addTo(m_router);
    m_invoiceRoutes.addTo(m_router);
    m_walletRoutes.addTo(m_router);
    m_savedMethodRoutes.addTo(m_router);
    m_planRoutes.addTo(m_router);
    m_checkout.addTo(m_router);
    if (m_sandboxRoutes) m_sandboxRoutes->addTo(m_router);
    m_bookingRoutes.addTo(m_router);
    m_moveRoutes.addTo(m_router);
    m_outageRoutes.addTo(m_router);
    m_reliabilityRoutes.addTo(m_router);
    m_journalRoutes.addTo(m_router);
    m_awayRoutes.addTo(m_router);
    m_absenceRoutes.addTo(m_router);
    m_payoutDetailsRoutes.addTo(m_router);
    m_payoutRoutes.addTo(m_router);
    m_callRoutes.addTo(m_router);
    m_messagingRoutes.addTo(m_router);
    m_reviewRoutes.addTo(m_router);
    m_ratingRoutes.addTo(m_router);
    m_calendarRoutes.addTo(m_router);
    m_feedRoutes.addTo(m_router);
    m_writingRoutes.addTo(m_router);
    m_sourceRoutes.addTo(m_router);
    m_calDavRoutes.addTo(m_router);
    m_signInRoutes.addTo(m_router);
    m_channelRoutes.addTo(m_router);
    m_notificationRoutes.addTo(m_router);
    m_unsubscribeRoutes.addTo(m_router);
    m_searchMailRoutes.addTo(m_router);
    m_resumeRoutes.addTo(m_router);
    m_approvalRoutes.add(m_router);
    m_documentDeskRoutes.add(m_router);
    m_profileChangeRoutes.add(m_router);
    m_peopleRoutes.add(m_router);
    m_legalTextRoutes.add(m_router);
    m_bookingDeskRoutes.add(m_router);
    m_moderationRoutes.add(m_router);
    m_messageDeskRoutes.add(m_router);
    m_ratingDeskRoutes.add(m_router);
    m_paymentDeskRoutes.add(m_router);
    m_payoutDeskRoutes.add(m_router);
    m_disputeRoutes.add(m_router);
    m_orderDeskRoutes.add(m_router);
    m_captureRoutes.add(m_router);
    m_auditRoutes.add(m_router);
    m_flagRoutes.add(m_router);
    m_featuredRoutes.add(m_router);
    m_outageDeskRoutes.add(m_router);
    m_analyticsRoutes.add(m_router);
    m_eventRoutes.add(m_router);
    http::addPlatformRoutes(m_router,
                            {{"database",
                              [this] {
                                  return m_rooms.database->read(
                                      [](database::Reader& reader) { return reader.scalar<int>("SELECT 1") == 1; });
                              }}},
                            m_rooms.config.publicUrl);
}

void WebEdge::addOwnRoutes() {
    m_router.add({http::Method::get,
                  "/api/server-info",
                  http::Access::anonymous,
                  [this](const http::Request&) { return serverInfo(); },
                  {.limits = {.rate = {120, 60}},
                   .docs = {.id = "getServerInfo",
                            .summary = "What a client shows before anyone signs in",
                            .response = &protocol::schemaOf<protocol::ServerInfo>}}});
}

http::Response WebEdge::serverInfo() const {
    const auto& config = m_rooms.config;
    const auto& prices = m_rooms.mentors.priceBounds();
    return http::ok(protocol::ServerInfo{
        .name = config.name,
        .demo = config.demo,
        .payments = config.payments.mode,
        .calls = config.calls.mode,
        .browseWithoutAccount = config.browseWithoutAccount,
        .operatorZone = config.operatorZone,
        .currency = std::string(prices.least.currency.text()),
        .priceLeast = prices.least,
        .priceMost = prices.most,
        .cancellation = m_rooms.holds.policy(),
        .platformFeePpm = m_rooms.holds.rates(m_rooms.clock.now()).platformFee.ppm,
        .serverTime = m_rooms.clock.now(),
    });
}

void WebEdge::bind() {
    m_server.bind();
}

void WebEdge::start() {
    m_server.start();
}

void WebEdge::stop() {
    m_server.stop();
    m_workers.stop();
    m_passwords.stop();
    m_packs.stop();
    m_pictures.stop();
    m_providers.stop();
    m_payments.stop();
    try {
        m_events.flush();
    } catch (const std::exception& error) {
        base::log::error("analytics.events_lost", {{"reason", error.what()}});
    }
}

}  // namespace mc::app
