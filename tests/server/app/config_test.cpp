#include "app/config.h"
#include "support/self_signed.h"
#include "support/test_program.h"

#include <Poco/AutoPtr.h>
#include <Poco/Util/IniFileConfiguration.h>
#include <Poco/Util/MapConfiguration.h>
#include <sys/stat.h>

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace mc::app;

class ConfigTest : public QObject {
    Q_OBJECT

private:
    using Settings = std::vector<std::pair<std::string, std::string>>;
    static Config read(const Settings& settings) {
        Poco::AutoPtr<Poco::Util::MapConfiguration> source(new Poco::Util::MapConfiguration);
        for (const auto& [key, value] : settings)
            source->setString(key, value);
        return readConfig(*source);
    }
    static QString trouble(const Settings& settings) {
        try {
            (void)read(settings);
        } catch (const ConfigError& error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }

private slots:
    void readConfig_dataFolderAlone_isEnough() {
        const auto config = read({{"data", "/tmp/x"}});
        QCOMPARE(config.http.port, std::uint16_t{8080});
        QVERIFY(config.payments.mode == mc::protocol::PaymentsMode::sandbox);
        QVERIFY(config.calls.mode == mc::protocol::CallMode::direct);
        QVERIFY(!config.mail.smtp);
        QVERIFY(config.browseWithoutAccount);
    }

    void readConfig_realMoneyWithoutGstin_isNotTaxed() {
        QVERIFY(!read({{"data", "/tmp/x"}}).invoices.gstin.empty());
        const auto config = read({{"data", "/tmp/x"},
                                  {"payments.mode", "razorpay"},
                                  {"payments.key_id", "rzp_live_1"},
                                  {"payments.key_secret", "secret"},
                                  {"payments.webhook_secret", "secret"}});
        QVERIFY(config.invoices.gstin.empty());
    }

    void readConfig_refusesWhatCannotWork_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* key, const char* value, const char* expected) {
            QTest::newRow(name) << QString(key) << QByteArray(value) << QString(expected);
        };
        row("unknown key", "server.prot", "1", "server.prot is not a known setting; did you mean server.port?");
        row("unknown section", "sever.port", "1", "sever.port is not a known setting; did you mean server.port?");
        row("no section", "operator_zone", "Asia/Kolkata",
            "operator_zone is not a known setting; did you mean bookings.operator_zone?");
        row("no GSTIN", "invoices.gstin", "29ZZZZZ0000Z1ZX",
            "invoices.gstin must be a GSTIN of fifteen characters, with its check digit");
        row("no SAC", "invoices.sac", "99859A", "invoices.sac must be 4 to 6 digits");
        row("numbers too long", "invoices.prefix", "MCX", "invoices.prefix must be 1 or 2 letters A-Z or digits");
        row("one series for two", "invoices.credit_prefix", "MC",
            "invoices.credit_prefix must be 1 or 2 letters A-Z or digits, other ones than the prefix");
        row("receipts in the series of notes", "invoices.receipt_prefix", "CN",
            "invoices.receipt_prefix must be 1 or 2 letters A-Z or digits, other ones than the others'");
        row("credits for nothing", "credits.packs", "500, 0", "credits.packs must be between 1 and 10000000, not 0");
        row("credits gone before it is told", "credits.valid_days", "10",
            "credits.valid_days must be more than credits.notice_days, or 0: they never expire");
        row("account in words", "payouts.account", "78787800ABC",
            "payouts.account must be the number of a RazorpayX account");
        row("payouts of nothing", "payouts.least", "0", "payouts.least must be between 1 and 100000, not 0");
        row("unlike anything", "frobnicate.everything", "1", "frobnicate.everything is not a known setting");
        row("port is a word", "server.port", "http", "server.port must be a whole number, not \"http\"");
        row("port with a unit", "server.port", "80x", "server.port must be a whole number, not \"80x\"");
        row("port out of range", "server.port", "70000", "server.port must be between 0 and 65535, not 70000");
        row("mode", "payments.mode", "cash", "payments.mode must be sandbox or razorpay, not \"cash\"");
        row("mode mistyped", "payments.mode", "razorpat",
            "payments.mode must be sandbox or razorpay, not \"razorpat\"; did you mean razorpay?");
        row("razorpay without keys", "payments.mode", "razorpay",
            "payments.key_id is needed when payments.mode is razorpay");
        row("smtp without host", "mail.mode", "smtp", "mail.host is needed when mail.mode is smtp");
        row("jitsi without domain", "calls.mode", "jitsi", "calls.jitsi_domain is needed when calls.mode is jitsi");
        row("half a certificate", "server.certificate", "/dev/null", "server.certificate names no file: /dev/null");
        row("half a client of Google", "calendars.google_client_id", "x.apps.googleusercontent.com",
            "calendars.google_client_id and calendars.google_client_secret belong together");
        row("sign-in in the clear", "calendars.google_url", "http://google.example",
            "calendars.google_url must begin with https://, not \"http://google.example\"");
        row("no sign-in", "calendars.microsoft_sign_in_url", "", "calendars.microsoft_sign_in_url must not be empty");
        row("calendars in the clear", "calendars.microsoft_graph_url", "http://graph.example",
            "calendars.microsoft_graph_url must begin with https://, not \"http://graph.example\"");
        row("prefix", "bookings.code_prefix", "grp-", "bookings.code_prefix must be 1 to 8 letters A-Z or digits");
        row("demo", "demo", "perhaps", "demo must be true or false, not \"perhaps\"");
        row("security", "mail.security", "ssl", "mail.security must be starttls, tls or none, not \"ssl\"");
        row("zone", "bookings.operator_zone", "Asia/Calcuta",
            "bookings.operator_zone must be a time zone like Asia/Kolkata, not \"Asia/Calcuta\"; did you mean "
            "Asia/Calcutta?");
        row("zone of another case", "bookings.operator_zone", "asia/kolkata",
            "bookings.operator_zone must be a time zone like Asia/Kolkata, not \"asia/kolkata\"; did you mean "
            "Asia/Kolkata?");
        row("zone's city", "bookings.operator_zone", "Kathmandu",
            "bookings.operator_zone must be a time zone like Asia/Kolkata, not \"Kathmandu\"; did you mean "
            "Asia/Kathmandu?");
        row("abbreviation", "bookings.operator_zone", "IST",
            "bookings.operator_zone must be a time zone like Asia/Kolkata, not \"IST\"");
        row("address", "server.address", "my-host",
            "server.address must be an IP address of this machine, 0.0.0.0 or :: for all of them, not \"my-host\"");
        row("public address", "server.address", "0.0.0.0",
            "server.public_url is needed when server.address is 0.0.0.0 or there are server.trusted_proxies: the "
            "links in mails begin with it");
        row("public address v6", "server.address", "::",
            "server.public_url is needed when server.address is :: or there are server.trusted_proxies: the links in "
            "mails begin with it");
        row("behind a proxy of this machine", "server.trusted_proxies", "127.0.0.1",
            "server.public_url is needed when server.address is 127.0.0.1 or there are server.trusted_proxies: the "
            "links in mails begin with it");
        row("links that lead nowhere", "server.public_url", "http://0.0.0.0:8080",
            "server.public_url must name a host that others can reach, not http://0.0.0.0:8080");
        row("links that lead nowhere v6", "server.public_url", "http://[::]:8080",
            "server.public_url must name a host that others can reach, not http://[::]:8080");
        row("gateway in the clear", "payments.base_url", "http://api.example",
            "payments.base_url must begin with https://, not \"http://api.example\"");
        row("no gateway", "payments.base_url", "", "payments.base_url must not be empty");
        row("script in the clear", "payments.checkout_script", "http://checkout.example/v1.js",
            "payments.checkout_script must begin with https://, not \"http://checkout.example/v1.js\"");
        row("no script", "payments.checkout_script", "", "payments.checkout_script must not be empty");
        row("no name", "server.name", "", "server.name must not be empty");
        row("name in another encoding", "server.name", "Caf\xe9", "server.name must be UTF-8");
        row("url without scheme", "server.public_url", "mentors.example.org",
            "server.public_url must begin with http:// or https://, not \"mentors.example.org\"");
        row("url with another scheme", "server.public_url", "ftp://mentors.example.org",
            "server.public_url must begin with http:// or https://, not \"ftp://mentors.example.org\"");
        row("url without host", "server.public_url", "https:///x",
            "server.public_url must name a host, not "
            "\"https:///x\"");
        row("url with a query", "server.public_url", "https://a.example/?x=1",
            "server.public_url must end with its path, not \"https://a.example/?x=1\"");
        row("url with a user", "payments.base_url", "https://me@a.example",
            "payments.base_url must have no user name in it, not \"https://me@a.example\"");
        row("url with a bad port", "payments.base_url", "https://a.example:http",
            "payments.base_url must be an address like https://mentors.example.org, not \"https://a.example:http\"");
        row("script", "payments.checkout_script", "checkout.js",
            "payments.checkout_script must begin with http:// or https://, not \"checkout.js\"");
        row("certificate missing", "server.certificate", "/nowhere/a.pem",
            "server.certificate names no file: /nowhere/a.pem");
        row("authorities missing", "mail.ca_file", "/nowhere/ca.pem", "mail.ca_file names no file: /nowhere/ca.pem");
        row("proxy", "server.trusted_proxies", "10.0.0.1, proxy",
            "server.trusted_proxies must be addresses or networks like 10.0.0.0/8, not \"proxy\"");
        row("network", "server.trusted_proxies", "10.0.0.0/33",
            "server.trusted_proxies must be addresses or networks like 10.0.0.0/8, not \"10.0.0.0/33\"");
        row("mail host", "mail.host", "smtp://mail.example",
            "mail.host must be a host's name, not \"smtp://mail.example\"");
        row("mail host with a port", "mail.host", "mail.example:25",
            "mail.host must be a host's name, not \"mail.example:25\"");
        row("mail port", "mail.port", "0", "mail.port must be between 1 and 65535, not 0");
        row("language", "mail.language", "fr", "mail.language must be en or hi, not \"fr\"");
        row("sender", "mail.from", "no-reply", "mail.from must be a mail address, not \"no-reply\"");
        row("sender's name", "mail.from_name", "A\nBcc: b@c.example",
            "mail.from_name must be one line without control characters");
        row("half a sign-in", "mail.user", "me", "mail.user and mail.password belong together");
        row("stun", "calls.stun", "stun.example.org:3478",
            "calls.stun must be like stun:stun.example.org:3478, not \"stun.example.org:3478\"");
        row("turn", "calls.turn", "turn:turn.example.org?transport=tls",
            "calls.turn must be like turn:turn.example.org:3478, not \"turn:turn.example.org?transport=tls\"");
        row("turn without a sign-in", "calls.turn", "turn:turn.example.org:3478",
            "calls.turn_user is needed with calls.turn");
        row("ipv6 without brackets", "calls.stun", "stun:2001:db8::1",
            "calls.stun must be like stun:stun.example.org:3478, not \"stun:2001:db8::1\"");
        row("half a turn sign-in", "calls.turn_user", "me", "calls.turn_user and calls.turn_password belong together");
        row("jitsi domain", "calls.jitsi_domain", "https://meet.example",
            "calls.jitsi_domain must be a host's name, not \"https://meet.example\"");
        row("log level", "log.level", "warn", "log.level must be info, debug, warning or error, not \"warn\"");
        row("long name", "server.name", std::string(101, 'n').c_str(), "server.name must have at most 100 bytes");
        row("no currency", "bookings.currency", "Rs",
            "bookings.currency must be a currency's code of ISO 4217 like INR or EUR, not \"Rs\"");
        row("currency nobody has", "bookings.currency", "IRN",
            "bookings.currency must be a currency's code of ISO 4217 like INR or EUR, not \"IRN\"");
        row("currency of former times", "bookings.currency", "DEM",
            "bookings.currency must be a currency's code of ISO 4217 like INR or EUR, not \"DEM\"");
        row("currency without cents", "bookings.currency", "JPY",
            "bookings.currency must have two decimals, which JPY has not");
        row("currency of thousandths", "bookings.currency", "KWD",
            "bookings.currency must have two decimals, which KWD has not");
        row("nothing costs so little", "bookings.min_price", "0",
            "bookings.min_price must be between 1 and 10000000, not 0");
        row("prices cross", "bookings.min_price", "3000", "bookings.min_price must be less than bookings.max_price");
        row("part of an hour", "bookings.full_refund_hours", "0.5",
            "bookings.full_refund_hours must be a whole number, not \"0.5\"");
        row("notices cross", "bookings.full_refund_hours", "3",
            "bookings.partial_refund_hours must not be more than bookings.full_refund_hours");
        row("more than everything", "bookings.partial_refund_percent", "101",
            "bookings.partial_refund_percent must be between 0 and 100, not 101");
        row("no warning before the pause", "bookings.cancellation_warning_percent", "21",
            "bookings.cancellation_warning_percent must not be more than bookings.cancellation_pause_percent");
        row("paused for nothing", "bookings.cancellation_pause_percent", "0",
            "bookings.cancellation_pause_percent must be between 1 and 100, not 0");
        row("nobody may move less than nothing", "payments.two_admins_above", "-1",
            "payments.two_admins_above must be between 0 and 10000000, not -1");
        row("deleted before it is read", "mentors.document_days", "0",
            "mentors.document_days must be between 1 and 3650, not 0");
        row("no such stars", "mentors.rating_warning", "5.5",
            "mentors.rating_warning must be between 1 and 5, not 5.5");
        row("no stars at all", "mentors.rating_pause", "0.99",
            "mentors.rating_pause must be between 1 and 5, not 0.99");
        row("a comma", "mentors.rating_pause", "2,5",
            "mentors.rating_pause must be a number like 3 or 3.25, not \"2,5\"");
        row("too fine", "mentors.rating_pause", "2.505",
            "mentors.rating_pause must be a number like 3 or 3.25, not \"2.505\"");
        row("nothing behind the point", "mentors.rating_pause", "2.",
            "mentors.rating_pause must be a number like 3 or 3.25, not \"2.\"");
        row("paused before she is warned", "mentors.rating_pause", "3.6",
            "mentors.rating_pause must not be more than mentors.rating_warning");
        row("behind a public address", "server.public_url", "https://mentors.example.org",
            "payments.mode must be said for a server that others can reach: razorpay, or sandbox, where no money "
            "moves and sessions cost nothing");
    }
    void readConfig_refusesWhatCannotWork() {
        QFETCH(QString, key);
        QFETCH(QByteArray, value);
        QFETCH(QString, expected);
        QCOMPARE(trouble({{"data", "/tmp/x"}, {key.toStdString(), value.toStdString()}}), expected);
    }

    /// The files themselves are read at the start, not at the first connection or the first mail.
    void readConfig_filesThatHoldNoCertificates_areRefused() {
        const QTemporaryDir folder;
        const auto path = [&](const char* name) { return folder.filePath(name).toStdString(); };
        mc::test::writeSelfSigned("one.example", path("one.pem"), path("one.key"));
        mc::test::writeSelfSigned("two.example", path("two.pem"), path("two.key"));
        QFile empty(folder.filePath("empty"));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        const auto served = [&](const char* certificate, const char* key) {
            return trouble(
                {{"data", "/tmp/x"}, {"server.certificate", path(certificate)}, {"server.private_key", path(key)}});
        };
        QCOMPARE(served("one.pem", "one.key"), QString());
        QVERIFY(served("empty", "one.key").startsWith("server.certificate holds no certificate in PEM: "));
        QVERIFY(served("one.pem", "two.key").startsWith("server.certificate does not belong to the key in "));
        QVERIFY(served("one.pem", "empty").startsWith("server.certificate does not belong to the key in "));
        const auto trusted = [&](const char* file) {
            return trouble({{"data", "/tmp/x"}, {"mail.ca_file", path(file)}});
        };
        QCOMPARE(trusted("one.pem"), QString());
        QVERIFY(trusted("one.key").startsWith("mail.ca_file holds no certificates in PEM: "));
    }

    void readConfig_smtpElsewhere_wantsASenderOfItsOwn() {
        Settings settings{{"data", "/tmp/x"}, {"mail.mode", "smtp"}, {"mail.host", "smtp.example.org"}};
        QVERIFY(trouble(settings).startsWith("mail.from is needed when mail.mode is smtp"));
        settings.emplace_back("mail.from", "no-reply@example.org");
        QCOMPARE(trouble(settings), QString());
    }

    void readConfig_secretsAreNotRepeated() {
        const auto said = trouble({{"data", "/tmp/x"}, {"payments.key_secret", "hush\x01"}});
        QVERIFY(said.startsWith("payments.key_secret"));
        QVERIFY(!said.contains("hush"));
    }

    /// Every setting is looked at: none may be anything whatever.
    void readConfig_nonsense_isRefusedEverywhere_data() {
        QTest::addColumn<QString>("key");
        QFile source(MC_SOURCE_DIR "/server/app/config.cpp");
        QVERIFY(source.open(QIODevice::ReadOnly));
        static const QRegularExpression reads("settings\\.(?!require|has)\\w+(?:<[^(]*>)?\\(\\s*\"([a-z_.]+)\"");
        QSet<QString> keys;
        for (auto it = reads.globalMatch(QString::fromUtf8(source.readAll())); it.hasNext();)
            keys.insert(it.next().captured(1));
        QVERIFY2(keys.size() >= 42, qPrintable(QString::number(keys.size())));
        for (const auto& key : keys)
            QTest::newRow(qPrintable(key)) << key;
    }
    void readConfig_nonsense_isRefusedEverywhere() {
        QFETCH(QString, key);
        const auto said = trouble({{"data", "/tmp/x"}, {key.toStdString(), "no\x01 sense"}});
        QVERIFY2(said.startsWith(key + " "), qPrintable(said));
    }

    void readConfig_reachedByOthers_wantsPaymentsAndLinksSaid() {
        const Settings reached{{"data", "/tmp/x"}, {"server.address", "0.0.0.0"}};
        auto settings = reached;
        settings.emplace_back("server.public_url", "https://mentors.example.org");
        QVERIFY(trouble(settings).startsWith("payments.mode must be said"));
        settings.emplace_back("payments.mode", "sandbox");
        QCOMPARE(trouble(settings), QString());
        for (const auto* own : {"127.0.0.1", "127.3.2.1", "::1"})
            QCOMPARE(trouble({{"data", "/tmp/x"}, {"server.address", own}}), QString());
        QCOMPARE(trouble({{"data", "/tmp/x"}, {"server.public_url", "http://localhost:8080"}}), QString());
    }

    /// The file the README shows is read as it stands there.
    void readConfig_readmesFile_isRight() {
        QFile readme(MC_SOURCE_DIR "/README.md");
        QVERIFY(readme.open(QIODevice::ReadOnly));
        auto text = readme.readAll();
        text = text.mid(text.indexOf("```ini") + 6);
        text = text.left(text.indexOf("```"));
        const QTemporaryDir folder;
        const auto path = folder.filePath("server.ini");
        const auto certificate = folder.filePath("mentors.pem");
        const auto key = folder.filePath("mentors.key");
        mc::test::writeSelfSigned("mentors.example.org", certificate.toStdString(), key.toStdString());
        for (const auto& file : {certificate, key}) {
            const auto shown = "/etc/ssl/" + QFileInfo(file).fileName().toUtf8();
            QVERIFY2(text.contains(shown), shown.constData());
            text.replace(shown, file.toUtf8());
        }
        QFile written(path);
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(text) == text.size());
        written.close();
        Poco::AutoPtr<Poco::Util::IniFileConfiguration> source(
            new Poco::Util::IniFileConfiguration(path.toStdString()));
        source->setString("data", "/tmp/x");
        const auto config = readConfig(*source);
        QCOMPARE(config.publicUrl, std::string("https://mentors.example.org"));
        QVERIFY(config.payments.mode == mc::protocol::PaymentsMode::razorpay);
        QVERIFY(config.mail.smtp);
        QCOMPARE(config.calls.iceServers.size(), 2u);
    }

    void nearest_isNearOrNothing() {
        const std::vector<std::string> names{"server.port", "server.name", "mail.port"};
        QCOMPARE(nearest("sever.prot", names), std::string("server.port"));
        QCOMPARE(nearest("MAIL.PORT", names), std::string("mail.port"));
        QCOMPARE(nearest("certificate", names), std::string());
    }

    void readConfig_withoutDataFolder_saysHow() { QVERIFY(trouble({}).contains("--data=FOLDER")); }

    void readConfig_demoWithRealMoney_isRefused() {
        QVERIFY(trouble({{"data", "/tmp/x"},
                         {"demo", "true"},
                         {"payments.mode", "razorpay"},
                         {"payments.key_id", "a"},
                         {"payments.key_secret", "b"},
                         {"payments.webhook_secret", "c"}})
                    .contains("must never meet real money"));
    }

    void readConfig_listsAndSlashes() {
        const auto config = read({{"data", "/tmp/x"},
                                  {"payments.mode", "sandbox"},
                                  {"server.public_url", "https://mentors.example/"},
                                  {"server.trusted_proxies", "10.0.0.1, 10.0.0.0/8 fd00::/8"},
                                  {"calls.stun", "stun:a:3478"},
                                  {"calls.turn", "turns:a.example?transport=tcp turn:[::1]:3478"},
                                  {"calls.turn_user", "me"},
                                  {"calls.turn_password", "secret"}});
        QCOMPARE(config.publicUrl, std::string("https://mentors.example"));
        QCOMPARE(config.http.trustedProxies.size(), 3u);
        QCOMPARE(config.calls.iceServers.size(), 2u);
    }

    void readConfig_pricesAndCancellation_areTheOperators() {
        const auto config = read({{"data", "/tmp/x"},
                                  {"bookings.currency", "EUR"},
                                  {"bookings.min_price", "20"},
                                  {"bookings.max_price", "250"},
                                  {"bookings.full_refund_hours", "48"},
                                  {"bookings.partial_refund_hours", "12"},
                                  {"bookings.partial_refund_percent", "30"},
                                  {"bookings.cancellation_warning_percent", "5"},
                                  {"bookings.cancellation_pause_percent", "15"},
                                  {"mentors.rating_warning", "4.25"},
                                  {"mentors.rating_pause", "2.5"}});
        QCOMPARE(config.reliability.warnAt, 5);
        QCOMPARE(config.reliability.pauseAt, 15);
        QCOMPARE(config.ratings.warnBelow, 425);
        QCOMPARE(config.ratings.pauseBelow, 250);
        const mc::domain::Currency euro{{'E', 'U', 'R'}};
        QVERIFY((config.prices.least == mc::domain::Money{2000, euro}));
        QVERIFY((config.prices.most == mc::domain::Money{25000, euro}));
        QVERIFY((config.cancellation ==
                 mc::domain::CancellationPolicy{48 * mc::domain::kHour, 12 * mc::domain::kHour, 30}));
        const auto usual = read({{"data", "/tmp/x"}});
        QCOMPARE(usual.prices.least, mc::domain::rupees(300));
        QCOMPARE(usual.prices.most, mc::domain::rupees(3000));
        QVERIFY(usual.cancellation == mc::domain::CancellationPolicy{});
        QVERIFY(usual.ratings == mc::domain::RatingRules{});
    }

    void readConfig_demoWithOtherPrices_isRefused() {
        QVERIFY(trouble({{"data", "/tmp/x"}, {"demo", "true"}, {"bookings.max_price", "2000"}})
                    .startsWith("demo needs the usual bookings.currency, min_price and max_price"));
    }

    void secrets_areMadeOnceAndForTheOwnerAlone() {
        const QTemporaryDir folder;
        const auto first = loadOrMakeSecrets(folder.path().toStdString());
        const auto again = loadOrMakeSecrets(folder.path().toStdString());
        QVERIFY(first.tokenKey.size() >= 32);
        QCOMPARE(again.tokenKey, first.tokenKey);
        struct stat info {};
        QCOMPARE(::stat(folder.filePath("secrets.ini").toUtf8().constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0600u);
        QCOMPARE(again.currentSealKey, std::string("1"));
        QCOMPARE(again.sealKeys.at("1").size(), std::size_t(32));
        QVERIFY(again.sealKeys == first.sealKeys);
    }

    void secrets_ofAnOlderVersion_getAKeyForSealing() {
        const QTemporaryDir folder;
        const auto tokenKey = QString(48, u'k');
        QFile file(folder.filePath("secrets.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[secrets]\ntoken_key = " + tokenKey.toUtf8() + "\n");
        file.close();
        const auto first = loadOrMakeSecrets(folder.path().toStdString());
        QCOMPARE(QString::fromStdString(first.tokenKey), tokenKey);  // Nobody is signed out.
        QVERIFY(loadOrMakeSecrets(folder.path().toStdString()).sealKeys == first.sealKeys);
    }

    void secrets_withADamagedKeyForSealing_areRefused() {
        const QTemporaryDir folder;
        (void)loadOrMakeSecrets(folder.path().toStdString());
        QFile file(folder.filePath("secrets.ini"));
        QVERIFY(file.open(QIODevice::Append));
        file.write("seal_key = c2hvcnQ=\n");
        file.close();
        QVERIFY_EXCEPTION_THROWN((void)loadOrMakeSecrets(folder.path().toStdString()), ConfigError);
    }
};

MC_TEST_CORE(ConfigTest)
#include "config_test.moc"
