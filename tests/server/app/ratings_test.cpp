#include <QTemporaryDir>
#include <QTest>
#include <boost/describe/enum_to_string.hpp>

#include "platform/mail/words.h"
#include "protocol/codec.h"
#include "protocol/ratings.h"
#include "support/result_code.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using domain::RatingStanding;
using http::Method;
using protocol::NotificationType;
using protocol::RatingQueue;
using tests::Visitor;
using tests::WholeServer;

namespace {

/// Two reviews say something, and two more after a warning may pause.
void few(app::Config& config) {
    config.ratings.least = 2;
    config.ratings.further = 2;
}

struct RatingsWorld {
    explicit RatingsWorld(domain::Language language = domain::Language::en) {
        server.rooms.accounts
            .updateMe(mentor.id, {.language = language, .version = server.rooms.accounts.me(mentor.id)->version})
            .value();
    }
    domain::ReviewId review(int stars) {
        const auto booking = server.completed(student, mentor);
        server.clock.advance(60);
        const auto made = server.rooms.reviews.create(student.id, booking.id, {stars, "As it was."}).value();
        server.rooms.outbox.drain();
        return made.id;
    }
    void pause() {
        for (int i = 0; i < 4; ++i)
            review(1);
    }
    void hide(domain::ReviewId id, bool hide) {
        const auto version = server.rooms.database->read(
            [&](database::Reader& reader) { return reviews::ReviewStore(reader).find(id)->version; });
        server.rooms.moderation.decide(admin.id, id, {protocol::ReviewPart::review, hide, "It names somebody", version})
            .value();
    }
    RatingStanding standing() { return server.rooms.ratings.own(mentor.id).standing; }
    bool isAccepting() { return server.rooms.scheduling.own(mentor.id).acceptingBookings; }
    domain::Result<protocol::Availability> accept() {
        return server.rooms.scheduling.setAccepting(mentor.id, true, server.clock.now());
    }
    protocol::RatingCasePage cases(RatingQueue queue, const Visitor& who) {
        return server.rooms.ratingDesk.list(who.id, queue, {20, ""}).value();
    }
    domain::Result<protocol::RatingCase> decide(const Visitor& who, bool reinstate, std::int64_t version) {
        auto answer = server.rooms.ratingDesk.decide(who.id, mentor.id, {reinstate, "Looked at all of them.", version});
        server.rooms.outbox.drain();
        return answer;
    }
    std::int64_t version() { return cases(RatingQueue::waiting, admin).items.at(0).version; }
    std::vector<protocol::Notification> bell(const Visitor& who, NotificationType type) {
        auto items = server.rooms.notifications.list(who.id, {100, ""}).value().items;
        std::erase_if(items, [type](const auto& item) { return item.type != type; });
        return items;
    }
    int mailsWith(const std::string& words) {
        return static_cast<int>(std::ranges::count_if(
            mails->mails(), [&](const mail::Mail& mail) { return mail.text.find(words) != std::string::npos; }));
    }
    int mailsAbout(NotificationType type, domain::Language language) {
        const auto subject =
            mail::Words::of(language).say(std::string(boost::describe::enum_to_string(type, "")) + ".subject", {});
        return static_cast<int>(
            std::ranges::count_if(mails->mails(), [&](const mail::Mail& mail) { return mail.subject == subject; }));
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), few, tests::keepingMails(mails)};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    Visitor admin = server.person("Sunil Support", {domain::Role::support});
};

}  // namespace

/// Mentors whose stars are low: warned, paused, and what an admin decides then.
class RatingsTest : public QObject {
    Q_OBJECT
    using World = RatingsWorld;

private slots:
    void low_warnsOnce_inTheAppAndByMail_data() {
        QTest::addColumn<domain::Language>("language");
        QTest::newRow("en") << domain::Language::en;
        QTest::newRow("hi") << domain::Language::hi;
    }
    void low_warnsOnce_inTheAppAndByMail() {
        QFETCH(domain::Language, language);
        World world(language);
        world.review(3);
        QCOMPARE(world.standing(), RatingStanding::good);  // One says nothing.
        world.review(3);
        QCOMPARE(world.standing(), RatingStanding::warned);
        world.review(3);
        world.review(3);  // At the bound of a pause, not below it.
        QCOMPARE(world.standing(), RatingStanding::warned);
        const auto told = world.bell(world.mentor, NotificationType::rating_warned);
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].link, std::string("/overview"));
        QCOMPARE(world.mailsAbout(NotificationType::rating_warned, language), 1);
        QVERIFY(world.isAccepting());
        QVERIFY(world.bell(world.admin, NotificationType::rating_waiting).empty());
    }

    void betterAgain_forgetsTheWarning_andWorseAgainWarnsAnew() {
        World world;
        world.review(3);
        world.review(3);
        world.review(5);
        world.review(5);
        QCOMPARE(world.standing(), RatingStanding::good);
        QVERIFY(world.bell(world.mentor, NotificationType::rating_warned)[0].readAt.has_value());
        for (int i = 0; i < 3; ++i)
            world.review(1);
        QCOMPARE(world.standing(), RatingStanding::paused);
        QCOMPARE(world.mailsAbout(NotificationType::rating_warned, domain::Language::en), 2);
    }

    void stillLowAfterFurtherReviews_pauses_andAsksTheAdmins_data() { low_warnsOnce_inTheAppAndByMail_data(); }
    void stillLowAfterFurtherReviews_pauses_andAsksTheAdmins() {
        QFETCH(domain::Language, language);
        World world(language);
        for (int i = 0; i < 3; ++i)
            world.review(1);
        QCOMPARE(world.standing(), RatingStanding::warned);
        QVERIFY(world.isAccepting());
        world.review(1);
        QCOMPARE(world.standing(), RatingStanding::paused);
        QVERIFY(!world.isAccepting());
        QCOMPARE(world.bell(world.mentor, NotificationType::rating_paused).size(), 1u);
        QCOMPARE(world.mailsAbout(NotificationType::rating_paused, language), 1);
        const auto waits = world.bell(world.admin, NotificationType::rating_waiting);
        QCOMPARE(waits.size(), 1u);
        QCOMPARE(waits[0].parameters.other.value_or(""), std::string("Rohan Mehta"));
        const auto cases = world.cases(RatingQueue::waiting, world.admin);
        QCOMPARE(cases.waiting, 1);
        QCOMPARE(cases.items.at(0).reviews, 4);
        QCOMPARE(cases.items[0].average, 100);
        QCOMPARE(cases.items[0].latest.size(), 4u);
        QCOMPARE(cases.items[0].latest[0].text, std::string("As it was."));
    }

    void hiddenReviews_doNotCount_andCountAgainWhenShown() {
        World world;
        const auto first = world.review(1);
        world.review(4);
        QCOMPARE(world.standing(), RatingStanding::warned);
        world.hide(first, true);
        QCOMPARE(world.standing(), RatingStanding::good);
        world.hide(first, false);
        QCOMPARE(world.standing(), RatingStanding::warned);
        QCOMPARE(world.server.rooms.ratings.own(world.mentor.id).reviews, 2);
    }

    void paused_noWayOfHersTurnsBookingsOn() {
        World world;
        world.pause();
        QCOMPARE(test::code(world.accept()), QString("invalid_state"));
        const auto reply = world.server.ask(Method::put, "/api/mentors/toggle-bookings", R"({"accepting":true})",
                                            world.server.freshToken(world.mentor));
        QCOMPARE(reply.text("code"), std::string("invalid_state"));
        QCOMPARE(reply.text("paused"), std::string("ratings"));
        auto times = world.server.rooms.scheduling.own(world.mentor.id);
        times.acceptingBookings = true;
        const auto saved = world.server.rooms.scheduling.replace(world.mentor.id, times, world.server.clock.now());
        QCOMPARE(test::code(saved), QString("invalid_state"));
        times.acceptingBookings = false;  // Her times she may change.
        QVERIFY(world.server.rooms.scheduling.replace(world.mentor.id, times, world.server.clock.now()));
        QVERIFY(!world.isAccepting());
    }

    /// Whoever was paused for silence before has a mail with a button.
    void paused_theButtonOfAnOlderMail_saysThatAnAdminDecides() {
        World world;
        for (int i = 0; i < 3; ++i)
            world.review(1);
        const auto last = world.server.completed(world.student, world.mentor);
        world.server.rooms.database->write([&](database::Transaction& tx) {
            world.server.rooms.silentMentors.pause(tx, world.mentor.id, bookings::PauseCause::silence);
        });
        world.server.rooms.reviews.create(world.student.id, last.id, {1, ""}).value();
        QCOMPARE(world.standing(), RatingStanding::paused);
        const auto token = world.server.rooms.database->read([&](database::Reader& reader) {
            return world.server.rooms.silentMentors.tokenOf(reader, world.mentor.id);
        });
        const auto path = "/api/mail/resume-bookings?token=" + token;
        for (const auto method : {Method::get, Method::post}) {
            const auto page = world.server.ask(method, path);
            QCOMPARE(page.status, 200);
            QVERIFY(page.raw.find("until an admin has decided") != std::string::npos);
            QVERIFY(page.raw.find("<button") == std::string::npos);
        }
        QVERIFY(!world.isAccepting());
    }

    void reinstated_takesBookings_andOnlyNewReviewsCount_data() { low_warnsOnce_inTheAppAndByMail_data(); }
    void reinstated_takesBookings_andOnlyNewReviewsCount() {
        QFETCH(domain::Language, language);
        World world(language);
        world.pause();
        const auto decided = world.decide(world.admin, true, world.version()).value();
        QCOMPARE(decided.standing, RatingStanding::good);
        QVERIFY(world.isAccepting());
        QCOMPARE(world.server.rooms.ratings.own(world.mentor.id).reviews, 0);
        const auto told = world.bell(world.mentor, NotificationType::rating_reinstated);
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].parameters.reason.value_or(""), std::string("Looked at all of them."));
        QCOMPARE(world.mailsAbout(NotificationType::rating_reinstated, language), 1);
        QCOMPARE(world.mailsWith("Looked at all of them."), 1);
        QVERIFY(world.bell(world.admin, NotificationType::rating_waiting)[0].readAt.has_value());
        QVERIFY(world.cases(RatingQueue::waiting, world.admin).items.empty());
        QCOMPARE(test::code(world.decide(world.admin, true, decided.version)), QString("not_found"));
        world.review(1);
        QCOMPARE(world.standing(), RatingStanding::good);
        world.review(1);
        QCOMPARE(world.standing(), RatingStanding::warned);
        world.review(1);
        QCOMPARE(world.standing(), RatingStanding::warned);  // One after the warning.
        world.review(1);
        QCOMPARE(world.standing(), RatingStanding::paused);
    }

    void whoTookNoBookingsBefore_takesNoneAfterwards() {
        World world;
        for (int i = 0; i < 3; ++i)
            world.review(1);
        const auto last = world.server.completed(world.student, world.mentor);
        world.server.rooms.scheduling.setAccepting(world.mentor.id, false, world.server.clock.now()).value();
        world.server.rooms.reviews.create(world.student.id, last.id, {1, ""}).value();
        QCOMPARE(world.standing(), RatingStanding::paused);
        QVERIFY(world.decide(world.admin, true, world.version()));
        QVERIFY(!world.isAccepting());
        QVERIFY(world.accept());
    }

    void kept_staysPaused_isSeenByHer_andMayBeTakenBack() {
        World world;
        world.pause();
        const auto kept = world.decide(world.admin, false, world.version()).value();
        QCOMPARE(kept.standing, RatingStanding::kept);
        QVERIFY(!world.isAccepting());
        QCOMPARE(test::code(world.accept()), QString("invalid_state"));
        const auto own = world.server.rooms.ratings.own(world.mentor.id);
        QCOMPARE(own.standing, RatingStanding::kept);
        QCOMPARE(own.reason, std::string("Looked at all of them."));
        QCOMPARE(world.mailsAbout(NotificationType::rating_kept, domain::Language::en), 1);
        QVERIFY(world.cases(RatingQueue::waiting, world.admin).items.empty());
        QCOMPARE(world.cases(RatingQueue::kept, world.admin).items.size(), 1u);
        QCOMPARE(test::code(world.decide(world.admin, false, kept.version)), QString("invalid_state"));
        QVERIFY(world.decide(world.admin, true, kept.version));
        QVERIFY(world.isAccepting());
    }

    void decision_isRecorded_andNeverAboutOneself_norUponWhatHasChanged() {
        World world;
        world.pause();
        QCOMPARE(test::code(world.decide(world.admin, true, world.version() + 1)), QString("changed_elsewhere"));
        world.server.rooms.database->write([&](database::Transaction& tx) {
            (void)world.server.rooms.accounts.addRole(tx, world.mentor.id, domain::Role::support);
        });
        QVERIFY(!world.cases(RatingQueue::waiting, world.mentor).items.at(0).mayDecide);
        QCOMPARE(test::code(world.decide(world.mentor, true, world.version())), QString("forbidden"));
        QCOMPARE(world.standing(), RatingStanding::paused);
        QVERIFY(world.decide(world.admin, false, world.version()));
        const auto recorded = world.server.rooms.database->read([](database::Reader& reader) {
            return reader.all<std::string>(
                "SELECT action || ':' || reason FROM audit_log WHERE action LIKE 'rating.%'");
        });
        QCOMPARE(recorded, (std::vector<std::string>{"rating.kept:Looked at all of them."}));
    }

    void figures_areHerOwn_withTheOperatorsBounds() {
        World world;
        world.review(3);
        world.review(4);
        world.review(3);
        const std::string path = "/api/mentors/dashboard/ratings";
        const auto answer = world.server.ask(Method::get, path, "", world.server.freshToken(world.mentor));
        QCOMPARE(answer.status, 200);
        const auto shown = protocol::decode<protocol::MentorRatings>(answer.raw).value();
        QCOMPARE(shown.reviews, 3);
        QCOMPARE(shown.average, 333);
        QCOMPARE(shown.standing, RatingStanding::warned);
        QCOMPARE(shown.last, 10);
        QCOMPARE(shown.least, 2);
        QCOMPARE(shown.further, 2);
        QCOMPARE(shown.warnBelow, 350);
        QCOMPARE(shown.pauseBelow, 300);
        QCOMPARE(world.server.ask(Method::get, path, "", world.server.freshToken(world.student)).status, 403);
    }

    void queue_isReadByItsPages() {
        World world;
        world.pause();
        const auto other = world.server.mentor("Asha Rao");
        for (int i = 0; i < 4; ++i) {
            const auto booking = world.server.completed(world.student, other);
            world.server.rooms.reviews.create(world.student.id, booking.id, {1, ""}).value();
        }
        const auto first = world.server.rooms.ratingDesk.list(world.admin.id, RatingQueue::waiting, {1, ""}).value();
        QCOMPARE(first.items.size(), 1u);
        QCOMPARE(first.items[0].name, std::string("Rohan Mehta"));  // Waits longer.
        QCOMPARE(first.waiting, 2);
        const auto second =
            world.server.rooms.ratingDesk.list(world.admin.id, RatingQueue::waiting, {1, *first.next}).value();
        QCOMPARE(second.items.at(0).name, std::string("Asha Rao"));
        QVERIFY(!second.next);
    }
};

MC_TEST_CORE(RatingsTest)
#include "ratings_test.moc"
