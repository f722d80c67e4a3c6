#pragma once

#include <QSettings>
#include <QTimer>
#include <memory>

#include "account/agreements_controller.h"
#include "account/entrance_controller.h"
#include "account/entrance_page.h"
#include "account/settings_controller.h"
#include "app/main_window.h"
#include "app/options.h"
#include "app/photo_album.h"
#include "booking/bookings.h"
#include "discovery/favourites.h"
#include "discovery/saved_searches.h"
#include "net/drafts.h"
#include "net/features.h"
#include "net/known_devices.h"
#include "languages/languages.h"
#include "net/realtime_client.h"
#include "net/token_keeper.h"
#include "net/usage_events.h"

class QApplication;

namespace mc::app {

/// Composition root: builds everything once, in order, and ties sign-in to connection and window.
class Client : public QObject {
    Q_OBJECT
public:
    /// `keeper` holds the kept sign-in; none: the system's keychain.
    Client(QApplication& application, Options options, std::unique_ptr<net::TokenKeeper> keeper = {});
    ~Client() override;

    void start();
    MainWindow& window() { return *m_window; }
    /// Made when it is first wanted: whoever is still signed in goes past it.
    account::EntrancePage& entrance();
    net::Session& session() { return m_session; }
    net::ApiClient& api() { return m_api; }
    widgets::Theme& theme() { return m_theme; }
    /// Of what is shown: "en", "hi".
    const QString& language() const { return m_languages.code(); }
    net::RealtimeClient& realtime() { return m_realtime; }
    account::EntranceController& entranceController() { return m_entranceController; }

signals:
    /// The window shows the application of the person who signed in.
    void entered();

private:
    bool askServer();
    void showWindow();
    void fetchFonts(std::size_t from = 0);
    void bindSession();
    void bindEntrance();
    void makeWindow();
    account::EntrancePage& showEntrance();
    /// Everything in the window is made again in the language that was chosen.
    void makeWindowAgain();
    void bindRealtime();
    void followClock();
    void keepSetting(const char* key, const QVariant& value);
    void signedIn();
    void tellLanguage();
    void goOnline();
    void enter();
    void enterAsGuest();
    void askToAgree();
    void openFromOutside(const QString& link);
    void signedOut(net::Session::End end);
    void askToSignIn(const QString& link);
    Mode homeMode() const;
    void restoreWindow();
    void keepWindow();

    Options m_options;
    QSettings m_settings;
    languages::Languages m_languages;
    net::ApiClient m_api;
    PhotoAlbum m_album;
    std::unique_ptr<net::TokenKeeper> m_keeper;
    net::Session m_session;
    net::KnownDevices m_devices;
    net::Drafts m_drafts;  ///< Before all that shows words, so that a page finds hers.
    net::RealtimeClient m_realtime;
    net::Features m_features;
    messaging::Conversations m_conversations;
    booking::Bookings m_bookings;
    discovery::Favourites m_favourites;
    discovery::SavedSearches m_searches;
    net::UsageEvents m_usage;
    notifications::NotificationCenter m_notifications;
    Services m_services;
    PageRegistry m_pages;
    account::EntranceController m_entranceController;
    account::AgreementsController m_agreements;
    account::SettingsController m_settingsController;
    QString m_server;  ///< As it was typed, or kept.
    bool m_restoring;  ///< Asks the server, so that its answers are on their way while the theme waits for fonts.
    widgets::Theme m_theme;
    std::unique_ptr<MainWindow> m_window;
    account::EntrancePage* m_entrance = nullptr;  ///< Owned by the window.
    QTimer m_unseen;                              ///< Until the window is shown all the same.
    QTimer m_patience;                            ///< With a sign-in that is on its way.
    QString m_after;                              ///< Link to open once somebody is signed in.
};

}  // namespace mc::app
