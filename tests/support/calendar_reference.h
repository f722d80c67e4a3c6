#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <algorithm>
#include <string>
#include <vector>

#include "domain/time.h"
#include "support/hard_events.h"

namespace mc::tests {

/// A question for both.
struct Asked {
    std::string calendar;
    domain::UtcRange window;
    std::string owner;
};

inline QJsonArray toJson(const std::vector<domain::UtcRange>& ranges) {
    QJsonArray list;
    for (const auto& one : ranges)
        list.append(QJsonArray{qint64(one.begin.seconds), qint64(one.end.seconds)});
    return list;
}

/// The reference does not join what touches.
inline QJsonArray joined(const QJsonArray& ranges) {
    std::vector<domain::UtcRange> result;
    for (const auto& value : ranges) {
        const domain::UtcRange range{{value[0].toInteger()}, {value[1].toInteger()}};
        if (!result.empty() && range.begin <= result.back().end) {
            result.back().end = std::max(result.back().end, range.end);
        } else {
            result.push_back(range);
        }
    }
    return toJson(result);
}

/// python3-recurring-ical-events of Debian, in a process of its own.
class CalendarReference {
public:
    /// False where it is not installed.
    bool start() {
        m_python.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_python.start("/usr/bin/python3", {MC_SOURCE_DIR "/tests/support/icalendar_busy.py"});
        const auto answer = ask({calendarOf({}), {{0}, {1}}, "UTC"});
        if (m_python.state() == QProcess::NotRunning && m_python.exitCode() == 77) return false;
        if (answer != QJsonDocument(QJsonArray())) qFatal("the reference does not answer");
        return true;
    }
    ~CalendarReference() {
        m_python.closeWriteChannel();
        m_python.waitForFinished();
    }

    QJsonDocument ask(const Asked& asked) {
        const QJsonObject question{{"ics", QString::fromStdString(asked.calendar)},
                                   {"from", qint64(asked.window.begin.seconds)},
                                   {"to", qint64(asked.window.end.seconds)},
                                   {"zone", QString::fromStdString(asked.owner)}};
        m_python.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
        while (!m_python.canReadLine())
            if (!m_python.waitForReadyRead(60'000)) return {};
        return QJsonDocument::fromJson(m_python.readLine());
    }

private:
    QProcess m_python;
};

}  // namespace mc::tests
