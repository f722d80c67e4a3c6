#include "domain/outages.h"

#include <QTest>

#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::utc;

/// Case 39: what an outage makes of a booking, and which spans can be marked.
class OutagesTest : public QObject {
    Q_OBJECT

    const UtcRange m_session{utc("2026-11-19T13:30:00Z"), utc("2026-11-19T14:30:00Z")};

private slots:
    void fate_ofEachState_data() {
        QTest::addColumn<BookingStatus>("status");
        QTest::addColumn<bool>("met");
        QTest::addColumn<bool>("givenBack");
        QTest::addColumn<bool>("blamed");
        QTest::addColumn<OutageFate>("fate");
        using enum BookingStatus;
        using enum OutageFate;
        const auto row = [](const char* name, BookingStatus status, bool met, bool back, bool blamed, OutageFate fate) {
            QTest::newRow(name) << status << met << back << blamed << fate;
        };
        row("confirmed, nobody could come", confirmed, false, false, false, choice);
        row("confirmed, an absence is reported", confirmed, false, false, true, choice);
        row("confirmed, and they met all the same", confirmed, true, false, false, untouched);
        row("settled against the student", no_show, false, false, true, refund);
        row("settled against the mentor", no_show, false, true, true, cleared);
        row("settled, and nobody is blamed any more", no_show, false, true, false, untouched);
        row("settled after they met", no_show, true, true, true, untouched);
        row("completed", completed, false, false, false, untouched);
        row("cancelled", cancelled, false, true, false, untouched);
        row("declined", declined, false, true, false, untouched);
        row("expired", expired, false, false, false, untouched);
        row("held", held, false, false, false, untouched);
        row("requested", requested, false, false, false, untouched);
    }
    void fate_ofEachState() {
        QFETCH(BookingStatus, status);
        QFETCH(bool, met);
        QFETCH(bool, givenBack);
        QFETCH(bool, blamed);
        QFETCH(OutageFate, fate);
        QCOMPARE(outageFate(m_session, {status, m_session, met, givenBack, blamed}), fate);
    }

    void fate_takesFiveMinutesOfTheSession_data() {
        QTest::addColumn<qint64>("begin");  // From the session's start.
        QTest::addColumn<qint64>("end");
        QTest::addColumn<bool>("takes");
        QTest::newRow("all of it") << qint64(-kHour) << qint64(2 * kHour) << true;
        QTest::newRow("five minutes in the middle") << qint64(600) << qint64(900) << true;
        QTest::newRow("a second less") << qint64(600) << qint64(899) << false;
        QTest::newRow("its first five minutes") << qint64(-kHour) << qint64(300) << true;
        QTest::newRow("its first 4:59") << qint64(-kHour) << qint64(299) << false;
        QTest::newRow("its last five minutes") << qint64(3300) << qint64(2 * kHour) << true;
        QTest::newRow("until the start") << qint64(-kHour) << qint64(0) << false;
        QTest::newRow("from the end on") << qint64(kHour) << qint64(2 * kHour) << false;
        QTest::newRow("the day before") << qint64(-kDay) << qint64(-kDay + kHour) << false;
    }
    void fate_takesFiveMinutesOfTheSession() {
        QFETCH(qint64, begin);
        QFETCH(qint64, end);
        QFETCH(bool, takes);
        const UtcRange outage{m_session.begin + begin, m_session.begin + end};
        QCOMPARE(outageFate(outage, {BookingStatus::confirmed, m_session}) == OutageFate::choice, takes);
    }

    void span_thatCanBeMarked_data() {
        QTest::addColumn<qint64>("ago");  // Its end, before now.
        QTest::addColumn<qint64>("length");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("just over") << qint64(0) << qint64(kHour) << QString();
        QTest::newRow("a second ahead") << qint64(-1) << qint64(kHour) << QString("until");
        QTest::newRow("30 days ago") << qint64(30 * kDay) << qint64(kHour) << QString();
        QTest::newRow("a second more") << qint64(30 * kDay + 1) << qint64(kHour) << QString("until");
        QTest::newRow("five minutes") << qint64(kDay) << qint64(300) << QString();
        QTest::newRow("a second less") << qint64(kDay) << qint64(299) << QString("from");
        QTest::newRow("the wrong way round") << qint64(kDay) << qint64(-kHour) << QString("from");
        QTest::newRow("a week") << qint64(kDay) << qint64(7 * kDay) << QString();
        QTest::newRow("a second longer") << qint64(kDay) << qint64(7 * kDay + 1) << QString("from");
    }
    void span_thatCanBeMarked() {
        QFETCH(qint64, ago);
        QFETCH(qint64, length);
        QFETCH(QString, wrong);
        const auto now = utc("2026-11-27T12:00:00Z");
        const auto may = mayMarkOutage({now - ago - length, now - ago}, now);
        QCOMPARE(may.has_value(), wrong.isEmpty());
        if (may) return;
        QCOMPARE(may.error().fields.size(), 1u);
        QCOMPARE(QString::fromStdString(may.error().fields.front().path), wrong);
    }

    void choice_isOpenForAWeek() {
        const auto marked = utc("2026-11-20T08:00:00Z");
        QVERIFY(outageChoiceUntil(marked) == marked + 7 * kDay);
    }
};

MC_TEST_APPLESS(OutagesTest)
#include "outages_test.moc"
