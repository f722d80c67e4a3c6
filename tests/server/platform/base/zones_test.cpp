#include "platform/base/zones.h"
#include "support/test_program.h"

#include <QTest>
#include <QTimeZone>
#include <algorithm>

using namespace mc::base;
using namespace mc::domain;

class ZonesTest : public QObject {
    Q_OBJECT
private slots:
    void find_unknownName_isNull_data();
    void find_unknownName_isNull();
    void find_twice_sharesTheTable();
    void find_newYork_knowsBothOffsets();
    void find_link_keepsTheNameItWasAskedBy();
    void names_areSortedAndAllFound();
    void table_agreesWithAnotherReaderOfTheDatabase_data();
    void table_agreesWithAnotherReaderOfTheDatabase();
};

void ZonesTest::find_unknownName_isNull_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"", "Mars/Olympus", "asia/kolkata", "../etc/passwd", "Asia/Kolkata ", "+05:30"}) {
        QTest::addRow("'%s'", name) << QString(name);
    }
}

void ZonesTest::find_unknownName_isNull() {
    QFETCH(QString, name);
    QVERIFY(!Zones().find({name.toStdString()}));
}

void ZonesTest::find_twice_sharesTheTable() {
    const Zones zones;
    QCOMPARE(zones.find({"Asia/Kathmandu"}).get(), zones.find({"Asia/Kathmandu"}).get());
    QCOMPARE(zones.find({"Asia/Kathmandu"})->offsetAt({1'800'000'000}), 5 * kHour + 45 * kMinute);
}

void ZonesTest::find_newYork_knowsBothOffsets() {
    const auto table = Zones().find({"America/New_York"});
    QVERIFY(table != nullptr);
    QCOMPARE(table->offsetAt(*parseIso("2026-01-15T12:00:00Z")), -5 * kHour);
    QCOMPARE(table->offsetAt(*parseIso("2026-07-15T12:00:00Z")), -4 * kHour);
    QCOMPARE(table->offsetAt(*parseIso("2026-03-08T06:59:59Z")), -5 * kHour);
    QCOMPARE(table->offsetAt(*parseIso("2026-03-08T07:00:00Z")), -4 * kHour);
    QCOMPARE(table->offsetAt(*parseIso("2037-07-15T12:00:00Z")), -4 * kHour);
    QCOMPARE(table->at(*parseIso("2026-07-15T12:00:00Z")).abbreviation, std::string("EDT"));
}

void ZonesTest::find_link_keepsTheNameItWasAskedBy() {
    const Zones zones;
    const auto old = zones.find({"Asia/Calcutta"});
    QVERIFY(old != nullptr);
    QCOMPARE(old->name().value, std::string("Asia/Calcutta"));
    QCOMPARE(old->offsetAt({1'800'000'000}), 5 * kHour + 30 * kMinute);
    QVERIFY(zones.exists({"UTC"}));
}

void ZonesTest::names_areSortedAndAllFound() {
    const Zones zones;
    const auto& names = zones.names();
    QVERIFY(names.size() > 300);
    QVERIFY(std::ranges::is_sorted(names));
    for (const auto& name : names)
        QVERIFY2(zones.exists({name}), name.c_str());
}

void ZonesTest::table_agreesWithAnotherReaderOfTheDatabase_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"America/Santiago", "America/Havana", "Atlantic/Azores", "Asia/Kathmandu", "Pacific/Apia",
                             "Europe/London", "America/Los_Angeles", "Australia/Lord_Howe", "Africa/Casablanca"}) {
        QTest::newRow(name) << QString(name);
    }
}

void ZonesTest::table_agreesWithAnotherReaderOfTheDatabase() {
    QFETCH(QString, name);
    const auto table = Zones().find({name.toStdString()});
    QVERIFY(table != nullptr);
    const QTimeZone reference(name.toUtf8());
    for (Seconds at = 1'700'000'000; at < 2'100'000'000; at += 6 * kHour + 1) {
        const auto expected = reference.offsetFromUtc(QDateTime::fromSecsSinceEpoch(at, Qt::UTC));
        if (table->offsetAt({at}) != expected) QFAIL(qPrintable(QString("at %1").arg(at)));
    }
}

MC_TEST_APPLESS(ZonesTest)
#include "zones_test.moc"
