#include "app/pages.h"

#include "client/app/window_bench.h"
#include "support/test_program.h"

using namespace mc;
using support::Bench;
using support::Mode;

/// Which links there are, and who may follow them.
class PageRegistryTest : public QObject {
    Q_OBJECT

private slots:
    void registry_saysWhoMaySee_data() {
        using app::Access;
        using app::Audience;
        QTest::addColumn<Audience>("audience");
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<bool>("alsoMentor");
        QTest::addColumn<Access>("access");
        QTest::newRow("open to guests") << Audience::everybody << Mode::guest << false << Access::open;
        QTest::newRow("guest") << Audience::members << Mode::guest << false << Access::signIn;
        QTest::newRow("guest, mentors") << Audience::mentors << Mode::guest << false << Access::signIn;
        QTest::newRow("member") << Audience::members << Mode::student << false << Access::open;
        QTest::newRow("student, mentors") << Audience::mentors << Mode::student << false << Access::refused;
        QTest::newRow("both, mentors") << Audience::mentors << Mode::student << true << Access::otherHome;
        QTest::newRow("mentor, mentors") << Audience::mentors << Mode::mentor << true << Access::open;
        QTest::newRow("mentor, admins") << Audience::admins << Mode::mentor << true << Access::refused;
        QTest::newRow("admin, admins") << Audience::admins << Mode::admin << false << Access::open;
        QTest::newRow("admin, students") << Audience::students << Mode::admin << false << Access::otherHome;
        QTest::newRow("mentor, students") << Audience::students << Mode::mentor << true << Access::otherHome;
    }
    void registry_saysWhoMaySee() {
        QFETCH(app::Audience, audience);
        QFETCH(Mode, mode);
        QFETCH(bool, alsoMentor);
        app::PageRegistry::Found found;
        found.audience = audience;
        std::vector roles{protocol::Role::student};
        if (alsoMentor) roles.push_back(protocol::Role::mentor);
        const auto homes = mode == Mode::guest ? std::vector<Mode>() : app::homesOf(roles);
        QTEST(found.access(mode, homes), "access");
    }

    void registry_tellsTheKindsOfAdminsApart_data() {
        using app::Audience;
        using protocol::AdminRole;
        QTest::addColumn<Audience>("audience");
        QTest::addColumn<AdminRole>("role");
        QTest::addColumn<bool>("open");
        for (const auto role : {AdminRole::support, AdminRole::finance, AdminRole::owner}) {
            const int number = static_cast<int>(role);
            const bool owner = role == AdminRole::owner;
            QTest::addRow("admins, %d", number) << Audience::admins << role << true;
            QTest::addRow("support, %d", number) << Audience::support << role << (owner || role == AdminRole::support);
            QTest::addRow("finance, %d", number) << Audience::finance << role << (owner || role == AdminRole::finance);
            QTest::addRow("owners, %d", number) << Audience::owners << role << owner;
        }
    }
    void registry_tellsTheKindsOfAdminsApart() {
        QFETCH(app::Audience, audience);
        QFETCH(protocol::AdminRole, role);
        app::PageRegistry::Found found;
        found.audience = audience;
        const auto homes = app::homesOf({protocol::Role::student, protocol::Role::admin});
        QTEST(found.access(Mode::admin, homes, {role}) == app::Access::open, "open");
        QTEST(found.access(Mode::student, homes, {role}) == app::Access::otherHome, "open");
        QVERIFY(found.access(Mode::student, homes) != app::Access::open);
    }

    void registry_links_data() {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("known");
        QTest::newRow("plain") << "/home" << true;
        QTest::newRow("part") << "/mentors/ananya" << true;
        QTest::newRow("query") << "/mentors/ananya/book?at=1&minutes=60" << true;
        QTest::newRow("unknown") << "/admin" << false;
        QTest::newRow("too deep") << "/mentors/a/b/c" << false;
        QTest::newRow("web address") << "https://evil.example/home" << false;
        QTest::newRow("other host") << "//evil.example/home" << false;
        QTest::newRow("script") << "javascript:alert(1)" << false;
    }
    void registry_links() {
        QFETCH(QString, link);
        QFETCH(bool, known);
        Bench bench;
        QCOMPARE(bench.pages.knows(link), known);
    }
};

MC_TEST_GUI(PageRegistryTest)
#include "page_registry_test.moc"
