#include <QTest>
#include <algorithm>

#include "domain/end_reason.h"
#include "support/booking_house.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::Party;
using ledger::AccountKind;
using protocol::PaymentStatus;
using test::code;

namespace {

/// An hour in five days, which its mentor is asked about.
struct Request : test::BookingHouse {
    Request()
        : ananya(mentor("ananya", {.instantBook = false})),
          maya(student("maya")),
          booking(paid(maya, ananya, in(5 * kDay))) {}
    domain::Result<bookings::Booking> accept() { return changes.accept(ananya, booking.id, clock.now()); }
    domain::Result<bookings::Booking> decline() {
        return changes.decline(ananya, booking.id, "I am away.", clock.now());
    }
    bookings::Booking now() { return BookingHouse::now(booking); }
    /// An event appears in a calendar of hers, over the session's end.
    void becomesBusyElsewhere() {
        elsewhere.table.push_back({ananya, {booking.endsAt - kMinute, booking.endsAt + kHour}});
        scheduling.forget(ananya);
    }
    protocol::Booking seenBy(domain::UserId who) { return seen(booking, who); }
    /// What the gateway knows of her payment.
    gateway::Payment atTheGateway() {
        return gateway.paymentsOf(payments.createOrder(maya, booking.id, clock.now())->gatewayOrderId)->front();
    }
    std::vector<std::string> since(std::size_t before) const {
        return {heard.begin() + static_cast<std::ptrdiff_t>(before), heard.end()};
    }
    domain::UserId ananya;
    domain::UserId maya;
    bookings::Booking booking;
};

}  // namespace

class RequestsTest : public QObject {
    Q_OBJECT

private slots:
    void paid_isOnlyReserved() {
        Request house;
        QCOMPARE(house.booking.status, BookingStatus::requested);
        QVERIFY(*house.booking.requestExpiresAt == house.in(48 * kHour));
        QVERIFY(house.booking.meetingRoom.empty());
        QVERIFY(house.booking.isReserved());
        QCOMPARE(house.heard.back(), std::string("requested"));
        QCOMPARE(house.seenBy(house.maya).payment, PaymentStatus::reserved);
        QVERIFY(!house.seenBy(house.maya).instantBook);
        QCOMPARE(house.atTheGateway().state, gateway::PaymentState::authorized);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
    }

    void accepted_isConfirmedWhenTheMoneyIsThere() {
        Request house;
        QCOMPARE(code(house.changes.accept(house.maya, house.booking.id, house.clock.now())), QString("not_found"));
        const auto accepted = house.accept();
        QCOMPARE(accepted->status, BookingStatus::requested);
        QVERIFY(accepted->acceptedAt.has_value());
        QVERIFY(house.seenBy(house.maya).acceptedAt.has_value());
        QCOMPARE(code(house.accept()), QString("invalid_state"));
        QCOMPARE(code(house.decline()), QString("invalid_state"));
        house.settle();
        QCOMPARE(house.now().status, BookingStatus::confirmed);
        QVERIFY(!house.now().meetingRoom.empty());
        QCOMPARE(std::ranges::count(house.heard, "confirmed"), 1);
        QCOMPARE(house.seenBy(house.maya).payment, PaymentStatus::captured);
        QCOMPARE(-house.balance(AccountKind::mentor_unearned, house.ananya), 780'00);
        QCOMPARE(house.trialSum(), 0);
        QCOMPARE(code(house.accept()), QString("invalid_state"));
    }

    /// Nobody has paid anything, so nothing goes back.
    void ended_nothingWasTaken_data() {
        QTest::addColumn<QString>("how");
        QTest::addColumn<BookingStatus>("status");
        QTest::newRow("declined") << "decline" << BookingStatus::declined;
        QTest::newRow("unanswered") << "wait" << BookingStatus::declined;
        QTest::newRow("cancelled by the student") << "cancel" << BookingStatus::cancelled;
        QTest::newRow("cancelled within a day of the start") << "late" << BookingStatus::cancelled;
        QTest::newRow("suspended") << "suspend" << BookingStatus::cancelled;
    }
    void ended_nothingWasTaken() {
        QFETCH(QString, how);
        QFETCH(BookingStatus, status);
        Request house;
        if (how == "decline") QVERIFY(house.decline());
        if (how == "wait") house.pass(48 * kHour);
        if (how == "late") {
            QVERIFY(house.decline());
            house.booking = house.paid(house.maya, house.ananya, house.in(20 * kHour));
        }
        if (how == "cancel" || how == "late") {
            const auto preview = house.changes.previewCancel(house.maya, house.booking.id, house.clock.now());
            QCOMPARE(preview->percent, 100);
            QVERIFY(preview->refund.isZero() && !preview->changesAt);
            QVERIFY(house.changes.cancel(house.maya, house.booking.id, "Found another.", house.clock.now()));
        }
        if (how == "suspend")
            (*house.database).write([&](database::Transaction& tx) {
                house.changes.endAllOf(tx, house.ananya, house.clock.now());
            });
        house.pass(kMinute);
        QCOMPARE(house.now().status, status);
        QCOMPARE(house.seenBy(house.maya).payment, PaymentStatus::released);
        QVERIFY(!house.seenBy(house.maya).refund);
        QVERIFY(house.sandbox.bank().refunds().empty());
        QCOMPARE(house.blocksTaken(), 0);
        house.pass(gateway::kReservedFor);
        QCOMPARE(house.balance(AccountKind::gateway_clearing), 0);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    void captureRefused_endsItWithAReason() {
        Request house;
        QVERIFY(house.accept());
        house.sandbox.knobs().refuseCaptures = 1;
        const auto before = house.heard.size();
        house.settle();
        QCOMPARE(house.now().status, BookingStatus::declined);
        QCOMPARE(house.now().endReason, std::string(domain::kPaymentNotTaken));
        QVERIFY(house.now().endedBy == Party::platform);
        QVERIFY((house.since(before) == std::vector<std::string>{"declined"}));
        QCOMPARE(house.seenBy(house.maya).payment, PaymentStatus::released);
        QCOMPARE(house.blocksTaken(), 0);
        QCOMPARE(house.balance(AccountKind::gateway_clearing), 0);
    }

    void gatewaySilentUntilTheStart_endsItWithAReason() {
        Request house;
        QVERIFY(house.accept());
        house.sandbox.knobs().failCalls = 1'000'000;
        house.passTo(house.booking.startsAt);
        QCOMPARE(house.now().status, BookingStatus::declined);
        QCOMPARE(house.now().endReason, std::string(domain::kPaymentNotTaken));
        house.sandbox.knobs().failCalls = 0;
        house.pass(kHour);
        QCOMPARE(house.balance(AccountKind::gateway_clearing), 0);
    }

    void takenByHandBeforeTheAnswer_acceptConfirmsAtOnceAndDeclineGivesBack_data() {
        QTest::addColumn<bool>("accepts");
        QTest::newRow("accepted") << true;
        QTest::newRow("declined") << false;
    }
    void takenByHandBeforeTheAnswer_acceptConfirmsAtOnceAndDeclineGivesBack() {
        QFETCH(bool, accepts);
        Request house;
        const auto payment = house.atTheGateway();
        QVERIFY(house.gateway.capture(payment.id, payment.amount));
        house.settle();
        QCOMPARE(house.now().status, BookingStatus::requested);
        QVERIFY(!house.now().isReserved());
        if (accepts) {
            QCOMPARE(house.accept()->status, BookingStatus::confirmed);
            return;
        }
        QVERIFY(house.decline());
        house.pass(kMinute);
        QCOMPARE(house.seenBy(house.maya).payment, PaymentStatus::refunded);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    /// Case 13. She decides herself: what stands in the way may go, or the request.
    void busyElsewhere_isNotAccepted() {
        Request house;
        house.becomesBusyElsewhere();
        const auto refused = house.accept();
        QCOMPARE(code(refused), QString("slot_taken"));
        QCOMPARE(refused.error().extra, std::string(R"({"busy":"elsewhere"})"));
        QCOMPARE(house.now().status, BookingStatus::requested);
        QVERIFY(!house.now().acceptedAt);
        house.elsewhere.table.clear();
        house.scheduling.forget(house.ananya);
        QVERIFY(house.accept());
        house.settle();
        QCOMPARE(house.now().status, BookingStatus::confirmed);
    }

    /// While a calendar cannot be read nobody can ask for her time; what was asked before she answers as she likes.
    void paused_mayBeAcceptedAndIsPaid() {
        Request house;
        house.elsewhere.paused = house.ananya;
        house.scheduling.forget(house.ananya);
        QVERIFY(house.accept());
        house.settle();
        QCOMPARE(house.now().status, BookingStatus::confirmed);
    }

    void busyElsewhere_afterItWasAccepted_nothingIsPaid_data() {
        QTest::addColumn<bool>("captured");
        QTest::newRow("before the capture") << false;
        QTest::newRow("taken by hand meanwhile") << true;
    }
    void busyElsewhere_afterItWasAccepted_nothingIsPaid() {
        QFETCH(bool, captured);
        Request house;
        QVERIFY(house.accept());
        const auto payment = house.atTheGateway();
        if (captured) QVERIFY(house.gateway.capture(payment.id, payment.amount));
        house.becomesBusyElsewhere();
        const auto before = house.heard.size();
        house.settle();
        house.pass(kMinute);
        QCOMPARE(house.now().status, BookingStatus::declined);
        QCOMPARE(house.now().endReason, std::string(domain::kMentorBusyElsewhere));
        QVERIFY((house.since(before) == std::vector<std::string>{"declined"}));
        QCOMPARE(house.seenBy(house.maya).payment, captured ? PaymentStatus::refunded : PaymentStatus::released);
        QCOMPARE(house.sandbox.bank().refunds().size(), captured ? 1u : 0u);
        QCOMPARE(house.blocksTaken(), 0);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        QCOMPARE(house.trialSum(), 0);
        QVERIFY(!house.scheduling.alternatives(house.ananya, 60, house.booking.startsAt, house.clock.now()).empty());
    }

    void cancelledWhileItIsBeingTaken_everythingGoesBackOnce() {
        Request house;
        QVERIFY(house.accept());
        QVERIFY(house.changes.cancel(house.maya, house.booking.id, "Found another.", house.clock.now()));
        house.settle();
        QCOMPARE(house.now().status, BookingStatus::cancelled);
        QCOMPARE(std::ranges::count(house.heard, "confirmed"), 0);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    void accepted_isOffTheMentorsListOfRequests() {
        Request house;
        const auto waiting = [&] {
            return (*house.database).read([&](database::Reader& reader) {
                return bookings::BookingStore().requests(reader, house.ananya, Party::mentor, {}, 10).size();
            });
        };
        QCOMPARE(waiting(), std::size_t(1));
        QVERIFY(house.accept());
        QCOMPARE(waiting(), std::size_t(0));
    }

    void declined_isAmongWhatIsPast() {
        Request house;
        QVERIFY(house.decline());
        const auto past = (*house.database).read([&](database::Reader& reader) {
            return bookings::BookingStore().past(reader, house.maya, Party::student, house.clock.now(), {}, 10);
        });
        QCOMPARE(past.size(), std::size_t(1));
    }

    void answeredAfterItsDeadlineButBeforeTheSweep_isTooLate() {
        Request house;
        house.clock.advance(48 * kHour);
        QCOMPARE(code(house.accept()), QString("invalid_state"));
    }

    void unanswered4HoursBeforeTheStart_isDeclined() {
        Request house;
        const auto soon = house.paid(house.maya, house.ananya, house.in(10 * kHour));
        QVERIFY(*soon.requestExpiresAt == house.in(6 * kHour));
        house.pass(6 * kHour);
        QCOMPARE(house.BookingHouse::now(soon).status, BookingStatus::declined);
    }
};

MC_TEST_APPLESS(RequestsTest)
#include "requests_test.moc"
