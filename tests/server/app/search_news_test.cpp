#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "support/kept_mails.h"
#include "support/test_program.h"
#endif

using namespace mc;
using http::Method;
using protocol::NotificationType;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr auto kSearches = "/api/me/searches";

struct SearchNewsWorld {
    SearchNewsWorld() {
        server.rooms.outbox.drain();
        mails->clear();
    }
    WholeServer::Reply ask(Method method, const std::string& target, const std::string& body = {}) {
        return server.ask(method, target, body, server.freshToken(maya));
    }
    protocol::SavedSearch keep(const std::string& name = "Interviews", const std::string& words = "interview",
                               bool inApp = true, bool byMail = true) {
        protocol::KeepSearch request;
        request.name = name;
        request.filter.words = words;
        request.tellInApp = inApp;
        request.tellByMail = byMail;
        return server.rooms.searches.keep(maya.id, request).value().items.at(0);
    }
    Visitor newMentor(const std::string& name) {
        server.clock.advance(60);
        const auto mentor = server.mentor(name);
        while (server.rooms.searchWatch.run())
            continue;
        return mentor;
    }
    std::vector<protocol::Notification> told() {
        std::vector<protocol::Notification> list;
        for (const auto& one : server.rooms.notifications.list(maya.id, {100, ""}).value().items)
            if (one.type == NotificationType::search_matched) list.push_back(one);
        return list;
    }
    /// On to the next Saturday at that minute after ten, in the reader's zone, and what is due goes out.
    void toSaturday(int minutes) {
        const auto zone = server.rooms.zones.find({"Asia/Kolkata"});
        auto day = zone->dateAt(server.clock.now());
        domain::UtcTime at;
        do {
            while (domain::isoWeekday(day) != 6)
                day = domain::addDays(day, 1);
            at = zone->toUtc(day, {10 * 60 + minutes}).value();
            day = domain::addDays(day, 1);
        } while (at <= server.clock.now());
        server.clock.advance(at - server.clock.now());
        server.rooms.outbox.drain();
    }
    std::size_t mailed() { return mails->mails().size(); }
    std::string stopPath() {
        const auto url = mails->mails().at(0).unsubscribeUrl;
        return url.substr(url.find("/api/"));
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor maya = server.person("Maya Nair");
};

std::string bodyWith(const char* words) {
    protocol::KeepSearch request;
    request.name = "Mine";
    request.filter.words = words;
    return protocol::encode(request);
}

}  // namespace

/// What people hear of the searches they keep, the whole way: the bell, the mail, and how to have no more of it.
class SearchNewsTest : public QObject {
    Q_OBJECT
    using World = SearchNewsWorld;

private slots:
    void newMentor_isInTheBell_withTheWayToTheSearch() {
        World world;
        const auto search = world.keep();
        world.newMentor("Rohan Mehta");
        QCOMPARE(world.told().size(), std::size_t{1});
        const auto one = world.told()[0];
        QCOMPARE(*one.parameters.other, std::string("Rohan Mehta"));
        QCOMPARE(*one.parameters.search, std::string("Interviews"));
        QCOMPARE(*one.parameters.count, 1);
        QCOMPARE(one.link, "/mentors?search=" + domain::toString(search.id));
        QVERIFY(!one.readAt);
    }

    void severalMentors_areOneEntry() {
        World world;
        world.keep();
        world.newMentor("Rohan Mehta");
        world.newMentor("Tara Sen");
        QCOMPARE(world.told().size(), std::size_t{1});
        QCOMPARE(*world.told()[0].parameters.other, std::string("Tara Sen"));
        QCOMPARE(*world.told()[0].parameters.count, 2);
    }

    void lookedAt_isReadInTheBell_andCountsFromTheBeginning() {
        World world;
        const auto search = world.keep();
        world.newMentor("Rohan Mehta");
        const auto path = std::string(kSearches) + "/" + domain::toString(search.id) + "/seen";
        QCOMPARE(world.ask(Method::put, path).body.at("items").at(0).at("fresh").as_int64(), 0);
        QVERIFY(world.told()[0].readAt.has_value());
        world.newMentor("Tara Sen");
        QVERIFY(!world.told()[0].readAt);
        QCOMPARE(*world.told()[0].parameters.count, 1);
    }

    void searchThatIsKeptQuiet_isCountedOnly() {
        World world;
        world.keep("Quiet", "interview", false, false);
        world.newMentor("Rohan Mehta");
        QVERIFY(world.told().empty());
        QCOMPARE(world.server.rooms.searches.of(world.maya.id).items.at(0).fresh, 1);
        world.toSaturday(0);
        QCOMPARE(world.mailed(), std::size_t{0});
    }

    void mail_comesOnSaturdayAtTen_once() {
        World world;
        world.keep();
        world.toSaturday(1);  // A week begins.
        world.newMentor("Rohan Mehta");
        world.newMentor("Tara Sen");
        world.server.rooms.outbox.drain();
        QCOMPARE(world.mailed(), std::size_t{0});
        world.toSaturday(-1);
        QCOMPARE(world.mailed(), std::size_t{0});
        world.toSaturday(0);
        QCOMPARE(world.mailed(), std::size_t{1});
        const auto mail = world.mails->mails()[0];
        QCOMPARE(mail.subject, std::string("2 new mentors fit your saved searches"));
        QVERIFY(mail.text.find("Tara Sen · Engineer at Example (“Interviews”)") != std::string::npos);
        QVERIFY(mail.text.find("Rohan Mehta · ") != std::string::npos);
        QVERIFY(mail.text.find(mail.unsubscribeUrl) != std::string::npos);
        world.toSaturday(0);
        QCOMPARE(world.mailed(), std::size_t{1});  // Nothing new, nothing written.
        world.newMentor("Zoya Khan");
        world.toSaturday(0);
        QCOMPARE(world.mailed(), std::size_t{2});
        QCOMPARE(world.mails->mails()[1].subject, std::string("A new mentor fits your saved search"));
    }

    void mentorWhoFitsTwoSearches_isNamedOnce() {
        World world;
        world.keep("Interviews", "interview");
        world.keep("Algorithms", "dsa");
        world.newMentor("Rohan Mehta");
        world.toSaturday(0);
        const auto text = world.mails->mails().at(0).text;
        QCOMPARE(text.find("Rohan Mehta"), text.rfind("Rohan Mehta"));
    }

    void manyMentors_areNamedAndCounted() {
        World world;
        world.keep();
        for (std::size_t i = 0; i < notifications::SearchNews::kMostLines + 2; ++i)
            world.newMentor("Mentor " + std::string(1, static_cast<char>('A' + i)));
        world.toSaturday(0);
        const auto mail = world.mails->mails().at(0);
        QCOMPARE(mail.subject, std::string("12 new mentors fit your saved searches"));
        QVERIFY(mail.text.find("and 2 more") != std::string::npos);
    }

    void lookedAtBefore_isNoMail() {
        World world;
        const auto search = world.keep();
        world.newMentor("Rohan Mehta");
        world.server.rooms.searches.markSeen(world.maya.id, search.id).value();
        world.toSaturday(0);
        QCOMPARE(world.mailed(), std::size_t{0});
    }

    void mentorWhoLeftTheLists_isNotWrittenOf() {
        World world;
        world.keep();
        const auto rohan = world.newMentor("Rohan Mehta");
        world.server.rooms.ownProfiles.setUnlisted(rohan.id, true).value();
        world.toSaturday(0);
        QCOMPARE(world.mailed(), std::size_t{0});
    }

    void mail_isInTheReadersLanguage() {
        World world;
        auto& accounts = world.server.rooms.accounts;
        accounts
            .updateMe(world.maya.id, {.language = domain::Language::hi, .version = accounts.me(world.maya.id)->version})
            .value();
        world.keep();
        world.newMentor("Rohan Mehta");
        world.toSaturday(0);
        QVERIFY(world.mails->mails().at(0).subject.starts_with("आपकी सहेजी हुई खोज"));
    }

    void link_opensAPageThatChangesNothing_itsButtonStopsTheMails() {
        World world;
        world.keep();
        world.newMentor("Rohan Mehta");
        world.toSaturday(0);
        const auto path = world.stopPath();
        const auto mailed = [&] { return world.server.rooms.searches.of(world.maya.id).items.at(0).tellByMail; };
        const auto page = world.server.ask(Method::get, path);
        QCOMPARE(page.status, 200);
        QVERIFY(page.raw.find("No more of these mails") != std::string::npos);
        QVERIFY(mailed());
        QVERIFY(world.server.ask(Method::post, path).raw.find("You get no more mails") != std::string::npos);
        QVERIFY(!mailed());
        world.newMentor("Tara Sen");
        world.toSaturday(0);
        QCOMPARE(world.mailed(), std::size_t{1});
        QCOMPARE(world.server.ask(Method::post, path + "&on=1").status, 200);
        QVERIFY(mailed());
        QCOMPARE(world.server.ask(Method::post, "/api/mail/searches?token=nobodys").status, 404);
    }

    void badInput_isNamed_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* what, const QString& words, const QString& more, const QString& name,
                            const char* path) {
            const auto all = more.contains("expertise") ? more : more + ",'expertise':[]";
            QTest::newRow(what) << QString("'words':'%1','companies':[],'languages':[]%2").arg(words, all) << name
                                << path;
        };
        row("no name", "go", "", "", "name");
        row("a name of two lines", "go", "", "a\\nb", "name");
        row("nothing looked for", "", "", "Mine", "filter");
        row("words too long", QString(201, 'x'), "", "Mine", "filter.words");
        row("six stars", "", ",'ratingMin':6", "Mine", "filter.ratingMin");
        row("a price below nothing", "", ",'priceMin':-1", "Mine", "filter.priceMin");
        QStringList tags;
        for (int i = 0; i <= 20; ++i)
            tags << QString("'t%1'").arg(i);
        row("too many tags", "", ",'expertise':[" + tags.join(',') + ']', "Mine", "filter.expertise");
    }
    void badInput_isNamed() {
        QFETCH(QString, filter);
        QFETCH(QString, name);
        QFETCH(QString, path);
        World world;
        const auto body = QString("{'name':'%1','filter':{%2},'sort':'relevance','tellInApp':true,'tellByMail':true}")
                              .arg(name, filter)
                              .replace('\'', '"');
        const auto reply = world.ask(Method::post, kSearches, body.toStdString());
        QCOMPARE(reply.status, 422);
        const auto& fault = reply.body.at("errors").at(0).at("path").as_string();
        QCOMPARE(QString::fromStdString(std::string(fault)), path);
        QVERIFY(world.server.rooms.searches.of(world.maya.id).items.empty());
    }

    void routes_keepChangeAndDrop() {
        World world;
        QCOMPARE(world.ask(Method::post, kSearches, bodyWith("go")).status, 200);
        QCOMPARE(world.ask(Method::post, kSearches, bodyWith("GO")).status, 422);
        const auto list = world.ask(Method::get, kSearches);
        const auto path = std::string(kSearches) + "/" + std::string(list.body.at("items").at(0).at("id").as_string());
        const auto changed = world.ask(Method::patch, path, R"({"name":"Gophers","tellInApp":false})");
        QCOMPARE(std::string(changed.body.at("items").at(0).at("name").as_string()), std::string("Gophers"));
        QVERIFY(!changed.body.at("items").at(0).at("tellInApp").as_bool());
        QVERIFY(changed.body.at("items").at(0).at("tellByMail").as_bool());
        const auto other = world.server.person("Kabir Shah");
        QCOMPARE(world.server.ask(Method::delete_, path, {}, other.token).status, 404);
        QCOMPARE(world.ask(Method::delete_, path).body.at("items").as_array().size(), 0u);
        QCOMPARE(world.ask(Method::delete_, path).status, 404);
    }
};

MC_TEST_CORE(SearchNewsTest)
#include "search_news_test.moc"
