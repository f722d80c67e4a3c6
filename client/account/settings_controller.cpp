#include "account/settings_controller.h"

#include <QPointer>

#include "account/mail_language.h"

namespace mc::account {

SettingsController::SettingsController(net::ApiClient& api, net::Session& session, QObject* parent)
    : QObject(parent), m_api(api), m_session(session) {}

void SettingsController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
}

void SettingsController::save(const protocol::UpdateMe& changes) {
    if (m_busy) return;
    setBusy(true);
    m_api.put<protocol::Me>(QStringLiteral("/api/me"), changes)->then(this, [this](const auto& answer) {
        setBusy(false);
        if (!answer && answer.error().code == domain::ErrorCode::changed_elsewhere) return read(answer.error());
        if (!answer) return emit failed(answer.error());
        m_session.setUser(*answer);
        emit saved();
    });
}

/// Another device was first: what it saved is shown before anybody decides.
void SettingsController::read(const domain::Error& why) {
    m_api.get<protocol::Me>(QStringLiteral("/api/me"))->then(this, [this, why](const auto& answer) {
        if (answer) {
            m_session.setUser(*answer);
            emit renewed();
        }
        emit failed(why);
    });
}

void SettingsController::useForMails(const QString& language) {
    const auto wanted = mailLanguage(QLocale(language));
    if (wanted != me().language) wishForMails(wanted, true);
}

/// The wish is this field alone: where something else was changed elsewhere, it is asked again on top of that.
void SettingsController::wishForMails(domain::Language language, bool again) {
    protocol::UpdateMe changes;
    changes.language = language;
    changes.version = me().version;
    // The page goes meanwhile, to come back in the other language: the session hears of it all the same.
    m_api.put<protocol::Me>(QStringLiteral("/api/me"), changes)
        ->then(&m_session, [self = QPointer(this), &session = m_session, language, again](const auto& answer) {
            if (answer) session.setUser(*answer);
            if (!self) return;
            const bool isElsewhere = !answer && answer.error().code == domain::ErrorCode::changed_elsewhere;
            if (isElsewhere && again) return self->wishAgain(language);
            if (!answer) return emit self->failed(answer.error());
            emit self->renewed();
        });
}

void SettingsController::wishAgain(domain::Language language) {
    m_api.get<protocol::Me>(QStringLiteral("/api/me"))->then(this, [this, language](const auto& answer) {
        if (!answer) return emit failed(answer.error());
        m_session.setUser(*answer);
        emit renewed();
        wishForMails(language, false);
    });
}

}  // namespace mc::account
