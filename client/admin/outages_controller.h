#pragma once

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/outages.h"

namespace mc::admin {

/// Spans in which the platform was down (case 39): those that are marked, what another one would take, and marking it.
class OutagesController : public QObject {
    Q_OBJECT

public:
    explicit OutagesController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }                      ///< Only in error.
    const std::vector<protocol::Outage>& outages() const { return m_outages; }  ///< The latest marked first.
    bool hasMore() const { return m_next.has_value(); }
    domain::UtcTime now() const { return m_api.clock().now(); }
    void reload() { ask({}); }
    void loadMore();

    /// What marking it would take; an earlier question that is still under way is given up.
    void preview(const protocol::OutageSpan& span);
    void mark(const protocol::MarkOutage& outage);

signals:
    void stateChanged();  ///< Also when there are other outages.
    void previewed(const mc::protocol::OutagePreview& preview);
    void notPreviewed(const mc::domain::Error& error);
    void marked(const mc::protocol::Outage& outage);
    void failed(const mc::domain::Error& error);

private:
    using Page = domain::Result<protocol::OutagePage>;
    void ask(const std::string& cursor);
    void received(const Page& page, bool first);
    void setState(net::LoadState state);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::vector<protocol::Outage> m_outages;
    std::optional<std::string> m_next;
    QPointer<net::ApiCall> m_call;
    QPointer<net::ApiCall> m_previewCall;
    bool m_busy = false;
};

}  // namespace mc::admin
