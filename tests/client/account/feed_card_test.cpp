#include "account/feed_card.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QtTest>

#include "inspect/pseudo_language.h"
#include "support/client_house.h"
#include "support/readable.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

using namespace mc;
using protocol::CalendarFeed;
using protocol::CalendarFeedAddress;
using support::child;
using support::jsonOf;
using support::kStoryNow;

namespace {

const QString kAskFeed = QStringLiteral("GET /api/me/calendar-feed");
const QString kMake = QStringLiteral("POST /api/me/calendar-feed");
const QString kRevoke = QStringLiteral("DELETE /api/me/calendar-feed");
const QString kAddress =
    QStringLiteral("https://mentors.example/api/calendar-feeds/0123456789abcdefghijklmnopqrstuv/sessions.ics");

struct FeedBench {
    explicit FeedBench(const CalendarFeed& feed = {}) {
        house.http.answer(kAskFeed, 200, jsonOf(feed));
        house.http.answer(kMake, 201, jsonOf(CalendarFeedAddress{kAddress.toStdString(), kStoryNow}));
        house.http.answer(kRevoke, 204, {});
        house.signIn();
        card.resize(560, 300);
        window.resize(800, 600);
        card.setParent(&window);
        window.show();
        card.load();
    }
    ~FeedBench() { card.setParent(nullptr); }
    widgets::Button& button(const char* name) { return *child<widgets::Button>(card, name); }
    QString state() { return child<widgets::Label>(card, "feedState")->text(); }
    void confirm() { child<widgets::Button>(window, "confirmFeed")->click(); }

    support::ClientHouse house;
    QWidget window;
    account::FeedCard card{house.api, domain::ZoneName{"Asia/Kolkata"}};
};

CalendarFeed since(std::optional<domain::UtcTime> readAt = {}) {
    return {kStoryNow - 10 * domain::kDay, readAt};
}

}  // namespace

class FeedCardTest : public QObject {
    Q_OBJECT

private slots:
    void address_isMadeAndShownThisOnce() {
        FeedBench bench;
        QVERIFY2(!bench.button("feedMake").isEnabled(), "whether there is one is not known yet");
        QTRY_COMPARE(bench.state(), QString("There is no address yet."));
        QVERIFY(!bench.button("feedRevoke").isVisible());
        QVERIFY(!bench.button("feedCopy").isVisible());
        bench.button("feedMake").click();
        QTRY_VERIFY(bench.button("feedCopy").isVisible());
        QCOMPARE(child<QLineEdit>(bench.card, "feedAddress")->text(), kAddress);
        QVERIFY(child<QLineEdit>(bench.card, "feedAddress")->isReadOnly());
        QCOMPARE(bench.state(), QString("There is an address since 18 Nov 2026. No calendar has read it yet."));
        bench.house.http.answer(kAskFeed, 200, jsonOf(since()));
        bench.card.load();
        QTRY_VERIFY(bench.state().startsWith("There is an address since 8 Nov 2026."));
        QVERIFY(!bench.button("feedCopy").isVisible());
        QCOMPARE(child<QLineEdit>(bench.card, "feedAddress")->text(), QString());
    }

    void address_isCopiedOrOpened() {
        FeedBench bench;
        QSignalSpy told(&bench.card, &account::FeedCard::toast);
        QUrl opened;
        bool answers = true;
        bench.card.setOpener([&](const QUrl& url) {
            opened = url;
            return answers;
        });
        QTRY_VERIFY(bench.button("feedMake").isEnabled());
        bench.button("feedMake").click();
        QTRY_VERIFY(bench.button("feedOpen").isVisible());
        bench.button("feedOpen").click();
        QCOMPARE(opened.toString(), QString(kAddress).replace("https://", "webcal://"));
        QVERIFY(told.isEmpty());
        answers = false;
        bench.button("feedOpen").click();
        QVERIFY(told.takeFirst().at(1).toString().startsWith("No calendar on this computer answered."));
        bench.button("feedCopy").click();
        QCOMPARE(QGuiApplication::clipboard()->text(), kAddress);
        QCOMPARE(told.size(), 1);
    }

    void lastReading_isSaid() {
        FeedBench bench(since(kStoryNow - 3 * domain::kMinute));
        QTRY_COMPARE(bench.state(),
                     QString("There is an address since 8 Nov 2026. A calendar last read it: Today 16:39."));
    }

    void newAddress_isAskedAbout() {
        FeedBench bench(since());
        QTRY_COMPARE(bench.button("feedMake").text(), QString("New address"));
        bench.button("feedMake").click();
        QCOMPARE(bench.house.http.count(kMake), 0);
        bench.confirm();
        QTRY_VERIFY(bench.button("feedCopy").isVisible());
        QCOMPARE(bench.house.http.count(kMake), 1);
    }

    void address_isRevokedAfterAQuestion() {
        FeedBench bench(since());
        QSignalSpy told(&bench.card, &account::FeedCard::toast);
        QTRY_VERIFY(bench.button("feedRevoke").isVisible());
        bench.button("feedRevoke").click();
        QCOMPARE(bench.house.http.count(kRevoke), 0);
        bench.confirm();
        QTRY_COMPARE(bench.state(), QString("There is no address yet."));
        QCOMPARE(bench.house.http.count(kRevoke), 1);
        QCOMPARE(told.size(), 1);
        QVERIFY(!bench.button("feedRevoke").isVisible());
    }

    void refusedDeed_leavesItAsItWas() {
        FeedBench bench(since());
        QSignalSpy told(&bench.card, &account::FeedCard::toast);
        QTRY_VERIFY(bench.button("feedRevoke").isVisible());
        bench.house.http.problem(kRevoke, 503, "unavailable");
        bench.button("feedRevoke").click();
        bench.confirm();
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(bench.button("feedRevoke").isEnabled());
        QVERIFY(bench.state().startsWith("There is an address since"));
    }

    void unknownState_isAskedForAgain() {
        FeedBench bench;
        bench.house.http.problem(kAskFeed, 503, "unavailable");
        bench.card.load();
        QTRY_VERIFY(bench.button("feedAgain").isVisible());
        QVERIFY(!bench.button("feedMake").isVisible());
        bench.house.http.answer(kAskFeed, 200, jsonOf(CalendarFeed{}));
        bench.button("feedAgain").click();
        QTRY_VERIFY(bench.button("feedMake").isVisible());
        QVERIFY(!bench.button("feedAgain").isVisible());
    }

    void allWordsCanBeRead_data() { support::addWindows(); }
    void allWordsCanBeRead() {
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        FeedBench bench;
        bench.house.theme.setTextScale(text);
        QTRY_VERIFY(bench.button("feedMake").isEnabled());
        bench.button("feedMake").click();
        QTRY_VERIFY(bench.button("feedCopy").isVisible());
        bench.card.resize(static_cast<int>(440 * text), 400);
        bench.card.resize(bench.card.width(), bench.card.heightForWidth(bench.card.width()));
        bench.window.resize(bench.card.size());
        MC_COMPARE_READABLE(bench.card);
    }
};

MC_TEST_GUI(FeedCardTest)
#include "feed_card_test.moc"
