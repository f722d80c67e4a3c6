#include "app/tour.h"

#include <QDir>
#include <QPixmap>
#include <cstdio>

#include "widgets/states.h"
#include "widgets/theme.h"

namespace mc::app {

using protocol::Role;
using widgets::StatePage;

namespace {

constexpr int kLookEveryMs = 100;
constexpr int kStillFor = 6;    ///< Looks in a row without anything loading.
constexpr int kPatience = 300;  ///< Looks before a stop is given up.

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
    m_stops.push_back({u"sign-in"_qs, [] {}, [this] { return !m_client.entranceController().demoAccounts().empty(); }});
    addPages(u"student"_qs, {{u"home"_qs, u"/home"_qs},
                             {u"discover"_qs, u"/mentors"_qs},
                             {u"profile"_qs, u"/mentors/ananya-krishnan"_qs},
                             {u"bookings"_qs, u"/bookings?role=student"_qs},
                             {u"messages"_qs, u"/messages"_qs},
                             {u"settings"_qs, u"/settings"_qs}});
    addPages(u"mentor"_qs, {{u"overview"_qs, u"/overview"_qs},
                            {u"mentor-bookings"_qs, u"/bookings?role=mentor"_qs},
                            {u"availability"_qs, u"/availability"_qs}});
}

void Tour::addPages(const QString& role, const std::vector<std::pair<QString, QString>>& pages) {
    bool first = true;
    for (const auto& [name, link] : pages) {
        const bool signIn = std::exchange(first, false);
        m_stops.push_back({name,
                           [this, role, link = link, signIn] {
                               if (!signIn) return m_client.window().follow(link);
                               connect(
                                   &m_client, &Client::entered, this, [this, link] { m_client.window().follow(link); },
                                   Qt::SingleShotConnection);
                               signInAs(role);
                           },
                           [this, link = link] { return m_client.window().navigator().current() != nullptr; }});
    }
}

void Tour::signInAs(const QString& role) {
    if (m_client.session().isSignedIn()) m_client.session().signOut();
    for (const auto& account : m_client.entranceController().demoAccounts())
        if ((role == u"mentor") == (account.role == Role::mentor) && account.role != Role::admin)
            return m_client.entranceController().signInAsDemo(account.userId);
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

void Tour::take() {
    m_look.stop();
    const QString look = widgets::themeOf().isDark() ? u"dark"_qs : u"light"_qs;
    const QString file = QDir(m_folder).filePath(u"%1-%2.png"_qs.arg(m_stops[m_at].name, look));
    const bool saved = m_client.window().grab().save(file);
    std::printf("%s\n", qPrintable(file));
    if (!saved) return emit finished(false);
    ++m_at;
    next();
}

}  // namespace mc::app
