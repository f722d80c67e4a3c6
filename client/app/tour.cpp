#include "app/tour.h"

#include <QAbstractButton>
#include <QDir>
#include <QPainter>
#include <QPixmap>
#include <QUrl>
#include <cstdio>

#include "protocol/bookings.h"
#include "protocol/mentors.h"
#include "widgets/states.h"
#include "widgets/theme.h"

namespace mc::app {

using protocol::Role;
using widgets::StatePage;

namespace {

constexpr int kLookEveryMs = 100;
constexpr int kStillFor = 6;    ///< Looks in a row without anything loading.
constexpr int kPatience = 300;  ///< Looks before a stop is given up.

QString idText(auto id) {
    return QString::fromStdString(toString(id));
}

}  // namespace

Tour::Tour(Client& client, QString folder, QObject* parent)
    : QObject(parent), m_client(client), m_folder(std::move(folder)) {
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
}

void Tour::start() {
    QDir().mkpath(m_folder);
    m_client.window().resize(1280, 800);
    plan();
    next();
}

void Tour::plan() {
    planEntrance();
    planStudent();
    planMentor();
}

void Tour::planEntrance() {
    const auto ready = [this] { return !m_client.entranceController().demoAccounts().empty(); };
    m_stops.push_back({u"sign-in"_qs, [] {}, ready});
    m_stops.push_back({u"sign-up"_qs, [this] { m_client.entrance().showSignUp(); }, ready});
}

void Tour::planStudent() {
    addSignIn(u"home"_qs, Role::student);
    addLink(u"discover"_qs, u"/mentors"_qs);
    addFound<protocol::MentorPage>(u"profile"_qs, u"/api/mentors"_qs, [](const protocol::MentorPage& page) {
        for (const auto& card : page.items)
            if (card.nextFreeAt) return u"/mentors/"_qs + QString::fromStdString(card.slug);
        return QString();
    });
    addLink(u"bookings"_qs, u"/bookings?role=student"_qs);
    addFound<protocol::BookingPage>(
        u"booking"_qs, u"/api/bookings?role=student&when=upcoming"_qs, [](const protocol::BookingPage& page) {
            return page.items.empty() ? QString() : u"/bookings/"_qs + idText(page.items.back().id);
        });
    addLink(u"messages"_qs, u"/messages"_qs);
    addLink(u"settings"_qs, u"/settings"_qs);
    addBell();
}

void Tour::planMentor() {
    addSignIn(u"overview"_qs, Role::mentor);
    addLink(u"mentor-bookings"_qs, u"/bookings?role=mentor"_qs);
    addLink(u"availability"_qs, u"/availability"_qs);
}

void Tour::follow(const QString& link) {
    m_path = QUrl(link).path();
    m_client.window().follow(link);
}

bool Tour::isAt(const QString& path) const {
    return !path.isEmpty() && m_client.window().navigator().path() == path;
}

void Tour::addSignIn(const QString& name, Role role) {
    const auto go = [this, role] {
        m_path = role == Role::mentor ? u"/overview"_qs : u"/home"_qs;
        if (m_client.session().isSignedIn()) m_client.session().signOut();
        for (const auto& account : m_client.entranceController().demoAccounts())
            if (account.role == role) return m_client.entranceController().signInAsDemo(account.userId);
    };
    m_stops.push_back({name, go, [this] { return isAt(m_path); }});
}

void Tour::addLink(const QString& name, const QString& link) {
    m_stops.push_back({name, [this, link] { follow(link); }, [this] { return isAt(m_path); }});
}

template <class List>
void Tour::addFound(const QString& name, const QString& question, std::function<QString(const List&)> link) {
    const auto go = [this, question, link] {
        m_path.clear();
        const QUrl url(question);
        m_client.api()
            .get<List>(url.path(), QUrlQuery(url))
            ->then(this, [this, link](const domain::Result<List>& list) {
                if (list) follow(link(*list));
            });
    };
    m_stops.push_back({name, go, [this] { return isAt(m_path); }});
}

void Tour::addBell() {
    const auto go = [this] {
        follow(u"/home"_qs);
        if (auto* bell = m_client.window().findChild<QAbstractButton*>(u"bellButton"_qs)) bell->click();
    };
    m_stops.push_back({u"notifications"_qs, go, [this] { return isAt(m_path); }});
}

void Tour::next() {
    if (m_at == m_stops.size()) return emit finished(true);
    m_waited = 0;
    m_still = 0;
    m_stops[m_at].go();
    m_look.start();
}

bool Tour::settled() const {
    for (const auto* page : m_client.window().findChildren<StatePage*>())
        if (page->isVisible() && page->state() == StatePage::State::loading) return false;
    return true;
}

void Tour::look() {
    if (++m_waited > kPatience) {
        std::fprintf(stderr, "The page %s did not settle.\n", qPrintable(m_stops[m_at].name));
        m_look.stop();
        return emit finished(false);
    }
    m_still = m_stops[m_at].ready() && settled() ? m_still + 1 : 0;
    if (m_still >= kStillFor) take();
}

/// The window, and on it the popups that float above.
void Tour::take() {
    m_look.stop();
    auto& window = m_client.window();
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (auto* popup : window.findChildren<QWidget*>())
        if (popup->isWindow() && popup->isVisible())
            painter.drawPixmap(window.mapFromGlobal(popup->pos()), popup->grab());
    painter.end();
    const QString look = widgets::themeOf().isDark() ? u"dark"_qs : u"light"_qs;
    const QString file = QDir(m_folder).filePath(u"%1-%2.png"_qs.arg(m_stops[m_at].name, look));
    if (!picture.save(file)) return emit finished(false);
    std::printf("%s\n", qPrintable(file));
    for (auto* popup : window.findChildren<QWidget*>())
        if (popup->isWindow() && popup->isVisible()) popup->hide();
    ++m_at;
    next();
}

}  // namespace mc::app
