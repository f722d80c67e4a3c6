#pragma once

#include <QObject>
#include <QPointer>
#include <optional>

#include "mentor/journal_model.h"
#include "mentor/journal_reader.h"
#include "net/api_client.h"
#include "net/load_state.h"

namespace mc::mentor {

/// A mentor's own account: its newest lines, more as they are asked for, and the check of all of them.
class JournalController : public QObject {
    Q_OBJECT

public:
    JournalController(net::ApiClient& api, const domain::ZoneName& viewer, QObject* parent = nullptr);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::JournalPage& totals() const { return m_totals; }
    JournalModel& model() { return m_model; }
    bool hasMore() const { return m_next.has_value(); }
    bool isReading() const { return m_reader; }

    /// From the newest; what is shown stays until the answer is there.
    void load();
    void loadMore();
    /// Reads all lines, one reading at a time.
    void read();

signals:
    void stateChanged();
    void readSoFar(int lines);
    void wasRead(const mc::mentor::JournalOutcome& outcome);
    void notRead(const mc::domain::Error& error);

private:
    void ask(const std::string& cursor);
    void received(const domain::Result<protocol::JournalPage>& page, bool first);

    net::ApiClient& m_api;
    JournalModel m_model;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::JournalPage m_totals;  ///< Without items.
    std::optional<std::string> m_next;
    QPointer<net::ApiCall> m_call;
    QPointer<JournalReader> m_reader;
};

}  // namespace mc::mentor
