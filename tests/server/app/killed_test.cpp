#include <QMap>
#include <QTest>
#include <boost/describe/enum_to_string.hpp>
#include <functional>
#include <map>

#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "server/app/kill_points.h"
#include "server/app/market_town.h"
#endif

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using test::KillPoints;
using test::MarketTown;

namespace {

/// Where it all ended, by the gateway's own count and by ours.
struct WhereItEnded {
    BookingStatus session = BookingStatus::held;
    std::int64_t captures = 0;
    std::int64_t refunds = 0;
    std::int64_t refundedMinor = 0;
    std::int64_t payouts = 0;
    std::int64_t paidOutMinor = 0;
    std::map<std::string, std::int64_t> accounts;

    std::string text() const {
        std::string all = std::string(domain::label(session)) + ", captures " + std::to_string(captures) +
                          ", refunds " + std::to_string(refunds) + " of " + std::to_string(refundedMinor) +
                          ", payouts " + std::to_string(payouts) + " of " + std::to_string(paidOutMinor);
        for (const auto& [account, minor] : accounts)
            all += ", " + account + " " + std::to_string(minor);
        return all;
    }
};

/// A session of ₹2,999, three days ahead, for which money is reserved at the bank, and the deeds that move it.
/// Whoever did one and had no answer does it again.
struct KilledTown {
    domain::BookingId session;
    domain::UserId student;
    domain::UserId mentor;
    protocol::VerifyPayment proof;
    domain::UserId olga;
    domain::UserId pavel;

    void prepare(MarketTown& town) {
        student = town.students.front();
        mentor = town.mentors.front();
        olga = town.olga;
        pavel = town.pavel;
        town.rooms->sandbox->knobs().authorizeOnly = true;
        const auto start = domain::UtcTime{(town.clock.now() + 3 * kDay).seconds / 1800 * 1800};
        session = town.rooms->holds.create(student, {mentor, start, 60, "DSA", "", true}, "key", town.clock.now())->id;
        const auto order = town.rooms->payments.createOrder(student, session, town.clock.now()).value();
        const auto paid = *town.rooms->sandbox->checkout({.orderId = order.gatewayOrderId});
        proof = {paid.orderId, paid.paymentId, paid.signature};
        // What was announced so far is not of the deed.
        town.rooms->sandbox->knobs().dropWebhooks = true;
        town.rooms->sandbox->drain();
        town.rooms->sandbox->knobs().dropWebhooks = false;
    }

    // The deeds.
    void verify(MarketTown& town) const { (void)town.rooms->payments.verify(student, proof); }
    void cancel(MarketTown& town) const {
        (void)town.rooms->bookingChanges.cancel(student, session, "I am ill.", town.clock.now());
    }
    void hold(MarketTown& town) const {
        const auto booking = town.now(session);
        town.rooms->database->write([&](database::Transaction& tx) {
            for (const auto who : {student, mentor}) {
                town.rooms->stays.enter(tx, session, who, booking.startsAt);
                town.rooms->stays.leave(tx, session, who, booking.endsAt);
            }
        });
        town.clock.set(booking.endsAt);
        town.rooms->settlement.complete(mentor, session, town.clock.now()).value();
    }
    void approve(MarketTown& town) const {
        const auto runs =
            town.rooms->database->read([](database::Reader& reader) { return payouts::PayoutStore().runs(reader, 1); });
        if (!runs.empty()) (void)town.rooms->payoutRuns.approve(pavel, runs[0].id, runs[0].version);
    }

    /// All that follows, with what is looked at again by the clock; a day passes.
    static void goOn(MarketTown& town) {
        for (int round = 0; round < 8; ++round) {
            town.rooms->payments.reconcile(town.clock.now());
            town.rooms->payoutSending.followUp();
            while (town.rooms->outbox.drain() + town.rooms->sandbox->drain() > 0)
                continue;
            town.clock.advance(3 * kHour);
        }
    }

    WhereItEnded end(MarketTown& town) const {
        WhereItEnded end;
        auto& bank = *town.rooms->sandbox;
        end.session = town.now(session).status;
        for (const auto& payment : *bank.bank().paymentsOf(proof.razorpay_order_id))
            end.captures += payment.captured ? 1 : 0;
        for (const auto& refund : bank.bank().refunds({.count = 100})) {
            ++end.refunds;
            end.refundedMinor += refund.amount;
        }
        for (const auto& payout :
             *bank.payouts().payouts(std::string(sandbox::Payouts::kAccount), {}, {.count = 100})) {
            ++end.payouts;
            end.paidOutMinor += payout.amount;
        }
        for (const auto& sum : town.rooms->database->read(&ledger::trialBalance))
            end.accounts[boost::describe::enum_to_string(sum.account, "")] = sum.sum.minor;
        return end;
    }
};

}  // namespace

/// A process that is killed before any commit, its own or the gateway's, between the first step of a deed and the
/// last: what another makes of what it left is what would have become of it, once, by the gateway's own count.
class KilledTest : public QObject {
    Q_OBJECT

private slots:
    void killedAnywhere_theCaptureIsMadeOnce() {
        killedAnywhere([](KilledTown&, MarketTown&) {}, &KilledTown::verify, "capture");
    }
    void killedAnywhere_theRefundIsMadeOnce() {
        killedAnywhere(
            [](KilledTown& killed, MarketTown& town) {
                killed.verify(town);
                KilledTown::goOn(town);
            },
            &KilledTown::cancel, "refund");
    }
    void killedAnywhere_thePayoutIsMadeOnce() {
        killedAnywhere(
            [](KilledTown& killed, MarketTown& town) {
                killed.verify(town);
                town.rooms->outbox.drain();
                killed.hold(town);
                town.clock.set(town.rooms->payoutPlanner.next(town.clock.now()).runsAt + 2 * kDay);
                town.rooms->payoutRuns.make(killed.olga).value();
            },
            &KilledTown::approve, "payout");
    }

    /// What the gateway does to one call of a deed: the first, the second and so on.
    void troubleWithAnyCall_changesNothing_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("deed");
        const auto kinds = {sandbox::Fault::fails,     sandbox::Fault::in_flight,   sandbox::Fault::lost,
                            sandbox::Fault::silent,    sandbox::Fault::event_twice, sandbox::Fault::event_late,
                            sandbox::Fault::event_lost};
        for (const auto kind : kinds)
            for (const auto* deed : {"capture", "refund", "payout"})
                QTest::addRow("%s, %s", deed, boost::describe::enum_to_string(kind, ""))
                    << static_cast<int>(kind) << QString(deed);
    }
    void troubleWithAnyCall_changesNothing() {
        QFETCH(int, fault);
        QFETCH(QString, deed);
        for (const std::int64_t times : {0, 1, 3}) {
            if (times == 0 && m_untroubled.contains(deed)) continue;
            const auto end = endOf(deed, {.fault = static_cast<sandbox::Fault>(fault), .left = times});
            if (times == 0) {
                QVERIFY2(end.startsWith(reckoned(deed)), qPrintable(end));
                m_untroubled[deed] = end;
            } else {
                QCOMPARE(end, m_untroubled[deed]);
            }
        }
    }

private:
    using Before = std::function<void(KilledTown&, MarketTown&)>;
    using Deed = void (KilledTown::*)(MarketTown&) const;

    static constexpr std::size_t kLeastPoints = 8;

    /// As reckoned by hand: ₹2,999 were taken, all of it goes back two days before, and 78 % of it are the mentor's.
    static QString reckoned(const QString& deed) {
        if (deed == "capture") return "confirmed, captures 1, refunds 0 of 0, payouts 0 of 0,";
        if (deed == "refund") return "cancelled, captures 1, refunds 1 of 299900, payouts 0 of 0,";
        return "completed, captures 1, refunds 0 of 0, payouts 1 of 233922,";
    }

    static void killedAnywhere(const Before& before, Deed deed, const QString& name) {
        KillPoints points;
        MarketTown town(1);
        KilledTown killed;
        killed.prepare(town);
        before(killed, town);
        points.record(town.config.dataDirectory, town.clock);
        (killed.*deed)(town);
        KilledTown::goOn(town);
        points.stop();
        const auto expected = QString::fromStdString(killed.end(town).text());
        QVERIFY2(expected.startsWith(reckoned(name)), qPrintable(expected));
        QVERIFY2(points.points().size() >= kLeastPoints, qPrintable(QString::number(points.points().size())));
        qInfo() << points.points().size() << "points," << expected;
        int number = 0;
        for (const auto& point : points.points()) {
            MarketTown after(point.folder, point.at);
            (killed.*deed)(after);
            KilledTown::goOn(after);
            KilledTown::goOn(after);
            const auto found = QString::fromStdString(killed.end(after).text());
            QVERIFY2(found == expected, qPrintable(QString("killed before commit %1: %2").arg(number).arg(found)));
            ++number;
        }
    }

    /// Where one deed of these three ends when its calls are troubled so often.
    static QString endOf(const QString& deed, const sandbox::FaultRule& rule) {
        MarketTown town(1);
        KilledTown killed;
        killed.prepare(town);
        const auto trouble = [&] {
            if (rule.left > 0) town.rooms->sandbox->faults().add(rule);
        };
        if (deed == "capture") trouble();
        killed.verify(town);
        KilledTown::goOn(town);
        if (deed == "refund") {
            trouble();
            killed.cancel(town);
        }
        if (deed == "payout") {
            killed.hold(town);
            town.clock.set(town.rooms->payoutPlanner.next(town.clock.now()).runsAt + 2 * kDay);
            town.rooms->payoutRuns.make(killed.olga).value();
            trouble();
            killed.approve(town);
        }
        KilledTown::goOn(town);
        KilledTown::goOn(town);
        return QString::fromStdString(killed.end(town).text());
    }

    QMap<QString, QString> m_untroubled;  ///< Where each deed ends without any.
};

MC_TEST_RUN {
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");  // Five minutes may be too few on a busy machine.
    QCoreApplication app(argc, argv);
    KilledTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "killed_test.moc"
