// A role that was given after she signed in: the window asks again what she may see before it refuses.
#include <QMenu>

#include "client/app/window_bench.h"
#include "support/test_program.h"

using namespace mc;
using support::Bench;
using Answer = support::HttpStub::Answer;

namespace {

protocol::Me mentorOf(protocol::Me me) {
    me.roles.push_back(protocol::Role::mentor);
    return me;
}

void renewAs(Bench& bench, const protocol::Me& me) {
    bench.house.http.on("POST /api/auth/refresh", [me](const support::HttpStub::Request&) {
        return Answer{200, support::jsonOf(support::tokensOf(me))};
    });
}

}  // namespace

class GivenRoleTest : public QObject {
    Q_OBJECT
private slots:
    void approval_opensTheOtherHomeAtOnce() {
        Bench bench;
        bench.enter();
        renewAs(bench, mentorOf(support::mayaNair()));
        protocol::Notification news;
        news.type = protocol::NotificationType::application_approved;
        news.link = "/become-a-mentor";
        emit bench.notifications.arrived(news);
        QTRY_VERIFY(bench.house.session.hasRole(protocol::Role::mentor));
        bench.sidebar()->account()->click();
        QVERIFY(support::child<QMenu>(bench.window, "accountMenu")->findChild<QAction*>("switchModeAction"));
    }

    void linkToAHomeJustGiven_leadsThere() {
        Bench bench;
        bench.enter();
        renewAs(bench, mentorOf(support::mayaNair()));
        bench.window.follow("/overview");
        QTRY_COMPARE(bench.title(), QString("Overview"));
        QVERIFY(bench.toasts().isEmpty());
    }

    void linkToAHomeNotGiven_isRefusedInWords() {
        Bench bench;
        bench.enter();
        renewAs(bench, support::mayaNair());
        bench.window.follow("/overview");
        QTRY_COMPARE(bench.toasts(), QStringList{"This page is for mentors."});
        QCOMPARE(bench.title(), QString("Home"));
    }

    void serverAway_isRefusedInWords() {
        Bench bench;
        bench.enter();
        bench.house.http.problem("POST /api/auth/refresh", 503, "busy");
        bench.window.follow("/overview");
        QTRY_COMPARE(bench.toasts(), QStringList{"This page is for mentors."});
    }

    void whoeverWentElsewhere_staysThere() {
        Bench bench;
        bench.enter();
        renewAs(bench, mentorOf(support::mayaNair()));
        bench.window.follow("/overview");
        bench.window.follow("/messages");
        QTRY_VERIFY(bench.house.session.hasRole(protocol::Role::mentor));
        QTRY_VERIFY(bench.isQuiet());
        QVERIFY(bench.window.navigator().place() == u"/messages");
    }
};

MC_TEST_GUI(GivenRoleTest)
#include "given_role_test.moc"
