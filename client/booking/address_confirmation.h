#pragma once

#include <QObject>

#include "net/api_client.h"
#include "protocol/accounts.h"

namespace mc::booking {

/// Shows the server that an address is the person's, with the six digits of its mail, without leaving what she is at.
/// No widgets. GUI thread.
class AddressConfirmation : public QObject {
    Q_OBJECT
public:
    explicit AddressConfirmation(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    bool isBusy() const { return m_busy; }
    void confirm(const QString& code);
    /// Another mail with another code.
    void resend();
    /// The code goes to another address instead. An empty password is not sent.
    void correct(const QString& email, const QString& password);

signals:
    void busyChanged();
    void confirmed(const mc::protocol::Me& me);
    void resent();
    void corrected(const QString& email);
    void notCorrected(const mc::domain::Error& error);
    void failed(const mc::domain::Error& error);

private:
    bool begin();
    void end();

    net::ApiClient& m_api;
    bool m_busy = false;
};

}  // namespace mc::booking
