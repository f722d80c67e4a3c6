#include <QTemporaryDir>
#include <QTest>
#include <boost/describe/enum_to_string.hpp>

#include "platform/mail/words.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using domain::ProfileChangeState;
using http::Method;
using protocol::NotificationType;
using protocol::OwnMentorPage;
using protocol::ProfileChangeReview;
using tests::Visitor;
using tests::WholeServer;

namespace {

const std::string kOld = "Engineer at Example";
const std::string kNew = "Principal Engineer at Other";
const std::string kProfileChangesQuestion = "Since when are you there?";
const std::string kAnswer = "Since May.";
const std::string kProfileChangesReason = "Please name an employer we can reach.";

struct ProfileChangesWorld {
    explicit ProfileChangesWorld(domain::Language language = domain::Language::en) {
        server.rooms.accounts
            .updateMe(mentor.id, {.language = language, .version = server.rooms.accounts.me(mentor.id)->version})
            .value();
        server.rooms.outbox.drain();
        mails->clear();
    }
    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, server.freshToken(who));
    }
    template <class T>
    static T read(const WholeServer::Reply& reply) {
        if (reply.status != 200) qWarning("%d %s", reply.status, reply.raw.c_str());
        return protocol::decode<T>(reply.raw).value();
    }
    static std::string refusal(const WholeServer::Reply& reply) {
        return reply.status < 400 ? std::string() : reply.text("code");
    }
    OwnMentorPage own() { return read<OwnMentorPage>(ask(mentor, Method::get, "/api/mentors/profile")); }
    WholeServer::Reply put(const protocol::OwnMentorProfile& profile) {
        return ask(mentor, Method::put, "/api/mentors/profile", protocol::encode(profile));
    }
    OwnMentorPage wish(const std::string& headline = kNew, const std::string& company = "Other") {
        auto profile = own().profile;
        profile.headline = headline;
        profile.company = company;
        return read<OwnMentorPage>(put(profile));
    }
    std::string desk(const std::string& rest = "") const {
        return "/api/admin/mentor-changes/" + domain::toString(mentor.id) + rest;
    }
    ProfileChangeReview review() { return read<ProfileChangeReview>(ask(support, Method::get, desk())); }
    WholeServer::Reply approve(const Visitor& by, std::int64_t version) {
        return ask(by, Method::post, desk("/approve"), protocol::encode(protocol::ApproveApplication{version}));
    }
    WholeServer::Reply decline(const Visitor& by, std::int64_t version) {
        return ask(by, Method::post, desk("/decline"),
                   protocol::encode(protocol::RejectApplication{version, kProfileChangesReason}));
    }
    WholeServer::Reply question(const Visitor& by) {
        return ask(by, Method::post, desk("/questions"),
                   protocol::encode(protocol::ApplicationText{kProfileChangesQuestion}));
    }
    WholeServer::Reply answer(const std::string& text = kAnswer) {
        return ask(mentor, Method::post, "/api/mentors/profile/change/answer",
                   protocol::encode(protocol::ApplicationText{text}));
    }
    protocol::MentorProfile page() {
        return read<protocol::MentorProfile>(server.ask(Method::get, "/api/mentors/rohan-mehta", "", ""));
    }
    int found(const std::string& words) {
        const auto page = server.ask(Method::get, "/api/mentors?q=" + words, "", "");
        return static_cast<int>(page.body.as_object().at("total").as_int64());
    }
    protocol::ApplicationPage queue() {
        return read<protocol::ApplicationPage>(ask(support, Method::get, "/api/admin/mentor-applications"));
    }
    std::vector<std::string> deeds() {
        return server.rooms.database->read([](database::Reader& reader) {
            return reader.all<std::string>("SELECT action FROM audit_log ORDER BY number");
        });
    }
    std::vector<protocol::Notification> bell(const Visitor& who, NotificationType type) {
        auto items = server.rooms.notifications.list(who.id, {100, ""}).value().items;
        std::erase_if(items, [&](const auto& one) { return one.type != type; });
        return items;
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor mentor = server.mentor("Rohan Mehta");
    Visitor support = server.person("Support One", {domain::Role::student, domain::Role::support});
    Visitor owner = server.person("Olga Owner", {domain::Role::owner});
};

}  // namespace

/// Another headline or company goes back to verification while the old text stays live.
class ProfileChangesTest : public QObject {
    Q_OBJECT
    using World = ProfileChangesWorld;

private slots:
    void newHeadline_waits_whileTheRestIsSeenAtOnce() {
        World world;
        auto profile = world.own().profile;
        profile.headline = kNew;
        profile.company = "Other";
        profile.bio = "New words about me.";
        const auto saved = World::read<OwnMentorPage>(world.put(profile));
        QCOMPARE(saved.profile.headline, kNew);
        QCOMPARE(saved.shownHeadline, kOld);
        QCOMPARE(saved.shownCompany, std::string("Example"));
        QVERIFY(saved.change && saved.change->state == ProfileChangeState::waiting);
        const auto page = world.page();
        QCOMPARE(page.bio, profile.bio);
        QCOMPARE(page.card.headline, kOld);
        QCOMPARE(page.card.company, std::string("Example"));
        QTRY_COMPARE(world.found("new+words"), 1);
        QCOMPARE(world.found("principal"), 0);
        const auto queue = world.queue();
        QCOMPARE(queue.items.size(), 1u);
        QVERIFY(queue.items.at(0).isChange);
        QCOMPARE(queue.items.at(0).headline, kNew);
        QCOMPARE(queue.counts.submitted, 1);
        const auto review = world.review();
        QCOMPARE(review.shownHeadline, kOld);
        QCOMPARE(review.change.headline, kNew);
        QCOMPARE(review.change.company, std::string("Other"));
        QVERIFY(review.mayDecide);
    }

    void approved_isWhatStudentsSee_andIsRecorded() {
        World world;
        const auto version = world.wish().profile.version;
        const auto done = World::read<ProfileChangeReview>(world.approve(world.support, world.review().version));
        QVERIFY(done.change.state == ProfileChangeState::approved);
        QVERIFY(!done.mayDecide);
        QCOMPARE(world.page().card.headline, kNew);
        QTRY_COMPARE(world.found("principal"), 1);
        QVERIFY(!world.own().change);
        QCOMPARE(world.deeds(), std::vector<std::string>{"mentor.change_approved"});
        QVERIFY(world.queue().items.empty());
        auto stale = world.own().profile;  // Read before the decision: it would put the old text back.
        stale.version = version;
        QCOMPARE(World::refusal(world.put(stale)), std::string("changed_elsewhere"));
    }

    void declined_leavesTheOldText_andSaysWhy() {
        World world;
        world.wish();
        const auto done = World::read<ProfileChangeReview>(world.decline(world.support, world.review().version));
        QVERIFY(done.change.state == ProfileChangeState::declined);
        const auto own = world.own();
        QCOMPARE(own.profile.headline, kOld);
        QVERIFY(own.change && own.change->state == ProfileChangeState::declined);
        QCOMPARE(own.change->reason, kProfileChangesReason);
        QCOMPARE(own.change->headline, kNew);
        QCOMPARE(world.page().card.headline, kOld);
        QCOMPARE(world.deeds(), std::vector<std::string>{"mentor.change_declined"});
        QVERIFY(world.wish().change->state == ProfileChangeState::waiting);  // She may try again.
        QVERIFY(world.own().change->reason.empty());
    }

    void mentor_takesBackWhatWaits() {
        World world;
        world.wish();
        const auto taken =
            World::read<OwnMentorPage>(world.ask(world.mentor, Method::delete_, "/api/mentors/profile/change"));
        QVERIFY(!taken.change);
        QCOMPARE(taken.profile.headline, kOld);
        QVERIFY(world.queue().items.empty());
        QCOMPARE(world.server.rooms.notifications.unread(world.owner.id), 0);
        QCOMPARE(World::refusal(world.approve(world.support, world.review().version)), std::string("invalid_state"));
        const auto again = world.ask(world.mentor, Method::delete_, "/api/mentors/profile/change");
        QCOMPARE(World::refusal(again), std::string("invalid_state"));
        QVERIFY(!world.wish(kOld, "Example").change);  // As it is seen: there is nothing to look into.
    }

    void savedWithoutAnotherHeadline_whatWaitsGoesOnWaiting() {
        World world;
        world.wish();
        const auto version = world.review().version;
        auto profile = world.own().profile;
        profile.city = "Pune";
        QVERIFY(World::read<OwnMentorPage>(world.put(profile)).change->state == ProfileChangeState::waiting);
        QCOMPARE(world.review().version, version);
        QCOMPARE(world.wish(kOld, "Example").change.has_value(), false);
    }

    /// What an admin has read is what she decides upon, also where one wish followed another.
    void decidedFromAnOldReading_isRefused() {
        World world;
        world.wish();
        const auto old = world.review().version;
        world.wish("Chief of Everything", "Other");
        QCOMPARE(World::refusal(world.approve(world.support, old)), std::string("changed_elsewhere"));
        (void)world.ask(world.mentor, Method::delete_, "/api/mentors/profile/change");
        world.wish("Chief of Everything", "Other");
        QCOMPARE(World::refusal(world.approve(world.support, old)), std::string("changed_elsewhere"));
        QCOMPARE(world.page().card.headline, kOld);
        QCOMPARE(world.approve(world.support, world.review().version).status, 200);
        QCOMPARE(World::refusal(world.approve(world.support, world.review().version)), std::string("invalid_state"));
        QCOMPARE(World::refusal(world.decline(world.support, world.review().version)), std::string("invalid_state"));
        QCOMPARE(world.deeds(), std::vector<std::string>{"mentor.change_approved"});
    }

    void question_isTheMentorsToAnswer_beforeItIsDecided() {
        World world;
        world.wish();
        const auto old = world.review().version;
        const auto asked = World::read<ProfileChangeReview>(world.question(world.support));
        QVERIFY(asked.change.questioned && asked.mayDecide);
        QCOMPARE(asked.change.remarks.at(0).author, std::string("Support One"));
        QCOMPARE(World::refusal(world.approve(world.owner, old)), std::string("changed_elsewhere"));
        const auto queue = world.queue();
        QVERIFY(queue.items.at(0).isChange && queue.items.at(0).state == domain::ApplicationState::questioned);
        QCOMPARE(queue.counts.submitted, 0);
        QCOMPARE(queue.counts.questioned, 1);
        const auto own = world.own();
        QVERIFY(own.change->questioned);
        QCOMPARE(own.change->remarks.at(0).text, kProfileChangesQuestion);
        QVERIFY(own.change->remarks.at(0).author.empty());
        const auto answered = World::read<OwnMentorPage>(world.answer());
        QVERIFY(!answered.change->questioned && answered.change->state == ProfileChangeState::waiting);
        QCOMPARE(World::refusal(world.answer("Once more.")), std::string("invalid_state"));
        const auto review = world.review();
        QCOMPARE(review.change.remarks.size(), 2u);
        QCOMPARE(review.change.remarks.at(1).author, std::string("Rohan Mehta"));
        QCOMPARE(review.change.remarks.at(1).text, kAnswer);
        QCOMPARE(world.queue().counts.submitted, 1);
        QCOMPARE(world.approve(world.support, review.version).status, 200);
        QCOMPARE(world.deeds(), (std::vector<std::string>{"mentor.change_questioned", "mentor.change_approved"}));
    }

    void question_isOfOneMatter_andEndsWithIt() {
        World world;
        QCOMPARE(World::refusal(world.question(world.support)), std::string("not_found"));
        world.wish();
        QCOMPARE(world.question(world.support).status, 200);
        QVERIFY(!world.wish("Chief of Everything", "Other").change->questioned);  // An answer by deed.
        QCOMPARE(world.own().change->remarks.size(), 1u);
        QCOMPARE(world.question(world.support).status, 200);
        QCOMPARE(world.decline(world.support, world.review().version).status, 200);
        QCOMPARE(World::refusal(world.answer()), std::string("invalid_state"));
        QCOMPARE(World::refusal(world.question(world.support)), std::string("invalid_state"));
        QVERIFY(world.wish().change->remarks.empty());
        QVERIFY(world.review().change.remarks.empty());
    }

    void question_isTold_andItsAnswer_data() {
        QTest::addColumn<bool>("hindi");
        QTest::newRow("en") << false;
        QTest::newRow("hi") << true;
    }
    void question_isTold_andItsAnswer() {
        QFETCH(bool, hindi);
        const auto language = hindi ? domain::Language::hi : domain::Language::en;
        World world(language);
        world.wish();
        QCOMPARE(world.question(world.support).status, 200);
        QCOMPARE(world.server.rooms.notifications.unread(world.owner.id), 0);
        const auto bell = world.bell(world.mentor, NotificationType::profile_change_questioned);
        QCOMPARE(bell.size(), 1u);
        QCOMPARE(bell.at(0).link, std::string("/profile"));
        world.server.rooms.outbox.drain();
        QCOMPARE(world.mails->mails().size(), 1u);
        const auto mail = world.mails->mails().at(0);
        QCOMPARE(mail.subject, mail::Words::of(language).say("profile_change_questioned.subject"));
        QVERIFY(mail.text.find(kProfileChangesQuestion) != std::string::npos);
        QVERIFY(mail.text.find("Support One") == std::string::npos);
        QCOMPARE(world.answer().status, 200);
        QCOMPARE(world.server.rooms.notifications.unread(world.mentor.id), 0);
        for (const auto& admin : {world.support, world.owner})
            QCOMPARE(world.bell(admin, NotificationType::profile_change_answered).size(), 1u);
        world.server.rooms.outbox.drain();
        QCOMPARE(world.mails->mails().size(), 1u);  // Admins have no mail of it.
    }

    void nobodyDecidesAboutHerself() {
        World world;
        world.wish();
        world.server.rooms.database
            ->write([&](database::Transaction& tx) {
                return world.server.rooms.accounts.addRole(tx, world.mentor.id, domain::Role::support);
            })
            .value();
        world.server.secure(world.mentor.id);
        const auto version = world.review().version;
        QCOMPARE(world.approve(world.mentor, version).status, 403);
        QCOMPARE(world.decline(world.mentor, version).status, 403);
        QCOMPARE(world.question(world.mentor).status, 403);
        QVERIFY(!World::read<ProfileChangeReview>(world.ask(world.mentor, Method::get, world.desk())).mayDecide);
        QVERIFY(world.deeds().empty());
        QCOMPARE(world.page().card.headline, kOld);
    }

    void whoIsToldWhat_data() {
        QTest::addColumn<bool>("approved");
        QTest::addColumn<bool>("hindi");
        for (const bool approved : {true, false})
            for (const bool hindi : {true, false})
                QTest::addRow("%s, %s", approved ? "approved" : "declined", hindi ? "hi" : "en") << approved << hindi;
    }
    void whoIsToldWhat() {
        QFETCH(bool, approved);
        QFETCH(bool, hindi);
        const auto language = hindi ? domain::Language::hi : domain::Language::en;
        World world(language);
        world.wish();
        for (const auto& admin : {world.support, world.owner}) {
            const auto bell = world.bell(admin, NotificationType::profile_change_received);
            QCOMPARE(bell.size(), 1u);
            QCOMPARE(*bell.at(0).parameters.other, std::string("Rohan Mehta"));
            QCOMPARE(bell.at(0).link, "/admin/applications/" + domain::toString(world.mentor.id) + "?change=1");
        }
        const auto version = world.review().version;
        QCOMPARE((approved ? world.approve(world.support, version) : world.decline(world.support, version)).status,
                 200);
        QCOMPARE(world.server.rooms.notifications.unread(world.owner.id), 0);
        const auto type =
            approved ? NotificationType::profile_change_approved : NotificationType::profile_change_declined;
        QCOMPARE(world.bell(world.mentor, type).size(), 1u);
        QCOMPARE(world.bell(world.mentor, type).at(0).link, std::string("/profile"));
        world.server.rooms.outbox.drain();
        const auto mails = world.mails->mails();
        QCOMPARE(mails.size(), 1u);
        const auto name = std::string(boost::describe::enum_to_string(type, ""));
        QCOMPARE(mails.at(0).subject, mail::Words::of(language).say(name + ".subject"));
        QCOMPARE(mails.at(0).text.find(kProfileChangesReason) != std::string::npos, !approved);
        QVERIFY(mails.at(0).text.find("Support One") == std::string::npos);
    }

    void linkAlone_booksAnUnlistedMentor() {
        World world;
        QCOMPARE(world.ask(world.mentor, Method::put, "/api/mentors/profile/listing", R"({"unlisted":true})").status,
                 200);
        QTRY_COMPARE(world.found("rohan"), 0);
        QVERIFY(world.page().unlisted);
        const auto student = world.server.person("Maya Nair");
        const auto booking = world.server.paid(student, world.mentor, world.server.slotAfter(domain::kDay));
        QCOMPARE(booking.status, domain::BookingStatus::confirmed);
        QCOMPARE(world.server.ask(Method::put, "/api/mentors/profile/listing", R"({"unlisted":false})", student.token)
                     .status,
                 403);
    }

    /// Case 14: what was quoted stands.
    void otherPrices_leaveBookingsAsTheyAre() {
        World world;
        const auto student = world.server.person("Maya Nair");
        const auto booking = world.server.paid(student, world.mentor, world.server.slotAfter(domain::kDay));
        auto profile = world.own().profile;
        for (auto& price : profile.prices)
            price.price = domain::rupees(2500);
        QCOMPARE(world.put(profile).status, 200);
        const auto after = world.server.rooms.database->read(
            [&](database::Reader& reader) { return *world.server.rooms.bookings.find(reader, booking.id); });
        QVERIFY(after.price == booking.price && after.total == booking.total);
    }
};

MC_TEST_CORE(ProfileChangesTest)
#include "profile_changes_test.moc"
