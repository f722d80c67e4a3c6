#include "app/config.h"

#include <Poco/URI.h>

#include <algorithm>

#include "app/settings.h"
#include "app/tls_files.h"
#include "calendars/oauth_provider.h"
#include "domain/indian_states.h"

namespace mc::app {

namespace {

constexpr int kHighestPrice = 10'000'000;  ///< Whole units.
constexpr int kLongestNotice = 30 * 24;    ///< Hours.
constexpr auto kDataNeeded = "must name the folder for the server's files (--data=FOLDER)";

std::string publicHost(const Config& config) {
    return config.publicUrl.empty() ? std::string() : Poco::URI(config.publicUrl).getHost();
}

/// Whether others than this machine come to the server's own socket: directly, or through a proxy.
bool isReached(const Config& config) {
    return !isLoopback(config.http.address) || !config.http.trustedProxies.empty();
}

/// Whether anybody but this machine can reach the server: as above, or through what stands at its public address.
bool isPublic(const Config& config) {
    return isReached(config) || (!config.publicUrl.empty() && !isOfThisMachine(publicHost(config)));
}

void readServer(Settings& settings, Config& config) {
    config.name = settings.text("server.name", config.name, 100);
    if (config.name.empty()) Settings::refuse("server.name", "must not be empty");
    config.publicUrl = settings.url("server.public_url");
    auto& http = config.http;
    http.address = settings.address("server.address", http.address);
    http.port = static_cast<std::uint16_t>(settings.integer("server.port", http.port, 0, 65535));
    http.ioThreads = settings.integer("server.io_threads", http.ioThreads, 1, 64);
    http.certificateFile = settings.file("server.certificate");
    http.privateKeyFile = settings.file("server.private_key");
    http.trustedProxies = settings.networks("server.trusted_proxies");
    config.workers = static_cast<std::size_t>(settings.integer("server.workers", 8, 1, 256));
}

void checkServer(const Settings& settings, const Config& config) {
    settings.requireTogether("server.certificate", "server.private_key");
    if (isEveryAddress(publicHost(config)))
        Settings::refuse("server.public_url", "must name a host that others can reach, not " + config.publicUrl);
    if (config.publicUrl.empty() && isReached(config))
        Settings::refuse("server.public_url", "is needed when server.address is " + config.http.address +
                                                  " or there are server.trusted_proxies: the links in mails begin "
                                                  "with it");
    if (config.http.certificateFile.empty()) return;
    const auto trouble = troubleWithCertificate(config.http.certificateFile, config.http.privateKeyFile);
    if (!trouble.empty()) Settings::refuse("server.certificate", trouble);
}

void readCalendars(Settings& settings, Config& config) {
    config.calendarMinutes = settings.integer("calendars.poll_minutes", config.calendarMinutes, 1, 1440);
    config.calendarNetworks = settings.networks("calendars.private_networks");
    auto& signIn = config.calendarSignIn;
    signIn.googleId = settings.text("calendars.google_client_id");
    signIn.googleSecret = settings.secret("calendars.google_client_secret");
    signIn.microsoftId = settings.text("calendars.microsoft_client_id");
    signIn.microsoftTenant = settings.host("calendars.microsoft_tenant");
    if (signIn.microsoftTenant.empty()) signIn.microsoftTenant = "common";
    signIn.googleUrl = settings.secureUrl("calendars.google_url", {});
    signIn.microsoftSignInUrl = settings.secureUrl("calendars.microsoft_sign_in_url", calendars::kMicrosoftSignIn);
    signIn.microsoftGraphUrl = settings.secureUrl("calendars.microsoft_graph_url", calendars::kMicrosoftGraph);
}

void readPayments(Settings& settings, PaymentsConfig& payments) {
    using protocol::PaymentsMode;
    payments.mode = settings.word<PaymentsMode>(
        "payments.mode", {{"sandbox", PaymentsMode::sandbox}, {"razorpay", PaymentsMode::razorpay}});
    payments.keyId = settings.text("payments.key_id");
    payments.keySecret = settings.secret("payments.key_secret");
    payments.webhookSecret = settings.secret("payments.webhook_secret");
    payments.baseUrl = settings.secureUrl("payments.base_url", payments.baseUrl);
    payments.checkoutScript = settings.secureUrl("payments.checkout_script", payments.checkoutScript);
    payments.twoAdminsAbove =
        settings.integer("payments.two_admins_above", static_cast<int>(payments.twoAdminsAbove), 0, kHighestPrice);
}

void checkPayments(const Settings& settings, const Config& config) {
    if (!settings.has("payments.mode") && isPublic(config))  // Decision 19: nobody gives sessions away unawares.
        Settings::refuse("payments.mode",
                         "must be said for a server that others can reach: razorpay, or sandbox, where "
                         "no money moves and sessions cost nothing");
    if (config.demo && config.payments.mode != protocol::PaymentsMode::sandbox)
        Settings::refuse("demo", "needs payments.mode sandbox: demo data must never meet real money");
    if (config.payments.mode != protocol::PaymentsMode::razorpay) return;
    for (const auto* key : {"payments.key_id", "payments.key_secret", "payments.webhook_secret"})
        settings.requireText(key, "is needed when payments.mode is razorpay");
}

void readMail(Settings& settings, MailConfig& mail) {
    using Security = mail::SmtpOptions::Security;
    mail.smtp = settings.word<bool>("mail.mode", {{"files", false}, {"smtp", true}});
    mail.sender.address = settings.mailAddress("mail.from", mail.sender.address);
    mail.sender.name = settings.text("mail.from_name", mail.sender.name, 100);
    mail.language =
        settings.word<domain::Language>("mail.language", {{"en", domain::Language::en}, {"hi", domain::Language::hi}});
    auto& server = mail.server;
    server.host = settings.host("mail.host");
    server.port = static_cast<unsigned short>(settings.integer("mail.port", 587, 1, 65535));
    server.security = settings.word<Security>(
        "mail.security", {{"starttls", Security::starttls}, {"tls", Security::tls}, {"none", Security::none}});
    server.user = settings.text("mail.user");
    server.password = settings.secret("mail.password");
    server.caFile = settings.file("mail.ca_file");
}

void checkMail(const Settings& settings, const MailConfig& mail) {
    settings.requireTogether("mail.user", "mail.password");
    if (mail.smtp) settings.requireText("mail.host", "is needed when mail.mode is smtp");
    if (mail.smtp && !isOfThisMachine(mail.server.host))
        settings.requireText("mail.from", "is needed when mail.mode is smtp: it must be an address that " +
                                              mail.server.host + " sends from");
    if (mail.server.caFile.empty()) return;
    if (const auto trouble = troubleWithAuthorities(mail.server.caFile); !trouble.empty())
        Settings::refuse("mail.ca_file", trouble);
}

void readCalls(Settings& settings, calls::CallOptions& calls) {
    using protocol::CallMode;
    calls.mode = settings.word<CallMode>("calls.mode", {{"direct", CallMode::direct}, {"jitsi", CallMode::jitsi}});
    if (auto urls = settings.iceUrls("calls.stun", "stun"); !urls.empty())
        calls.iceServers.push_back({std::move(urls), {}, {}});
    auto turn = settings.iceUrls("calls.turn", "turn");
    auto user = settings.text("calls.turn_user");
    auto password = settings.secret("calls.turn_password");
    if (!turn.empty()) calls.iceServers.push_back({std::move(turn), std::move(user), std::move(password)});
    calls.jitsiDomain = settings.host("calls.jitsi_domain", true);
    calls.jitsiAppId = settings.text("calls.jitsi_app_id");
    calls.jitsiSecret = settings.secret("calls.jitsi_secret");
}

void checkCalls(const Settings& settings, const calls::CallOptions& calls) {
    settings.requireTogether("calls.turn_user", "calls.turn_password");
    if (settings.has("calls.turn_user")) settings.requireText("calls.turn", "is needed with calls.turn_user");
    // A browser makes no connection at all with a TURN server it has no name for.
    if (settings.has("calls.turn")) settings.requireText("calls.turn_user", "is needed with calls.turn");
    if (calls.mode == protocol::CallMode::jitsi)
        settings.requireText("calls.jitsi_domain", "is needed when calls.mode is jitsi");
    if (!calls.jitsiSecret.empty()) settings.requireText("calls.jitsi_app_id", "is needed with calls.jitsi_secret");
}

void readBookings(Settings& settings, Config& config) {
    config.operatorZone.value = settings.zone("bookings.operator_zone", config.operatorZone.value);
    config.bookingPrefix = settings.text("bookings.code_prefix", config.bookingPrefix);
    const auto letters = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    if (config.bookingPrefix.empty() || config.bookingPrefix.size() > 8 ||
        !std::ranges::all_of(config.bookingPrefix, letters))
        Settings::refuse("bookings.code_prefix", "must be 1 to 8 letters A-Z or digits");
}

domain::Money money(int units, const domain::Currency& currency) {
    return {std::int64_t{units} * 100, currency};
}

int unitsOf(const domain::Money& amount) {
    return static_cast<int>(amount.minor / 100);
}

int hoursOf(domain::Seconds seconds) {
    return static_cast<int>(seconds / domain::kHour);
}

void readPrices(Settings& settings, mentors::PriceBounds& prices) {
    const auto currency = settings.currency("bookings.currency", prices.least.currency);
    prices.least = money(settings.integer("bookings.min_price", unitsOf(prices.least), 1, kHighestPrice), currency);
    prices.most = money(settings.integer("bookings.max_price", unitsOf(prices.most), 1, kHighestPrice), currency);
}

void readCancellation(Settings& settings, domain::CancellationPolicy& policy) {
    policy.fullBefore =
        settings.integer("bookings.full_refund_hours", hoursOf(policy.fullBefore), 0, kLongestNotice) * domain::kHour;
    policy.partialUntil =
        settings.integer("bookings.partial_refund_hours", hoursOf(policy.partialUntil), 0, kLongestNotice) *
        domain::kHour;
    policy.partialPercent = settings.integer("bookings.partial_refund_percent", policy.partialPercent, 0, 100);
}

void readReliability(Settings& settings, domain::ReliabilityRules& rules) {
    rules.warnAt = settings.integer("bookings.cancellation_warning_percent", rules.warnAt, 1, 100);
    rules.pauseAt = settings.integer("bookings.cancellation_pause_percent", rules.pauseAt, 1, 100);
}

void readRatings(Settings& settings, domain::RatingRules& rules) {
    rules.warnBelow = settings.hundredths("mentors.rating_warning", rules.warnBelow, 100, 500);
    rules.pauseBelow = settings.hundredths("mentors.rating_pause", rules.pauseBelow, 100, 500);
}

void checkBookings(const Config& config) {
    if (config.ratings.pauseBelow > config.ratings.warnBelow)
        Settings::refuse("mentors.rating_pause", "must not be more than mentors.rating_warning");
    if (config.reliability.warnAt > config.reliability.pauseAt)
        Settings::refuse("bookings.cancellation_warning_percent",
                         "must not be more than bookings.cancellation_pause_percent");
    if (config.prices.least >= config.prices.most)
        Settings::refuse("bookings.min_price", "must be less than bookings.max_price");
    if (config.cancellation.partialUntil > config.cancellation.fullBefore)
        Settings::refuse("bookings.partial_refund_hours", "must not be more than bookings.full_refund_hours");
    const mentors::PriceBounds usual;
    if (config.demo && (config.prices.least != usual.least || config.prices.most != usual.most))
        Settings::refuse("demo", "needs the usual bookings.currency, min_price and max_price: its mentors' are so");
}

void readLegal(Settings& settings, Config& config) {
    config.legal.operatorName = settings.text("legal.operator", config.name, 200);
    config.legal.address = settings.text("legal.address", {}, 300);
    config.legal.contact = settings.mailAddress("legal.contact", config.mail.sender.address);
}

void readPayouts(Settings& settings, Config& config) {
    auto& payouts = config.payouts;
    payouts.account = settings.text("payouts.account");
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (payouts.account.size() > 40 || !std::ranges::all_of(payouts.account, isDigit))
        Settings::refuse("payouts.account", "must be the number of a RazorpayX account");
    payouts.leastRupees = settings.integer("payouts.least", static_cast<int>(payouts.leastRupees), 1, 100'000);
}

void readInvoices(Settings& settings, Config& config) {
    auto& invoices = config.invoices;
    const bool sandbox = config.payments.mode == protocol::PaymentsMode::sandbox;
    invoices.gstin = settings.text("invoices.gstin", sandbox ? invoices.gstin : std::string());
    if (!invoices.gstin.empty() && !domain::isGstin(invoices.gstin))
        Settings::refuse("invoices.gstin", "must be a GSTIN of fifteen characters, with its check digit");
    const auto isOf = [](const std::string& text, std::size_t least, std::size_t most, bool letters) {
        const auto fits = [&](char c) { return (c >= '0' && c <= '9') || (letters && c >= 'A' && c <= 'Z'); };
        return text.size() >= least && text.size() <= most && std::ranges::all_of(text, fits);
    };
    invoices.sac = settings.text("invoices.sac", invoices.sac);
    if (!isOf(invoices.sac, 4, 6, false)) Settings::refuse("invoices.sac", "must be 4 to 6 digits");
    invoices.prefix = settings.text("invoices.prefix", invoices.prefix);
    invoices.creditPrefix = settings.text("invoices.credit_prefix", invoices.creditPrefix);
    invoices.receiptPrefix = settings.text("invoices.receipt_prefix", invoices.receiptPrefix);
    if (!isOf(invoices.prefix, 1, 2, true)) Settings::refuse("invoices.prefix", "must be 1 or 2 letters A-Z or digits");
    if (!isOf(invoices.creditPrefix, 1, 2, true) || invoices.creditPrefix == invoices.prefix)
        Settings::refuse("invoices.credit_prefix", "must be 1 or 2 letters A-Z or digits, other ones than the prefix");
    const bool isTaken = invoices.receiptPrefix == invoices.prefix || invoices.receiptPrefix == invoices.creditPrefix;
    if (!isOf(invoices.receiptPrefix, 1, 2, true) || isTaken)
        Settings::refuse("invoices.receipt_prefix",
                         "must be 1 or 2 letters A-Z or digits, other ones than the others'");
}

void readCredits(Settings& settings, Config& config) {
    auto& credits = config.credits;
    credits.packs.clear();
    for (const int whole : settings.wholeNumbers("credits.packs", {500, 1000, 2500}, 1, kHighestPrice))
        credits.packs.push_back({std::int64_t{whole} * 100, config.prices.least.currency});
    credits.validFor = settings.integer("credits.valid_days", 365, 0, 3650) * domain::kDay;
    credits.tellBefore = settings.integer("credits.notice_days", 14, 1, 90) * domain::kDay;
    if (credits.validFor != 0 && credits.validFor <= credits.tellBefore)
        Settings::refuse("credits.valid_days", "must be more than credits.notice_days, or 0: they never expire");
}

void readLog(Settings& settings, base::log::Options& log) {
    using base::log::Level;
    log.level = settings.word<Level>(
        "log.level",
        {{"info", Level::info}, {"debug", Level::debug}, {"warning", Level::warning}, {"error", Level::error}});
    log.file = settings.path("log.file");
}

}  // namespace

std::filesystem::path readDataDirectory(const Poco::Util::AbstractConfiguration& source) {
    Settings settings(source);
    settings.requireText("data", kDataNeeded);
    return settings.path("data");
}

Config readConfig(const Poco::Util::AbstractConfiguration& source) {
    Settings settings(source);
    Config config;
    config.dataDirectory = settings.path("data");
    config.demo = settings.yesOrNo("demo", false);
    config.demoStudents = settings.integer("demo_students", config.demoStudents, 45, 5000);
    config.demoDays = settings.integer("demo_days", config.demoDays, 7, 366);
    config.demoHour = settings.integer("demo_hour", config.demoHour, -1, 23);
    config.browseWithoutAccount = settings.yesOrNo("accounts.browse_without_account", true);
    readServer(settings, config);
    readBookings(settings, config);
    readPrices(settings, config.prices);
    config.documentDays = settings.integer("mentors.document_days", config.documentDays, 1, 3650);
    readCalendars(settings, config);
    readCancellation(settings, config.cancellation);
    readReliability(settings, config.reliability);
    readRatings(settings, config.ratings);
    readPayments(settings, config.payments);
    readMail(settings, config.mail);
    readLegal(settings, config);
    readInvoices(settings, config);
    readCredits(settings, config);
    readPayouts(settings, config);
    readCalls(settings, config.calls);
    readLog(settings, config.log);
    settings.requireNoOthers();  // Before what belongs together: the other piece may only be mistyped.
    settings.requireText("data", kDataNeeded);
    checkServer(settings, config);
    settings.requireTogether("calendars.google_client_id", "calendars.google_client_secret");
    checkBookings(config);
    checkPayments(settings, config);
    checkMail(settings, config.mail);
    checkCalls(settings, config.calls);
    return config;
}

}  // namespace mc::app
