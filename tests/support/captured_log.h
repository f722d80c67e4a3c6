#pragma once

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include "platform/base/log.h"

namespace mc::test {

/// What is logged while it lives.
class CapturedLog {
public:
    CapturedLog() { base::log::configure({.file = m_folder.filePath("log").toStdString()}); }
    ~CapturedLog() { base::log::configure({}); }
    CapturedLog(const CapturedLog&) = delete;
    CapturedLog& operator=(const CapturedLog&) = delete;
    /// -1: there is no log.
    qsizetype count(const QByteArray& text) const {
        QFile file(m_folder.filePath("log"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().count(text) : -1;
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace mc::test
