#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/outside.h"
#include "support/test_program.h"
#endif

using namespace mc;
using tests::ServerAndOutside;

/// After a long stop thousands of orders are open and the gateway takes its time. Asking about them must hold up nothing
/// else that comes round.
class BacklogTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kOpen = 7000;
    static constexpr int kSlowMillis = 300;

    /// Copies of an order, each as if for another session and known to the gateway by another name.
    static void multiply(ServerAndOutside& world, domain::OrderId order, domain::UtcTime due) {
        world.server.rooms.database->write([&](database::Transaction& tx) {
            tx.execute(
                "INSERT INTO orders (id, subject_kind, subject_id, student_id, amount_minor, currency, status,"
                " description, receipt, gateway_order_id, created_at, pay_before, polls, poll_at)"
                " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)"
                " SELECT id + i, subject_kind, subject_id + i, student_id, amount_minor, currency, status,"
                " description, receipt || i, gateway_order_id || i, created_at, pay_before, 0, $2"
                " FROM orders, n WHERE id = $3",
                kOpen, due, order);
        });
    }
    int notYetAsked(ServerAndOutside& world, domain::UtcTime since) {
        return world.count("SELECT count(*) FROM orders WHERE poll_at IS NOT NULL AND poll_at <= $1", since);
    }

private slots:
    void sevenThousandOpenOrders_slowGateway_holdsExpireAndRemindersGoOut() {
        ServerAndOutside world;
        auto& server = world.server;
        const auto mentor = server.mentor("Rohan Mehta");
        const auto student = server.person("Maya Nair");
        const auto soon = server.paid(student, mentor, server.slotAfter(domain::kHour));
        const auto late = server.person("Late Payer");
        const auto held = server.rooms.holds
                              .create(late.id, {mentor.id, soon.startsAt + 10 * domain::kHour, 60, "DSA", "", true},
                                      "late", server.clock.now())
                              .value();
        const auto order = server.rooms.payments.createOrder(late.id, held.id, server.clock.now()).value();
        QTRY_VERIFY_WITH_TIMEOUT(world.allIsOut(), 60'000);
        world.outside.payDoor.slow(kSlowMillis);
        const auto since = server.clock.now();
        multiply(world, order.id, since);
        world.advance(2 * domain::kMinute);  // The questions' turn comes.
        QTRY_VERIFY_WITH_TIMEOUT(notYetAsked(world, since) < kOpen, 60'000);
        world.advance(soon.startsAt - server.clock.now() - 10 * domain::kMinute);  // Now the others'.

        const auto state = [&] {
            return server.rooms.database->read(
                [&](database::Reader& reader) { return server.rooms.bookings.find(reader, held.id)->status; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(state(), domain::BookingStatus::expired, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(world.count("SELECT count(*) FROM notifications WHERE user_id = $1 AND type ="
                                             " 'booking_reminder'",
                                             student.id) == 1,
                                 60'000);
        QVERIFY2(notYetAsked(world, since) > kOpen / 4, "the backlog ended first: this showed nothing");
    }
};

MC_TEST_CORE(BacklogTest)
#include "backlog_test.moc"
