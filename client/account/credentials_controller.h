#pragma once

#include <QObject>
#include <optional>

#include "net/known_devices.h"
#include "net/session.h"
#include "protocol/second_factor.h"

namespace mc::account {

/// What the person signs in with: her password and her address, the codes that confirm one, and the second step. Holds state, no widgets.
/// GUI thread only.
class CredentialsController : public QObject {
    Q_OBJECT
public:
    CredentialsController(net::ApiClient& api, net::Session& session, net::KnownDevices& devices,
                          QObject* parent = nullptr);

    const protocol::Me& me() const { return m_session.user(); }
    bool isBusy() const { return m_busy; }
    domain::UtcTime now() const { return m_api.clock().now(); }

    void changePassword(const QString& current, const QString& next);
    /// A code goes there. An empty password is not sent.
    void changeAddress(const QString& email, const QString& password);
    /// The code of the address that waits, or else of the account's own.
    void confirm(const QString& code);
    /// Another mail with another code, to the same.
    void sendAgain();
    /// The account keeps the address it has.
    void keepAddress();

    /// Absent until the server has told; then as it stands.
    const std::optional<protocol::SecondFactor>& secondFactor() const { return m_secondFactor; }
    void loadSecondFactor();
    /// A secret for the authenticator app; nothing is on before a code of it is confirmed.
    void startSecondFactor(const QString& password);
    void confirmSecondFactor(const QString& code);
    void turnOffSecondFactor(const QString& password, const QString& code);
    void makeRecoveryCodes(const QString& password, const QString& code);

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
    void secondFactorChanged();  ///< secondFactor() is another than before.
    void secondFactorNotLoaded(const mc::domain::Error& error);
    void secretGiven(const mc::protocol::SecondFactorSecret& secret);
    /// Ten of them, seen this once; `first`: with them the second step was turned on.
    void recoveryCodesGiven(const QStringList& codes, bool first);
    void secondFactorOff();
    void secondFactorFailed(const mc::domain::Error& error);

private:
    bool begin();
    void end();
    void take(const protocol::Me& me);
    void renewSecondFactor();
    void giveCodes(const domain::Result<protocol::RecoveryCodes>& answer, bool first);

    net::ApiClient& m_api;
    net::Session& m_session;
    net::KnownDevices& m_devices;
    std::optional<protocol::SecondFactor> m_secondFactor;
    bool m_busy = false;
};

}  // namespace mc::account
