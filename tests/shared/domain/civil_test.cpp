#include <rapidcheck.h>

#include <QDate>
#include <QDateTime>
#include <QTest>

#include "domain/months.h"
#include "support/test_program.h"

using namespace mc::domain;

class CivilTest : public QObject {
    Q_OBJECT
private slots:
    void dates_agreeWithAnIndependentCalendar() {
        QVERIFY(rc::check("days, weekday and text agree with QDate", [] {
            const auto days = *rc::gen::inRange<std::int64_t>(-719'162, 2'932'897);  // 0001-01-01 … 9999-12-31
            const CivilDate date = fromDays(days);
            const QDate other = QDate(1970, 1, 1).addDays(days);
            RC_ASSERT(toDays(date) == days);
            RC_ASSERT(isValid(date));
            RC_ASSERT(isoWeekday(date) == other.dayOfWeek());
            RC_ASSERT(toString(date) == other.toString(Qt::ISODate).toStdString());
            RC_ASSERT(parseCivilDate(toString(date)) == date);
        }));
    }

    void parseCivilDate_refuses_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "2026-1-01", "2026-02-29", "2100-02-29", "2026-00-10", "2026-13-01", "2026-04-31",
                                 "2026-11-00", "0000-01-01", "2026/11/19", "2026-11-19 ", "+026-11-19", "20261119"})
            QTest::addRow("'%s'", text) << text;
    }
    void parseCivilDate_refuses() {
        QFETCH(QString, text);
        QVERIFY(!parseCivilDate(text.toStdString()));
    }

    void addDays_crossesMonthsAndLeapDays() {
        QCOMPARE(toString(addDays({2028, 2, 28}, 1)), std::string("2028-02-29"));
        QCOMPARE(toString(addDays({2026, 12, 31}, 1)), std::string("2027-01-01"));
        QCOMPARE(toString(addDays({2026, 3, 1}, -1)), std::string("2026-02-28"));
    }

    void wallTime_roundTripsAndRefuses() {
        for (int minutes = 0; minutes <= 1440; ++minutes)
            QCOMPARE(parseWallTime(toString(WallTime{minutes}))->minutes, minutes);
        QCOMPARE(toString(WallTime{570}), std::string("09:30"));
        QCOMPARE(toString(WallTime{1440}), std::string("24:00"));
        for (const char* text : {"", "9:30", "24:01", "25:00", "09:60", "09-30", "09:3", "0a:30", "-1:30", "09:300"})
            QVERIFY2(!parseWallTime(text), text);
    }

    void iso_agreesWithAnIndependentClock() {
        QVERIFY(rc::check("toIso agrees with QDateTime and parses back", [] {
            const auto seconds = *rc::gen::inRange<std::int64_t>(-62'135'596'800, 253'402'300'800);
            const auto other = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
            RC_ASSERT(toIso({seconds}) == other.toStdString());
            RC_ASSERT(parseIso(toIso({seconds})) == UtcTime{seconds});
        }));
    }

    void addMonths_keepsTheDayWhereThereIsOne() {
        QVERIFY(addMonths({2026, 11, 30}, 3) == (CivilDate{2027, 2, 28}));
        QVERIFY(addMonths({2027, 10, 31}, 4) == (CivilDate{2028, 2, 29}));
        QVERIFY(addMonths({2026, 1, 15}, -1) == (CivilDate{2025, 12, 15}));
        QVERIFY(addMonths({2026, 12, 31}, 0) == (CivilDate{2026, 12, 31}));
    }

    void parseIso_acceptsOffsets() {
        QVERIFY(parseIso("2026-11-19T19:00:00+05:30") == parseIso("2026-11-19T13:30:00Z"));
        QVERIFY(parseIso("2026-11-19t08:30:00-05:00") == parseIso("2026-11-19T13:30:00z"));
        QVERIFY(parseIso("2027-01-01T00:15:00+05:45") == parseIso("2026-12-31T18:30:00Z"));
        QCOMPARE(toIso(*parseIso("2026-11-19T13:30:59Z")), std::string("2026-11-19T13:30:59Z"));
    }

    void parseIso_refuses_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "2026-11-19", "2026-11-19T13:30:00", "2026-11-19T13:30Z", "2026-11-19T13:30:00.5Z",
              "2026-11-19 13:30:00Z", "2026-11-19T24:00:00Z", "2026-11-19T13:60:00Z", "2026-11-19T13:30:60Z",
              "2026-02-30T13:30:00Z", "2026-11-19T13:30:00+0530", "2026-11-19T13:30:00+24:00",
              "2026-11-19T13:30:00+05:60", "2026-11-19T13:30:00ZZ", "2026-11-19T13-30:00Z", "1763559000"})
            QTest::addRow("'%s'", text) << text;
    }
    void parseIso_refuses() {
        QFETCH(QString, text);
        QVERIFY(!parseIso(text.toStdString()));
    }
};

MC_TEST_APPLESS(CivilTest)
#include "civil_test.moc"
