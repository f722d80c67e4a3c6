#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>

#include "account/devices_card.h"
#include "support/client_house.h"
#include "support/readable.h"
#include "support/test_program.h"

using namespace mc;
using support::child;
using support::jsonOf;

namespace {

protocol::SignedInDevices devices(int others) {
    protocol::SignedInDevices list;
    const auto now = support::kStoryNow;
    list.items.push_back({{1}, "Mentor Connect on Linux", now - 40 * domain::kDay, now, true, true});
    for (int i = 0; i < others; ++i)
        list.items.push_back({{2 + i},
                              i == 0 ? "" : "Mentor Connect on Windows",
                              now - 3 * domain::kDay,
                              now - (i + 1) * domain::kHour,
                              false,
                              false});
    return list;
}

struct DevicesBench {
    explicit DevicesBench(int others) {
        house.api.clock().set(support::kStoryNow);
        house.http.answer("GET /api/me/sessions", 200, jsonOf(devices(others)));
        house.signIn();
        card.resize(400, 500);
        card.show();
        card.load();
        (void)QTest::qWaitFor([&] { return texts().contains("Since"); });
    }
    QString texts() {
        QStringList texts;
        for (const auto* label : card.findChildren<QLabel*>())
            if (label->isVisibleTo(&card)) texts << label->text();
        return texts.join('|');
    }
    QAbstractButton* button(const char* name) { return child<QAbstractButton>(card, name); }

    support::ClientHouse house;
    account::DevicesCard card{house.api, {"Asia/Kolkata"}};
};

}  // namespace

/// Where somebody is signed in.
class DevicesTest : public QObject {
    Q_OBJECT
    using Bench = DevicesBench;

private slots:
    void thisDevice_isMarkedAndHasNoWayOut() {
        Bench bench(0);
        QVERIFY2(bench.texts().contains("Mentor Connect on Linux|Since 9 Oct 2026|This device"),
                 qPrintable(bench.texts()));
        QVERIFY(!bench.card.findChild<QWidget*>("signOutDevice0"));
        QVERIFY(!bench.button("signOutOthers")->isVisible());
    }

    void others_sayWhenTheyWereSeen() {
        Bench bench(2);
        QVERIFY2(bench.texts().contains("Unknown device|Since 15 Nov 2026, last seen"), qPrintable(bench.texts()));
        QCOMPARE(bench.button("signOutDevice2")->accessibleName(), "Sign out: Mentor Connect on Windows");
    }

    void signOut_endsThatOneAndAsksAgain() {
        Bench bench(1);
        bench.house.http.answer("DELETE /api/me/sessions/0000000000002", 204);
        bench.house.http.answer("GET /api/me/sessions", 200, jsonOf(devices(0)));
        QSignalSpy told(&bench.card, &account::DevicesCard::toast);
        bench.button("signOutDevice1")->click();
        QTRY_VERIFY(!bench.button("signOutOthers")->isVisible());
        QCOMPARE(told.count(), 1);
        QVERIFY(!bench.texts().contains("Unknown device"));
    }

    void everywhereElse_isOneDeed() {
        Bench bench(3);
        bench.house.http.answer("DELETE /api/me/sessions", 204);
        bench.house.http.answer("GET /api/me/sessions", 200, jsonOf(devices(0)));
        bench.button("signOutOthers")->click();
        QVERIFY(!bench.button("signOutOthers")->isEnabled());
        QTRY_VERIFY(!bench.button("signOutOthers")->isVisible());
    }

    void many_areShownWhenAskedFor() {
        Bench bench(9);
        QVERIFY(!bench.card.findChild<QWidget*>("signOutDevice4"));
        bench.button("allDevices")->click();
        QVERIFY(bench.card.findChild<QWidget*>("signOutDevice9"));
        QVERIFY(!bench.button("allDevices")->isVisible());
    }

    void notTold_canBeAskedAgain() {
        support::ClientHouse house;
        house.http.problem("GET /api/me/sessions", 503, "unavailable");
        house.signIn();
        account::DevicesCard card(house.api, {"Asia/Kolkata"});
        card.show();
        card.load();
        QTRY_VERIFY(child<QAbstractButton>(card, "devicesAgain")->isVisible());
        QVERIFY(child<QLabel>(card, "devicesError")->isVisible());
    }

    void notSignedOut_isSaid() {
        Bench bench(1);
        bench.house.http.problem("DELETE /api/me/sessions/0000000000002", 503, "unavailable");
        bench.button("signOutDevice1")->click();
        QTRY_VERIFY(child<QLabel>(bench.card, "devicesError")->isVisible());
        QVERIFY(bench.button("signOutDevice1")->isEnabled());
    }
};

MC_TEST_GUI(DevicesTest)
#include "devices_test.moc"
