#include "app/config.h"
#include "support/test_program.h"

#include <Poco/AutoPtr.h>
#include <Poco/Util/MapConfiguration.h>
#include <sys/stat.h>

#include <QFile>
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

    void readConfig_refusesWhatCannotWork_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* key, const char* value, const char* expected) {
            QTest::newRow(name) << key << value << expected;
        };
        row("unknown key", "server.prot", "1", "server.prot is not a known setting");
        row("unknown section", "sever.port", "1", "sever.port is not a known setting");
        row("port is a word", "server.port", "http", "server.port must be a whole number");
        row("port out of range", "server.port", "70000", "server.port must be between 0 and 65535");
        row("mode", "payments.mode", "cash", "payments.mode must be sandbox or razorpay");
        row("razorpay without keys", "payments.mode", "razorpay",
            "payments.key_id is needed when payments.mode is razorpay");
        row("smtp without host", "mail.mode", "smtp", "mail.host is needed when mail.mode is smtp");
        row("jitsi without domain", "calls.mode", "jitsi", "calls.jitsi_domain is needed when calls.mode is jitsi");
        row("half a certificate", "server.certificate", "a.pem",
            "server.certificate and server.private_key belong together");
        row("prefix", "bookings.code_prefix", "grp-", "bookings.code_prefix must be 1 to 8 letters A-Z or digits");
        row("demo", "demo", "perhaps", "demo must be true or false");
        row("security", "mail.security", "ssl", "mail.security must be starttls, tls or none");
    }
    void readConfig_refusesWhatCannotWork() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        QCOMPARE(trouble({{"data", "/tmp/x"}, {key.toStdString(), value.toStdString()}}), expected);
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
                                  {"server.public_url", "https://mentors.example/"},
                                  {"server.trusted_proxies", "10.0.0.1, 10.0.0.2"},
                                  {"calls.stun", "stun:a:3478"}});
        QCOMPARE(config.publicUrl, std::string("https://mentors.example"));
        QCOMPARE(config.http.trustedProxies.size(), 2u);
        QCOMPARE(config.calls.iceServers.size(), 1u);
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
    }
};

MC_TEST_CORE(ConfigTest)
#include "config_test.moc"
