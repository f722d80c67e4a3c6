#include "app/config.h"

#include <Poco/AutoPtr.h>
#include <Poco/Util/AbstractConfiguration.h>

#include <algorithm>
#include <array>
#include <optional>

namespace mc::app {

namespace {

using Source = Poco::Util::AbstractConfiguration;

constexpr std::array<std::string_view, 40> kKnown{
    "data",
    "demo",
    "demo_students",
    "demo_days",
    "server.name",
    "server.address",
    "server.port",
    "server.public_url",
    "server.certificate",
    "server.private_key",
    "server.trusted_proxies",
    "server.workers",
    "server.io_threads",
    "accounts.browse_without_account",
    "bookings.code_prefix",
    "bookings.operator_zone",
    "payments.mode",
    "payments.key_id",
    "payments.key_secret",
    "payments.webhook_secret",
    "payments.base_url",
    "payments.checkout_script",
    "mail.mode",
    "mail.host",
    "mail.port",
    "mail.security",
    "mail.user",
    "mail.password",
    "mail.ca_file",
    "mail.from",
    "mail.from_name",
    "mail.language",
    "calls.mode",
    "calls.stun",
    "calls.turn",
    "calls.turn_user",
    "calls.turn_password",
    "calls.jitsi_domain",
    "calls.jitsi_app_id",
    "calls.jitsi_secret",
};
// Sections that are the frame's own, not ours.
constexpr std::array<std::string_view, 3> kForeign{"application", "system", "logging"};

[[noreturn]] void refuse(const std::string& key, const std::string& what) {
    throw ConfigError(key + " " + what);
}

std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> result;
    std::string word;
    for (const char c : text + ",") {
        if (c != ',' && c != ' ') {
            word += c;
        } else if (!word.empty()) {
            result.push_back(std::move(word));
            word.clear();
        }
    }
    return result;
}

int intBetween(const Source& source, const std::string& key, int usual, int least, int most) {
    int value = usual;
    try {
        value = source.getInt(key, usual);
    } catch (const Poco::SyntaxException&) {
        refuse(key, "must be a whole number");
    }
    if (value < least || value > most)
        refuse(key, "must be between " + std::to_string(least) + " and " + std::to_string(most));
    return value;
}

bool yesOrNo(const Source& source, const std::string& key, bool usual) {
    try {
        return source.getBool(key, usual);
    } catch (const Poco::SyntaxException&) {
        refuse(key, "must be true or false");
    }
}

/// One of two words.
bool isSecond(const Source& source, const std::string& key, const std::string& first, const std::string& second) {
    const auto value = source.getString(key, first);
    if (value != first && value != second) refuse(key, "must be " + first + " or " + second);
    return value == second;
}

void checkKeys(const Source& source, const std::string& prefix) {
    Source::Keys keys;
    source.keys(prefix, keys);
    if (keys.empty() && !prefix.empty()) {
        if (std::find(kKnown.begin(), kKnown.end(), prefix) == kKnown.end()) refuse(prefix, "is not a known setting");
        return;
    }
    for (const auto& key : keys) {
        const bool foreign = prefix.empty() && std::find(kForeign.begin(), kForeign.end(), key) != kForeign.end();
        if (!foreign) checkKeys(source, prefix.empty() ? key : prefix + "." + key);
    }
}

void readServer(const Source& source, Config& config) {
    config.name = source.getString("server.name", config.name);
    config.publicUrl = source.getString("server.public_url", "");
    while (!config.publicUrl.empty() && config.publicUrl.back() == '/')
        config.publicUrl.pop_back();
    auto& http = config.http;
    http.address = source.getString("server.address", http.address);
    http.port = static_cast<std::uint16_t>(intBetween(source, "server.port", http.port, 0, 65535));
    http.ioThreads = intBetween(source, "server.io_threads", http.ioThreads, 1, 64);
    http.certificateFile = source.getString("server.certificate", "");
    http.privateKeyFile = source.getString("server.private_key", "");
    for (const auto& word : words(source.getString("server.trusted_proxies", ""))) {
        const auto network = http::Network::parse(word);
        if (!network)
            refuse("server.trusted_proxies", "has " + word + ", neither an address nor a network like 10.0.0.0/8");
        http.trustedProxies.push_back(*network);
    }
    if (http.certificateFile.empty() != http.privateKeyFile.empty())
        refuse("server.certificate", "and server.private_key belong together");
    config.workers = static_cast<std::size_t>(intBetween(source, "server.workers", 8, 1, 256));
}

void readPayments(const Source& source, PaymentsConfig& payments) {
    const bool real = isSecond(source, "payments.mode", "sandbox", "razorpay");
    payments.mode = real ? protocol::PaymentsMode::razorpay : protocol::PaymentsMode::sandbox;
    payments.keyId = source.getString("payments.key_id", "");
    payments.keySecret = source.getString("payments.key_secret", "");
    payments.webhookSecret = source.getString("payments.webhook_secret", "");
    payments.baseUrl = source.getString("payments.base_url", payments.baseUrl);
    payments.checkoutScript = source.getString("payments.checkout_script", payments.checkoutScript);
    if (!real) return;
    if (payments.keyId.empty()) refuse("payments.key_id", "is needed when payments.mode is razorpay");
    if (payments.keySecret.empty()) refuse("payments.key_secret", "is needed when payments.mode is razorpay");
    if (payments.webhookSecret.empty()) refuse("payments.webhook_secret", "is needed when payments.mode is razorpay");
}

mail::SmtpOptions::Security security(const Source& source) {
    using Security = mail::SmtpOptions::Security;
    const auto value = source.getString("mail.security", "starttls");
    if (value == "starttls") return Security::starttls;
    if (value == "tls") return Security::tls;
    if (value == "none") return Security::none;
    refuse("mail.security", "must be starttls, tls or none");
}

void readMail(const Source& source, MailConfig& mail) {
    mail.smtp = isSecond(source, "mail.mode", "files", "smtp");
    mail.sender.address = source.getString("mail.from", mail.sender.address);
    mail.sender.name = source.getString("mail.from_name", mail.sender.name);
    mail.language = isSecond(source, "mail.language", "en", "hi") ? domain::Language::hi : domain::Language::en;
    mail.server.host = source.getString("mail.host", "");
    mail.server.port = static_cast<unsigned short>(intBetween(source, "mail.port", 587, 1, 65535));
    mail.server.security = security(source);
    mail.server.user = source.getString("mail.user", "");
    mail.server.password = source.getString("mail.password", "");
    mail.server.caFile = source.getString("mail.ca_file", "");
    if (mail.smtp && mail.server.host.empty()) refuse("mail.host", "is needed when mail.mode is smtp");
}

void readCalls(const Source& source, calls::CallOptions& calls) {
    const bool jitsi = isSecond(source, "calls.mode", "direct", "jitsi");
    calls.mode = jitsi ? protocol::CallMode::jitsi : protocol::CallMode::direct;
    if (auto urls = words(source.getString("calls.stun", "")); !urls.empty())
        calls.iceServers.push_back({std::move(urls), {}, {}});
    if (auto urls = words(source.getString("calls.turn", "")); !urls.empty())
        calls.iceServers.push_back(
            {std::move(urls), source.getString("calls.turn_user", ""), source.getString("calls.turn_password", "")});
    calls.jitsiDomain = source.getString("calls.jitsi_domain", "");
    calls.jitsiAppId = source.getString("calls.jitsi_app_id", "");
    calls.jitsiSecret = source.getString("calls.jitsi_secret", "");
    if (jitsi && calls.jitsiDomain.empty()) refuse("calls.jitsi_domain", "is needed when calls.mode is jitsi");
    if (!calls.jitsiSecret.empty() && calls.jitsiAppId.empty())
        refuse("calls.jitsi_app_id", "is needed with calls.jitsi_secret");
}

}  // namespace

Config readConfig(const Source& source) {
    checkKeys(source, "");
    Config config;
    config.dataDirectory = source.getString("data", "");
    if (config.dataDirectory.empty()) refuse("data", "must name the folder for the server's files (--data=FOLDER)");
    config.demo = yesOrNo(source, "demo", false);
    config.demoStudents = intBetween(source, "demo_students", config.demoStudents, 45, 5000);
    config.demoDays = intBetween(source, "demo_days", config.demoDays, 7, 366);
    config.browseWithoutAccount = yesOrNo(source, "accounts.browse_without_account", true);
    config.bookingPrefix = source.getString("bookings.code_prefix", config.bookingPrefix);
    const auto letters = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    if (config.bookingPrefix.empty() || config.bookingPrefix.size() > 8 ||
        !std::all_of(config.bookingPrefix.begin(), config.bookingPrefix.end(), letters))
        refuse("bookings.code_prefix", "must be 1 to 8 letters A-Z or digits");
    config.operatorZone.value = source.getString("bookings.operator_zone", config.operatorZone.value);
    readServer(source, config);
    readPayments(source, config.payments);
    readMail(source, config.mail);
    readCalls(source, config.calls);
    if (config.demo && config.payments.mode != protocol::PaymentsMode::sandbox)
        refuse("demo", "needs payments.mode sandbox: demo data must never meet real money");
    return config;
}

}  // namespace mc::app
