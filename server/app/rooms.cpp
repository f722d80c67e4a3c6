#include "app/rooms.h"

#include <Poco/URI.h>

#include "app/legal_facts.h"
#include "bookings/booking_counts.h"
#include "payments/rate_table.h"
#include "payments/sandbox/payouts.h"
#include "platform/http/network.h"
#include "platform/base/log.h"

namespace mc::app {

namespace {

std::filesystem::path inData(const Config& config, const char* name) {
    return config.dataDirectory / name;
}

database::Options databaseOptions(const RoomsOptions& rooms) {
    database::Options options;
    options.durable = rooms.durable;
    if (!rooms.durable)
        options.mmapBytes = 0;  // A file that is being filled would be mapped anew as often as it grows.
    options.rehearse = rooms.rehearse;
    return options;
}

std::unique_ptr<mail::Transport> transportFor(const Config& config, const base::Clock& clock) {
    if (config.mail.smtp) return std::make_unique<mail::SmtpTransport>(config.mail.server, config.mail.sender, clock);
    return std::make_unique<mail::FilesTransport>(inData(config, "mail"), config.mail.sender, clock);
}

std::string domainOf(const std::string& address) {
    return address.substr(address.find('@') + 1);
}

bool isSandbox(const Config& config) {
    return config.payments.mode == protocol::PaymentsMode::sandbox;
}

std::unique_ptr<sandbox::SandboxGateway> sandboxFor(const Config& config, const base::Clock& clock,
                                                    base::Random& random, bool deliver) {
    if (!isSandbox(config)) return nullptr;
    auto result = std::make_unique<sandbox::SandboxGateway>(inData(config, "sandbox.db").string(), clock, random);
    result->start(deliver);
    return result;
}

gateway::GatewayOptions gatewayOptions(const Config& config, const sandbox::SandboxGateway* sandbox) {
    if (sandbox) return sandbox->gatewayOptions();
    const auto& payments = config.payments;
    return {payments.baseUrl, payments.keyId, payments.keySecret, payments.webhookSecret, 10, {}};
}

crypto::JwtOptions tokenOptions(const Secrets& secrets) {
    return {secrets.tokenKey, "mentor-connect", "mentor-connect-client"};
}

accounts::AccountOptions accountOptions(const Config& config) {
    accounts::AccountOptions options;
    options.publicUrl = config.publicUrl;  // Or where it listens, once it does.
    options.productName = config.name;
    options.language = config.mail.language;
    return options;
}

std::string payoutAccount(const Config& config) {
    return isSandbox(config) ? std::string(sandbox::Payouts::kAccount) : config.payouts.account;
}

domain::PayoutWay payoutWay(const Config& config) {
    return payoutAccount(config).empty() ? domain::PayoutWay::manual : domain::PayoutWay::provider;
}

bookings::BookingOptions bookingOptions(const Config& config) {
    bookings::BookingOptions options;
    options.codePrefix = config.bookingPrefix;
    options.operatorZone = config.operatorZone;
    options.policy = config.cancellation;
    options.chargesGst = !config.invoices.gstin.empty();
    return options;
}

payments::InvoiceOptions invoiceOptions(const Config& config) {
    const auto& invoices = config.invoices;
    return {.sellerName = config.legal.operatorName.empty() ? config.name : config.legal.operatorName,
            .sellerAddress = config.legal.address,
            .gstin = invoices.gstin,
            .sac = invoices.sac,
            .prefix = invoices.prefix,
            .creditPrefix = invoices.creditPrefix,
            .receiptPrefix = invoices.receiptPrefix,
            .sandbox = isSandbox(config)};
}

/// Their prices are in the server's currency.
payments::Plans::Options planOptions(const Config& config, const base::Zones& zones) {
    payments::Plans::Options options{
        {}, config.name, isSandbox(config), !config.invoices.gstin.empty(), *zones.find(config.operatorZone)};
    for (auto plan : domain::shippedPlans()) {
        plan.price.currency = config.prices.least.currency;
        options.plans.push_back(plan);
    }
    return options;
}

domain::FeeRates ratesToday(database::Database& database, const bookings::BookingOptions& options,
                            const base::Zones& zones, const base::Clock& clock) {
    const auto table = database.read([](database::Reader& reader) { return payments::RateTable().lines(reader); });
    return options.chargeable(domain::ratesFor(table, *zones.find(options.operatorZone), clock.now(), {}).fees);
}

calendars::CalendarOptions calendarOptions(const Config& config) {
    return {config.mail.sender.name, config.mail.sender.address, domainOf(config.mail.sender.address), config.name};
}

/// Whether servers of others may send something to this one.
bool isReachedWithTls(const Config& config) {
    const Poco::URI url(config.publicUrl);
    return url.getScheme() == "https" && !isOfThisMachine(url.getHost());
}

/// People type these addresses: they lead to the open internet with TLS, or where the operator says.
calendars::SyncOptions syncOptions(const Config& config) {
    const auto isOfOperator = [networks = config.calendarNetworks](const std::string& text) {
        const auto address = http::parseAddress(text);
        return address && std::ranges::any_of(networks, [&](const auto& one) { return one.contains(*address); });
    };
    calendars::SyncOptions options;
    options.client.mayCallPlainly = isOfOperator;
    options.client.mayCall = [isOfOperator](const std::string& text) {
        const auto address = http::parseAddress(text);
        return (address && http::isPublic(*address)) || isOfOperator(text);
    };
    options.ownDomain = calendarOptions(config).domain;
    if (isReachedWithTls(config)) options.publicUrl = config.publicUrl;
    const auto& signIn = config.calendarSignIn;
    options.providers = {calendars::OAuthProvider::google(signIn.googleId, signIn.googleSecret, signIn.googleUrl,
                                                          !options.publicUrl.empty()),
                         calendars::OAuthProvider::microsoft(signIn.microsoftId, signIn.microsoftTenant,
                                                             signIn.microsoftSignInUrl, signIn.microsoftGraphUrl)};
    options.every = config.calendarMinutes * domain::kMinute;
    return options;
}

std::vector<domain::UtcRange> confirmedTimes(const bookings::BookingService& bookings, database::Reader& reader,
                                             domain::UserId user, domain::UtcTime from) {
    std::vector<domain::UtcRange> times;
    for (const auto& booking : bookings.inCalendar(reader, user, from, from))
        if (booking.status == domain::BookingStatus::confirmed) times.push_back(booking.range());
    return times;
}

/// Links write down those that were confirmed; the copies stay when these are cancelled or moved.
std::vector<calendars::CodedTime> codedTimes(const bookings::BookingService& bookings, database::Reader& reader,
                                             domain::UserId user, domain::UtcTime from) {
    constexpr domain::Seconds kMovedForward = 60 * domain::kDay;  // From a time still to come to one that is over.
    std::vector<calendars::CodedTime> times;
    for (const auto& booking : bookings.inCalendar(reader, user, from - kMovedForward, {}))
        for (const auto& range : bookings.timesOf(reader, booking))
            times.push_back({booking.code, range});
    return times;
}

}  // namespace

Rooms::Rooms(const Config& theConfig, const Secrets& secrets, const base::Clock& theClock, base::Random& theRandom,
             RoomsOptions options)
    : config(theConfig),
      clock(theClock),
      random(theRandom),
      ids(clock, random),
      database(database::Database::open(inData(config, "mentor-connect.db").string(), databaseOptions(options))),
      outbox(*database, clock, ids, random),
      scheduler(clock),
      transport(options.mailTransport ? std::move(options.mailTransport) : transportFor(config, clock)),
      mailer(outbox, *transport, domainOf(config.mail.sender.address)),
      tokens(tokenOptions(secrets), clock),
      sealer(secrets.sealKeys, secrets.currentSealKey),
      sessions(*database, tokens, clock),
      accounts({*database, clock, random, ids, zones, tokens, sessions, mailer, sealer}, accountOptions(config)),
      devices(*database, clock, sessions),
      peopleDesk(*database, clock, accounts,
                 [this](database::Reader& reader, domain::UserId user) -> accounts::PeopleDesk::Counts {
                     using bookings::Party;
                     return {bookings::countsOf(reader, user, Party::student),
                             bookings::countsOf(reader, user, Party::mentor),
                             bookingDesk.open(reader, user, clock.now())};
                 }),
      features(*database, clock),
      photos(*database, accounts),
      legalTexts(*database, clock, legalFacts(config, ratesToday(*database, bookingOptions(config), zones, clock))),
      agreements(*database, clock),
      people(*database, config.mail.language),
      externalTimes(clock),
      scheduling(*database, zones, &externalTimes),
      mentorTimes(scheduling,
                  [](database::Reader& reader, domain::UserId mentor) {
                      return mentors::MentorDirectory().shortestOffered(reader, mentor);
                  }),
      feed(*database, clock, catalogue, &mentorTimes),
      mentors(*database, clock, accounts, feed, config.prices),
      applications({*database, clock, zones, mentors}),
      documents({*database, clock, ids, sealer}, config.documentDays),
      favourites(*database, clock),
      featured({*database, clock, zones, catalogue, &mentorTimes}, config.operatorZone),
      searches(*database, clock, ids),
      searchWatch(*database, clock),
      profileChanges({*database, clock, mentors}),
      ownProfiles({*database, accounts, mentors, profileChanges}),
      sandbox(sandboxFor(config, clock, random, options.deliverWebhooks)),
      gateway(gatewayOptions(config, sandbox.get())),
      ledger(ids),
      payments({*database, clock, ids, outbox, gateway, ledger},
               {isSandbox(config), config.prices.least.currency, options.askAtOnce}),
      moneyDeeds({*database, clock, ids, outbox, gateway, ledger}, payments,
                 {config.payments.twoAdminsAbove * 100, config.prices.least.currency}),
      paymentDesk({*database, clock, ids, outbox, gateway, ledger}, moneyDeeds),
      orderDesk(*database, moneyDeeds),
      captureDesk(*database),
      invoices({*database, clock, ids}, invoiceOptions(config)),
      disputeDesk({*database, clock, orderDesk, invoices}),
      invoiceMail({*database, mailer, invoices}, config.name, config.mail.language),
      wallet({*database, clock, ids, ledger}, config.credits, config.prices.least.currency),
      savedMethods({*database, clock, gateway}),
      plans({*database, clock, ids, outbox, gateway, ledger}, payments, planOptions(config, zones)),
      bookingParts{*database, ids, random, zones, mentors, scheduling, payments, ledger, wallet, plans, stays},
      bookings(bookingParts),
      holds(bookingParts, bookings, bookingOptions(config)),
      bookingChanges(bookingParts, bookings, holds),
      moves(bookingParts, bookings, bookingChanges),
      outages(bookingParts, bookings, bookingChanges),
      settlement(bookingParts, bookings),
      sessionNotes(bookings),
      bookingSweep(*database, bookings, holds, bookingChanges, settlement, moves),
      silentMentors({*database, clock, random, scheduling}),
      waitlist({*database, clock, scheduling}),
      cancellations(clock, silentMentors, config.reliability),
      awayCheck(bookingParts, cancellations),
      absenceFiles(*database, bookings),
      journals(bookingParts, config.prices.least.currency),
      bookingView(bookingParts, bookings, moves),
      bookingDesk(bookingParts, bookings, bookingChanges, settlement, moves),
      payoutAccounts({*database, clock, ids, sealer}),
      payoutPlanner(*zones.find(config.operatorZone), {config.payouts.leastRupees * 100, config.prices.least.currency}),
      payoutRuns({*database, clock, ids, ledger, payoutPlanner, payoutWay(config)}),
      payoutGateway(gateway, payoutAccount(config)),
      payoutSending({*database, clock, outbox, ledger, payoutGateway, payoutAccounts}),
      bankFiles({*database, clock, ids, payoutAccounts}),
      payoutDesk({*database, clock, payoutPlanner, payoutRuns, payoutSending, bankFiles}),
      earnings({*database, clock, ledger, bookings, payoutPlanner}),
      calls(*database, clock, bookings, stays, config.calls),
      messaging(*database, clock, ids, [this](domain::UserId user) { return people.summary(user); }),
      messageReports(*database, clock, messaging),
      messageAccess(*database, clock, messaging, bookings, messageReports),
      reviews(*database, clock, ids, bookings, [this](domain::UserId user) { return people.author(user); }),
      moderation(*database, clock),
      ratings({*database, clock, scheduling}, config.ratings),
      ratingDesk({*database, clock, scheduling, ratings}),
      calendars(
          *database, bookings,
          [this](database::Reader& reader, domain::UserId user) { return people.calendarPerson(reader, user); },
          calendarOptions(config)),
      sessionWriting({*database, clock, ids, sealer, outbox, bookings, calendars}, syncOptions(config).client),
      calendarFeeds({*database, clock, random, calendars, [this] { return accounts.publicUrl(); }}),
      calendarSync({*database, clock, random, zones, sealer, scheduling, externalTimes,
                    [this](database::Reader& reader, domain::UserId user, domain::UtcTime from) {
                        return confirmedTimes(bookings, reader, user, from);
                    },
                    [this](database::Reader& reader, domain::UserId user, domain::UtcTime from) {
                        return codedTimes(bookings, reader, user, from);
                    }},
                   syncOptions(config)),
      calendarSources({*database, clock, ids, sealer, externalTimes, calendarSync}),
      calDavSources({*database, clock, ids, sealer, calendarSync, calendarSources}),
      signIns({*database, clock, ids, random, sealer, calendarSync, calendarSources}),
      notifications(*database, clock, ids),
      letters({*database, mailer, calendars, zones, clock}, contacts(), config.name),
      sentLetters(*database),
      announcer({clock, notifications, letters, bookings}, contacts()),
      applicationAnnouncer(notifications, letters),
      profileAnnouncer(notifications, letters),
      ratingAnnouncer(notifications, letters),
      creditsAnnouncer(notifications, letters),
      planAnnouncer(notifications, letters),
      purchaseAnnouncer(notifications, letters, clock),
      disputeAnnouncer(notifications, letters, bookings),
      messageReportAnnouncer(notifications),
      waitlistAnnouncer(notifications, letters),
      reminders({*database, clock, outbox, bookings, announcer}),
      itemReminders({*database, clock, zones, outbox, bookings, announcer}, contacts()),
      digest(
          {*database, clock, random, mailer, messaging}, contacts(), [this] { return accounts.publicUrl(); },
          config.name),
      pauseNews(
          {*database, mailer, notifications, silentMentors}, contacts(), [this] { return accounts.publicUrl(); },
          config.name),
      payoutNews({*database, mailer, notifications}, contacts(), config.name),
      calendarNews(*database, mailer, contacts(), config.name),
      searchNews(
          {*database, clock, random, zones, mailer, notifications, searches}, contacts(),
          [this] { return accounts.publicUrl(); }, config.name) {
    accounts.setMentorSlugSource(
        [this](database::Reader& reader, domain::UserId user) { return mentors.slugOf(reader, user); });
    legalTexts.ship();
    connectEvents();
    connectApplicationEvents();
    connectSilence();
    connectRatings();
    connectWaitlist();
    connectSearches();
    connectPayouts();
    connectDisputes();
    connectGates();
    decorateBookings();
}

notifications::ContactLookup Rooms::contacts() const {
    return [this](database::Reader& reader, domain::UserId user) { return people.contact(reader, user); };
}

void Rooms::decorateBookings() {
    bookingView.addDecorator([this](database::Reader& reader, protocol::Booking& answer,
                                    const bookings::Booking& booking, domain::UserId viewer) {
        answer.conversationId = messaging.conversationOf(reader, booking.id);
        if (viewer != booking.studentId) return;
        answer.myRating = reviews.ratingOf(reader, booking.id);
        answer.canReview = booking.isReviewable() && !answer.myRating;
    });
}

Rooms::~Rooms() {
    stop();
}

void Rooms::start(const std::string& webhookUrl) {
    database->read([this](database::Reader& reader) { externalTimes.load(reader); });
    database->write([](database::Transaction& tx) { ledger::MentorJournal().takeIn(tx); });
    scheduling.loadAll(clock.now());
    feed.load();
    featured.refresh();
    calls.recover();
    payments.catchUp(clock.now());
    reminders.planAll();
    itemReminders.planAll();
    scheduleJobs();
    if (sandbox) sandbox->deliverTo(webhookUrl);
    outbox.start();
    scheduler.start();
}

void Rooms::windDown() {
    outbox.windDown();
    gateway.hangUp();
    transport->hangUp();
    sessionWriting.hangUp();
    calendarSync.hangUp();
}

void Rooms::stop() {
    windDown();
    scheduler.stop();
    calendarSync.stop();
    calDavSources.stop();
    signIns.stop();
    outbox.stop();
    if (sandbox) sandbox->stop();
}

}  // namespace mc::app
