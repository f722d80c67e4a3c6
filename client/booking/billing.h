#pragma once

#include <QObject>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/invoices.h"

namespace mc::booking {

/// In which state a person is, for her invoices: asked once and changed when she likes. No widgets. GUI thread.
class Billing : public QObject {
    Q_OBJECT
public:
    explicit Billing(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    void load();
    void setState(const QString& code);

    net::LoadState state() const { return m_state; }
    /// Empty: not named yet. While one is being saved, that one.
    QString code() const;
    /// GST is charged, so that it matters.
    bool matters() const { return !m_billing.sellerState.empty(); }
    bool isBusy() const { return m_busy; }
    /// As the server names it, in the reader's language.
    static QString name(const std::string& code);
    /// What counts where none is named.
    QString sellerName() const { return name(m_billing.sellerState); }

signals:
    void changed();
    void saved();
    void failed(const mc::domain::Error& error);

private:
    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    protocol::Billing m_billing;
    QString m_wanted;
    bool m_busy = false;
};

}  // namespace mc::booking
