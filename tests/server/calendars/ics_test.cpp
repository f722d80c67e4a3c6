#include "calendars/ics.h"
#include "support/test_program.h"

#include <QTest>

using namespace mc::calendars;

class IcsTest : public QObject {
    Q_OBJECT

private:
    static IcsEvent sample() {
        IcsEvent event;
        event.uid = "booking-1@mentors.example";
        event.sequence = 2;
        event.startsAt = *mc::domain::parseIso("2026-11-19T13:30:00Z");
        event.endsAt = *mc::domain::parseIso("2026-11-19T14:30:00Z");
        event.stamp = *mc::domain::parseIso("2026-11-18T11:12:00Z");
        event.summary = "Mock interview with Ananya; Krishnan, Google";
        event.description = "Line one\nLine two \\ back";
        event.alarm = "Session in 15 minutes";
        event.organizerName = "Mentor Connect";
        event.organizerAddress = "no-reply@mentors.example";
        return event;
    }
    static QStringList unfolded(const std::string& text) {
        return QString::fromStdString(text).replace("\r\n ", "").split("\r\n", Qt::SkipEmptyParts);
    }

private slots:
    void toIcs_writesUtcInstantsUidAndSequence() {
        const auto lines = unfolded(toIcs(sample(), IcsMethod::request));
        QVERIFY(lines.contains("METHOD:REQUEST"));
        QVERIFY(lines.contains("DTSTART:20261119T133000Z"));
        QVERIFY(lines.contains("DTEND:20261119T143000Z"));
        QVERIFY(lines.contains("DTSTAMP:20261118T111200Z"));
        QVERIFY(lines.contains("UID:booking-1@mentors.example"));
        QVERIFY(lines.contains("SEQUENCE:2"));
        QVERIFY(lines.contains("STATUS:CONFIRMED"));
    }

    void toIcs_cancelSaysSo() {
        const auto lines = unfolded(toIcs(sample(), IcsMethod::cancel));
        QVERIFY(lines.contains("METHOD:CANCEL"));
        QVERIFY(lines.contains("STATUS:CANCELLED"));
        QVERIFY(!lines.contains("BEGIN:VALARM"));
    }

    void toIcs_escapesText() {
        const auto lines = unfolded(toIcs(sample(), IcsMethod::publish));
        QVERIFY(lines.contains("SUMMARY:Mock interview with Ananya\\; Krishnan\\, Google"));
        QVERIFY(lines.contains("DESCRIPTION:Line one\\nLine two \\\\ back"));
    }

    void toIcs_hostileNamesAddNoLine() {
        auto event = sample();
        event.summary = "x\r\nATTENDEE:mailto:evil@example.org";
        event.attendeeName = "a\"\r\nORGANIZER:b";
        event.attendeeAddress = "maya@example.org";
        const auto lines = unfolded(toIcs(event, IcsMethod::request));
        QCOMPARE(lines.filter(QRegularExpression("^ATTENDEE")).size(), 1);
        QCOMPARE(lines.filter(QRegularExpression("^ORGANIZER")).size(), 1);
    }

    void toIcs_foldsAt75OctetsWithoutSplittingCharacters() {
        auto event = sample();
        event.summary.clear();
        for (int i = 0; i < 60; ++i)
            event.summary += "नमस्ते ";
        const auto text = toIcs(event, IcsMethod::publish);
        std::size_t begin = 0;
        while (begin < text.size()) {
            const auto end = text.find("\r\n", begin);
            QVERIFY(end != std::string::npos);
            const auto line = QByteArray::fromStdString(text.substr(begin, end - begin));
            QVERIFY(line.size() <= 75);
            QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
            begin = end + 2;
        }
        QVERIFY(unfolded(text).contains("SUMMARY:" + QString::fromStdString(event.summary)));
    }
};

MC_TEST_CORE(IcsTest)
#include "ics_test.moc"
