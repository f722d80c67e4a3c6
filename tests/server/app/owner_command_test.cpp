#include "app/owner_command.h"

#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "accounts/account_store.h"
#include "app/audit_command.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using app::CommandError;

/// Whoever may write the server's files can make an owner, and that is recorded.
class OwnerCommandTest : public QObject {
    Q_OBJECT

private:
    struct World {
        QTemporaryDir folder;
        base::FakeClock clock;
        base::SystemRandom random;
        int asked = 0;
        std::string password = "a long walk in the hills";

        std::string run(const std::string& email, const std::string& name = "Ira Sen") {
            std::ostringstream out;
            const auto ask = [this] {
                ++asked;
                return password;
            };
            app::runOwnerCommand({{}, email, name},
                                 {data(), {"Asia/Kolkata"}, ask, clock, random, crypto::PasswordCost::test}, out);
            return out.str();
        }
        QString trouble(const std::string& email, const std::string& name = "Ira Sen") {
            try {
                run(email, name);
            } catch (const CommandError& error) {
                return QString::fromUtf8(error.what());
            }
            return {};
        }
        std::string audit(const std::string& verb) const {
            std::ostringstream out;
            app::runAuditCommand({verb}, data(), out);
            return out.str();
        }
        std::filesystem::path data() const { return folder.filePath("data").toStdString(); }
    };

private slots:
    void beforeTheFirstStart_signsInAsOwner() {
        World world;
        QVERIFY(world.run("ira@example.org").starts_with("ira@example.org is an owner now"));
        QCOMPARE(world.asked, 1);
        tests::WholeServer server(world.data().string());
        auto& accounts = server.rooms.accounts;
        const auto tokens = accounts.signIn({"IRA@example.org", world.password, {}, {}}, {"laptop", "192.0.2.1", {}});
        QVERIFY(tokens);
        QVERIFY(tokens->user.emailVerified);
        const auto actor = server.rooms.sessions.authenticate(tokens->accessToken);
        QVERIFY(actor && actor->roles.has(domain::Role::owner) && actor->roles.has(domain::Role::student));
    }

    void account_thatIsThere_becomesOwnerWithItsOwnPassword() {
        World world;
        world.run("ira@example.org");
        {
            tests::WholeServer server(world.data().string());
            server.person("Maya Nair");
        }
        const auto said = world.run("p1@test.example", "");
        QVERIFY2(said.find("with the password it had") != std::string::npos, said.c_str());
        QCOMPARE(world.asked, 1);
        QVERIFY(world.run("p1@test.example", "").find("nothing changed") != std::string::npos);
        const auto log = world.audit("list");
        QVERIFY(log.find("role.granted") != std::string::npos && log.find("operator") != std::string::npos);
        QVERIFY(log.find('@') == std::string::npos);
        QVERIFY(world.audit("verify").starts_with("2 entries"));
    }

    void whatIsWrong_isNamed_data() {
        QTest::addColumn<QByteArray>("email");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("named");
        const QByteArray good("a long walk in the hills");
        QTest::newRow("no address") << QByteArray() << QByteArray("Ira") << good << "--email";
        QTest::newRow("no name") << QByteArray("ira@example.org") << QByteArray() << good << "--name";
        QTest::newRow("odd address") << QByteArray("ira") << QByteArray("Ira") << good << "email";
        QTest::newRow("two lines") << QByteArray("ira@example.org") << QByteArray("I\nS") << good << "name";
        QTest::newRow("short password") << QByteArray("ira@example.org") << QByteArray("Ira") << QByteArray("short")
                                        << "password";
        QTest::newRow("own name") << QByteArray("ira@example.org") << QByteArray("Ira Sen") << QByteArray("ira@example")
                                  << "password";
    }
    void whatIsWrong_isNamed() {
        QFETCH(QByteArray, email);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, password);
        QFETCH(QString, named);
        World world;
        world.password = password.toStdString();
        const auto said = world.trouble(email.toStdString(), name.toStdString());
        QVERIFY2(said.contains(named), qPrintable(said));
        if (!email.isEmpty()) QVERIFY(world.audit("verify").starts_with("0 entries"));
    }

    void auditVerify_ofAForgedLog_namesTheEntry() {
        World world;
        world.run("ira@example.org");
        world.run("maya@example.org", "Maya Nair");
        const auto file = (world.data() / "mentor-connect.db").string();
        database::Database::open(file, {.migrates = false})->write([](database::Transaction& tx) {
            tx.execute("DROP TRIGGER audit_log_stays");
            tx.execute("UPDATE audit_log SET subject_id = subject_id + 1 WHERE number = 2");
        });
        std::string said;
        try {
            said = world.audit("verify");
        } catch (const app::AuditBroken& error) {
            said = error.what();
        }
        QVERIFY2(said.find("entry 2 does not follow from those before it (1 are right)") != std::string::npos,
                 said.c_str());
    }

    void auditCommand_wantsItsWords() {
        World world;
        world.run("ira@example.org");
        QVERIFY_THROWS_EXCEPTION(CommandError, world.audit("show"));
    }
};

MC_TEST_CORE(OwnerCommandTest)
#include "owner_command_test.moc"
