#include "app/main_window.h"

#include <QCloseEvent>
#include <QMenu>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>
#include <memory>
#include <utility>

#include "app/account_menu.h"
#include "app/application_news.h"
#include "app/feature_news.h"
#include "app/key_sheet.h"
#include "app/shell.h"
#include "messaging/chat_panel.h"
#include "net/drafts.h"
#include "notifications/herald.h"
#include "notifications/notification_popup.h"
#include "notifications/notification_words.h"
#include "web/graphics.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/focus_ring.h"
#include "widgets/format.h"
#include "widgets/nav_rail.h"
#include "widgets/states.h"
#include "widgets/theme.h"
#include "widgets/toast.h"
#include "widgets/top_bar.h"

namespace mc::app {

using namespace widgets;
using net::RealtimeClient;
using net::Session;

namespace {

constexpr int kLeastWidth = 760;
constexpr int kLeastHeight = 420;
constexpr int kTitleBar = 40;
constexpr int kRailBelow = 1100;
constexpr int kWorthABannerMs = 4'000;

}  // namespace

MainWindow::MainWindow(Services& services, const PageRegistry& pages, QWidget* parent)
    : QWidget(parent), m_services(services), m_registry(pages), m_rights(services.session, pages) {
    setObjectName(u"mainWindow"_qs);
    setWindowTitle(u"Mentor Connect"_qs);
    web::prepareForPages(*this);
    fitScreen();
    m_root = new QStackedWidget(this);
    auto* fill = new QVBoxLayout(this);
    fill->setContentsMargins(0, 0, 0, 0);
    fill->addWidget(m_root);
    m_root->addWidget(new QWidget);  // Until it is known who is there.
    makeShell();
    m_navigator = new Navigator(pages, *m_shell->pages(), this);
    m_toasts = new ToastHost(this);
    new FocusRing(this);
    connect(m_navigator, &Navigator::leaving, this, &MainWindow::takeBack);
    connect(m_navigator, &Navigator::shown, this, &MainWindow::showPage);
    connect(m_navigator, &Navigator::wanted, this, &MainWindow::follow);
    connect(m_navigator, &Navigator::toast, this, [this](Tone tone, const QString& text) { post(tone, text); });
    bindServices();
    bindKeys();
}

MainWindow::~MainWindow() {
    m_navigator->clear();
}

/// No larger than the screen has room for, the title bar included: 1366 × 768 at 150 % is 911 × 512.
QSize MainWindow::firstSize(const QSize& available) {
    return QSize(1280, 800).boundedTo(available - QSize(0, kTitleBar));
}

void MainWindow::fitScreen() {
    const QSize first = firstSize(screen()->availableGeometry().size());
    setMinimumSize(QSize(kLeastWidth, kLeastHeight).boundedTo(first));
    resize(first);
}

void MainWindow::makeShell() {
    m_shell = new Shell(m_root);
    m_shell->hide();  // Laid out when somebody comes in.
    m_sidebar = m_shell->sidebar();
    m_bar = m_shell->bar();
    m_banner = m_shell->banner();
    connect(m_sidebar, &NavRail::activated, this, [this](int index) {
        if (index < static_cast<int>(m_places.size())) follow(m_places[static_cast<std::size_t>(index)].link);
    });
    connect(m_sidebar->account(), &QAbstractButton::clicked, this, &MainWindow::openAccountMenu);
    connect(m_bar, &TopBar::back, this, [this] { m_navigator->back(); });
    connect(m_bar, &TopBar::pathActivated, this, [this](int index) {
        const auto path = m_navigator->current()->path();
        if (index < path.size()) follow(path[index].link);
    });
    connect(m_bar->bell(), &QAbstractButton::clicked, this, &MainWindow::showNotifications);
}

/// Made when it is first wanted.
void MainWindow::showNotifications() {
    if (!m_popup) {
        m_popup = new notifications::NotificationPopup(m_services.notifications, this);
        connect(m_popup, &notifications::NotificationPopup::openLink, this, &MainWindow::follow);
    }
    m_popup->popUp(*m_bar->bell());
}

void MainWindow::bindServices() {
    m_lostFor.setSingleShot(true);
    m_lostFor.setInterval(kWorthABannerMs);
    connect(&m_lostFor, &QTimer::timeout, this, &MainWindow::showReachable);
    connect(&m_services.realtime, &RealtimeClient::stateChanged, this, [this](RealtimeClient::State state) {
        if (state == RealtimeClient::State::online || state == RealtimeClient::State::stopped)
            m_lostFor.stop();
        else if (!m_lostFor.isActive() && m_banner->isHidden())
            m_lostFor.start();
        if (state == RealtimeClient::State::online) showReachable();
        showAccount();
    });
    connect(&m_services.api, &net::ApiClient::reachableChanged, this, &MainWindow::showReachable);
    connect(m_banner, &OfflineBanner::reconnectRequested, this, [this] {
        m_services.realtime.retryNow();
        m_services.notifications.load();
        if (m_navigator->current()) m_navigator->current()->reload();
    });
    connect(&m_services.session, &Session::userChanged, this, &MainWindow::showAccount);
    connect(&m_services.session, &Session::userChanged, this, &MainWindow::followZone);
    connect(&m_services.notifications, &notifications::NotificationCenter::unreadChanged, this,
            [this](int count) { m_bar->bell()->setCount(count); });
    m_bar->bell()->setCount(m_services.notifications.unread());  // Of a window before this one, in another language.
    m_features = new FeatureNews(m_services, this);
    connect(m_features, &FeatureNews::told, this, [this](Tone tone, const QString& text) {
        if (m_navigator->current()) post(tone, text);  // Else the entrance, which says by itself what it must.
    });
    m_applications = new ApplicationNews(m_services, this);
    connect(m_applications, &ApplicationNews::waitingChanged, this,
            [this](int count) { m_sidebar->setCount(u"navApprovals"_qs, count); });
    m_herald = new notifications::Herald(m_services.notifications, m_services.api.clock(), this);
    m_herald->setSeeing([this](const auto& one) { return isSeeing(one); });
    connect(m_navigator, &Navigator::toast, m_herald, [this](Tone tone) {
        if (tone == Tone::success) m_herald->noteDeed(), m_applications->ask();
    });
    connect(m_herald, &notifications::Herald::said, this, [this](const auto& one) {
        const QString link = QString::fromStdString(one.link);
        const QString title = notifications::NotificationWords::title(one);
        if (!m_registry.knows(link)) return post(Tone::info, title);
        post(Tone::info, title, tr("Open"), [this, link] { follow(link); });
    });
    connect(&m_services.conversations, &messaging::Conversations::unreadChanged, this,
            [this](int count) { m_sidebar->setCount(u"navMessages"_qs, count); });
}

void MainWindow::bindKeys() {
    const auto bind = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    bind(Qt::CTRL | Qt::Key_K, [this] { search(); });
    bind(Qt::Key_F1, [this] { openKeySheet(*this); });
    bind(Qt::Key_Question, [this] { openKeySheet(*this); });
    bind(Qt::Key_F6, [this] { cycleRegion(true); });
    bind(Qt::SHIFT | Qt::Key_F6, [this] { cycleRegion(false); });
    bind(Qt::Key_Escape, [this] { escape(); });
    bind(Qt::ALT | Qt::Key_Left, [this] { m_navigator->back(); });
    bind(QKeySequence::Quit, [this] { close(); });
}

void MainWindow::setEntrance(QWidget* entrance) {
    m_entrance = entrance;
    m_root->addWidget(entrance);
}

void MainWindow::showEntrance() {
    forgetPerson();
    dropInstead();
    m_root->setCurrentWidget(m_entrance);
    m_navigator->clear();
    setWindowTitle(u"Mentor Connect"_qs);  // A page's may be the name of somebody.
}

void MainWindow::showInstead(QWidget* page) {
    dropInstead();
    m_instead = page;
    m_behind = m_root->currentWidget();
    m_root->addWidget(page);
    m_root->setCurrentWidget(page);
    setWindowTitle(tr("%1 – Mentor Connect").arg(page->windowTitle()));
    page->setFocus(Qt::OtherFocusReason);
}

/// It may be what just said that it is done with.
void MainWindow::dropInstead() {
    if (!m_instead) return;
    m_root->setCurrentWidget(m_behind);
    m_root->removeWidget(m_instead);
    m_instead->hide();
    m_instead->deleteLater();
    m_instead = nullptr;
    if (m_navigator->current()) showTitle();
}

void MainWindow::forgetPerson() {
    m_mode = Mode::guest;
    m_applications->setWatching(false);
    if (m_popup) m_popup->hide();
    m_herald->forget();
    m_toasts->clear();
    for (auto* menu : findChildren<QMenu*>())
        menu->close();
    for (auto* dialog : findChildren<Dialog*>(Qt::FindDirectChildrenOnly))
        dialog->answerSafe();
}

void MainWindow::enter(Mode mode, const QString& link) {
    if (mode == Mode::admin && !m_rights.mayAdminister())
        return enter(m_rights.homes().front(), m_rights.secondStepFor(link));
    dropInstead();
    m_mode = mode;
    m_shell->edge()->setVisible(mode == Mode::admin);
    m_applications->setWatching(mode == Mode::admin);
    m_navigator->clear();
    showPlaces();
    showAccount();
    followZone();
    m_bar->bell()->setVisible(mode != Mode::guest);
    if (m_root->indexOf(m_shell) < 0) m_root->addWidget(m_shell);
    m_root->setCurrentWidget(m_shell);
    if (!link.isEmpty() && m_navigator->open(link)) return;
    if (!m_places.empty()) m_navigator->open(m_places.front().link);
}

void MainWindow::follow(const QString& link) {
    const auto found = m_registry.find(link);
    if (found && !leadsTo(*found, link)) followRenewed(link);
}

/// False where her roles do not allow it.
bool MainWindow::leadsTo(const PageRegistry::Found& found, const QString& link) {
    switch (m_rights.accessTo(found, m_mode)) {
        case Access::open:
            m_navigator->open(link);
            break;
        case Access::signIn:
            m_navigator->leave([this, link] { emit signInWanted(link); });
            break;
        case Access::otherHome:  // From a notification, say.
            chooseMode(*found.home(), link);
            break;
        case Access::refused:
            return false;
    }
    return true;
}

/// A role can be younger than what the session knows of it: that she is approved is told before it has asked again.
/// Whoever went elsewhere meanwhile stays there.
void MainWindow::followRenewed(const QString& link) {
    connect(
        &m_services.session, &Session::refreshed, this,
        [this, link, from = m_navigator->place()] {
            const auto found = m_registry.find(link);
            if (!m_services.session.isSignedIn() || m_navigator->place() != from) return;
            if (!leadsTo(*found, link)) post(Tone::info, m_rights.refusalOf(*found->home()));
        },
        Qt::SingleShotConnection);
    m_services.session.refresh();
}

/// Days and times are everywhere in the zone the person has chosen last.
void MainWindow::followZone() {
    if (!m_services.session.isSignedIn()) return;
    const auto zone = m_services.session.user().timeZone;
    if (std::exchange(m_zone, zone) != zone) m_navigator->forgetKept();
}

/// Whether a page says already what the notification tells: the conversation it comes from is before the person's eyes
/// (beside a call, say), she is just booking, or applications are shown.
bool MainWindow::isSeeing(const protocol::Notification& one) const {
    using enum protocol::NotificationType;
    // A refused payment the page says by itself, and why.
    const bool ofBooking = one.type == booking_requested || one.type == booking_confirmed || one.type == payment_failed;
    const QString place = m_navigator->place();
    const bool books = place == u"/mentors/{slug}/book" || place == u"/bookings/{id}/checkout";
    const QString link = QString::fromStdString(one.link);
    return (ofBooking && books) || isReading(link) || ApplicationNews::isShown(link, place);
}

bool MainWindow::isReading(const QString& link) const {
    for (const auto* panel : findChildren<messaging::ChatPanel*>())
        if (panel->isVisible() && link == u"/messages/"_qs + QString::fromStdString(toString(panel->conversation())))
            return true;
    return false;
}

void MainWindow::post(Tone tone, const QString& text, const QString& action, std::function<void()> run) {
    m_toasts->post(tone, text, action, std::move(run));
}

void MainWindow::takeBack(Page* page) {
    m_bar->setCentre(nullptr);
    m_bar->setActions(nullptr);
    for (QWidget* widget : {page->barCentre(), page->barActions()})
        if (widget) widget->setParent(page);
    page->disconnect(this);
}

void MainWindow::showPage(Page* page) {
    connect(page, &Page::titleChanged, this, &MainWindow::showTitle);
    connect(page, &Page::titleChanged, this, &MainWindow::showFrame);  // A call leaves its lobby.
    m_bar->setCentre(page->barCentre());
    m_bar->setActions(page->barActions());
    m_bar->setBackVisible(m_navigator->canGoBack());
    m_sidebar->setCurrent(shownPlace());
    showTitle();
    showFrame();
    page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showTitle() {
    auto* page = m_navigator->current();
    m_bar->setTitle(page->title(), page->titleDetail());
    QStringList path;
    for (const auto& crumb : page->path())
        path << crumb.text;
    if (!path.isEmpty()) path << page->title();
    m_bar->setPath(path);
    setWindowTitle(tr("%1 – Mentor Connect").arg(page->title()));
}

void MainWindow::showFrame() {
    if (!m_navigator) return;
    const auto* page = m_navigator->current();
    const auto frame = page ? page->frame() : Page::Frame::full;
    m_sidebar->setVisible(frame != Page::Frame::bare);
    m_bar->setVisible(frame == Page::Frame::full || frame == Page::Frame::rail);
    m_sidebar->setRail(frame == Page::Frame::rail || width() < themeOf(this).scaled(kRailBelow));
}

/// One mentor's page stands under "Find a mentor", wherever its link was; what stands nowhere stays where it was
/// opened.
int MainWindow::shownPlace() const {
    const int own = placeIndex(m_navigator->place());
    return own >= 0 ? own : placeIndex(m_navigator->root());
}

int MainWindow::placeIndex(const QString& shown) const {
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const QString place = m_registry.find(m_places[i].link)->place;
        if (shown == place || shown.startsWith(place + u'/')) return static_cast<int>(i);
    }
    return -1;
}

void MainWindow::showPlaces() {
    m_sidebar->clearItems();
    m_places = placesOf(m_mode, m_registry, m_rights.adminRoles());
    for (const auto& place : m_places)
        m_sidebar->addItem(place.icon, place.text, place.objectName);
    const auto settings = m_registry.find(u"/settings"_qs);
    if (settings && m_rights.accessTo(*settings, m_mode) == Access::open) {
        m_sidebar->addFootItem(Icon::settings, tr("Settings"), u"navSettings"_qs);
        m_places.push_back({Icon::settings, tr("Settings"), u"navSettings"_qs, u"/settings"_qs});
    }
    emit m_services.conversations.unreadChanged(m_services.conversations.unreadTotal());
    m_sidebar->setCount(u"navApprovals"_qs, m_applications->waiting());
}

void MainWindow::showAccount() {
    const bool online = m_services.realtime.state() == RealtimeClient::State::online;
    if (!m_services.session.isSignedIn())
        return m_sidebar->account()->setPerson(u"guest"_qs, tr("Not signed in"), tr("Sign in or sign up"), online);
    const auto& me = m_services.session.user();
    const auto letters = zoneAbbreviation(zoneTable(me.timeZone), m_services.api.clock().now());
    const QString place = m_mode == Mode::admin ? tr("Admin") : zoneCity(me.timeZone);
    m_sidebar->account()->setPerson(QString::fromStdString(toString(me.id)), QString::fromStdString(me.name),
                                    tr("%1 · %2").arg(place, letters), online);
}

void MainWindow::showReachable() {
    const bool lost = m_services.realtime.state() != RealtimeClient::State::online && m_services.session.isSignedIn() &&
                      !m_lostFor.isActive() && m_services.realtime.state() != RealtimeClient::State::stopped;
    const bool offline = !m_services.api.isReachable() || lost;
    if (offline && m_banner->isHidden()) {
        const auto zone = m_services.session.isSignedIn() ? m_services.session.user().timeZone : systemZone();
        m_banner->setSentence(
            tr("What you see is from %1.").arg(clockTime(zoneTable(zone), m_services.api.clock().now())));
    }
    m_banner->setVisible(offline);
}

void MainWindow::openAccountMenu() {
    if (m_mode == Mode::guest) return m_navigator->leave([this] { emit signInWanted({}); });
    auto* menu = new AccountMenu(m_services, m_rights, m_registry, m_mode, this);
    connect(menu, &AccountMenu::homeChosen, this, [this](Mode home) { chooseMode(home); });
    connect(menu, &AccountMenu::linkChosen, this, &MainWindow::follow);
    connect(menu, &AccountMenu::signOutChosen, this, &MainWindow::signOut);
    menu->popUp(*m_sidebar->account());
}

void MainWindow::chooseMode(Mode mode, const QString& link) {
    if (mode == Mode::admin && !m_rights.mayAdminister()) return follow(m_rights.secondStepFor(link));
    m_navigator->leaveAll([this, mode, link] {
        emit modeChosen(mode);
        enter(mode, link);
    });
}

void MainWindow::signOut() {
    m_navigator->leaveAll([this] { askToForget([this] { m_services.session.signOut(); }); });
}

/// What was typed and not sent stays on this computer for its account, until she signs out.
void MainWindow::askToForget(std::function<void()> go) {
    if (m_services.drafts.keys({}).isEmpty()) return go();
    auto* dialog = new Dialog(tr("Sign out and delete what you have not sent?"), this);
    dialog->setObjectName(u"forgetDrafts"_qs);
    dialog->addSentence(tr("Words you typed and did not send or save are kept on this computer until you sign out."));
    dialog->setSafe(tr("Stay signed in"));
    dialog->setDeed(tr("Sign out and delete"), Button::Kind::danger);
    dialog->setCareful(true);
    connect(dialog, &Dialog::deed, this, [dialog, go = std::move(go)] {
        dialog->finish();
        go();
    });
    dialog->open();
}

void MainWindow::cycleRegion(bool forward) {
    if (m_root->currentWidget() == m_shell) m_shell->cycle(forward, [this] { return m_toasts->takeFocus(); });
}

void MainWindow::search() {
    if (m_root->currentWidget() != m_shell) return;
    if (m_navigator->current() && m_navigator->current()->focusSearch()) return;
    m_navigator->open(u"/mentors"_qs, [this] { m_navigator->current()->focusSearch(); });
}

void MainWindow::escape() {
    if (m_root->currentWidget() != m_shell || !m_navigator->current()) return;
    if (!m_navigator->current()->escape()) m_navigator->back();
}

void MainWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) showFrame();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showFrame();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (m_closing) return event->accept();
    struct Verdict {
        bool asking = true;
        bool mayClose = false;
    };
    const auto verdict = std::make_shared<Verdict>();
    m_navigator->leaveAll([this, verdict] {
        verdict->mayClose = true;
        if (verdict->asking) return;
        m_closing = true;
        close();
    });
    verdict->asking = false;
    event->setAccepted(verdict->mayClose);
}

}  // namespace mc::app
