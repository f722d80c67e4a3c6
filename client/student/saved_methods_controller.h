#pragma once

#include <QObject>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/saved_methods.h"

namespace mc::student {

/// What somebody saved at the payment gateway to pay by again (PAY-8). No widgets. GUI thread.
class SavedMethodsController : public QObject {
    Q_OBJECT
public:
    explicit SavedMethodsController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    void load();
    /// Whether the checkout offers to save; without, all there are go.
    void keep(bool kept);
    void remove(const std::string& id);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::SavedMethods& methods() const { return m_methods; }
    bool isBusy() const { return m_busy; }

signals:
    void changed();
    /// A deed did not work; what there was is there still.
    void failed(const mc::domain::Error& error);

private:
    void did(const domain::Result<protocol::SavedMethods>& answer);
    void begin();

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::SavedMethods m_methods;
    bool m_busy = false;
};

}  // namespace mc::student
