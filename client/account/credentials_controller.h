#pragma once

#include <QObject>

#include "net/known_devices.h"
#include "net/session.h"

namespace mc::account {

/// What the person signs in with: her password and her address, and the codes that confirm one. Holds state, no widgets.
/// GUI thread only.
class CredentialsController : public QObject {
    Q_OBJECT
public:
    CredentialsController(net::ApiClient& api, net::Session& session, net::KnownDevices& devices,
                          QObject* parent = nullptr);

    const protocol::Me& me() const { return m_session.user(); }
    bool isBusy() const { return m_busy; }

    void changePassword(const QString& current, const QString& next);
    /// A code goes there. An empty password is not sent.
    void changeAddress(const QString& email, const QString& password);
    /// The code of the address that waits, or else of the account's own.
    void confirm(const QString& code);
    /// Another mail with another code, to the same.
    void sendAgain();
    /// The account keeps the address it has.
    void keepAddress();

signals:
    void busyChanged();
    void meChanged();  ///< me() is another than before.
    void passwordChanged();
    void addressAsked();
    void confirmed();
    void codeSent();
    void passwordFailed(const mc::domain::Error& error);
    void addressFailed(const mc::domain::Error& error);
    void codeFailed(const mc::domain::Error& error);

private:
    bool begin();
    void end();
    void take(const protocol::Me& me);

    net::ApiClient& m_api;
    net::Session& m_session;
    net::KnownDevices& m_devices;
    bool m_busy = false;
};

}  // namespace mc::account
