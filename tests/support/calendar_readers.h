#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <optional>
#include <string>
#include <vector>

namespace mc::tests {

/// Programs that we did not write, asked what they read in our calendar files and mails (tests/support/calendar_facts.py
/// and .js). Absent where the program or its library is not installed.
inline std::optional<QJsonArray> readBy(const QString& program, const QStringList& arguments,
                                        const std::vector<std::string>& texts) {
    QJsonArray list;
    for (const auto& text : texts)
        list.append(QString::fromStdString(text));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.write(QJsonDocument(list).toJson());
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) return std::nullopt;
    if (process.exitCode() == 77) return std::nullopt;
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
}

inline std::optional<QJsonArray> readByPython(const std::vector<std::string>& texts, const QStringList& kind = {}) {
    return readBy("/usr/bin/python3", QStringList{MC_SOURCE_DIR "/tests/support/calendar_facts.py"} + kind, texts);
}

/// `library`: where ical.js is.
inline std::optional<QJsonArray> readByIcalJs(const char* library, const std::vector<std::string>& texts) {
    return readBy("node", {MC_SOURCE_DIR "/tests/support/calendar_facts.js", library}, texts);
}

}  // namespace mc::tests
