#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <random>

#include "support/test_program.h"
#include "support/test_seed.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "server/app/market_deeds.h"
#endif

using namespace mc;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kOperations = 10'000;
#else
constexpr int kOperations = 100'000;
#endif
constexpr int kEachDeedIn = 100'000;  ///< So many have some of each.
constexpr int kAuditEvery = 10'000;
constexpr int kRestartEvery = 7'000;  ///< At any deed, on average.

int marketOperations() {
    const auto given = qEnvironmentVariableIntValue("MC_OPERATIONS");
    return given > 0 ? given : kOperations;
}

/// A deed that was never done; empty: each was.
std::string undone(const test::MarketDeeds& market) {
    const auto& deeds = market.deeds();
    const auto never = std::ranges::find(deeds, 0, &test::MarketDeeds::Deed::done);
    return never == deeds.end() ? std::string() : never->name;
}

}  // namespace

/// The whole market at random: students, mentors, admins, the gateway and the clock, and after each deed the books
/// are right. MC_OPERATIONS=n for n deeds at least, MC_SEED=n for other ones, MC_SEED=random for such as nobody
/// has seen.
class MarketTest : public QObject {
    Q_OBJECT

private slots:
    void randomDeeds_leaveTheBooksRight() {
        test::MarketDeeds market(test::testSeed());
        test::MarketBooks books;
        QElapsedTimer taken;
        taken.start();
        const int wanted = marketOperations();
        // The rarest is done a handful of times in so many, and so by chance in none: then it goes on.
        const int most = wanted < kEachDeedIn ? wanted : 3 * wanted;
        int done = 0;
        for (int i = 1; i <= wanted || (i <= most && !undone(market).empty()); ++i) {
            done = i;
            const auto deed = market.step();
            auto fault = books.faultOfWhatMoved(*market.rooms->database);
            const bool restarts = market.dice.oneIn(kRestartEvery);
            if (restarts) market.restart();
            if (fault.empty() && (restarts || i % kAuditEvery == 0))
                fault = market.rooms->database->read(&test::MarketBooks::audit);
            const auto where = fault + " after deed " + std::to_string(i) + ", somebody " + std::string(deed);
            QVERIFY2(fault.empty(), where.c_str());
        }
        const auto fault = market.rooms->database->read(&test::MarketBooks::audit);
        QVERIFY2(fault.empty(), fault.c_str());
        qInfo() << done << "deeds in" << taken.elapsed() / 1000 << "s";
        for (const auto& deed : market.deeds())
            qInfo() << deed.name << deed.done << "of" << deed.tried;
        // What is never done proves nothing.
        const auto never = undone(market);
        QVERIFY2(never.empty() || wanted < kEachDeedIn, never.c_str());
    }
};

MC_TEST_RUN {
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");  // Five minutes may be too few on a busy machine.
    QCoreApplication app(argc, argv);
    MarketTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "market_test.moc"
