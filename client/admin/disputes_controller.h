#pragma once

#include <QObject>
#include <QPointer>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/disputes.h"

namespace mc::admin {

/// What students' banks ask back, a queue at a time, the evidence of one, and what was sent of it (PAY-7).
class DisputesController : public QObject {
    Q_OBJECT

public:
    explicit DisputesController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const std::vector<protocol::DeskDispute>& disputes() const { return m_disputes; }
    bool hasMore() const { return m_next.has_value(); }
    protocol::DisputeQueue queue() const { return m_queue; }
    void show(protocol::DisputeQueue queue);
    void reload() { show(m_queue); }
    void loadMore();

    bool isBusy() const { return m_busy; }
    /// The facts and the files, told by `collected`.
    void collect(domain::DisputeId dispute);
    void note(const protocol::DeskDispute& dispute, const QString& text);

signals:
    void stateChanged();
    void busyChanged();
    void collected(const mc::protocol::DisputeEvidence& evidence, const QByteArray& zip);
    void noted();
    void failed(const mc::domain::Error& error);

private:
    void ask(const std::optional<std::string>& cursor);
    void received(const domain::Result<protocol::DeskDisputePage>& page, bool isFirst);
    void collectFiles(const protocol::DisputeEvidence& evidence);
    void setBusy(bool busy);
    void refused(const domain::Error& error);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::DisputeQueue m_queue = protocol::DisputeQueue::open;
    std::vector<protocol::DeskDispute> m_disputes;
    std::optional<std::string> m_next;
    QPointer<net::ApiCall> m_call;
    bool m_busy = false;
};

}  // namespace mc::admin
