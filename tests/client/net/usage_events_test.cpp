#include "net/usage_events.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

#include "net/session.h"
#include "support/http_stub.h"
#include "support/json_of.h"
#include "support/memory_keeper.h"
#include "support/test_program.h"

using namespace mc;
using net::LoadState;
using protocol::AnalyticsConsent;
using support::HttpStub;
using support::jsonOf;

namespace {

/// 18 November 2026, 16:42 in Kolkata.
constexpr domain::UtcTime kNow{1'795'000'320};
const QString kAsk = QStringLiteral("GET /api/me/analytics-consent");
const QString kChoose = QStringLiteral("PUT /api/me/analytics-consent");
const QString kReport = QStringLiteral("POST /api/events");

struct UsageEventsHouse {
    UsageEventsHouse() {
        api.setServer(http.url());
        api.clock().set(kNow);
    }
    void signIn() {
        protocol::AuthTokens tokens;
        tokens.refreshToken = "refresh";
        tokens.user.id = {101};
        tokens.user.name = "Maya Nair";
        session.adopt(tokens, false);
    }
    HttpStub http;
    support::MemoryKeeper keeper;
    net::ApiClient api;
    net::Session session{api, keeper};
};

struct UsageEventsBench {
    explicit UsageEventsBench(bool given) {
        house.http.answer(kAsk, 200, jsonOf(consent(given)));
        house.http.on(kChoose, [](const HttpStub::Request& request) {
            return HttpStub::Answer{200, jsonOf(consent(request.json()["given"].toBool()))};
        });
        house.http.answer(kReport, 204);
        usage.setPause(1);
    }
    static AnalyticsConsent consent(bool given) {
        AnalyticsConsent consent{given, {}};
        if (given) consent.since = kNow;
        return consent;
    }
    void load() {
        usage.load();
        QTRY_COMPARE(usage.state(), LoadState::ready);
    }
    QStringList reported() const {
        QStringList names;
        for (const auto& name : house.http.last(kReport).json()["events"].toArray())
            names << name.toString();
        return names;
    }
    int reports() const { return house.http.count(kReport); }

    UsageEventsHouse house;
    net::UsageEvents usage{house.api, house.session};
};

}  // namespace

class UsageEventsTest : public QObject {
    Q_OBJECT
    using Bench = UsageEventsBench;

private slots:
    void withoutConsent_nothingIsSent() {
        Bench bench(false);
        bench.house.signIn();
        bench.usage.noteSlot();  // Before it is known, and after.
        bench.load();
        bench.usage.noteSlot();
        bench.usage.noteVisit();
        bench.usage.choose(true);
        QTRY_COMPARE(bench.reports(), 1);  // The visit of her who has now agreed: nothing of before.
        QCOMPARE(bench.reported(), QStringList{"visit"});
    }

    void guest_isNeitherAskedForNorCounted() {
        Bench bench(true);
        bench.usage.load();
        bench.usage.noteVisit();
        bench.usage.noteSlot();
        bench.usage.choose(true);
        bench.house.signIn();
        bench.load();
        QTRY_COMPARE(bench.reports(), 1);
        QCOMPARE(bench.reported(), QStringList{"visit"});
        QCOMPARE(bench.house.http.count(kAsk), 1);
        QCOMPARE(bench.house.http.count(kChoose), 0);
    }

    void consent_sendsWhatIsNotedTogether() {
        Bench bench(true);
        bench.usage.setPause(60'000);
        bench.house.signIn();
        bench.load();
        bench.usage.noteSlot();
        bench.usage.noteSlot();
        bench.usage.setPause(1);
        QTRY_COMPARE(bench.reports(), 1);
        QCOMPARE(bench.reported(), (QStringList{"visit", "slot_selected", "slot_selected"}));
        QVERIFY(!bench.house.http.last(kReport).json().contains("installation"));
    }

    void visit_isOneADay() {
        Bench bench(true);
        bench.house.signIn();
        bench.load();
        QTRY_COMPARE(bench.reports(), 1);
        bench.usage.noteVisit();
        bench.load();
        bench.house.api.clock().set(kNow + domain::kDay);
        bench.usage.noteVisit();
        QTRY_COMPARE(bench.reports(), 2);
        QCOMPARE(bench.reported(), QStringList{"visit"});
    }

    void takingItBack_dropsWhatIsNoted_atOnce() {
        Bench bench(true);
        bench.house.signIn();
        bench.load();
        QTRY_COMPARE(bench.reports(), 1);
        bench.usage.setPause(60'000);
        bench.usage.noteSlot();
        bench.usage.setPause(1);
        bench.usage.choose(false);
        QVERIFY(!bench.usage.isGiven());
        bench.usage.noteSlot();
        QTRY_VERIFY(!bench.usage.isBusy());
        QVERIFY(!bench.house.http.last(kChoose).json()["given"].toBool(true));
        bench.usage.choose(true);
        QTRY_COMPARE(bench.reports(), 2);
        QCOMPARE(bench.reported(), QStringList{"visit"});
    }

    void choiceThatDoesNotArrive_isAsItWas() {
        Bench bench(true);
        bench.house.signIn();
        bench.load();
        bench.house.http.problem(kChoose, 503, "unavailable");
        QSignalSpy failed(&bench.usage, &net::UsageEvents::failed);
        bench.usage.choose(false);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(bench.usage.isGiven());
    }

    void moreThanTheServerTakes_isDropped() {
        Bench bench(true);
        bench.usage.setPause(60'000);
        bench.house.signIn();
        bench.load();
        for (int i = 0; i < 50; ++i)
            bench.usage.noteSlot();
        bench.usage.setPause(1);
        QTRY_COMPARE(bench.reports(), 1);
        QCOMPARE(bench.reported().size(), static_cast<qsizetype>(protocol::kMostEvents));
    }

    void refusedReport_isNotSentAgain() {
        Bench bench(true);
        bench.house.http.problem(kReport, 503, "unavailable");
        bench.house.signIn();
        bench.load();
        QTRY_COMPARE(bench.reports(), 1);
        bench.house.http.answer(kReport, 204);
        bench.usage.noteSlot();
        QTRY_COMPARE(bench.reports(), 2);
        QCOMPARE(bench.reported(), QStringList{"slot_selected"});
    }

    void signOut_forgetsTheChoiceAndWhatIsNoted() {
        Bench bench(true);
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        bench.house.signIn();
        bench.load();
        bench.house.session.signOut();
        QVERIFY(!bench.usage.isGiven());
        QCOMPARE(bench.usage.state(), LoadState::loading);
        bench.house.http.answer(kAsk, 200, jsonOf(AnalyticsConsent{}));
        bench.house.signIn();
        bench.load();
        bench.usage.choose(true);
        QTRY_COMPARE(bench.reports(), 1);
        QCOMPARE(bench.reported(), QStringList{"visit"});
    }
};

MC_TEST_CORE(UsageEventsTest)
#include "usage_events_test.moc"
