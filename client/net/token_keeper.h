#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <functional>

namespace mc::net {

/// Keeps one profile's refresh token in the system keychain (qtkeychain: Secret Service, KWallet, Windows, macOS).
/// Without a keychain nothing is written anywhere: the token then lives for this run only. Asynchronous.
class TokenKeeper : public QObject {
    Q_OBJECT
public:
    /// What the keychain said.
    struct Kept {
        QByteArray token;        ///< Empty when there is none.
        bool available = false;  ///< False when this computer has no keychain we may use.
    };

    /// `profile` separates several people on one computer; `service` is the keychain's name for us.
    explicit TokenKeeper(QString profile, QObject* parent = nullptr);
    virtual ~TokenKeeper() override;

    virtual void store(const QByteArray& token, std::function<void(bool stored)> done);
    virtual void load(std::function<void(const Kept&)> done);
    virtual void forget();

private:
    QString m_entry;
};

}  // namespace mc::net
