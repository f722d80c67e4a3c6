#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <unordered_set>

#include "protocol/codec.h"
#include "protocol/payout_details.h"
#include "support/account_canary.h"
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
constexpr int kAccounts = 1000;

struct DetailsWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString(), [](app::Config& config) { config.http.accessLog = true; }};
    Visitor ananya = server.mentor("Ananya Kapoor");

    WholeServer::Reply put(const Visitor& who, const PayoutDetailsChange& change) {
        return server.ask(Method::put, kDetails, protocol::encode(change), server.freshToken(who));
    }
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

    void change_isMailedToHer() {
        DetailsWorld world;
        world.put(world.ananya, {0, PayoutDetailsKind::upi, "Ananya Kapoor", "ananya.k@okicici", ""});
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
