#pragma once

#include <QObject>
#include <QPointer>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/feature_flags.h"

namespace mc::admin {

/// What owners turn on and off (ADM-4).
class FlagsController : public QObject {
    Q_OBJECT

public:
    explicit FlagsController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const std::vector<protocol::FlagState>& flags() const { return m_flags; }
    void reload();

    bool isBusy() const { return m_busy; }
    void change(domain::FeatureFlag flag, const protocol::ChangeFlag& request);

signals:
    void stateChanged();
    void changed();
    void failed(const mc::domain::Error& error);

private:
    void received(const domain::Result<protocol::FlagList>& list);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::vector<protocol::FlagState> m_flags;
    QPointer<net::ApiCall> m_call;
    bool m_busy = false;
};

}  // namespace mc::admin
