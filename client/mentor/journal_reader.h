#pragma once

#include <QObject>
#include <QPointer>

#include "domain/journal.h"
#include "net/api_client.h"
#include "protocol/journal.h"

namespace mc::mentor {

/// What reading a whole journal came to.
struct JournalOutcome {
    std::optional<domain::JournalFinding> finding;  ///< Absent: everything adds up.
    int lines = 0;                                  ///< That were right.
    int sessions = 0;
    QByteArray file;  ///< As domain::journalFileRow writes it: every line that was told, right or not.
};

/// Reads a mentor's journal from its first line on, and checks it as it comes. Deletes itself when it has ended.
class JournalReader : public QObject {
    Q_OBJECT

public:
    JournalReader(net::ApiClient& api, QObject* parent);
    void start() { ask({}); }

signals:
    void progress(int lines);
    void finished(const mc::mentor::JournalOutcome& outcome);
    void failed(const mc::domain::Error& error);

private:
    void ask(const std::string& cursor);
    void received(const domain::Result<protocol::JournalPage>& page);
    void end(const protocol::JournalPage& last);

    net::ApiClient& m_api;
    domain::JournalCheck m_check;
    int m_lines = 0;
    QByteArray m_file;
};

}  // namespace mc::mentor
