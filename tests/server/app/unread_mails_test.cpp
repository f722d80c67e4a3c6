#include <QTemporaryDir>
#include <QTest>

#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

/// Maya has a session with each of two mentors, who write to her.
struct UnreadMailsWorld {
    UnreadMailsWorld() {
        for (const auto* mentor : {&rohan, &ananya})
            server.paid(maya, *mentor, server.slotAfter((++m_days) * domain::kDay));
        after(0);
        mails->clear();
    }
    domain::ConversationId conversation(const Visitor& mentor) {
        for (const auto& one : server.rooms.messaging.list(mentor.id, {10, ""}).value().items)
            if (one.other.id == maya.id) return one.id;
        return {};
    }
    domain::MessageId write(const Visitor& mentor, const std::string& text = "A secret") {
        return server.rooms.messaging.send(mentor.id, conversation(mentor), {"c" + std::to_string(++m_sent), text, {}})
            .value()
            .id;
    }
    void after(domain::Seconds seconds) {
        server.clock.advance(seconds);
        server.rooms.outbox.drain();
    }
    std::string unsubscribePath() {
        const auto url = mails->mails().at(0).unsubscribeUrl;
        return url.substr(url.find("/api/"));
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor maya = server.person("Maya Nair");
    Visitor rohan = server.mentor("Rohan Mehta");
    Visitor ananya = server.mentor("Ananya Rao");

private:
    int m_days = 0;
    int m_sent = 0;
};

}  // namespace

class UnreadMailsTest : public QObject {
    Q_OBJECT
    using World = UnreadMailsWorld;

private slots:
    void unreadForHalfAnHour_isOneMailThatNamesWhoWrote() {
        World world;
        world.write(world.rohan);
        world.write(world.rohan);
        world.after(29 * domain::kMinute);
        world.write(world.ananya);
        QCOMPARE(world.mails->mails().size(), 0u);
        world.after(domain::kMinute);
        QCOMPARE(world.mails->mails().size(), 1u);
        const auto mail = world.mails->mails()[0];
        QCOMPARE(mail.subject, std::string("You have 3 unread messages"));
        QVERIFY(mail.text.find("Ananya Rao\nRohan Mehta · 2 messages\n") != std::string::npos);
        QVERIFY((mail.text + mail.html).find("secret") == std::string::npos);
        QVERIFY(mail.text.find(mail.unsubscribeUrl) != std::string::npos);
    }

    void oneMessage_isSaidSo() {
        World world;
        world.write(world.rohan);
        world.after(domain::kHour);
        QCOMPARE(world.mails->mails().at(0).subject, std::string("You have an unread message"));
    }

    void readInTime_isNoMail() {
        World world;
        const auto message = world.write(world.rohan);
        world.server.rooms.messaging.markRead(world.maya.id, message).value();
        world.after(domain::kHour);
        QCOMPARE(world.mails->mails().size(), 0u);
    }

    void furtherMessages_waitFourHoursAndOldOnesAreNotToldAgain() {
        World world;
        world.write(world.rohan);
        world.after(domain::kHour);
        QCOMPARE(world.mails->mails().size(), 1u);
        world.after(domain::kDay);
        QCOMPARE(world.mails->mails().size(), 1u);
        world.write(world.rohan);
        world.after(30 * domain::kMinute);
        QCOMPARE(world.mails->mails().size(), 2u);
        world.write(world.rohan);
        world.after(3 * domain::kHour);
        QCOMPARE(world.mails->mails().size(), 2u);
        world.after(domain::kHour);
        QCOMPARE(world.mails->mails().size(), 3u);
    }

    void link_opensAPageThatChangesNothing_itsButtonDoes() {
        World world;
        world.write(world.rohan);
        world.after(domain::kHour);
        const auto path = world.unsubscribePath();
        for (int i = 0; i < 2; ++i) {
            const auto page = world.server.ask(Method::get, path);
            QCOMPARE(page.status, 200);
            QVERIFY(page.raw.find("<form method=\"post\"") != std::string::npos);
            QVERIFY(page.raw.find("No more of these mails") != std::string::npos);
        }
        QCOMPARE(mailsAfterAnother(world), 2u);
        const auto off = world.server.ask(Method::post, path);
        QCOMPARE(off.status, 200);
        QVERIFY(off.raw.find("You get no more mails") != std::string::npos);
        QVERIFY(world.server.ask(Method::get, path).raw.find("You get no more mails") != std::string::npos);
        QCOMPARE(mailsAfterAnother(world), 2u);
        QCOMPARE(world.server.ask(Method::post, path + "&on=1").status, 200);
        QCOMPARE(mailsAfterAnother(world), 3u);
    }

    void oneClick_ofAMailProgram_endsWhatIsPlannedToo() {
        World world;
        world.write(world.rohan);
        world.after(domain::kHour);
        world.after(domain::kDay);
        world.write(world.rohan);
        const auto path = world.unsubscribePath();
        http::Request::Data data;
        data.method = Method::post;
        data.target = path;
        data.body = "List-Unsubscribe=One-Click";
        data.requestId = "test";
        data.remoteAddress = "127.0.0.1";
        data.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
        data.receivedAt = world.server.clock.now();
        http::Request request(std::move(data));
        QCOMPARE(world.server.edge.router().handle(request).status, 200);
        world.after(domain::kHour);
        QCOMPARE(world.mails->mails().size(), 1u);
    }

    void unknownToken_isNobodys() {
        World world;
        for (const auto method : {Method::get, Method::post}) {
            const auto reply = world.server.ask(method, "/api/mail/unsubscribe?token=%22%3E%3Cb%3E");
            QCOMPARE(reply.status, 404);
            QVERIFY(reply.raw.find("<b>") == std::string::npos);
        }
    }

    void page_isInThePersonsLanguage() {
        World world;
        world.server.rooms.accounts.updateMe(world.maya.id, {.language = domain::Language::hi, .version = 1}).value();
        world.write(world.rohan);
        world.after(domain::kHour);
        QVERIFY(world.mails->mails().at(0).subject.find("मैसेज") != std::string::npos);
        const auto page = world.server.ask(Method::get, world.unsubscribePath());
        QVERIFY(page.raw.find("lang=\"hi\"") != std::string::npos);
        QVERIFY(page.raw.find("ये मेल बंद करें") != std::string::npos);
    }

private:
    static std::size_t mailsAfterAnother(World& world) {
        world.after(domain::kDay);
        world.write(world.rohan);
        world.after(domain::kHour);
        return world.mails->mails().size();
    }
};

MC_TEST_CORE(UnreadMailsTest)
#include "unread_mails_test.moc"
