#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "payments/sandbox/payouts.h"
#include "protocol/codec.h"
#include "protocol/notifications.h"
#include "protocol/payout_details.h"
#include "protocol/payouts.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::kDay;
using domain::rupees;
using http::Method;
using protocol::PayoutHold;
using protocol::PayoutState;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr const char* kAnanyasPassword = "nine purple otters dancing";

/// A session of ₹1,000 that was held, and its mentor's details, entered before.
struct PayoutsWorld {
    QTemporaryDir folder;
    test::MailBox* mails = nullptr;  ///< The server's.
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor maya = server.person("Maya Nair");
    Visitor ananya = server.mentor("Ananya Kapoor");
    Visitor olga = server.person("Olga Owner", {domain::Role::student, domain::Role::owner});
    Visitor farah = server.person("Farah Finance", {domain::Role::student, domain::Role::finance});
    bookings::Booking booking;
    int deeds = 0;

    PayoutsWorld() {
        server.listen();
        server.givePassword(ananya, kAnanyasPassword);
        put(ananya, "/api/payout-details",
            protocol::PayoutDetailsChange{0, protocol::PayoutDetailsKind::upi, "Ananya Kapoor", "ananya.k@okicici", "",
                                          kAnanyasPassword});
        // Whichever day it is: a Tuesday, whose session the Monday after can pay for.
        const auto now = server.clock.now();
        server.clock.advance(server.rooms.payoutPlanner.next(now).runsAt - now + kDay);
        booking = server.completed(maya, ananya);
    }
    template <class Body>
    WholeServer::Reply put(const Visitor& who, const std::string& path, const Body& body) {
        return server.ask(Method::put, path, protocol::encode(body), server.freshToken(who));
    }
    template <class Body>
    WholeServer::Reply post(const Visitor& who, const std::string& path, const Body& body) {
        return server.ask(Method::post, path, protocol::encode(body), server.freshToken(who),
                          "deed-" + std::to_string(++deeds));
    }
    template <class Answer>
    Answer get(const Visitor& who, const std::string& path) {
        return protocol::decode<Answer>(server.ask(Method::get, path, {}, server.freshToken(who)).raw).value();
    }
    protocol::PayoutDesk desk() { return get<protocol::PayoutDesk>(farah, "/api/admin/payouts"); }
    protocol::Earnings earnings() { return get<protocol::Earnings>(ananya, "/api/earnings"); }
    /// The run that pays for the session.
    protocol::DeskPayoutRun made() {
        server.clock.advance(earnings().nextRun - server.clock.now() + domain::kMinute);
        (void)server.rooms.payoutRuns.make(olga.id);  // Unless the server was quicker.
        return desk().runs.front();
    }
    std::string approve(const Visitor& who, const protocol::DeskPayoutRun& run) {
        const auto reply = post(who, "/api/admin/payout-runs/" + domain::toString(run.id) + "/approve",
                                protocol::ApprovePayoutRun{run.version});
        return reply.status == 200 ? "approved" : reply.text("code");
    }
    /// Whoever made it; the server may have.
    protocol::DeskPayoutRun checked() {
        auto run = made();
        if (!run.madeBy) approve(olga, run);
        return desk().runs.front();
    }
    /// Sent, by the sandbox's own list.
    bool hasLeft() {
        const std::string account(sandbox::Payouts::kAccount);
        return !server.rooms.sandbox->payouts().payouts(account, {}, {})->empty();
    }
    std::ptrdiff_t told(protocol::NotificationType type) {
        const auto bell = get<protocol::NotificationPage>(ananya, "/api/notifications").items;
        return std::ranges::count(bell, type, &protocol::Notification::type);
    }
    protocol::PayoutPage payouts() { return get<protocol::PayoutPage>(ananya, "/api/payouts"); }
};

}  // namespace

/// The way of a session's money to its mentor, seen from outside of the whole server.
class PayoutsTest : public QObject {
    Q_OBJECT

private slots:
    void earnings_sayWhatComesNext() {
        PayoutsWorld world;
        const auto earnings = world.earnings();
        QCOMPARE(earnings.payable, rupees(780));
        QCOMPARE(earnings.nextNet, rupees(780));
        QCOMPARE(earnings.hold, PayoutHold::none);
        QVERIFY(earnings.nextRun > world.server.clock.now());
        QVERIFY(world.payouts().items.empty());
        QCOMPARE(earnings.weeks.size(), std::size_t{12});
        QCOMPARE(earnings.weeks.back().earned + earnings.weeks.at(10).earned, rupees(780));
        QCOMPARE(earnings.months.size(), std::size_t{12});
    }

    void session_isPaidOut_withEveryFigure() {
        PayoutsWorld world;
        const auto run = world.checked();
        QCOMPARE(run.payouts.size(), std::size_t{1});
        QVERIFY(world.payouts().items.empty());  // Not before it is approved.
        QCOMPARE(world.approve(world.olga, run), std::string("forbidden"));
        QCOMPARE(world.approve(world.farah, run), std::string("approved"));
        QTRY_VERIFY(world.hasLeft());
        world.server.clock.advance(domain::kMinute);
        QTRY_COMPARE(world.payouts().items.front().state, PayoutState::paid);
        const auto payout = world.payouts().items.front();
        const auto statement =
            world.get<protocol::PayoutStatement>(world.ananya, "/api/payouts/" + domain::toString(payout.id));
        QCOMPARE(statement.lines.size(), std::size_t{1});
        const auto& line = statement.lines.front();
        QCOMPARE(line.code, world.booking.code);
        QCOMPARE(line.student, std::string("Maya Nair"));
        QCOMPARE(line.price, rupees(1000));
        QCOMPARE(line.commission, rupees(200));
        QCOMPARE(line.fee, rupees(20));
        QCOMPARE(line.share, rupees(780));
        QCOMPARE(statement.payout.net, rupees(780));
        QVERIFY(statement.payout.paidAt);
        QCOMPARE(world.earnings().payable, rupees(0));
        QCOMPARE(world.earnings().paidThisYear, rupees(780));
        const auto begins = std::to_string(world.earnings().yearBegins);
        const auto year = world.get<protocol::PayoutYearStatement>(world.ananya, "/api/payout-years?begins=" + begins);
        QCOMPARE(year.lines.size(), std::size_t{1});
        QCOMPARE(year.earned, rupees(780));
        QCOMPARE(year.mentor, std::string("Ananya Kapoor"));
        const auto bell = world.get<protocol::NotificationPage>(world.ananya, "/api/notifications").items;
        const auto told =
            std::ranges::find(bell, protocol::NotificationType::payout_paid, &protocol::Notification::type);
        QVERIFY(told != bell.end());
        QCOMPARE(told->link, std::string("/earnings"));
        QCOMPARE(told->parameters.amount, std::optional(rupees(780)));
        // Nobody else's.
        const auto ravi = world.server.mentor("Ravi Iyer");
        const auto others = world.server.ask(Method::get, "/api/payouts/" + domain::toString(payout.id), {},
                                             world.server.freshToken(ravi));
        QCOMPARE(others.status, 404);
    }

    void held_isToldOnceForAWeek_inTheAppAndByMail() {
        PayoutsWorld world;
        auto& rooms = world.server.rooms;
        const auto mentor = world.server.mentor("Ravi Iyer");
        const payouts::PayoutHeld held{mentor.id, {2027, 1, 18}, PayoutHold::no_details, rupees(780)};
        for (int time = 0; time < 2; ++time)
            rooms.database->write([&](database::Transaction& tx) { rooms.payoutRuns.held.emit(tx, held); });
        const auto bell = world.get<protocol::NotificationPage>(mentor, "/api/notifications").items;
        QCOMPARE(std::ranges::count(bell, protocol::NotificationType::payout_held, &protocol::Notification::type),
                 std::ptrdiff_t{1});
    }

    /// Case 48, all the way: her bank sends it back after she was told that it is paid, and the desk says why.
    void sentBackByItsBank_isToldToHer_andSeenAtTheDesk() {
        PayoutsWorld world;
        world.server.rooms.sandbox->knobs().reversePayouts = true;
        QCOMPARE(world.approve(world.farah, world.checked()), std::string("approved"));
        QTRY_VERIFY(world.hasLeft());
        world.server.clock.advance(domain::kMinute);
        QTRY_COMPARE(world.payouts().items.front().state, PayoutState::paid);
        QCOMPARE(world.told(protocol::NotificationType::payout_returned), std::ptrdiff_t{0});
        world.server.clock.advance(domain::kMinute);
        QTRY_COMPARE(world.payouts().items.front().state, PayoutState::reversed);
        QCOMPARE(world.told(protocol::NotificationType::payout_paid), std::ptrdiff_t{1});
        QCOMPARE(world.told(protocol::NotificationType::payout_returned), std::ptrdiff_t{1});
        const auto asks = [](const mail::Mail& mail) {
            return mail.text.find("where you are paid once more") != std::string::npos;
        };
        QTRY_COMPARE(std::ranges::count_if(world.mails->mails(), asks), std::ptrdiff_t{1});
        const auto seen = world.desk().runs.front().payouts.front();
        QCOMPARE(seen.state, PayoutState::reversed);
        QCOMPARE(seen.failure, domain::PayoutFailure::account_closed);
        QVERIFY(seen.words.find("beneficiary account is closed") != std::string::npos);
        QCOMPARE(world.earnings().payable, rupees(780));
        QCOMPARE(world.earnings().hold, PayoutHold::details_blocked);
    }

    /// She hears of what asks her for something, or undoes what she was told; the rest takes its way without her.
    void whatCameBack_isToldWhereSheHasToKnow_data() {
        QTest::addColumn<bool>("wasPaid");
        QTest::addColumn<bool>("asksForDetails");
        QTest::newRow("a bank was down") << false << false;
        QTest::newRow("her account is closed") << false << true;
        QTest::newRow("sent back after it was paid") << true << true;
    }
    void whatCameBack_isToldWhereSheHasToKnow() {
        QFETCH(bool, wasPaid);
        QFETCH(bool, asksForDetails);
        QTemporaryDir folder;
        test::MailBox* mails = nullptr;
        WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
        const auto ananya = server.mentor("Ananya Kapoor");
        server.rooms.database->write([&](database::Transaction& tx) {
            server.rooms.payoutSending.events().returned.emit(tx, {{7},
                                                                   ananya.id,
                                                                   rupees(780),
                                                                   "an••••@okicici",
                                                                   "",
                                                                   domain::PayoutFailure::account_closed,
                                                                   wasPaid,
                                                                   asksForDetails});
        });
        server.rooms.outbox.drain();
        const auto page = protocol::decode<protocol::NotificationPage>(
            server.ask(Method::get, "/api/notifications", {}, server.freshToken(ananya)).raw);
        const auto told =
            std::ranges::count(page->items, protocol::NotificationType::payout_returned, &protocol::Notification::type);
        QCOMPARE(told, std::ptrdiff_t{wasPaid || asksForDetails});
        const auto sent = mails->mails();
        const auto asks = std::ranges::count_if(sent, [](const mail::Mail& mail) {
            return mail.text.find("where you are paid once more") != std::string::npos;
        });
        QCOMPARE(asks, std::ptrdiff_t{asksForDetails});
    }

    /// What the desk shows adds up in each row, before it is approved and after it was paid.
    void desk_saysWhatEachPayoutIsMadeOf() {
        PayoutsWorld world;
        const auto run = world.checked();
        const auto adds = [](const auto& row) {
            return row.price == rupees(1000) && row.commission == rupees(200) && row.fee == rupees(20) &&
                   row.other == rupees(0) && row.sessions == 1 &&
                   row.price - row.commission - row.fee + row.other == row.gross - row.receivable &&
                   row.gross - row.receivable - row.tds == row.net;
        };
        QVERIFY(adds(run.payouts.at(0)));
        QVERIFY(!run.payouts.at(0).paidOn);
        QCOMPARE(world.approve(world.farah, run), std::string("approved"));
        QTRY_VERIFY(world.hasLeft());
        world.server.clock.advance(domain::kMinute);
        QTRY_COMPARE(world.desk().runs.front().payouts.at(0).state, PayoutState::paid);
        const auto paid = world.desk().runs.front().payouts.at(0);
        QVERIFY(adds(paid));
        QCOMPARE(paid.paidOn, world.payouts().items.front().paidAt);
        QVERIFY(paid.paidOn);
    }

    /// SEC-4, and a key that comes again is answered as before.
    void deeds_wantAnIdempotencyKey() {
        PayoutsWorld world;
        const auto run = world.checked();
        const auto path = "/api/admin/payout-runs/" + domain::toString(run.id) + "/approve";
        const auto body = protocol::encode(protocol::ApprovePayoutRun{run.version});
        const auto token = world.server.freshToken(world.farah);
        const std::vector<std::pair<std::string, std::string>> deeds{
            {path, body},
            {"/api/admin/payout-runs", ""},
            {"/api/admin/payout-runs/" + domain::toString(run.id) + "/reject", R"({"version":1,"reason":"No"})"},
            {"/api/admin/payouts/0000000000001/paid", R"({"reference":"UTR"})"},
            {"/api/admin/payouts/0000000000001/failed", R"({"reason":"No","accountIsWrong":false})"},
            {"/api/admin/bank-files/0000000000001/put-away", R"({"reason":"Not given"})"}};
        for (const auto& [route, said] : deeds)
            QCOMPARE(world.server.ask(Method::post, route, said, token).text("code"),
                     std::string("idempotency_key_required"));
        const auto first = world.server.ask(Method::post, path, body, token, "once");
        QCOMPARE(first.status, 200);
        const auto again = world.server.ask(Method::post, path, body, token, "once");
        QCOMPARE(again.raw, first.raw);
        QCOMPARE(again.header("Idempotent-Replayed"), std::string("true"));
    }

    /// The person at the desk reads what was left out under her, and why.
    void approval_saysWhatHasChanged() {
        PayoutsWorld world;
        const auto run = world.checked();
        world.server.rooms.database->write([&](database::Transaction& tx) {
            const payouts::DetailsStore details;
            details.block(tx, details.current(tx, world.ananya.id)->id, world.server.clock.now());
        });
        const auto reply = world.post(world.farah, "/api/admin/payout-runs/" + domain::toString(run.id) + "/approve",
                                      protocol::ApprovePayoutRun{run.version});
        const auto desk = protocol::decode<protocol::PayoutDesk>(reply.raw).value();
        QCOMPARE(desk.changed.size(), std::size_t{1});
        QCOMPARE(desk.changed[0].mentor, std::string("Ananya Kapoor"));
        QCOMPARE(desk.changed[0].why, protocol::PayoutFailure::details_blocked);
        QCOMPARE(desk.changed[0].before, rupees(780));
        QCOMPARE(desk.changed[0].now, rupees(0));
        QVERIFY(world.desk().changed.empty());
    }

    /// Two people have to agree: the only one is told so before she waits for nobody.
    void adminWhoIsAlone_isToldSo() {
        QTemporaryDir folder;
        WholeServer server{folder.path().toStdString()};
        const auto olga = server.person("Olga Owner", {domain::Role::student, domain::Role::owner});
        const auto alone = [&] {
            const auto reply = server.ask(Method::get, "/api/admin/payouts", {}, server.freshToken(olga));
            return protocol::decode<protocol::PayoutDesk>(reply.raw)->alone;
        };
        QVERIFY(alone());
        server.person("Sana Support", {domain::Role::student, domain::Role::support});
        QVERIFY(alone());
        server.person("Farah Finance", {domain::Role::student, domain::Role::finance});
        QVERIFY(!alone());
    }

    void bankFile_isForFinanceAlone_andOnlyWherePaidByHand() {
        PayoutsWorld world;
        const auto run = world.checked();
        const auto path = "/api/admin/payout-runs/" + domain::toString(run.id) + "/bank-file";
        QCOMPARE(world.server.ask(Method::post, path, {}, world.server.freshToken(world.ananya)).status, 403);
        world.approve(world.farah, run);
        QCOMPARE(world.server.ask(Method::post, path, {}, world.server.freshToken(world.farah)).status, 409);
    }
};

MC_TEST_CORE(PayoutsTest)
#include "payouts_test.moc"
