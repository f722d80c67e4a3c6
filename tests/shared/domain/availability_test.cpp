#include "domain/availability.h"
#include "support/test_program.h"

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
};

MC_TEST_APPLESS(AvailabilityTest)
#include "availability_test.moc"
