#include "calendars/own_sessions.h"

#include <QTest>

#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::UtcRange;

namespace {

/// "10-11 12-13.5", in hours.
std::vector<UtcRange> hoursOf(const QByteArray& text) {
    std::vector<UtcRange> ranges;
    for (const auto& part : text.split(' ')) {
        if (part.isEmpty()) continue;
        const auto ends = part.split('-');
        const auto at = [](const QByteArray& hour) {
            return domain::UtcTime{static_cast<domain::Seconds>(hour.toDouble() * domain::kHour)};
        };
        ranges.push_back({at(ends[0]), at(ends[1])});
    }
    return ranges;
}

}  // namespace

class OwnSessionsTest : public QObject {
    Q_OBJECT

private slots:
    void block_goesWhenSessionsFillItExactly_data() {
        QTest::addColumn<QByteArray>("busy");
        QTest::addColumn<QByteArray>("sessions");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char* name, const char* busy, const char* sessions, const char* left) {
            QTest::newRow(name) << QByteArray(busy) << QByteArray(sessions) << QByteArray(left);
        };
        row("nothing at all", "", "", "");
        row("no session", "10-11", "", "10-11");
        row("session that is not there", "", "10-11", "");
        row("her session", "10-11", "10-11", "");
        row("her session, and something else that day", "8-9 10-11", "10-11", "8-9");
        row("two that touch are one block there", "10-12", "10-11 11-12", "");
        row("two that touch, of which one has arrived there", "10-11", "10-11 11-12", "");
        row("three, told in any order", "10-13", "12-13 10-11 11-12", "");
        row("an appointment right behind it", "10-12", "10-11", "10-12");
        row("an appointment right before it", "9-11", "10-11", "9-11");
        row("an appointment that reaches into it", "10-12", "10-11", "10-12");
        row("an appointment around it", "9-12", "10-11", "9-12");
        row("an appointment between two", "10-13", "10-11 12-13", "10-13");
        row("an appointment within it is taken by the session itself", "10-11", "10-11", "");
        row("shorter than her session: it is something else", "10-10.5", "10-11", "10-10.5");
        row("ends as her session does", "10.5-11", "10-11", "10.5-11");
        row("a second longer", "10-11.0002777778", "10-11", "10-11.0002777778");
        row("beside her session", "11-12", "10-11", "11-12");
        row("one that reaches over the end explains nothing", "10-11", "10-10.5 10.5-12", "10-11");
        row("one that reaches over the end hides no other", "10-11", "10-12 10-11", "");
        row("one that begins before it explains nothing", "10-11", "9-11", "10-11");
        row("blocks do not help one another", "10-11 12-13", "10-11 11-12", "12-13");
    }
    void block_goesWhenSessionsFillItExactly() {
        QFETCH(QByteArray, busy);
        QFETCH(QByteArray, sessions);
        QFETCH(QByteArray, left);
        QVERIFY(calendars::withoutSessions(hoursOf(busy), hoursOf(sessions)) == hoursOf(left));
    }
};

MC_TEST_CORE(OwnSessionsTest)
#include "own_sessions_test.moc"
