#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/reviews.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using http::Method;
using protocol::ReviewPart;
using protocol::ReviewState;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct ModerationWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    Visitor outsider = server.person("Ishaan Verma");
    Visitor admin = server.person("Support One", {domain::Role::support});
    domain::ReviewId first = reviewed(student, 2, true);

    domain::ReviewId reviewed(const Visitor& by, int stars, bool isPublic) {
        const auto booking = server.completed(by, mentor);
        return server.rooms.reviews.create(by.id, booking.id, {stars, "He never let me speak.", isPublic}).value().id;
    }
    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, who.id.value == 0 ? std::string() : server.freshToken(who));
    }
    static std::string path(domain::ReviewId id, const std::string& rest) {
        return "/api/reviews/" + domain::toString(id) + rest;
    }
    WholeServer::Reply reply(const Visitor& who, const std::string& text) {
        return ask(who, Method::put, path(first, "/reply"), protocol::encode(protocol::ReplyToReview{text}));
    }
    WholeServer::Reply report(const Visitor& who, ReviewPart part, domain::ReviewId id) {
        return ask(who, Method::post, path(id, "/reports"),
                   protocol::encode(protocol::ReportReview{part, protocol::ReportReason::untrue, "Look it up."}));
    }
    WholeServer::Reply report(const Visitor& who, ReviewPart part) { return report(who, part, first); }
    WholeServer::Reply decide(const Visitor& who, domain::ReviewId id, ReviewPart part, bool hide,
                              std::int64_t version) {
        return ask(who, Method::post, "/api/admin/reviews/" + domain::toString(id) + "/decision",
                   protocol::encode(protocol::DecideReview{part, hide, "It names somebody.", version}));
    }
    WholeServer::Reply decide(ReviewPart part, bool hide) { return decide(admin, first, part, hide, row().version); }
    protocol::ReportedReviewPage queue(const std::string& which) {
        const auto answer = ask(admin, Method::get, "/api/admin/reported-reviews?queue=" + which);
        return protocol::decode<protocol::ReportedReviewPage>(answer.raw).value();
    }
    protocol::ReviewPage page(const Visitor& viewer) {
        return protocol::decode<protocol::ReviewPage>(ask(viewer, Method::get, "/api/mentors/rohan-mehta/reviews").raw)
            .value();
    }
    protocol::Review ofBooking(const Visitor& viewer) {
        const auto path = "/api/bookings/" + domain::toString(row().bookingId) + "/review";
        return protocol::decode<protocol::Review>(ask(viewer, Method::get, path).raw).value();
    }
    reviews::ReviewRow row() {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return *reviews::ReviewStore(reader).find(first); });
    }
    template <class T>
    T one(const std::string& sql) {
        return server.rooms.database->read([&](database::Reader& reader) { return reader.scalar<T>(sql); });
    }
    /// The mentor's stored rating is what her reviews make when they are counted again.
    bool ratingIsRecomputed() {
        return one<std::int64_t>(
                   "SELECT COUNT(*) FROM mentors WHERE rating_count = (SELECT COUNT(*) FROM reviews r WHERE r.mentor_id"
                   " = user_id AND r.state <> 'hidden') AND rating_sum = (SELECT COALESCE(SUM(rating), 0) FROM reviews"
                   " r WHERE r.mentor_id = user_id AND r.state <> 'hidden')") ==
               one<int>("SELECT COUNT(*) FROM mentors");
    }
    std::vector<std::string> told(const Visitor& who) {
        std::vector<std::string> reasons;
        for (const auto& item : server.rooms.notifications.list(who.id, {50, ""}).value().items)
            if (item.type == protocol::NotificationType::review_hidden)
                reasons.push_back(item.parameters.reason.value_or(""));
        return reasons;
    }
};

const Visitor kModerationNobody;

}  // namespace

/// Answers to reviews, reports of either, and what admins do about them.
class ModerationTest : public QObject {
    Q_OBJECT
    using World = ModerationWorld;

private slots:
    void reply_isShownToEverybody_andCanBeChangedForADay() {
        World world;
        QCOMPARE(world.reply(world.mentor, "I am sorry.").status, 200);
        QCOMPARE(world.page(kModerationNobody).items.at(0).reply->text, std::string("I am sorry."));
        QVERIFY(!world.page(kModerationNobody).items.at(0).reply->changeableUntil);
        QVERIFY(world.ofBooking(world.mentor).reply->changeableUntil);
        QCOMPARE(world.reply(world.mentor, "I am very sorry.").status, 200);
        world.server.clock.advance(domain::kDay);
        QVERIFY(!world.ofBooking(world.mentor).reply->changeableUntil);
        QCOMPARE(world.reply(world.mentor, "Not at all.").status, 409);
        QCOMPARE(world.ofBooking(world.student).reply->text, std::string("I am very sorry."));
        QCOMPARE(world.one<int>("SELECT COUNT(*) FROM notifications WHERE type = 'review_answered'"), 1);
    }

    void reply_isItsMentorsAlone() {
        World world;
        const auto other = world.server.mentor("Ananya Krishnan");
        QCOMPARE(world.reply(other, "Not mine.").status, 404);
        QCOMPARE(world.reply(world.student, "Mine.").status, 403);
        QCOMPARE(world.reply(world.mentor, "").status, 422);
        QCOMPARE(world.reply(world.mentor, std::string(501, 'a')).status, 422);
        QVERIFY(!world.page(kModerationNobody).items.at(0).reply);
    }

    void report_isOfOthersWordsThatOneCanRead() {
        World world;
        const auto hers = world.reviewed(world.student, 4, false);
        QCOMPARE(world.report(world.student, ReviewPart::review).status, 403);
        QCOMPARE(world.report(world.outsider, ReviewPart::reply).status, 404);
        QCOMPARE(world.report(world.outsider, ReviewPart::review, hers).status, 404);
        QCOMPARE(world.report(world.mentor, ReviewPart::review, hers).status, 204);
        QCOMPARE(world.report(world.outsider, ReviewPart::review).status, 204);
        QCOMPARE(world.queue("open").open, 2);
    }

    void reported_staysShown_andOnlyItsTwoPeopleKnow() {
        World world;
        QVERIFY(world.page(world.mentor).items.at(0).mayReport);
        QCOMPARE(world.report(world.mentor, ReviewPart::review).status, 204);
        QCOMPARE(world.report(world.mentor, ReviewPart::review).status, 204);
        QCOMPARE(world.page(kModerationNobody).items.at(0).state, ReviewState::visible);
        QCOMPARE(world.page(world.outsider).items.at(0).state, ReviewState::visible);
        const auto own = world.page(world.mentor).items.at(0);
        QCOMPARE(own.state, ReviewState::reported);
        QVERIFY(!own.mayReport);
        const auto queue = world.queue("open");
        QCOMPARE(queue.items.at(0).reports.size(), std::size_t(1));
        QVERIFY(queue.items.at(0).reports.at(0).by == domain::Party::mentor);
        QCOMPARE(world.row().version, 2);
    }

    void hiddenReview_isGoneForOthers_andItsStarsDoNotCount() {
        World world;
        world.reviewed(world.student, 5, true);
        QCOMPARE(world.report(world.mentor, ReviewPart::review).status, 204);
        QCOMPARE(world.decide(ReviewPart::review, true).status, 200);
        QVERIFY(world.ratingIsRecomputed());
        QCOMPARE(world.one<int>("SELECT rating_count FROM mentors WHERE rating_count > 0"), 1);
        QCOMPARE(world.page(world.outsider).items.size(), std::size_t(1));
        QCOMPARE(world.page(world.outsider).stars, (std::vector<int>{0, 0, 0, 0, 1}));
        QCOMPARE(world.page(world.mentor).items.size(), std::size_t(2));
        QCOMPARE(world.ofBooking(world.student).state, ReviewState::hidden);
        QCOMPARE(world.told(world.student), std::vector<std::string>{"It names somebody."});
        QVERIFY(world.told(world.mentor).empty());
        QCOMPARE(world.reply(world.mentor, "I am sorry.").status, 409);
        QCOMPARE(world.report(world.outsider, ReviewPart::review).status, 404);
    }

    void shownAgain_countsAgain() {
        World world;
        QCOMPARE(world.decide(ReviewPart::review, true).status, 200);
        QCOMPARE(world.decide(ReviewPart::review, false).status, 200);
        QVERIFY(world.ratingIsRecomputed());
        QCOMPARE(world.page(kModerationNobody).items.size(), std::size_t(1));
        QCOMPARE(world.decide(ReviewPart::review, false).status, 409);
    }

    void hiddenReply_leavesTheReviewAndTheRating() {
        World world;
        QCOMPARE(world.reply(world.mentor, "Her boss, Mr Rao, agrees.").status, 200);
        QCOMPARE(world.report(world.student, ReviewPart::reply).status, 204);
        QCOMPARE(world.decide(ReviewPart::reply, true).status, 200);
        QVERIFY(world.ratingIsRecomputed());
        QVERIFY(!world.page(kModerationNobody).items.at(0).reply);
        QVERIFY(!world.ofBooking(world.student).reply);
        QCOMPARE(world.ofBooking(world.mentor).reply->state, ReviewState::hidden);
        QCOMPARE(world.told(world.mentor), std::vector<std::string>{"It names somebody."});
        QCOMPARE(world.reply(world.mentor, "Another word.").status, 409);
    }

    void kept_settlesTheReports_andEachReportsOnce() {
        World world;
        QCOMPARE(world.report(world.mentor, ReviewPart::review).status, 204);
        QCOMPARE(world.decide(ReviewPart::review, false).status, 200);
        QCOMPARE(world.queue("open").open, 0);
        QCOMPARE(world.queue("decided").items.size(), std::size_t(1));
        QCOMPARE(world.report(world.mentor, ReviewPart::review).status, 204);
        QCOMPARE(world.queue("open").open, 0);
        QCOMPARE(world.report(world.outsider, ReviewPart::review).status, 204);
        QCOMPARE(world.queue("open").open, 1);
        QVERIFY(world.told(world.student).empty());
    }

    void deciding_onePart_leavesTheOtherWaiting() {
        World world;
        QCOMPARE(world.reply(world.mentor, "Not true.").status, 200);
        QCOMPARE(world.report(world.mentor, ReviewPart::review).status, 204);
        QCOMPARE(world.report(world.student, ReviewPart::reply).status, 204);
        QCOMPARE(world.decide(ReviewPart::review, false).status, 200);
        QCOMPARE(world.queue("open").open, 1);
        QVERIFY(world.row().reportedAt == world.queue("open").items.at(0).reports.at(1).at);
        QCOMPARE(world.decide(ReviewPart::reply, true).status, 200);
        QCOMPARE(world.queue("open").open, 0);
    }

    void decide_isNotForOnesOwn_norFromAnOldReading_norTwice() {
        World world;
        const auto both = world.server.person("Support Two", {domain::Role::student, domain::Role::support});
        const auto own = world.reviewed(both, 1, true);
        QCOMPARE(world.report(world.mentor, ReviewPart::review, own).status, 204);
        QCOMPARE(world.decide(both, own, ReviewPart::review, false, 2).status, 403);
        QVERIFY(!world.queue("open").items.empty());
        QCOMPARE(world.decide(world.admin, own, ReviewPart::review, true, 1).status, 409);
        QCOMPARE(world.decide(world.admin, own, ReviewPart::reply, true, 2).status, 404);
        QCOMPARE(world.decide(world.admin, own, ReviewPart::review, true, 2).status, 200);
        QCOMPARE(world.decide(world.admin, own, ReviewPart::review, true, 3).status, 409);
        QVERIFY(world.ratingIsRecomputed());
        QCOMPARE(world.one<int>("SELECT COUNT(*) FROM audit_log WHERE action = 'review.hidden'"), 1);
    }

    void queue_comesByPages_theLongestWaitingFirst() {
        World world;
        std::vector<domain::ReviewId> ids{world.first};
        for (int i = 0; i < 4; ++i)
            ids.push_back(world.reviewed(world.student, 3, true));
        for (const auto id : ids)
            QCOMPARE(world.report(world.mentor, ReviewPart::review, id).status, 204);
        std::vector<domain::ReviewId> seen;
        std::string cursor;
        do {
            const auto page = world.queue("open&limit=2&cursor=" + cursor);
            for (const auto& item : page.items)
                seen.push_back(item.review.id);
            cursor = page.next.value_or("");
        } while (!cursor.empty());
        QVERIFY(seen == ids);
        QCOMPARE(world.ask(world.admin, Method::get, "/api/admin/reported-reviews?cursor=nonsense").status, 422);
    }
};

MC_TEST_CORE(ModerationTest)
#include "moderation_test.moc"
