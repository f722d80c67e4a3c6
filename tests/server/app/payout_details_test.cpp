#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <unordered_set>

#include "protocol/codec.h"
#include "protocol/payout_details.h"
#include "support/account_canary.h"
#include "support/one_time_codes.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/whole_server.h"
#endif

using namespace mc;
using http::Method;
using protocol::PayoutDetailsChange;
using protocol::PayoutDetailsKind;
using test::accountNumber;
using test::accountsIn;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr const char* kDetails = "/api/payout-details";
constexpr const char* kHersAlone = "nine purple otters dancing";
const PayoutDetailsChange kFirst{0, PayoutDetailsKind::upi, "Ananya Kapoor", "ananya.k@okicici", ""};
constexpr int kAccounts = 1000;

struct DetailsWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString(), [](app::Config& config) { config.http.accessLog = true; }};
    Visitor ananya = server.mentor("Ananya Kapoor");

    DetailsWorld() { server.givePassword(ananya, kHersAlone); }
    /// With her password, unless the change has another.
    WholeServer::Reply put(const Visitor& who, PayoutDetailsChange change) {
        if (change.password.empty()) change.password = kHersAlone;
        return server.ask(Method::put, kDetails, protocol::encode(change), server.freshToken(who));
    }
    int version() { return server.rooms.payoutAccounts.of(ananya.id).version; }
    QByteArray everyFile(const QString& below = {}) const { return test::everyFileIn(folder.filePath(below)); }
};

}  // namespace

/// Where a mentor is paid, seen from outside of the whole server.
class PayoutDetailsTest : public QObject {
    Q_OBJECT

private slots:
    void mentor_sees_hersMasked() {
        DetailsWorld world;
        const auto saved =
            world.put(world.ananya, {0, PayoutDetailsKind::bank, "Ananya Kapoor", accountNumber(1), "HDFC0001234"});
        QCOMPARE(saved.status, 200);
        const auto seen = world.server.ask(Method::get, kDetails, {}, world.server.freshToken(world.ananya));
        QVERIFY(seen.raw.find(accountNumber(1)) == std::string::npos);
        QVERIFY(seen.raw.find("•••• ") != std::string::npos);
        const auto other = world.server.mentor("Ravi Iyer");
        const auto empty = world.server.ask(Method::get, kDetails, {}, world.server.freshToken(other));
        QVERIFY(!protocol::decode<protocol::PayoutDetails>(empty.raw)->account);
    }

    /// Whoever holds her session alone does not change where her money goes.
    void change_takesHerPassword() {
        DetailsWorld world;
        auto change = kFirst;
        change.password = "somebody else's";
        const auto refused = world.put(world.ananya, change);
        QCOMPARE(refused.text("code"), std::string("invalid_credentials"));
        const auto without = world.server.ask(
            Method::put, kDetails, R"({"version":0,"kind":"upi","holder":"Ananya","account":"a.b@okaxis","ifsc":""})",
            world.server.freshToken(world.ananya));
        QCOMPARE(without.text("code"), std::string("validation_failed"));
        QCOMPARE(world.version(), 0);
        QCOMPARE(world.put(world.ananya, kFirst).status, 200);
        QCOMPARE(world.version(), 1);
    }

    /// Where signing in takes a code, so does this, and a code counts once.
    void change_takesACode_whereSigningInDoes() {
        DetailsWorld world;
        auto& accounts = world.server.rooms.accounts;
        const auto secret = accounts.startSecondFactor(world.ananya.id, {kHersAlone}).value().secret;
        const auto codeNow = [&] { return test::codeAt(secret, world.server.clock.now()); };
        const auto session = world.server.rooms.sessions.authenticate(world.ananya.token);
        accounts.confirmSecondFactor(session.value(), codeNow()).value();
        const auto seen = world.server.ask(Method::get, kDetails, {}, world.server.freshToken(world.ananya));
        QVERIFY(protocol::decode<protocol::PayoutDetails>(seen.raw)->takesCode);
        const auto missing = world.put(world.ananya, kFirst);
        QCOMPARE(missing.text("code"), std::string("validation_failed"));
        world.server.clock.advance(30);
        auto change = kFirst;
        change.code = "000000";
        QCOMPARE(world.put(world.ananya, change).text("code"), std::string("token_invalid"));
        change.code = codeNow();
        auto wrong = change;
        wrong.account = "no id";
        QCOMPARE(world.put(world.ananya, wrong).text("code"), std::string("validation_failed"));
        QCOMPARE(world.version(), 0);
        QCOMPARE(world.put(world.ananya, change).status, 200);  // What was wrong before used no code up.
        change.version = 1;
        change.account = "ananya@okaxis";
        QCOMPARE(world.put(world.ananya, change).text("code"), std::string("token_invalid"));
        QCOMPARE(world.version(), 1);
    }

    void change_isMailedToHer() {
        DetailsWorld world;
        world.put(world.ananya, kFirst);
        world.server.rooms.outbox.drain();
        const auto mails = world.everyFile("mail");
        QVERIFY2(mails.contains("Your payout details were changed"), mails.constData());
        QVERIFY(!mails.contains("ananya.k@okicici"));
    }

    /// SEC-3: a thousand account numbers, and none of them in anything that is on the disk: the database, its WAL, a copy
    /// of both, the sandbox's, the log, the mails.
    void thousandAccounts_areNowhereOnTheDisk() {
        DetailsWorld world;
        const auto log = world.folder.filePath("server.log");
        base::log::configure({.level = base::log::Level::debug, .file = log.toStdString()});
        std::unordered_set<std::string> accounts;
        for (int place = 0; place < kAccounts; ++place) {
            accounts.insert(accountNumber(place));
            const PayoutDetailsChange change{place, PayoutDetailsKind::bank, "Canary of Payouts", accountNumber(place),
                                             "HDFC0001234"};
            // Every fiftieth comes by the route, with its log and its limit.
            if (place % 50 == 0) {
                world.server.clock.advance(domain::kMinute);
                QCOMPARE(world.put(world.ananya, change).status, 200);
            } else {
                world.server.rooms.payoutAccounts.change(world.ananya.id, change).value();
            }
        }
        QVERIFY(world.put(world.ananya, {0, PayoutDetailsKind::bank, "Canary", accountNumber(7), "wrong"}).status >=
                400);
        world.server.rooms.outbox.drain();
        for (const auto* name : {"mentor-connect.db", "mentor-connect.db-wal"})
            QVERIFY(QFile::copy(world.folder.filePath(name), world.folder.filePath(QString("backup-") + name)));
        const auto files = world.everyFile();
        QVERIFY(files.size() > 500'000);
        QVERIFY(files.contains("Ananya Kapoor"));       // What is not sealed is found: the search does see the files.
        QVERIFY(!files.contains("Canary of Payouts"));  // The holder's name is sealed as well.
        QCOMPARE(accountsIn(files, accounts), 0);
        QCOMPARE(accountsIn(QByteArray::fromStdString("x" + accountNumber(3) + "y"), accounts), 1);
        QCOMPARE(world.server.rooms.payoutAccounts.of(world.ananya.id).version, kAccounts);
    }
};

MC_TEST_CORE(PayoutDetailsTest)
#include "payout_details_test.moc"
