#include <QTemporaryDir>
#include <QTest>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <map>
#include <set>

#include "platform/mail/words.h"
#include "protocol/codec.h"
#include "support/agreed.h"
#include "support/sample_applications.h"
#include "support/test_program.h"
#include "support/written.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using domain::Language;
using protocol::NotificationType;
using tests::contains;
using tests::isHindi;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr domain::ApplicationEvidence kAll{true, true, true, true, true, true};
const std::string kApplicant = "Neha Iyer";
const std::string kAdmin = "Farhan Qureshi";
const std::string kNote = "She was at Example only a year";
const std::string kQuestion = "Since when are you there?";
const std::string kReason = "The employer could not be reached.";

/// An applicant, two admins who may decide, one who may not, and one who is suspended.
struct ApplicationAnnouncementsWorld {
    explicit ApplicationAnnouncementsWorld(Language language) {
        for (const auto& who : {applicant, support, owner})
            server.rooms.accounts
                .updateMe(who.id, {.language = language, .version = server.rooms.accounts.me(who.id)->version})
                .value();
        server.rooms.database->write(
            [&](database::Transaction& tx) { server.rooms.accounts.suspend(tx, suspended.id, "left").value(); });
        server.rooms.outbox.drain();
        mails->clear();
    }
    mentors::Applications& desk() { return server.rooms.applications; }
    std::int64_t version() { return desk().own(applicant.id).version; }
    void handIn() {
        desk().save(applicant.id, {support::sampleOwnApplication().form, version()}).value();
        desk()
            .submit(applicant.id, {version(), true, support::agreedToFirst({domain::LegalText::mentor_terms})})
            .value();
    }
    void ask() {
        desk().note(support_().id, applicant.id, kNote).value();
        desk().ask(support_().id, applicant.id, kQuestion).value();
    }
    void answer() { desk().answer(applicant.id, "Since 2019").value(); }
    void approve() {
        desk().setEvidence(support_().id, applicant.id, {kAll, version(), "Seen in a call."}).value();
        desk().approve(support_().id, applicant.id, version()).value();
    }
    void reject() { desk().reject(support_().id, applicant.id, {version(), kReason}).value(); }

    std::vector<protocol::Notification> bell(const Visitor& who, NotificationType type) {
        auto items = server.rooms.notifications.list(who.id, {100, ""}).value().items;
        std::erase_if(items, [&](const auto& one) { return one.type != type; });
        return items;
    }
    int unread(const Visitor& who) { return server.rooms.notifications.unread(who.id); }
    std::vector<mail::Mail> mailsTo(const Visitor& who) {
        server.rooms.outbox.drain();
        auto all = mails->mails();
        const auto to = server.rooms.database->read(
            [&](database::Reader& reader) { return accounts::Directory().contact(reader, who.id)->email; });
        std::erase_if(all, [&](const auto& one) { return one.to != to; });
        return all;
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor applicant = server.person(kApplicant);
    Visitor support = server.person(kAdmin, {domain::Role::student, domain::Role::support});
    Visitor owner = server.person("Olga Owner", {domain::Role::owner});
    Visitor finance = server.person("Fin Ance", {domain::Role::finance});
    Visitor suspended = server.person("Su Spended", {domain::Role::support});

private:
    const Visitor& support_() const { return support; }
};

/// How a step comes about, whether it is told to the applicant or to the admins who decide, and what of it is quoted.
struct ApplicationAnnouncementsStory {
    bool toAdmins;
    std::string quote;
    std::function<void(ApplicationAnnouncementsWorld&)> happens;
};

const std::map<NotificationType, ApplicationAnnouncementsStory>& stories() {
    using enum NotificationType;
    static const std::map<NotificationType, ApplicationAnnouncementsStory> all{
        {application_submitted, {false, "", [](ApplicationAnnouncementsWorld& w) { w.handIn(); }}},
        {application_received, {true, "", [](ApplicationAnnouncementsWorld& w) { w.handIn(); }}},
        {application_questioned,
         {false, kQuestion,
          [](ApplicationAnnouncementsWorld& w) {
              w.handIn();
              w.ask();
          }}},
        {application_answered,
         {true, "",
          [](ApplicationAnnouncementsWorld& w) {
              w.handIn();
              w.ask();
              w.answer();
          }}},
        {application_approved,
         {false, "",
          [](ApplicationAnnouncementsWorld& w) {
              w.handIn();
              w.approve();
          }}},
        {application_rejected,
         {false, kReason,
          [](ApplicationAnnouncementsWorld& w) {
              w.handIn();
              w.reject();
          }}},
    };
    return all;
}

std::string applicationAnnouncementsNameOf(NotificationType type) {
    return boost::describe::enum_to_string(type, "");
}

}  // namespace

/// Every step of an application as applicant and admins hear of it, all rooms wired as they run.
class ApplicationAnnouncementsTest : public QObject {
    Q_OBJECT
    using World = ApplicationAnnouncementsWorld;
    using Story = ApplicationAnnouncementsStory;

private slots:
    /// The other types have theirs in AnnouncementsTest.
    void everyStep_tellsWhomItShould_data() {
        QTest::addColumn<NotificationType>("type");
        QTest::addColumn<bool>("hindi");
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<NotificationType>>([](auto described) {
            if (!std::string_view(described.name).starts_with("application_")) return;
            for (const bool hindi : {false, true})
                QTest::addRow("%s, %s", described.name, hindi ? "hi" : "en") << described.value << hindi;
        });
    }
    void everyStep_tellsWhomItShould() {
        QFETCH(NotificationType, type);
        QFETCH(bool, hindi);
        QVERIFY2(stories().contains(type), "a type without a story");
        const auto& story = stories().at(type);
        World world(hindi ? Language::hi : Language::en);
        story.happens(world);
        checkBells(world, type, story.toAdmins);
        for (const auto& who : {world.support, world.owner, world.finance})
            QVERIFY(world.mailsTo(who).empty());  // Their work is in the bell and at the desk.
        checkMails(world, type, story, hindi);
    }

    void approval_welcomesWithTips_inBothParts() {
        World world(Language::en);
        stories().at(NotificationType::application_approved).happens(world);
        const auto mail = world.mailsTo(world.applicant).back();
        for (const auto* tip : {"“Availability”", "how students see you", "green dot", "lobby"}) {
            QVERIFY2(contains(mail.text, tip), tip);
            QVERIFY2(contains(mail.html, tip), tip);
        }
        QVERIFY(
            contains(mail.html, "your photo shows you. People rather book somebody they have seen.<br>\n• Be there."));
    }

    /// A line for each application, which is news again with the answer, and no longer once somebody has dealt with it.
    void adminsLine_isOneForEachApplication_andIsReadOnceItIsDealtWith() {
        World world(Language::en);
        world.handIn();
        const auto first = world.bell(world.owner, NotificationType::application_received).at(0);
        QVERIFY(!first.readAt);
        world.ask();  // By the other admin.
        QCOMPARE(world.unread(world.owner), 0);
        world.answer();
        const auto second = world.bell(world.owner, NotificationType::application_answered).at(0);
        QVERIFY(second.id == first.id && !second.readAt);
        world.reject();
        QCOMPARE(world.unread(world.owner), 0);
        QCOMPARE(world.unread(world.support), 0);
    }

    void question_isNoNewsOnceItIsAnswered_andMayBeAskedAgain() {
        World world(Language::en);
        world.handIn();
        world.server.rooms.notifications.markAllRead(world.applicant.id);
        world.ask();
        QCOMPARE(world.unread(world.applicant), 1);
        world.answer();
        QCOMPARE(world.unread(world.applicant), 0);
        world.ask();
        QCOMPARE(world.bell(world.applicant, NotificationType::application_questioned).size(), 1u);
        QCOMPARE(world.unread(world.applicant), 1);
        const auto mails = world.mailsTo(world.applicant);
        const auto about = std::ranges::count_if(
            mails, [](const auto& mail) { return mail.subject == "A question about your application"; });
        QCOMPARE(about, 2);
    }

    void handedInAgain_afterARejection_isNewsForTheAdmins() {
        World world(Language::en);
        world.handIn();
        world.reject();
        world.handIn();
        QCOMPARE(world.bell(world.owner, NotificationType::application_received).size(), 1u);
        QCOMPARE(world.unread(world.owner), 1);
        const auto mails = world.mailsTo(world.applicant);
        const auto confirmed =
            std::ranges::count_if(mails, [](const auto& mail) { return mail.subject == "We have your application"; });
        QCOMPARE(confirmed, 2);
        for (const auto& one : world.bell(world.applicant, NotificationType::application_rejected))
            QVERIFY(one.readAt);
    }

    void ownApplication_isNoWorkOfOnes() {
        World world(Language::en);
        world.server.rooms.database
            ->write([&](database::Transaction& tx) {
                return world.server.rooms.accounts.addRole(tx, world.applicant.id, domain::Role::support);
            })
            .value();
        world.handIn();
        QVERIFY(world.bell(world.applicant, NotificationType::application_received).empty());
        QCOMPARE(world.bell(world.owner, NotificationType::application_received).size(), 1u);
    }

    void whatIsRefused_isToldToNobody() {
        World world(Language::en);
        world.handIn();
        (void)world.mailsTo(world.applicant);
        world.mails->clear();
        const auto old = world.version() - 1;
        QVERIFY(!world.desk().reject(world.support.id, world.applicant.id, {old, kReason}));
        QVERIFY(!world.desk().approve(world.support.id, world.applicant.id, world.version()));  // No evidence.
        QVERIFY(!world.desk().answer(world.applicant.id, "Hello?"));
        for (const auto type : {NotificationType::application_rejected, NotificationType::application_approved})
            QVERIFY(world.bell(world.applicant, type).empty());
        QVERIFY(world.mailsTo(world.applicant).empty());
        QCOMPARE(world.unread(world.owner), 1);  // It still waits.
    }

private:
    static void checkBells(World& world, NotificationType type, bool toAdmins) {
        QCOMPARE(world.bell(world.applicant, type).size(), toAdmins ? 0u : 1u);
        for (const auto& who : {world.support, world.owner})
            QCOMPARE(world.bell(who, type).size(), toAdmins ? 1u : 0u);
        for (const auto& who : {world.finance, world.suspended})
            QVERIFY(world.bell(who, type).empty());
        const auto told = world.bell(toAdmins ? world.owner : world.applicant, type).at(0);
        QCOMPARE(told.link,
                 toAdmins ? "/admin/applications/" + domain::toString(world.applicant.id) : "/become-a-mentor");
        QCOMPARE(told.parameters.other.value_or(""), toAdmins ? kApplicant : "");
        for (const auto* secret : {"@", kAdmin.c_str(), kNote.c_str(), kReason.c_str(), kQuestion.c_str()})
            QVERIFY2(!contains(protocol::encode(told), secret), secret);
    }

    static void checkMails(World& world, NotificationType type, const Story& story, bool hindi) {
        const auto mails = world.mailsTo(world.applicant);
        const auto& words = mail::Words::of(hindi ? Language::hi : Language::en);
        const auto section = applicationAnnouncementsNameOf(type) + ".subject";
        QCOMPARE(words.has(section), !story.toAdmins);
        if (!story.toAdmins) {
            QCOMPARE(mails.back().subject, words.say(section, {{"product", world.server.config.name}}));
            QVERIFY2(contains(mails.back().text, story.quote), mails.back().text.c_str());
        }
        for (const auto& mail : mails) {
            QCOMPARE(isHindi(mail.subject), hindi);
            QVERIFY(contains(mail.html, hindi ? "lang=\"hi\"" : "lang=\"en\""));
            for (const auto* never : {"{{", "@", kAdmin.c_str(), kNote.c_str()})
                QVERIFY2(!contains(mail.text + mail.html, never), mail.text.c_str());
        }
    }
};

MC_TEST_CORE(ApplicationAnnouncementsTest)
#include "application_announcements_test.moc"
