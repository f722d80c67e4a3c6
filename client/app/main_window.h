#pragma once

#include <QPointer>
#include <QStackedWidget>
#include <QWidget>

#include "app/navigator.h"
#include "app/rights.h"
#include "app/sidebar_places.h"
#include "messaging/conversations.h"
#include "net/session.h"
#include "notifications/notification_center.h"

namespace mc::notifications {
class Herald;
class NotificationPopup;
}  // namespace mc::notifications
namespace mc::widgets {
class NavRail;
class OfflineBanner;
class ToastHost;
class TopBar;
}  // namespace mc::widgets

namespace mc::app {

class ApplicationNews;
class FeatureNews;
class Shell;

/// The frame around the pages: sidebar or rail, top bar with the bell, banner, toasts, and the keys that work
/// everywhere. It shows the way in (sign in and its sisters) or the signed-in application.
class MainWindow : public QWidget {
    Q_OBJECT
public:
    MainWindow(Services& services, const PageRegistry& pages, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Of a window that was never resized, on a screen with that much room.
    static QSize firstSize(const QSize& available);
    /// The pages before somebody is signed in; the window owns it.
    void setEntrance(QWidget* entrance);
    /// Nothing of the person who was here is seen or can be followed any more.
    void showEntrance();
    /// The window belongs to `page`, which it owns, until it is done with: everything else waits behind it.
    void showInstead(QWidget* page);
    /// Back to what was there before.
    void dropInstead();
    /// Admins without a second step at sign-in come to where it is set up instead of to their home.
    void enter(Mode mode, const QString& link = {});
    Mode mode() const { return m_mode; }
    /// Asks first about what would be lost.
    void signOut();
    /// Follows a link: in the person's other home if it belongs there, and after signing in if it takes an account.
    void follow(const QString& link);
    Navigator& navigator() { return *m_navigator; }
    void post(widgets::Tone tone, const QString& text, const QString& action = {}, std::function<void()> run = {});

signals:
    /// A guest wants something that needs an account; `link` is what to open afterwards (empty: home).
    void signInWanted(const QString& link);
    void modeChosen(mc::app::Mode mode);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void fitScreen();
    void makeShell();
    void bindKeys();
    void bindServices();
    void showPage(widgets::Page* page);
    void takeBack(widgets::Page* page);
    void showTitle();
    void showPlaces();
    void showAccount();
    void showReachable();
    void showFrame();
    void openAccountMenu();
    void showNotifications();
    void chooseMode(Mode mode, const QString& link = {});
    void forgetPerson();
    void askToForget(std::function<void()> go);
    bool leadsTo(const PageRegistry::Found& found, const QString& link);
    void followRenewed(const QString& link);
    void cycleRegion(bool forward);
    void search();
    void escape();
    int shownPlace() const;
    int placeIndex(const QString& shown) const;
    void followZone();
    bool isSeeing(const protocol::Notification& one) const;
    bool isReading(const QString& link) const;

    Services& m_services;
    const PageRegistry& m_registry;
    const Rights m_rights;
    Mode m_mode = Mode::guest;
    std::vector<Place> m_places;
    QStackedWidget* m_root;
    QWidget* m_entrance = nullptr;
    QPointer<QWidget> m_instead;
    QPointer<QWidget> m_behind;  ///< What is seen again after it.
    Shell* m_shell;
    widgets::NavRail* m_sidebar;
    widgets::TopBar* m_bar;
    widgets::OfflineBanner* m_banner;
    widgets::ToastHost* m_toasts;
    notifications::NotificationPopup* m_popup = nullptr;
    notifications::Herald* m_herald;
    ApplicationNews* m_applications;
    FeatureNews* m_features = nullptr;
    Navigator* m_navigator = nullptr;
    domain::ZoneName m_zone;  ///< In which the pages that are kept show their times.
    bool m_closing = false;   ///< Every page has agreed.
    QTimer m_lostFor;         ///< A connection that comes back within seconds is not worth a banner.
};

}  // namespace mc::app
