#include "app/client.h"

#include <QApplication>
#include <QDir>
#include <QFontMetrics>
#include <QStandardPaths>
#include <QTimer>
#include <iterator>
#include <utility>

#include "account/agreement_page.h"
#include "app/start.h"
#include "widgets/clock.h"

namespace mc::app {

using net::RealtimeClient;
using net::Session;
using widgets::Theme;
using widgets::Tone;

namespace {

constexpr auto kServerKey = "server";
constexpr auto kThemeKey = "theme";
constexpr auto kTextKey = "textScale";
constexpr auto kModeKey = "mode";
constexpr auto kGeometryKey = "window";
constexpr int kAfterFirstPageMs = 50;
constexpr widgets::TextRole kFirstFonts[] = {widgets::TextRole::body, widgets::TextRole::strong,
                                             widgets::TextRole::title, widgets::TextRole::label};
constexpr int kUnseenMs = 150;      // Longer than this a start without a window looks like none.
constexpr int kPatienceMs = 1'000;  // Longer than this an empty window looks broken.

QString settingsName(const QString& profile) {
    return profile.isEmpty() || profile == u"default" ? u"client"_qs : u"client-"_qs + profile;
}

QString dataFile(const QString& name) {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(name);
}

QString draftsFolder(const QString& profile) {
    return dataFile(u"drafts/"_qs + settingsName(profile));
}

QString devicesFile(const QString& profile) {
    return dataFile(u"known-devices/"_qs + settingsName(profile) + u".json"_qs);
}

/// Public pictures: every profile of this computer uses the same.
QString photosFolder() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).filePath(u"photos"_qs);
}

Theme::Mode themeMode(const Options& options, const QSettings& settings) {
    if (options.theme) return *options.theme;
    const int kept = settings.value(QLatin1String(kThemeKey), static_cast<int>(Theme::Mode::system)).toInt();
    return kept >= 0 && kept <= static_cast<int>(Theme::Mode::system) ? static_cast<Theme::Mode>(kept)
                                                                      : Theme::Mode::system;
}

std::optional<double> chosenText(const QSettings& settings) {
    const double scale = settings.value(QLatin1String(kTextKey)).toDouble();
    return scale > 0 ? std::optional(scale) : std::nullopt;
}

}  // namespace

Client::Client(QApplication& application, Options options, std::unique_ptr<net::TokenKeeper> keeper)
    : m_options(std::move(options)),
      m_settings(u"MentorConnect"_qs, settingsName(m_options.profile)),
      m_languages(m_settings, QLocale::system()),
      m_album(m_api.photos()),
      m_keeper(keeper ? std::move(keeper) : std::make_unique<net::TokenKeeper>(m_options.profile)),
      m_session(m_api, *m_keeper),
      m_devices(devicesFile(m_options.profile)),
      m_drafts(draftsFolder(m_options.profile), m_api, m_session),
      m_features(m_api, m_realtime, m_session),
      m_conversations(m_api, m_realtime, m_session, m_drafts),
      m_bookings(m_api, m_realtime, m_session),
      m_favourites(m_api, m_session),
      m_searches(m_api, m_session),
      m_usage(m_api, m_session),
      m_notifications(m_api, m_realtime, m_session),
      m_services{m_api,        m_realtime,      m_session,  m_theme,         m_languages,
                 m_drafts,     m_conversations, m_bookings, m_notifications, m_devices,
                 m_favourites, m_searches,      m_settings, m_usage,         m_features},
      m_entranceController(m_api, m_session, m_devices, m_features),
      m_agreements(m_api),
      m_settingsController(m_api, m_session),
      m_restoring(askServer()),
      m_theme(themeMode(m_options, m_settings)) {
    m_theme.setTextScale(chosenText(m_settings));
    m_theme.install(application);
    m_theme.setPhotos(&m_album);
    m_api.photos().keepIn(photosFolder());
    followClock();
    registerPages(m_pages, m_services);
    makeWindow();
    connect(&m_languages, &languages::Languages::changed, this, &Client::makeWindowAgain, Qt::QueuedConnection);
    m_languages.askFirst([this](std::function<void()> go) { m_window->navigator().leaveAll(std::move(go)); });
    connect(&m_languages, &languages::Languages::changed, this, &Client::followClock);
    connect(&m_theme, &Theme::changed, this, [this] {
        m_settings.setValue(QLatin1String(kTextKey), m_theme.chosenTextScale().value_or(0));
        if (!m_options.theme) m_settings.setValue(QLatin1String(kThemeKey), static_cast<int>(m_theme.mode()));
    });
    connect(&application, &QGuiApplication::applicationStateChanged, &m_usage, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) m_usage.noteVisit();
    });
    bindSession();
    bindEntrance();
    bindRealtime();
}

/// Whether a kept sign-in is to be looked for there; where nobody else can answer, it is sent before the server has said
/// what it is. What the theme waits for is looked at meanwhile.
bool Client::askServer() {
    const QString last = m_settings.value(QLatin1String(kServerKey)).toString();
    m_server = m_options.server.isEmpty() ? last : m_options.server;
    const bool restoring = !m_options.fresh && !m_server.isEmpty();
    if (restoring && !m_options.awaited) m_entranceController.passBy();
    m_entranceController.useServer(m_server);
    if (const QUrl& url = m_entranceController.server().url; restoring && net::ServerProbe::isItself(url)) {
        m_api.setServer(url);
        m_session.restoreAhead();
    }
    awaitFonts();
    return restoring;
}

/// Writing waits for the disk, which a start on a slow one feels: only what is new.
void Client::keepSetting(const char* key, const QVariant& value) {
    if (m_settings.value(QLatin1String(key)) != value) m_settings.setValue(QLatin1String(key), value);
}

/// How times are written from now on.
void Client::followClock() {
    using widgets::Clock;
    const int hours = m_languages.clockHours();
    widgets::setClock(hours == 12 ? Clock::twelve : hours == 24 ? Clock::twentyFour : Clock::locale);
}

Client::~Client() {
    keepWindow();
}

/// Whoever is signed in on the way sees the window with her page in it, if that does not take long.
void Client::start() {
    restoreWindow();
    if (!m_restoring && !m_options.awaited) return void(showEntrance());
    m_patience.start(kPatienceMs);
    m_unseen.start(kUnseenMs);
    QTimer::singleShot(0, this, [this] { fetchFonts(); });  // What is for the server goes first.
}

void Client::showWindow() {
    m_unseen.stop();
    m_window->show();
}

/// What the first page is written in, one font a turn of the loop: whoever waits for the server has the time for it.
void Client::fetchFonts(std::size_t from) {
    if (from == std::size(kFirstFonts) || !m_patience.isActive()) return;
    (void)QFontMetrics(m_theme.font(kFirstFonts[from])).horizontalAdvance(QLocale().nativeLanguageName());
    QTimer::singleShot(0, this, [this, from] { fetchFonts(from + 1); });
}

void Client::bindSession() {
    connect(&m_session, &Session::signedIn, this, &Client::signedIn);
    connect(&m_session, &Session::signedOut, this, &Client::signedOut);
    connect(&m_agreements, &account::AgreementsController::changed, this, &Client::askToAgree);
    connect(&m_session, &Session::tokenChanged, &m_realtime, &RealtimeClient::setToken);
    connect(&m_drafts, &net::Drafts::notKept, this, [this](const QString& reason) {
        m_window->post(Tone::warning,
                       tr("What you type is not kept on this computer until it is sent: %1").arg(reason));
    });
    connect(&m_session, &Session::keychainMissing, this, [this] {
        m_window->post(Tone::warning, tr("This computer has no keychain: you stay signed in until the window closes."));
    });
}

void Client::bindEntrance() {
    connect(&m_entranceController, &account::EntranceController::serverChanged, this, [this] {
        using Kind = net::ServerReport::Kind;
        const auto kind = m_entranceController.server().kind;
        if (kind == Kind::good && std::exchange(m_restoring, false)) m_session.restore();
        if (kind != Kind::good && kind != Kind::checking && m_patience.isActive()) showEntrance();
    });
    m_patience.setSingleShot(true);
    m_unseen.setSingleShot(true);
    connect(&m_unseen, &QTimer::timeout, this, &Client::showWindow);
    connect(&m_patience, &QTimer::timeout, this, [this] { showEntrance(); });
    connect(&m_session, &Session::nothingToRestore, this, [this] {
        m_restoring = false;
        if (m_patience.isActive() && !m_options.awaited) showEntrance();
    });
}

void Client::makeWindow() {
    m_window = std::make_unique<MainWindow>(m_services, m_pages);
    m_entrance = nullptr;
    connect(m_window.get(), &MainWindow::signInWanted, this, &Client::askToSignIn);
    connect(m_window.get(), &MainWindow::modeChosen, this,
            [this](Mode mode) { m_settings.setValue(QLatin1String(kModeKey), static_cast<int>(mode)); });
}

account::EntrancePage& Client::entrance() {
    if (m_entrance) return *m_entrance;
    m_entrance = new account::EntrancePage(m_entranceController, m_session, m_theme, m_languages);
    m_entrance->setServerText(m_server);
    m_entranceController.open();
    m_window->setEntrance(m_entrance);
    connect(m_entrance, &account::EntrancePage::done, this, &Client::enter);
    connect(m_entrance, &account::EntrancePage::guestWanted, this, &Client::enterAsGuest);
    return *m_entrance;
}

account::EntrancePage& Client::showEntrance() {
    m_patience.stop();
    auto& page = entrance();
    m_window->showEntrance();
    page.showSignIn();
    showWindow();
    return page;
}

void Client::makeWindowAgain() {
    keepWindow();
    const Mode mode = m_window->mode();
    const auto typed = m_entrance ? m_entrance->typed() : account::EntrancePage::Typed();
    makeWindow();
    restoreWindow();
    if (m_session.isSignedIn())
        m_window->enter(mode, QStringLiteral("/settings"));  // Where the language was chosen.
    else
        showEntrance().restore(typed);
    m_window->show();
}

void Client::bindRealtime() {
    connect(&m_realtime, &RealtimeClient::tokenRefused, this, [this] {
        if (m_session.isSignedIn()) m_session.refresh();
    });
}

void Client::signedIn() {
    m_server = m_api.server().toString();
    keepSetting(kServerKey, m_server);
    m_realtime.setToken(m_session.accessToken());
    // Once the first page is seen: the first socket loads the library of encryption, whether it is needed or not.
    QTimer::singleShot(kAfterFirstPageMs, this, &Client::goOnline);
    tellLanguage();
    if (m_session.user().emailVerified) return enter();
    showEntrance().showVerify();
}

/// Mails follow a language that was chosen on this computer. What the system speaks is told when an account is made, and
/// changes nothing afterwards: somebody may have chosen another elsewhere.
void Client::tellLanguage() {
    if (!m_languages.chosen().isEmpty()) m_settingsController.useForMails(m_languages.chosen());
}

void Client::goOnline() {
    if (!m_session.isSignedIn()) return;
    m_realtime.start(m_api.server());
    m_usage.load();
}

void Client::enter() {
    m_patience.stop();
    const QString wanted = m_after.isEmpty() ? std::exchange(m_options.page, {}) : std::exchange(m_after, {});
    m_window->enter(homeMode(), {});
    showWindow();
    if (!wanted.isEmpty()) openFromOutside(wanted);
    emit entered();
    m_agreements.loadGiven();
}

/// What has changed in the texts since she agreed to them comes before anything else: it is asked for with the first page,
/// and the window is for it alone as soon as the server says that something waits.
void Client::askToAgree() {
    if (m_agreements.state() != net::LoadState::ready || m_agreements.agreements().open.empty()) return;
    if (!m_session.isSignedIn()) return;
    auto* page = new account::AgreementPage(m_api, m_session, account::AgreementPage::Where::alone);
    connect(page, &account::AgreementPage::agreed, m_window.get(), &MainWindow::dropInstead);
    connect(page, &account::AgreementPage::declined, m_window.get(), &MainWindow::signOut);
    m_window->showInstead(page);
    page->load();
}

/// What a guest may not see waits until somebody has signed in.
void Client::enterAsGuest() {
    m_window->enter(Mode::guest);
    m_features.listen();
    const auto found = m_pages.find(m_options.page);
    if (found && found->access(Mode::guest, {}) == Access::open) m_window->follow(std::exchange(m_options.page, {}));
}

void Client::openFromOutside(const QString& link) {
    if (!m_pages.knows(link)) return m_window->post(Tone::warning, tr("There is no page at “%1”.").arg(link));
    m_window->follow(link);
}

Mode Client::homeMode() const {
    const auto homes = homesOf(m_session.user().roles);
    const int kept = m_settings.value(QLatin1String(kModeKey), -1).toInt();
    for (const Mode home : homes)
        if (static_cast<int>(home) == kept) return home;
    return homes.front();
}

void Client::signedOut(Session::End end) {
    m_realtime.stop();
    showEntrance();
    if (end == Session::End::expired) m_window->post(Tone::info, tr("You were signed out. Please sign in again."));
}

void Client::askToSignIn(const QString& link) {
    m_after = link;
    showEntrance();
}

void Client::restoreWindow() {
    if (!m_options.fresh) m_window->restoreGeometry(m_settings.value(QLatin1String(kGeometryKey)).toByteArray());
}

void Client::keepWindow() {
    if (!m_options.fresh) m_settings.setValue(QLatin1String(kGeometryKey), m_window->saveGeometry());
}

}  // namespace mc::app
