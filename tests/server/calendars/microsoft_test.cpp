#include <QTest>

#include "calendars/microsoft_event.h"
#include "support/microsoft_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using calendars::MicrosoftEvent;
using domain::CalendarHealth;
using test::MicrosoftHouse;
using test::MicrosoftStandIn;

class MicrosoftTest : public QObject {
    Q_OBJECT

private slots:
    void view_isReadInAllItsPages_andThenOnlyWhatChanged() {
        MicrosoftHouse shown;
        for (const char* id : {"a", "b", "c", "d"})
            shown.outlook.put(MicrosoftStandIn::event(id, "2026-03-03T04:30:00", "2026-03-03T05:30:00"));
        shown.outlook.put(MicrosoftHouse::meeting("e"));
        shown.connect();
        QCOMPARE(shown.source.health, CalendarHealth::good);
        QCOMPARE(shown.source.user, std::string("maya@example.com"));
        QCOMPARE(shown.house.free(), shown.before - 2);
        const int pages = shown.outlook.count("/calendarView/delta");
        QCOMPARE(pages, 3);
        QCOMPARE(shown.again(), CalendarHealth::good);
        QCOMPARE(shown.outlook.count("/calendarView/delta"), pages + 1);
        shown.outlook.remove("e");
        QCOMPARE(shown.again(), CalendarHealth::good);
        QCOMPARE(shown.house.free(), shown.before);
    }

    void stateThatIsNoMore_beginsAnew_inTheSameRound() {
        MicrosoftHouse shown;
        shown.outlook.put(MicrosoftHouse::meeting("a"));
        shown.connect();
        shown.outlook.forget();
        shown.outlook.put(MicrosoftStandIn::event("b", "2026-03-02T03:30:00", "2026-03-02T04:00:00"));
        QCOMPARE(shown.again(), CalendarHealth::good);
        QCOMPARE(shown.house.free(), shown.before - 3);
        QCOMPARE(shown.again(), CalendarHealth::good);
    }

    void whatShowsAsFree_takesNothing_data() {
        QTest::addColumn<QByteArray>("showsAs");
        QTest::addColumn<bool>("takes");
        for (const char* taking : {"busy", "oof", "unknown", "tentative"})
            QTest::newRow(taking) << QByteArray(taking) << true;
        for (const char* free : {"free", "workingElsewhere"})
            QTest::newRow(free) << QByteArray(free) << false;
    }
    void whatShowsAsFree_takesNothing() {
        QFETCH(QByteArray, showsAs);
        QFETCH(bool, takes);
        MicrosoftHouse shown;
        shown.outlook.put(MicrosoftHouse::meeting("a", showsAs.toStdString()));
        shown.connect();
        QCOMPARE(shown.house.free(), shown.before - (takes ? 2 : 0));
    }

    void sessionOfOurs_isNeverCounted() {
        MicrosoftHouse shown;
        auto session = MicrosoftHouse::meeting("a");
        session["iCalUId"] = "booking-7@mentors.example";
        shown.outlook.put(session);
        shown.connect();
        QCOMPARE(shown.house.free(), shown.before);
    }

    /// Refresh tokens are others each time here: the last one counts.
    void tokensThatRotate_areKept() {
        MicrosoftHouse shown;
        shown.connect();
        for (int i = 0; i < 3; ++i) {
            shown.outlook.endAccess();
            QCOMPARE(shown.again(), CalendarHealth::good);
        }
    }

    void strangersLink_isNotFollowed() {
        MicrosoftHouse shown;
        shown.connect();
        test::CannedServer stranger([](const auto&) { return test::CannedServer::ok("{}"); });
        shown.outlook.fail("/calendarView/delta",
                           MicrosoftStandIn::answer(
                               200, boost::json::object{{"value", boost::json::array()},
                                                        {"@odata.nextLink", stranger.url("/v1.0/me/calendars")}}));
        QCOMPARE(shown.again(), CalendarHealth::unreadable);
        QVERIFY(stranger.requests().empty());
    }

    /// What an occurrence leaves out is its master's, told now or before; whole days are the owner's.
    void occurrences_areAsTheirMaster() {
        const auto read = [](boost::json::object said) {
            return MicrosoftEvent::read(said, "mentors.example").value();
        };
        auto series = MicrosoftStandIn::event("series", "2026-03-02T00:00:00", "2026-03-03T00:00:00", "free");
        series["type"] = "seriesMaster";
        series["isAllDay"] = true;
        auto one = MicrosoftStandIn::event("one", "2026-03-02T00:00:00", "2026-03-03T00:00:00");
        one["type"] = "occurrence";
        one["seriesMasterId"] = "series";
        one.erase("showAs");
        one.erase("isAllDay");
        const base::Zones zones;
        const auto india = zones.find({"Asia/Kolkata"});
        QVERIFY(calendars::busyOf({read(series), read(one)}, *india, true).empty());
        series["showAs"] = "tentative";
        const auto kept = MicrosoftEvent::ofPart(read(series).toPart()).value();
        QVERIFY(calendars::busyOf({kept, read(one)}, *india, false).empty());
        const auto busy = calendars::busyOf({kept, read(one)}, *india, true);
        QCOMPARE(busy.size(), 1u);
        QCOMPARE(domain::toIso(busy[0].begin), std::string("2026-03-01T18:30:00Z"));
        QCOMPARE(busy[0].length(), domain::kDay);
    }
};

MC_TEST_CORE(MicrosoftTest)
#include "microsoft_test.moc"
