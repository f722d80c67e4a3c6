#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <set>
#include <thread>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/everyday.h"
#include "support/outside.h"
#include "support/test_program.h"
#include "support/twins.h"
#endif

using namespace mc;
using test::NetworkGate;
using tests::Everyday;
using tests::HttpAsk;
using tests::ServerAndOutside;
using tests::Visitor;
using tests::WholeServer;
using Mode = NetworkGate::Mode;

/// The mail server falls silent, the payment gateway hangs, then both are away for hours: who books, writes and calls
/// does not notice, and afterwards every refund, capture and mail has happened exactly once by the other side's count.
class OutageTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kLeaversBefore = 4;  ///< While only the mail is silent.
    static constexpr int kLeavers = 12;
    static constexpr int kLatePayers = 4;
    static constexpr int kWhoWantToPay = 12;  ///< More than the server has workers.
    static constexpr domain::Seconds kAway = 3 * domain::kHour;
    static constexpr int kNoEnd = 1'000'000;
    /// Calls may be joined, and are reminded of, some minutes before they begin.
    static constexpr domain::Seconds kEarly = 5 * domain::kMinute;

    using Paid = std::pair<Visitor, bookings::Booking>;

    /// Sessions far ahead, paid for, so that cancelling them gives everything back.
    static std::vector<Paid> payMany(WholeServer& server) {
        const auto mentor = server.mentor("Mentor of many");
        std::vector<Paid> result;
        for (int i = 0; i < kLeavers; ++i) {
            const auto student = server.person("Leaver " + std::to_string(i));
            const auto start = server.slotAfter(100 * domain::kHour + i * domain::kHour);
            result.emplace_back(student, server.paid(student, mentor, start));
        }
        return result;
    }

    /// Holds, each of a student of its own with one mentor.
    static std::vector<Paid> hold(WholeServer& server, const std::string& who, int count) {
        const auto mentor = server.mentor("Mentor of " + who);
        std::vector<Paid> result;
        for (int i = 0; i < count; ++i) {
            const auto student = server.person(who + " " + std::to_string(i));
            const auto start = server.slotAfter(200 * domain::kHour + i * domain::kHour);
            const auto held = server.rooms.holds.create(student.id, {mentor.id, start, 60, "System design", "", true},
                                                        who + std::to_string(i), server.clock.now());
            result.emplace_back(student, held.value());
        }
        return result;
    }

    static std::vector<std::string> openOrders(WholeServer& server) {
        std::vector<std::string> orders;
        for (const auto& [student, booking] : hold(server, "Late payer", kLatePayers))
            orders.push_back(
                server.rooms.payments.createOrder(student.id, booking.id, server.clock.now()).value().gatewayOrderId);
        return orders;
    }

    static void cancel(WholeServer& server, const Paid& paid) {
        const auto now = server.clock.now();
        QVERIFY(server.rooms.bookingChanges.cancel(paid.first.id, paid.second.id, "Ill", now).has_value());
    }

    /// People who press "Pay", and again, as long as it lives. Each request hangs with the gateway.
    class Payers {
    public:
        Payers(WholeServer& server, const std::vector<Paid>& who) {
            for (std::size_t i = 0; i < who.size(); ++i)
                m_threads.emplace_back([this, url = server.edge.url(), one = who[i]] { press(url, one); });
        }
        ~Payers() {
            m_enough = true;
            for (auto& thread : m_threads)
                thread.join();
        }

    private:
        void press(const std::string& url, const Paid& one) const {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
            const auto body = R"({"bookingId":")" + domain::toString(one.second.id) + R"("})";
            for (int i = 0; !m_enough; ++i)
                (void)HttpAsk(url)("POST", "/api/payments/create-order", body, one.first.token,
                                   "pay-" + std::to_string(i));
#endif
        }
        std::atomic<bool> m_enough{false};
        std::vector<std::thread> m_threads;
    };

    static void requireUsual(const char* when, Everyday& troubled, Everyday& usual) {
        const auto trouble = tests::slowerThanUsual(
            when, 100, [&](auto& waits) { troubled.live(waits); }, [&](auto& waits) { usual.live(waits); });
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }

    /// One to each of the two, for each call that begins first.
    static int reminders(ServerAndOutside& world) {
        return world.count("SELECT count(*) FROM notifications WHERE type = 'booking_reminder'");
    }

    static std::string messageId(const std::string& message) {
        const auto at = message.find("Message-ID:");
        return at == std::string::npos ? std::string() : message.substr(at, message.find('\n', at) - at);
    }
    static void requireEachMailOnce(ServerAndOutside& world) {
        const auto mails = world.outside.sink.messages();
        std::set<std::string> ids;
        int letters = 0;
        int reminded = 0;
        for (const auto& mail : mails) {
            ids.insert(messageId(mail));
            const bool isReminder = mail.find("starts soon") != std::string::npos;
            if (isReminder)
                ++reminded;
            else if (mail.find("List-Unsubscribe:") == std::string::npos)
                ++letters;
        }
        QCOMPARE(ids.size(), mails.size());
        // Whether unread messages become a mail is decided when it is due, and nobody is reminded of what has begun.
        const std::string wanted =
            "SELECT count(*) FROM outbox WHERE lane = 'mail' AND kind <> 'mail.digest' AND idempotency_key ";
        QCOMPARE(letters, world.count((wanted + "NOT LIKE '%booking_reminder%'").c_str()));
        const int reminders = world.count((wanted + "LIKE '%booking_reminder%'").c_str());
        QVERIFY(letters >= 2 * kLeavers);
        QVERIFY2(reminded > 0 && reminded < reminders, qPrintable(QString("%1 of %2").arg(reminded).arg(reminders)));
    }

    /// At first nothing answers at all; for the second half the gateway does, and says 502 to everything.
    static void beAway(ServerAndOutside& world, ServerAndOutside& usual) {
        constexpr auto kStep = 10 * domain::kMinute;
        for (domain::Seconds away = 0; away < kAway; away += kStep) {
            if (away == kAway / 2 / kStep * kStep) {
                world.outside.bank.knobs().failCalls = kNoEnd;
                world.outside.payDoor.set(Mode::open);
            }
            world.advance(kStep);
            usual.advance(kStep);
            world.server.rooms.outbox.drain();
        }
    }

private slots:
    void mailSilentGatewayHangingThenBothAway_nobodyNoticesAndNothingIsLostOrDoubled() {
        ServerAndOutside world;
        ServerAndOutside calm;
        Everyday troubled(world.server);
        Everyday usual(calm.server);
        auto& server = world.server;
        const auto leavers = payMany(server);
        const auto lateOrders = openOrders(server);
        for (auto* day : {&troubled, &usual})
            day->arrangeCalls(kAway);
        QTRY_VERIFY_WITH_TIMEOUT(world.allIsOut() && calm.allIsOut(), 60'000);
        world.advance(troubled.firstCall() - server.clock.now() - kEarly);
        calm.advance(usual.firstCall() - calm.server.clock.now() - kEarly);
        for (auto* day : {&troubled, &usual})
            day->renew();
        // A mail that is in the middle of it when the door falls shut may have arrived for all anybody can know.
        QTRY_VERIFY_WITH_TIMEOUT(reminders(world) == 2 * troubled.callers() && world.allIsOut(), 60'000);

        // Money does not wait for mail: sooner than one silent mail is given up, the first refunds are made.
        world.outside.mailDoor.set(Mode::silent);
        for (int i = 0; i < kLeaversBefore; ++i)
            cancel(server, leavers[static_cast<std::size_t>(i)]);
        QTRY_COMPARE_WITH_TIMEOUT(world.outside.books().refundedInFullOnce, kLeaversBefore, 15'000);
        requireUsual("mail silent", troubled, usual);

        world.outside.payDoor.set(Mode::silent);
        const auto knocked = world.outside.payDoor.visitors();
        for (std::size_t i = kLeaversBefore; i < leavers.size(); ++i)
            cancel(server, leavers[i]);
        world.outside.bank.knobs().authorizeOnly = true;
        for (const auto& order : lateOrders)
            QVERIFY(world.outside.bank.checkout({.orderId = order}).has_value());
        {
            const Payers payers(server, hold(server, "Payer", kWhoWantToPay));
            // Twelve calls at once, of which eight may use connections that were kept.
            QTRY_VERIFY_WITH_TIMEOUT(world.outside.payDoor.visitors() >= knocked + 4, 60'000);
            requireUsual("mail silent, gateway hanging", troubled, usual);
            world.outside.payDoor.set(Mode::closed);
        }

        world.outside.mailDoor.set(Mode::closed);
        beAway(world, calm);
        for (auto* day : {&troubled, &usual})
            day->renew();
        requireUsual("both away", troubled, usual);
        QCOMPARE(world.count("SELECT count(*) FROM outbox WHERE state = 'stuck'"), 0);

        world.outside.mailDoor.set(Mode::open);
        QVERIFY(world.outside.bank.knobs().failCalls < kNoEnd);  // It was asked and did say so.
        world.outside.bank.knobs().failCalls = 0;
        world.advance(36 * domain::kMinute);  // The longest pause of all.
        QTRY_VERIFY_WITH_TIMEOUT(world.allIsOut(), 120'000);
        const auto books = world.outside.books();
        QCOMPARE(books.refundedOtherwise, 0);
        QCOMPARE(books.refundedInFullOnce, kLeavers);
        QCOMPARE(books.reserved, 0);
        QCOMPARE(books.captured, kLatePayers + 2 * troubled.callers());
        requireEachMailOnce(world);
    }
};

MC_TEST_CORE(OutageTest)
#include "outage_test.moc"
