#include "reviews/review_service.h"

#include <QTest>

#include "support/booking_house.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using test::BookingHouse;
using test::code;
using test::MentorSpec;

namespace {

struct Desk : BookingHouse {
    Desk() {
        test::listen(reviews.posted, [this](const reviews::ReviewPosted& event) { posted.push_back(event); });
    }
    bookings::Booking held(domain::Seconds ahead = kDay) { return paid(maya, ananya, in(ahead)); }
    bookings::Booking completed() {
        const auto booking = held();
        clock.set(booking.startsAt);
        joined(booking, maya);
        joined(booking, ananya);
        clock.set(booking.endsAt);
        return settlement.complete(ananya, booking.id, clock.now()).value();
    }
    domain::Result<protocol::Review> review(domain::UserId who, const bookings::Booking& booking, int stars = 5,
                                            bool isPublic = true) {
        return reviews.create(who, booking.id, {stars, "Clear and kind.", isPublic});
    }
    protocol::ReviewPage page(int limit, const std::string& cursor = {}, bool own = false) {
        return reviews.list(ananya, own ? std::optional(ananya) : std::nullopt, {limit, cursor}).value();
    }

    domain::UserId ananya = mentor("ananya");
    domain::UserId maya = student("maya");
    reviews::ReviewService reviews{*database, clock, ids, bookings, [](domain::UserId) {
                                       return reviews::Author{"Maya", "her-photo"};
                                   }};
    std::vector<reviews::ReviewPosted> posted;
};

}  // namespace

class ReviewServiceTest : public QObject {
    Q_OBJECT

private slots:
    void create_onceAndOnlyByItsStudent() {
        Desk desk;
        const auto booking = desk.completed();
        QCOMPARE(code(desk.review(desk.ananya, booking)), QString("not_found"));
        QCOMPARE(code(desk.review(desk.student("ravi"), booking)), QString("not_found"));
        QVERIFY(desk.review(desk.maya, booking, 4));
        QCOMPARE(code(desk.review(desk.maya, booking, 1)), QString("already_reviewed"));
        QCOMPARE(desk.posted.size(), std::size_t(1));
        QCOMPARE(desk.posted.front().ratingSum, 4);
        QCOMPARE(desk.posted.front().ratingCount, 1);
        QCOMPARE(desk.page(10).items.size(), std::size_t(1));
    }

    /// Case 41 among them: after a no-show there are no stars.
    void create_onlyOfACompletedSession_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"confirmed", "cancelled", "no_show"})
            QTest::newRow(how) << how;
    }
    void create_onlyOfACompletedSession() {
        QFETCH(QString, how);
        Desk desk;
        const auto booking = desk.held();
        if (how == "cancelled") QVERIFY(desk.changes.cancel(desk.maya, booking.id, "I am ill.", desk.clock.now()));
        desk.clock.set(booking.startsAt + 11 * kMinute);
        if (how == "no_show") QVERIFY(desk.settlement.reportNoShow(desk.maya, booking.id, "Nobody.", desk.clock.now()));
        desk.clock.set(booking.endsAt);
        QCOMPARE(code(desk.review(desk.maya, booking)), QString("not_completed"));
        QVERIFY(desk.posted.empty());
    }

    void create_aReceiverThatFails_leavesNothing() {
        Desk desk;
        const auto booking = desk.completed();
        desk.reviews.posted.connect(
            [](database::Transaction&, const reviews::ReviewPosted&) { throw std::runtime_error("expected"); });
        QVERIFY_EXCEPTION_THROWN((void)desk.review(desk.maya, booking), std::runtime_error);
        QVERIFY(desk.page(10).items.empty());
    }

    void totals_countEveryStarWhetherOrNotTheTextIsPublic() {
        Desk desk;
        QVERIFY(desk.review(desk.maya, desk.completed(), 5, true));
        QVERIFY(desk.review(desk.maya, desk.completed(), 2, false));
        QCOMPARE(desk.posted.back().ratingSum, 7);
        QCOMPARE(desk.posted.back().ratingCount, 2);
        QCOMPARE(desk.page(10).stars, (std::vector<int>{0, 1, 0, 0, 1}));
    }

    void list_privateOnes_areForTheMentorAlone() {
        Desk desk;
        QVERIFY(desk.review(desk.maya, desk.completed(), 5, true));
        QVERIFY(desk.review(desk.maya, desk.completed(), 2, false));
        const auto everybody = desk.page(10);
        QCOMPARE(everybody.items.size(), std::size_t(1));
        QCOMPARE(everybody.total, 1);
        QCOMPARE(everybody.items.front().rating, 5);
        const auto own = desk.page(10, {}, true);
        QCOMPARE(own.items.size(), std::size_t(2));
        QCOMPARE(own.total, 2);
    }

    void list_pagesNewestFirst() {
        Desk desk;
        for (const int stars : {1, 2, 3})
            QVERIFY(desk.review(desk.maya, desk.completed(), stars));
        const auto first = desk.page(2);
        QCOMPARE(first.items.size(), std::size_t(2));
        QCOMPARE(first.items[0].rating, 3);
        QCOMPARE(first.items[1].rating, 2);
        QVERIFY(first.next.has_value());
        const auto rest = desk.page(2, *first.next);
        QCOMPARE(rest.items.size(), std::size_t(1));
        QCOMPARE(rest.items[0].rating, 1);
        QVERIFY(!rest.next);
    }

    void list_ofNobodyApproved_isNotFound() {
        Desk desk;
        QCOMPARE(code(desk.reviews.list(desk.maya, {}, {10, ""})), QString("not_found"));
        QCOMPARE(code(desk.reviews.list(desk.ananya, {}, {10, "@@"})), QString("validation_failed"));
    }
};

MC_TEST_APPLESS(ReviewServiceTest)
#include "review_service_test.moc"
