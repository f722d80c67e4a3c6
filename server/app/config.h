#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/settings.h"
#include "calls/call_service.h"
#include "domain/credits.h"
#include "domain/refunds.h"
#include "domain/rating_standing.h"
#include "domain/reliability.h"
#include "mentors/mentor.h"
#include "platform/base/log.h"
#include "platform/crypto/sealer.h"
#include "platform/http/network.h"
#include "platform/http/server.h"
#include "platform/mail/transport.h"
#include "protocol/accounts.h"

namespace mc::app {

struct PaymentsConfig {
    protocol::PaymentsMode mode = protocol::PaymentsMode::sandbox;
    std::string keyId;  ///< Razorpay's; the sandbox makes its own.
    std::string keySecret;
    std::string webhookSecret;
    std::string baseUrl = "https://api.razorpay.com";
    std::string checkoutScript = "https://checkout.razorpay.com/v1/checkout.js";
    std::int64_t twoAdminsAbove = 2000;  ///< Whole units: what one admin gives back or accepts alone, at most.
};

struct MailConfig {
    bool smtp = false;  ///< Otherwise .eml files in <data>/mail.
    mail::SmtpOptions server;
    mail::Sender sender{"no-reply@mentor-connect.localhost", "Mentor Connect"};
    domain::Language language = domain::Language::en;  ///< Of mails to people who chose none.
};

/// Who answers for the texts people agree to (LEG-1).
struct LegalConfig {
    std::string operatorName;  ///< Empty: the server's name.
    std::string address;       ///< By post, in one line; may be empty.
    std::string contact;       ///< An e-mail address people write to. Empty: the sender of the mails.
};

/// As which application Google and Microsoft know this server; without an id their calendars are not offered.
struct CalendarSignInConfig {
    std::string googleId;
    std::string googleSecret;
    std::string microsoftId;
    std::string microsoftTenant = "common";
    std::string googleUrl;  ///< Empty: Google's own.
    std::string microsoftSignInUrl;
    std::string microsoftGraphUrl;
};

/// What stands on invoices (PAY-4), besides the operator's name and address.
struct InvoicesConfig {
    /// Empty: not registered, no GST is charged, and bills are issued. This one is nobody's, since no PAN has such letters:
    /// the sandbox's, with which invoices are tried out.
    std::string gstin = "29ZZZZZ0000Z1ZM";
    std::string sac = "998599";  ///< Of the platform's own service: other support services.
    std::string prefix = "MC";
    std::string creditPrefix = "CN";
    std::string receiptPrefix = "RC";
};

/// How mentors are paid out (decision 12).
struct PayoutsConfig {
    /// RazorpayX's account, from which money is sent with the keys of `payments`. Empty: by a file for the bank, and in the
    /// sandbox the sandbox's.
    std::string account;
    std::int64_t leastRupees = 500;  ///< Less is carried to the next week.
};

/// Everything an operator decides (OPS-1), with defaults that run without any file.
struct Config {
    std::filesystem::path dataDirectory;
    std::string name = "Mentor Connect";
    std::string publicUrl;  ///< Empty: the address it listens on.
    http::ServerOptions http{.port = 8080};
    std::size_t workers = 8;
    PaymentsConfig payments;
    MailConfig mail;
    LegalConfig legal;
    InvoicesConfig invoices;
    domain::CreditRules credits;  ///< PAY-5.
    PayoutsConfig payouts;
    calls::CallOptions calls;
    base::log::Options log;
    domain::ZoneName operatorZone{"Asia/Kolkata"};
    std::string bookingPrefix = "GRP";
    mentors::PriceBounds prices;                  ///< Decision 17; their currency is the server's.
    int calendarMinutes = 15;                     ///< Mentors' other calendars are asked so often …
    std::vector<http::Network> calendarNetworks;  ///< … also in these networks, which are not of the open internet.
    CalendarSignInConfig calendarSignIn;          ///< … and where mentors sign in for them.
    int documentDays = 30;                        ///< Applicants' documents are kept so long after the decision.
    domain::CancellationPolicy cancellation;      ///< Of bookings made from now on (decision 6).
    domain::ReliabilityRules reliability;         ///< What mentors' cancellations mean for them.
    domain::RatingRules ratings;                  ///< What their stars mean for them.
    bool browseWithoutAccount = true;             ///< Decision 26.
    int demoStudents = 200;                       ///< How large the demo's world is …
    int demoDays = 182;                           ///< … and how far back it reaches.
    int demoHour = -1;                            ///< Its clock begins at the operator's next such hour; -1: now.
    bool demo = false;  ///< Fill an empty data directory with demo data and offer its accounts.
};

/// Reads and checks every setting; throws ConfigError for a value that cannot work, a key nobody knows, pieces that
/// belong together and do not stand together, and for what must be said when others than this machine reach the server.
Config readConfig(const Poco::Util::AbstractConfiguration& source);

/// Only where the files are, for commands beside the server. Throws ConfigError.
std::filesystem::path readDataDirectory(const Poco::Util::AbstractConfiguration& source);

/// Secrets of this installation, made at the first start and kept in <data>/secrets.ini, readable by its owner alone.
struct Secrets {
    std::string tokenKey;  ///< Signs access tokens.
    /// Seal what the database keeps secret, by the names under which it is sealed: "1", "2", …
    std::map<std::string, crypto::Sealer::Key> sealKeys;
    std::string currentSealKey;  ///< The newest.
};
Secrets loadOrMakeSecrets(const std::filesystem::path& dataDirectory);
/// One more key, which seals from the next start on; the others stay, to open. Answers its name. Throws ConfigError where
/// there are no secrets yet.
std::string addSealKey(const std::filesystem::path& dataDirectory);

}  // namespace mc::app
