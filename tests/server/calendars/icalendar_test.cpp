#include <QProcess>
#include <QTest>

#include "calendars/ics.h"
#include "support/test_program.h"

using namespace mc::calendars;

/// Our calendar files as a parser reads them that we did not write.
class IcalendarTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")) QSKIP("icalendar is not installed");
    }

    void invitation_isReadAsItWasMeant() {
        const auto lines = read(toIcs(event(), IcsMethod::request)).value();
        for (const char* line :
             {"METHOD='REQUEST'", "VEVENT.UID='booking-1@mentors.example'", "VEVENT.SEQUENCE='2'",
              "VEVENT.DTSTAMP='20261118T111200Z'", "VEVENT.DTSTART='20261119T133000Z'",
              "VEVENT.DTEND='20261119T143000Z'", "VEVENT.STATUS='CONFIRMED'", "VEVENT.URL='mentorconnect://bookings/1'",
              "VEVENT.SUMMARY='नमस्ते; \"Ananya\", Google \\\\ 🎉'", "VEVENT.DESCRIPTION='Line one\\nLine two: ;,'",
              "VEVENT.ORGANIZER='mailto:no-reply@mentors.example'", "VEVENT.ORGANIZER;CN='Mentor, Connect'",
              "VEVENT.ATTENDEE='mailto:maya@example.org'", "VEVENT.ATTENDEE;CN='Maya Nair: कोच्चि'",
              "VEVENT.ATTENDEE;PARTSTAT='ACCEPTED'", "VEVENT.VALARM.TRIGGER='-PT15M'",
              "VEVENT.VALARM.DESCRIPTION='Session in 15 minutes'"})
            QVERIFY2(lines.contains(QString::fromUtf8(line)), qPrintable(QString(line) + u'\n' + lines.join(u'\n')));
    }

    void cancellation_isOfTheSameEntry() {
        const auto lines = read(toIcs(event(), IcsMethod::cancel)).value();
        QVERIFY(lines.contains("METHOD='CANCEL'"));
        QVERIFY(lines.contains("VEVENT.STATUS='CANCELLED'"));
        QVERIFY(lines.contains("VEVENT.UID='booking-1@mentors.example'"));
        QVERIFY(lines.filter("VALARM").isEmpty());
    }

private:
    static IcsEvent event() {
        IcsEvent event;
        event.uid = "booking-1@mentors.example";
        event.sequence = 2;
        event.startsAt = *mc::domain::parseIso("2026-11-19T13:30:00Z");
        event.endsAt = *mc::domain::parseIso("2026-11-19T14:30:00Z");
        event.stamp = *mc::domain::parseIso("2026-11-18T11:12:00Z");
        event.summary = "नमस्ते; \"Ananya\", Google \\ 🎉";
        event.description = "Line one\nLine two: ;,";
        event.alarm = "Session in 15 minutes";
        event.url = "mentorconnect://bookings/1";
        event.organizerName = "Mentor, \"Connect\"";
        event.organizerAddress = "no-reply@mentors.example";
        event.attendeeName = "Maya Nair: कोच्चि";
        event.attendeeAddress = "maya@example.org";
        return event;
    }
    /// Absent without the library.
    static std::optional<QStringList> read(const std::string& ics) {
        QProcess python;
        python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        python.start("/usr/bin/python3", {MC_SOURCE_DIR "/tests/support/icalendar_lines.py"});
        python.write(QByteArray::fromStdString(ics));
        python.closeWriteChannel();
        if (!python.waitForFinished(60'000) || python.exitStatus() != QProcess::NormalExit) return QStringList();
        if (python.exitCode() == 77) return std::nullopt;
        return QString::fromUtf8(python.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
    }
};

MC_TEST_CORE(IcalendarTest)
#include "icalendar_test.moc"
