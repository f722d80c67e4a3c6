#include "bookings/booking_desk.h"

#include <QTest>

#include "bookings/absence_files.h"
#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using bookings::DeskQuery;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using ledger::AccountKind;
using protocol::DeskQueue;
using test::code;

namespace {

struct TestedBookingDesk : test::ConfirmedSession {
    domain::UserId admin = student("admin");
    bookings::BookingDesk desk{parts(), bookings, changes, settlement, moves};

    std::vector<std::string> codes(DeskQuery query) {
        std::vector<std::string> found;
        query.paging.limit = 2;
        do {
            const auto page = desk.list(query).value();
            for (const auto& line : page.items)
                found.push_back(line.code);
            query.paging.cursor = page.next.value_or("");
        } while (!query.paging.cursor.empty());
        return found;
    }
    domain::Result<protocol::BookingReview> cancelAs(domain::UserId who, int version) {
        return desk.cancel(who, booking.id, {version, "The platform was down."}, clock.now());
    }
    domain::Result<protocol::BookingReview> completeAs(domain::UserId who) {
        return desk.complete(who, booking.id, {now().version, "Both confirm it."}, clock.now());
    }
    std::vector<std::string> deeds() {
        return (*database).read([](database::Reader& reader) {
            return reader.all<std::string>("SELECT action || ' ' || reason FROM audit_log ORDER BY number");
        });
    }
    std::string planOf(const std::string& sql) {
        return (*database).read([&](database::Reader& reader) {
            std::string plan;
            reader.each<Step>("EXPLAIN QUERY PLAN " + sql, [&](Step&& step) { plan += step.detail + "\n"; });
            return plan;
        });
    }
    struct Step {
        int id = 0;
        int parent = 0;
        int unused = 0;
        std::string detail;
    };
};
BOOST_DESCRIBE_STRUCT(TestedBookingDesk::Step, (), (id, parent, unused, detail))

}  // namespace

/// Everybody's bookings for admins, and what they do to them (ADM-2).
class BookingDeskTest : public QObject {
    Q_OBJECT
    using Desk = TestedBookingDesk;

private slots:
    void list_hasTheLatestStartFirst_aPageAtATime() {
        Desk house;
        const auto second = house.paid(house.maya, house.ananya, house.in(5 * kDay));
        const auto third = house.paid(house.maya, house.mentor("rohan"), house.in(4 * kDay));
        const auto all = house.codes({.queue = DeskQueue::all});
        QVERIFY((all == std::vector{second.code, third.code, house.booking.code}));
        QVERIFY(house.codes({.queue = DeskQueue::waiting}).empty());
    }

    /// Two at a time: a page goes on where the one before ended, whatever the order.
    void list_hasTheOrderThatIsAskedFor_aPageAtATime() {
        Desk house;
        const auto first = house.booking.code;
        const auto soon = house.in(4 * kDay);
        const auto later = soon - 12 * kHour;
        house.clock.advance(kMinute);
        const auto second = house.paid(house.maya, house.ananya, soon + kDay).code;
        house.clock.advance(kMinute);
        const auto third = house.paid(house.maya, house.mentor("rohan"), soon).code;
        using enum protocol::BookingSort;
        using Codes = std::vector<std::string>;
        const std::pair<protocol::BookingSort, Codes> expected[] = {{latest_start, {second, third, first}},
                                                                    {earliest_start, {first, third, second}},
                                                                    {newest, {third, second, first}},
                                                                    {oldest, {first, second, third}}};
        for (const auto& [order, codes] : expected) {
            QVERIFY(house.codes({.queue = DeskQueue::all, .order = order}) == codes);
            QVERIFY(house.codes({.queue = DeskQueue::all, .text = "maya", .order = order}) == codes);
            QVERIFY(house.codes({.queue = DeskQueue::all, .status = BookingStatus::requested, .order = order}).empty());
        }
        QVERIFY((house.codes({.queue = DeskQueue::all, .from = later, .order = oldest}) == Codes{second, third}));
        QVERIFY((house.codes({.queue = DeskQueue::all, .until = later, .order = newest}) == Codes{first}));
        QVERIFY(
            (house.codes({.queue = DeskQueue::all, .from = later, .order = earliest_start}) == Codes{third, second}));
        QVERIFY((house.codes({.queue = DeskQueue::all, .until = later, .order = latest_start}) == Codes{first}));
    }

    void list_ofWhatWaits_canBeSortedAndNarrowed() {
        Desk house;
        const auto rohan = house.mentor("rohan");
        const auto later = house.paid(house.maya, rohan, house.booking.startsAt + 5 * kHour);
        house.passTo(later.startsAt + 11 * kMinute);
        QVERIFY(house.settlement.reportNoShow(house.maya, later.id, "Nobody came.", house.clock.now()));
        QVERIFY(house.settlement.contest(rohan, later.id, "I was there.", house.clock.now()));
        house.passTo(house.booking.endsAt + kDay);
        using enum protocol::BookingSort;
        QVERIFY((house.codes({.order = earliest_start}) == std::vector{house.booking.code, later.code}));
        QVERIFY((house.codes({.order = newest}) == std::vector{later.code, house.booking.code}));
        const auto absent = house.codes({.status = BookingStatus::no_show});
        QVERIFY(std::ranges::find(absent, house.booking.code) != absent.end());
        QVERIFY(house.codes({.status = BookingStatus::held}).empty());
    }

    void list_narrowsByStateAndStart() {
        Desk house;
        const auto later = house.paid(house.maya, house.ananya, house.in(5 * kDay));
        QVERIFY(house.cancel(house.maya));
        QVERIFY((house.codes({.queue = DeskQueue::all, .status = BookingStatus::cancelled}) ==
                 std::vector{house.booking.code}));
        QVERIFY((house.codes({.queue = DeskQueue::all, .from = later.startsAt}) == std::vector{later.code}));
        QVERIFY((house.codes({.queue = DeskQueue::all, .until = later.startsAt}) == std::vector{house.booking.code}));
    }

    void list_narrowsByMoneyAbsenceLengthAndWhoseNameItIs() {
        using Codes = std::vector<std::string>;
        using domain::MoneyState;
        Desk house;
        const auto first = house.booking.code;
        const auto later = house.paid(house.maya, house.ananya, house.in(5 * kDay)).code;
        const auto all = [&](DeskQuery query) {
            query.queue = DeskQueue::all;
            return house.codes(query);
        };
        QVERIFY((all({.money = MoneyState::paid}) == Codes{later, first}));
        QVERIFY(all({.money = MoneyState::unpaid}).empty() && all({.money = MoneyState::refunded}).empty());
        QVERIFY(house.cancel(house.maya));
        QVERIFY((all({.money = MoneyState::refunding}) == Codes{first}));
        QVERIFY((all({.money = MoneyState::paid}) == Codes{later}));
        house.settle();
        house.pass(kMinute);
        QVERIFY((all({.money = MoneyState::refunded}) == Codes{first}));
        QVERIFY(all({.money = MoneyState::refunding}).empty() && all({.money = MoneyState::refund_failed}).empty());
        const int minutes = house.booking.durationMinutes;
        QVERIFY((all({.minutes = minutes}) == Codes{later, first}) && all({.minutes = minutes + 1}).empty());
        QVERIFY((all({.minutes = minutes, .order = protocol::BookingSort::oldest}) == Codes{first, later}));
        QVERIFY((all({.text = "maya", .as = domain::Party::student}) == Codes{later, first}));
        QVERIFY(all({.text = "maya", .as = domain::Party::mentor}).empty());
        QVERIFY((all({.text = "ananya", .as = domain::Party::mentor}) == Codes{later, first}));
        QVERIFY((all({.noShow = bookings::NoShowState::none}) == Codes{later, first}));
    }

    void list_narrowsByAbsence() {
        Desk house;
        const auto rohan = house.mentor("rohan");
        const auto later = house.paid(house.maya, rohan, house.booking.startsAt + 5 * kHour);
        house.passTo(later.startsAt + 11 * kMinute);
        QVERIFY(house.settlement.reportNoShow(house.maya, later.id, "Nobody came.", house.clock.now()));
        using bookings::NoShowState;
        const auto find = [&](NoShowState state, std::optional<protocol::BookingSort> order = {}) {
            return house.codes({.queue = DeskQueue::all, .noShow = state, .order = order});
        };
        QVERIFY((find(NoShowState::reported) == std::vector{later.code}));
        QVERIFY((find(NoShowState::reported, protocol::BookingSort::newest) == std::vector{later.code}));
        QVERIFY(find(NoShowState::contested).empty());
    }

    void list_findsByCodeAndByPartOfAName() {
        Desk house;
        const auto other = house.paid(house.student("divyarao"), house.ananya, house.in(5 * kDay));
        const auto find = [&](const std::string& text) { return house.codes({.queue = DeskQueue::all, .text = text}); };
        QVERIFY((find("vyaR") == std::vector{other.code}));
        QVERIFY((find("ANANYA") == std::vector{other.code, house.booking.code}));
        QVERIFY((find(QString::fromStdString(other.code).toLower().toStdString()) == std::vector{other.code}));
        QVERIFY(find("%").empty() && find("_").empty());
        QVERIFY(find("nobody").empty());
    }

    void list_ofWhatWaits_hasTheOldestReportFirst() {
        Desk house;
        const auto rohan = house.mentor("rohan");
        const auto later = house.paid(house.maya, rohan, house.booking.startsAt + 5 * kHour);
        house.passTo(later.startsAt + 11 * kMinute);
        QVERIFY(house.settlement.reportNoShow(house.maya, later.id, "Nobody came.", house.clock.now()));
        QVERIFY(house.settlement.contest(rohan, later.id, "I was there.", house.clock.now()));
        house.passTo(house.booking.endsAt + kDay);
        QVERIFY((house.codes({}) == std::vector{later.code, house.booking.code}));
        QCOMPARE(house.desk.list({.paging = {50, ""}})->waiting, 2);
        QVERIFY((house.codes({.text = "rohan"}) == std::vector{later.code}));
    }

    void strangeCursor_isRefused() {
        Desk house;
        QCOMPARE(code(house.desk.list({.paging = {50, "nonsense"}})), QString("validation_failed"));
    }

    /// However many bookings there are, each page is read from an index in its order.
    void pages_areReadByTheirIndexes() {
        Desk house;
        const auto all = house.planOf(
            "SELECT id FROM bookings WHERE starts_at >= 0 AND (starts_at, id) < (9, 9) AND '' = '' AND 0 = 0 "
            "ORDER BY starts_at DESC, id DESC LIMIT 50");
        QVERIFY2(all.find("bookings_by_start") != std::string::npos && all.find("TEMP B-TREE") == std::string::npos,
                 all.c_str());
        const auto some = house.planOf(
            "SELECT code FROM bookings WHERE starts_at >= 0 AND (starts_at, id) < (9, 9) AND status = 'completed' AND "
            "0 = 0 ORDER BY starts_at DESC, id DESC LIMIT 50");
        QVERIFY2(some.find("bookings_of_status") != std::string::npos && some.find("TEMP B-TREE") == std::string::npos,
                 some.c_str());
        const auto made = house.planOf(
            "SELECT code FROM bookings WHERE starts_at + 0 >= 0 AND starts_at + 0 < 9 AND (created_at, id) < (9, 9) "
            "ORDER BY created_at DESC, id DESC LIMIT 50");
        QVERIFY2(made.find("bookings_by_made") != std::string::npos && made.find("TEMP B-TREE") == std::string::npos,
                 made.c_str());
    }

    void cancel_givesEverythingBack_whateverThePolicySays() {
        Desk house;
        house.passTo(house.booking.startsAt - kHour);
        const int version = house.now().version;
        QVERIFY(house.desk.review(house.admin, house.booking.id, house.clock.now())->canCancel);
        QCOMPARE(code(house.cancelAs(house.maya, version)), QString("forbidden"));
        QCOMPARE(code(house.cancelAs(house.admin, version - 1)), QString("changed_elsewhere"));
        const auto done = house.cancelAs(house.admin, version);
        QCOMPARE(code(done), QString("ok"));
        QCOMPARE(done->status, BookingStatus::cancelled);
        QCOMPARE(code(house.cancelAs(house.admin, version)), QString("changed_elsewhere"));
        QCOMPARE(code(house.cancelAs(house.admin, house.now().version)), QString("invalid_state"));
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.trialSum(), 0);
        QVERIFY((house.deeds() == std::vector<std::string>{"booking.cancelled The platform was down."}));
    }

    void history_namesTheAdmin_andSaysWhatBecameOfTheMoney() {
        Desk house;
        QVERIFY(house.cancelAs(house.admin, house.now().version));
        const auto history = house.desk.review(house.admin, house.booking.id, house.clock.now())->history;
        const auto step = [&](protocol::DeskStepKind kind) {
            const auto found = std::ranges::find(history, kind, &protocol::DeskStep::what);
            return found == history.end() ? protocol::DeskStep{protocol::DeskStepKind::held} : *found;
        };
        using Kind = protocol::DeskStepKind;
        QCOMPARE(step(Kind::cancelled).admin, std::string("admin"));
        QVERIFY(step(Kind::confirmed).admin.empty());
        QVERIFY(step(Kind::refund_begun).what == Kind::refund_begun);
        QVERIFY(step(Kind::refunded).what == Kind::held);  // The gateway has not done it yet.
        QCOMPARE(house.refunded(), 1000'00);
        const auto later = house.desk.review(house.admin, house.booking.id, house.clock.now())->history;
        QVERIFY(std::ranges::count(later, Kind::refunded, &protocol::DeskStep::what) == 1);
        QVERIFY(step(Kind::requested).what == Kind::held);  // The mentor lets herself be booked at once.
    }

    void history_ofARequest_saysWhenItWasPutToTheMentor() {
        Desk house;
        const auto rohan = house.mentor("rohan", {.instantBook = false});
        const auto asked = house.paid(house.maya, rohan, house.in(5 * kDay));
        const auto history = house.desk.review(house.admin, asked.id, house.clock.now())->history;
        std::vector<protocol::DeskStepKind> kinds;
        for (const auto& step : history)
            kinds.push_back(step.what);
        using Kind = protocol::DeskStepKind;
        QVERIFY((kinds == std::vector{Kind::held, Kind::requested}));  // Nothing is paid yet.
    }

    /// Case 41: what the student wrote is read by whoever decides, in its place among what was said.
    void absenceNote_isAmongWhatWasSaid() {
        Desk house;
        house.comes(house.maya, 0);
        house.passTo(house.booking.startsAt + 11 * kMinute);
        house.report(house.maya).value();
        house.pass(kMinute);
        bookings::AbsenceFiles files(*house.database, house.bookings);
        files.note(house.maya, house.booking.id, "I waited for an hour.", house.clock.now()).value();
        house.pass(kMinute);
        house.contest(house.ananya).value();
        const auto said = house.desk.review(house.admin, house.booking.id, house.clock.now())->statements;
        using protocol::DeskVoice;
        QCOMPARE(said.size(), 3u);
        QVERIFY(said[0].voice == DeskVoice::report && said[2].voice == DeskVoice::contest);
        QVERIFY(said[1].voice == DeskVoice::note && said[1].by == domain::Party::student);
        QCOMPARE(said[1].text, std::string("I waited for an hour."));
    }

    void cancel_ofAHoldOrOfWhatIsOver_isRefused() {
        Desk house;
        const auto hold = house.held(house.maya, house.mentor("rohan"), house.in(kDay));
        QCOMPARE(code(house.desk.cancel(house.admin, hold.id, {hold.version, "x"}, house.clock.now())),
                 QString("invalid_state"));
        house.theyMeet();
        house.passTo(house.booking.endsAt);
        QCOMPARE(code(house.cancelAs(house.admin, house.now().version)), QString("invalid_state"));
        QVERIFY(house.deeds().empty());
    }

    void complete_onlyWhatWasKept() {
        Desk house;
        house.passTo(house.booking.endsAt);
        QVERIFY(!house.desk.review(house.admin, house.booking.id, house.clock.now())->canComplete);
        QCOMPARE(code(house.completeAs(house.admin)), QString("invalid_state"));
        house.theyMeet();
        QVERIFY(house.desk.review(house.admin, house.booking.id, house.clock.now())->canComplete);
        QCOMPARE(code(house.completeAs(house.ananya)), QString("forbidden"));
        QCOMPARE(code(house.completeAs(house.admin)), QString("ok"));
        QCOMPARE(house.owed(), 780'00);
        QVERIFY((house.deeds() == std::vector<std::string>{"booking.completed Both confirm it."}));
    }
};

MC_TEST_APPLESS(BookingDeskTest)
#include "booking_desk_test.moc"
