#include "support/test_program.h"
#include "text/dates.h"
#include "widgets/format.h"

#include "widgets/clock.h"

#include <QLocale>
#include <QTest>

using namespace mc;
using namespace mc::widgets;

namespace {

domain::UtcTime formatAt(const char* iso) {
    return *domain::parseIso(iso);
}
const domain::UtcTime kNow = *domain::parseIso("2026-11-18T11:12:00Z");  // 16:42 in Kolkata.

}  // namespace

class FormatTest : public QObject {
    Q_OBJECT

    domain::ZoneTable m_kolkata = zoneTable({"Asia/Kolkata"});

private slots:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
        setClock(Clock::twentyFour);  // How the locale decides is clock_test's.
    }

    void lists_areJoinedAsTheLanguageDoes() {
        QCOMPARE(listWords({"English"}), "English");
        QCOMPARE(listWords({"English", "Hindi"}), "English and Hindi");
        QVERIFY(listWords({"English", "Hindi", "Tamil"}).endsWith("and Tamil"));
        QLocale::setDefault(QLocale(QLocale::Hindi, QLocale::India));
        const QString inHindi = listWords({"A", "B", "C"});
        QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
        QVERIFY2(inHindi.contains(QString::fromUtf8("और")), qPrintable(inHindi));
    }

    void relativeTime_data() {
        QTest::addColumn<QString>("iso");
        QTest::addColumn<QString>("words");
        QTest::newRow("today") << "2026-11-18T13:00:00Z"
                               << "Today 18:30";
        QTest::newRow("today, just before midnight there") << "2026-11-18T18:29:00Z"
                                                           << "Today 23:59";
        QTest::newRow("tomorrow, still today in UTC") << "2026-11-18T18:30:00Z"
                                                      << "Tomorrow 00:00";
        QTest::newRow("yesterday") << "2026-11-17T13:00:00Z"
                                   << "Yesterday 18:30";
        QTest::newRow("this week") << "2026-11-21T06:00:00Z"
                                   << "Sat 21 Nov, 11:30";
        QTest::newRow("another year") << "2027-01-02T06:00:00Z"
                                      << "2 Jan 2027, 11:30";
    }
    void relativeTime() {
        QFETCH(QString, iso);
        QTEST(widgets::relativeTime(m_kolkata, formatAt(iso.toUtf8()), kNow), "words");
    }

    void durationWords_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("under a minute") << qint64(20) << "1 min";
        QTest::newRow("minutes") << qint64(719) << "11 min";
        QTest::newRow("hours and minutes") << qint64(6720) << "1 h 52 min";
        QTest::newRow("whole hours") << qint64(7200) << "2 h";
        QTest::newRow("a day and hours") << qint64(86400 + 2 * 3600 + 59) << "1 day 2 h";
        QTest::newRow("days") << qint64(3 * 86400) << "3 days";
    }
    void durationWords() {
        QFETCH(qint64, seconds);
        QTEST(widgets::durationWords(seconds), "words");
    }

    void untilWords_bothWays() {
        QCOMPARE(untilWords(kNow + 26 * domain::kHour, kNow), "in 1 day 2 h");
        QCOMPARE(untilWords(kNow - 180, kNow), "3 min ago");
        QCOMPARE(untilWords(kNow, kNow), "now");
    }

    void countdown_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("figures");
        QTest::newRow("minutes") << qint64(768) << "12:48";
        QTest::newRow("hours") << qint64(3723) << "1:02:03";
        QTest::newRow("over") << qint64(-5) << "00:00";
    }
    void countdown() {
        QFETCH(qint64, seconds);
        QTEST(widgets::countdown(seconds), "figures");
    }

    void zones_resolveAsTheTzDatabaseSays_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("iso");
        QTest::addColumn<QString>("clock");
        QTest::addColumn<QString>("abbreviation");
        QTest::newRow("Kathmandu") << "Asia/Kathmandu"
                                   << "2026-11-26T03:15:00Z"
                                   << "09:00"
                                   << "UTC+05:45";
        QTest::newRow("London winter") << "Europe/London"
                                       << "2026-11-19T13:30:00Z"
                                       << "13:30"
                                       << "GMT";
        QTest::newRow("London summer") << "Europe/London"
                                       << "2026-07-19T13:30:00Z"
                                       << "14:30"
                                       << "BST";
        QTest::newRow("New York far ahead") << "America/New_York"
                                            << "2035-07-01T12:00:00Z"
                                            << "08:00"
                                            << "EDT";
        QTest::newRow("unknown is UTC") << "Nowhere/Land"
                                        << "2026-11-19T13:30:00Z"
                                        << "13:30"
                                        << "UTC";
    }
    void zones_resolveAsTheTzDatabaseSays() {
        QFETCH(QString, zone);
        QFETCH(QString, iso);
        const auto table = zoneTable({zone.toStdString()});
        QTEST(clockTime(table, formatAt(iso.toUtf8())), "clock");
        QTEST(zoneAbbreviation(table, formatAt(iso.toUtf8())), "abbreviation");
    }

    void ranges_useASpacedDash() {
        QCOMPARE(clockRange(m_kolkata, formatAt("2026-11-19T13:30:00Z"), formatAt("2026-11-19T14:30:00Z")),
                 QString("19:00 – 20:00"));
        QCOMPARE(weekRange({2026, 11, 16}), QString("16 – 22 Nov 2026"));
        QCOMPARE(weekRange({2026, 11, 30}), QString("30 Nov – 6 Dec 2026"));
        QCOMPARE(weekRange({2026, 12, 28}), QString("28 Dec 2026 – 3 Jan 2027"));
    }

    void dates_areInTheOrderOfTheLocale() {
        const QScopeGuard india([] { QLocale::setDefault(QLocale(QLocale::English, QLocale::India)); });
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const auto then = formatAt("2026-11-19T13:30:00Z");
        QCOMPARE(shortDate(m_kolkata, then), QString("Thu, Nov 19"));
        QCOMPARE(yearDate(m_kolkata, then), QString("Nov 19, 2026"));
        QCOMPARE(dateText(domain::CivilDate{2026, 11, 19}, DateForm::longYear), QString("Thursday, November 19, 2026"));
        QCOMPARE(relativeDate(m_kolkata, then, formatAt("2026-11-10T13:30:00Z")), QString("Thu, Nov 19"));
        QCOMPARE(columnTime(m_kolkata, then, formatAt("2026-12-10T13:30:00Z")), QString("Nov 19"));
        QCOMPARE(weekRange({2026, 11, 16}), QString("Nov 16 – 22, 2026"));
        QCOMPARE(weekRange({2026, 11, 30}), QString("Nov 30 – Dec 6, 2026"));
        QCOMPARE(text::shortDateRange({2026, 11, 16}, {2026, 11, 22}), QString("Nov 16 – 22"));
        QLocale::setDefault(QLocale(QLocale::Hindi, QLocale::India));
        QVERIFY2(yearDate(m_kolkata, then).startsWith("19 "), qPrintable(yearDate(m_kolkata, then)));
    }

    void money_isGroupedByLakh() {
        QCOMPARE(money(domain::paise(10049900)), QString("₹1,00,499.00"));
        QCOMPARE(moneyShort(domain::rupees(899)), QString("₹899"));
        QCOMPARE(money(domain::paise(-15990)), QString("−\u00A0₹159.90"));
    }

    void cities_areTheLastPart() {
        QCOMPARE(zoneCity({"America/Argentina/Buenos_Aires"}), "Buenos Aires");
        QCOMPARE(zoneCity({"Asia/Kathmandu"}), "Kathmandu");
    }
};

MC_TEST_CORE(FormatTest)
#include "format_test.moc"
