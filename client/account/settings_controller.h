#pragma once

#include <QObject>

#include "net/session.h"

namespace mc::account {

/// The person's own profile: what changed is saved, unless somebody else changed it meanwhile; errors by field.
class SettingsController : public QObject {
    Q_OBJECT
public:
    SettingsController(net::ApiClient& api, net::Session& session, QObject* parent = nullptr);

    const protocol::Me& me() const { return m_session.user(); }
    bool isBusy() const { return m_busy; }
    void save(const protocol::UpdateMe& changes);
    /// Mails to this person come in this language from now on; a server that does not answer keeps the old one.
    void useForMails(const QString& language);

signals:
    void busyChanged();
    void saved();
    void renewed();  ///< me() is another than before, and nothing was saved.
    void failed(const mc::domain::Error& error);

private:
    void setBusy(bool busy);
    void read(const domain::Error& why);
    void wishForMails(domain::Language language, bool again);
    void wishAgain(domain::Language language);

    net::ApiClient& m_api;
    net::Session& m_session;
    bool m_busy = false;
};

}  // namespace mc::account
