#include "domain/availability.h"
#include "support/test_program.h"
#include "support/zone_tables.h"

#include <QTest>

using namespace mc::domain;

class AvailabilityTest : public QObject {
    Q_OBJECT

    static QString faults(const Availability& availability) {
        QStringList text;
        const auto errors = validate(availability);
        for (const FieldError& error : errors.list())
            text << QString::fromStdString(error.path + ":" + error.rule);
        return text.join(' ');
    }

private slots:
    void validate_soundTemplate_hasNothingToSay() {
        Availability availability;
        QCOMPARE(faults(availability), QString());
        availability.windows = {{1, {540}, {720}}, {1, {720}, {1440}}, {2, {0}, {15}}};
        availability.exceptions = {{{2026, 11, 19}, {}, ""}, {{2026, 11, 20}, {{{600}, {660}}}, ""}};
        availability.vacations = {{{2026, 12, 24}, {2026, 12, 24}}};
        QCOMPARE(faults(availability), QString());
    }

    void validate_namesEachFault_data() {
        QTest::addColumn<int>("weekday");
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("expected");
        QTest::newRow("backwards") << 1 << 720 << 540 << "windows[1].end:minimum";
        QTest::newRow("empty") << 1 << 600 << 600 << "windows[1].end:minimum";
        QTest::newRow("odd begin") << 1 << 607 << 660 << "windows[1].begin:multiple_of";
        QTest::newRow("odd end") << 1 << 600 << 661 << "windows[1].end:multiple_of";
        QTest::newRow("beyond the day") << 1 << 1380 << 1455 << "windows[1]:maximum";
        QTest::newRow("no such weekday") << 8 << 600 << 660 << "windows[1].weekday:maximum";
        QTest::newRow("overlap") << 3 << 600 << 660 << "windows[1]:overlap";
    }
    void validate_namesEachFault() {
        QFETCH(int, weekday);
        QFETCH(int, begin);
        QFETCH(int, end);
        QFETCH(QString, expected);
        Availability availability;
        availability.windows = {{3, {540}, {615}}, {weekday, {begin}, {end}}};
        QCOMPARE(faults(availability), expected);
    }

    void validate_exceptionsAndVacations() {
        Availability availability;
        availability.exceptions = {{{2026, 11, 19}, {{{600}, {660}}, {{645}, {700}}}, ""}, {{2026, 11, 19}, {}, ""}};
        availability.vacations = {{{2026, 12, 24}, {2026, 12, 23}}};
        QCOMPARE(faults(availability),
                 QString("exceptions[0].windows[1].end:multiple_of exceptions[0].windows[1]:overlap "
                         "exceptions[1].date:unique vacations[0].last:minimum"));
    }

    void isAway_onDaysOfVacationsAndClosedOnes_data() {
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("away");
        // A vacation from 3 to 5 December, closed on the 10th, other times on the 11th; in Kolkata.
        QTest::newRow("the day before") << "2026-12-02T10:00:00Z"
                                        << "2026-12-02T11:00:00Z" << false;
        QTest::newRow("its first day") << "2026-12-03T10:00:00Z"
                                       << "2026-12-03T11:00:00Z" << true;
        QTest::newRow("its last day") << "2026-12-05T10:00:00Z"
                                      << "2026-12-05T11:00:00Z" << true;
        QTest::newRow("the day after") << "2026-12-06T10:00:00Z"
                                       << "2026-12-06T11:00:00Z" << false;
        QTest::newRow("ends as it begins") << "2026-12-02T17:30:00Z"
                                           << "2026-12-02T18:30:00Z" << false;
        QTest::newRow("reaches into it") << "2026-12-02T18:00:00Z"
                                         << "2026-12-02T19:00:00Z" << true;
        QTest::newRow("begins as it ends") << "2026-12-05T18:30:00Z"
                                           << "2026-12-05T19:30:00Z" << false;
        QTest::newRow("closed day") << "2026-12-10T10:00:00Z"
                                    << "2026-12-10T11:00:00Z" << true;
        QTest::newRow("other times") << "2026-12-11T10:00:00Z"
                                     << "2026-12-11T11:00:00Z" << false;
    }
    void isAway_onDaysOfVacationsAndClosedOnes() {
        QFETCH(QString, begin);
        QFETCH(QString, end);
        QFETCH(bool, away);
        Availability availability;
        availability.vacations = {{{2026, 12, 3}, {2026, 12, 5}}};
        availability.exceptions = {{{2026, 12, 10}, {}, ""}, {{2026, 12, 11}, {{{540}, {600}}}, ""}};
        const UtcRange range{*parseIso(begin.toStdString()), *parseIso(end.toStdString())};
        QCOMPARE(isAway(availability, mc::support::zoneTable("Asia/Kolkata"), range), away);
    }
};

MC_TEST_APPLESS(AvailabilityTest)
#include "availability_test.moc"
