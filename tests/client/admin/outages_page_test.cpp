#include "admin/outages_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QtTest>

#include "admin/outage_words.h"
#include "domain/outages.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/sample_outages.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;
using widgets::Button;

namespace {

const QString kOutagesList = "GET /api/admin/outages";
const QString kOutagesPreview = "POST /api/admin/outages/preview";
const QString kOutagesMark = "POST /api/admin/outages";

struct OutagesDesk {
    OutagesDesk() {
        house.api.clock().set(support::kOutageNow);
        house.http.on(kOutagesList, [this](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(list)}; });
        house.http.on(kOutagesPreview, [this](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(preview)};
        });
        house.http.answer(kOutagesMark, 200, jsonOf(list.items.front()));
        bar.reset(page.barActions());
        page.resize(1000, 760);
        page.show();
    }
    void arrive() {
        page.arrive({"/admin/outages", {}, {}});
        QTRY_COMPARE(page.findChildren<QWidget*>("outageLine").size(), 3);
        support::settle(page);
    }
    template <class T>
    T* part(const char* name) const {
        return page.window()->findChild<T*>(QLatin1String(name));
    }
    void ask() { static_cast<Button*>(bar.get())->click(); }
    void type(const char* from, const char* until) {
        part<QLineEdit>("outageFromTime")->setText(from);
        part<QLineEdit>("outageUntilTime")->setText(until);
    }
    Button* decide() const { return part<Button>("decideDeed"); }
    QString words() const {
        QStringList words;
        for (const auto* label : page.window()->findChildren<QLabel*>())
            if (label->isVisible()) words << label->text();
        return words.join('\n');
    }

    support::ClientHouse house;
    protocol::OutagePage list = support::sampleOutages();
    protocol::OutagePreview preview = support::sampleOutagePreview();
    OutagesPage page{house.api, house.drafts, {"Asia/Kolkata"}};
    std::unique_ptr<QWidget> bar;
};

}  // namespace

class OutagesPageTest : public QObject {
    Q_OBJECT
    using Desk = OutagesDesk;

private slots:
    void outages_areShown_withHowFarTheirSessionsAre() {
        Desk desk;
        desk.arrive();
        const QString words = desk.words();
        for (const char* each : {"Wed 18 Nov, 11:00 – 12:30", "Sat 14 Nov, 21:30 – Sun 15 Nov, 09:00",
                                 "3 sessions affected. 2 students still choose.", "No session was affected.",
                                 "Marked by Olga Owner on 18 Nov 2026: “The disk of the database was full.”"})
            QVERIFY2(words.contains(each), each);
    }

    /// Times are the admin's own; what is previewed is what is marked.
    void span_isLookedAtBeforeItIsMarked() {
        Desk desk;
        desk.arrive();
        desk.ask();
        desk.part<QPlainTextEdit>("deedReason")->setPlainText("The disk was full");
        QVERIFY(!desk.decide()->isEnabled());
        desk.type("11:00", "12:30");
        QTRY_COMPARE(desk.page.window()->findChildren<QWidget*>("outageSession").size(), 3);
        const auto asked = desk.house.http.last(kOutagesPreview).json();
        QCOMPARE(asked["from"].toString(), QString("2026-11-18T05:30:00Z"));
        QCOMPARE(asked["until"].toString(), QString("2026-11-18T07:00:00Z"));
        for (const char* each : {"3 sessions affected.", "2 students choose another time or everything back",
                                 "At most ₹3,738", "Maya Nair with Ananya Krishnan", "₹899"})
            QVERIFY2(desk.words().contains(each), each);
        QVERIFY(desk.decide()->isEnabled());
        desk.decide()->click();
        QTRY_COMPARE(desk.house.http.count(kOutagesMark), 1);
        const auto sent = desk.house.http.last(kOutagesMark).json();
        QCOMPARE(sent["from"].toString(), QString("2026-11-18T05:30:00Z"));
        QCOMPARE(sent["sessions"].toInt(), 3);
        QCOMPARE(sent["reason"].toString(), QString("The disk was full"));
        QTRY_COMPARE(desk.house.http.count(kOutagesList), 2);
    }

    void anotherSpan_isNotMarkedUnlooked() {
        Desk desk;
        desk.arrive();
        desk.ask();
        desk.part<QPlainTextEdit>("deedReason")->setPlainText("The disk was full");
        desk.type("11:00", "12:30");
        QTRY_VERIFY(desk.decide()->isEnabled());
        desk.type("11:00", "13:00");
        QVERIFY(!desk.decide()->isEnabled());
        QTRY_VERIFY(desk.decide()->isEnabled());
        QCOMPARE(desk.house.http.last(kOutagesPreview).json()["until"].toString(), QString("2026-11-18T07:30:00Z"));
        desk.part<QComboBox>("outageFromDay")->setCurrentIndex(1);
        QVERIFY(!desk.decide()->isEnabled());
    }

    void wrongSpan_saysWhy_andIsNotAskedFor() {
        Desk desk;
        desk.arrive();
        desk.ask();
        const auto fault = [&](const char* from, const char* until, const char* words) {
            desk.type(from, until);
            return QTest::qWaitFor([&] { return desk.words().contains(words); });
        };
        QVERIFY(fault("noon", "12:00", "Write times such as 18:30."));
        QVERIFY(fault("11:00", "11:02", "It has to last 5 minutes at least."));
        QVERIFY(fault("11:00", "23:00", "It has to be over by now."));
        desk.part<QComboBox>("outageFromDay")->setCurrentIndex(9);
        QVERIFY(fault("11:00", "12:00", "It may last 7 days at most."));
        QCOMPARE(desk.house.http.count(kOutagesPreview), 0);
    }

    void ownSession_isForSomebodyElse() {
        Desk desk;
        desk.preview.mayMark = false;
        desk.arrive();
        desk.ask();
        desk.part<QPlainTextEdit>("deedReason")->setPlainText("The disk was full");
        desk.type("11:00", "12:30");
        QTRY_VERIFY(desk.words().contains("somebody else has to mark this outage"));
        QVERIFY(!desk.decide()->isEnabled());
    }

    void otherSessionsByNow_areShownBeforeAnybodyDecides() {
        Desk desk;
        desk.arrive();
        desk.ask();
        desk.part<QPlainTextEdit>("deedReason")->setPlainText("The disk was full");
        desk.type("11:00", "12:30");
        QTRY_VERIFY(desk.decide()->isEnabled());
        desk.house.http.problem(kOutagesMark, 409, "changed_elsewhere");
        desk.preview.sessions = 4;
        desk.decide()->click();
        QTRY_COMPARE(desk.house.http.count(kOutagesPreview), 2);
        QTRY_VERIFY(desk.words().contains("and 1 more"));
    }

    void whatCannotBeLookedUp_saysWhy() {
        Desk desk;
        desk.arrive();
        desk.house.http.problem(kOutagesPreview, 403, "forbidden");
        desk.ask();
        desk.part<QPlainTextEdit>("deedReason")->setPlainText("The disk was full");
        desk.type("11:00", "12:30");
        QTRY_VERIFY(desk.part<QLabel>("outageFault")->isVisible());
        QVERIFY(!desk.decide()->isEnabled());
    }

    void nothingMarked_saysWhatToDo() {
        Desk desk;
        desk.list.items.clear();
        desk.page.arrive({"/admin/outages", {}, {}});
        QTRY_VERIFY(desk.words().contains("No outage is marked"));
    }

    void pictures() {
        for (const char* language : {"en", "hi"}) {
            Desk desk;
            const auto undo = qScopeGuard([&] { desk.house.languages.choose({}); });
            desk.house.languages.choose(language);
            OutagesPage page{desk.house.api, desk.house.drafts, {"Asia/Kolkata"}};
            const std::unique_ptr<QWidget> mark(page.barActions());
            page.resize(1000, 720);
            page.show();
            page.arrive({"/admin/outages", {}, {}});
            QTRY_COMPARE(page.findChildren<QWidget*>("outageLine").size(), 3);
            support::takePicture(page, desk.house.theme, QStringLiteral("outages-%1").arg(language));
            static_cast<Button*>(mark.get())->click();
            page.findChild<QLineEdit*>("outageFromTime")->setText("11:00");
            page.findChild<QLineEdit*>("outageUntilTime")->setText("12:30");
            QTRY_COMPARE(page.findChildren<QWidget*>("outageSession").size(), 3);
            support::takePicture(page, desk.house.theme, QStringLiteral("outage-mark-%1").arg(language));
            page.resize(620, 560);
            support::takePicture(page, desk.house.theme, QStringLiteral("outage-mark-small-%1").arg(language));
        }
        Desk empty;
        empty.list.items.clear();
        empty.page.arrive({"/admin/outages", {}, {}});
        QTRY_VERIFY(empty.words().contains("No outage is marked"));
        support::takePicture(empty.page, empty.house.theme, "outages-none");
    }

    /// What the server may refuse has words of its own.
    void everyFaultOfASpan_hasWords() {
        const auto now = support::kOutageNow;
        QSet<QString> said;
        for (const domain::UtcRange span : {domain::UtcRange{now - domain::kHour, now + 1},
                                            {now - 60 * domain::kDay, now - 59 * domain::kDay},
                                            {now - 60, now},
                                            {now - 8 * domain::kDay, now}})
            said << OutageWords::fault(domain::mayMarkOutage(span, now).error().fields.front());
        QCOMPARE(said.size(), 4);
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::OutagesPageTest)
#include "outages_page_test.moc"
#include "support/settled.h"
