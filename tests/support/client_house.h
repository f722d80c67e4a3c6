#pragma once

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include "languages/languages.h"
#include "net/drafts.h"
#include "net/features.h"
#include "net/known_devices.h"
#include "net/realtime_client.h"
#include "net/session.h"
#include "protocol/accounts.h"
#include "support/http_stub.h"
#include "support/json_of.h"
#include "support/memory_keeper.h"
#include "support/page_window.h"
#include "support/socket_stub.h"
#include "widgets/clock.h"
#include "widgets/theme.h"

namespace mc::support {

inline protocol::Me mayaNair() {
    protocol::Me me;
    me.id = {101};
    me.name = "Maya Nair";
    me.email = "maya@students.example";
    me.emailVerified = true;
    me.roles = {protocol::Role::student};
    me.timeZone = {"Asia/Kolkata"};
    me.languages = {"English", "Malayalam"};
    return me;
}

inline protocol::AuthTokens tokensOf(const protocol::Me& me) {
    protocol::AuthTokens tokens;
    tokens.accessToken = "access";
    tokens.accessExpiresAt = {1'795'000'000};
    tokens.refreshToken = "refresh";
    tokens.user = me;
    return tokens;
}

/// 18 November 2026, 16:42 in Kolkata: the moment of the pictures.
inline constexpr domain::UtcTime kStoryNow{1'795'000'320};

/// What every page of the client stands on, with stubs at the far end: HTTP, Socket.IO and keychain.
struct ClientHouse {
    ClientHouse() {
        theme.install(*qApp);
        widgets::setClock(widgets::Clock::twentyFour);  // What tests expect; how the locale decides is clock_test's.
        api.setServer(http.url());
        api.clock().set(kStoryNow);
        realtime.setBackoff(5, 10);
    }

    void signIn(const protocol::Me& me = mayaNair()) { session.adopt(tokensOf(me), false); }
    /// Connects and waits until the namespace is joined.
    bool connectTo(const QString& space) {
        realtime.start(socket.url());
        return QTest::qWaitFor([&] { return realtime.of(space).isJoined(); });
    }
    template <class T>
    void emitEvent(const QString& space, const QString& event, const T& value) {
        socket.emitEvent(space, event, jsonOf(value));
    }

    HttpStub http;
    SocketStub socket;
    MemoryKeeper keeper;
    widgets::Theme theme{widgets::Theme::Mode::light};
    net::ApiClient api;
    net::Session session{api, keeper};
    net::RealtimeClient realtime;
    net::Features features{api, realtime, session};
    QTemporaryDir folder;
    net::KnownDevices devices{folder.filePath(QStringLiteral("known/devices.json"))};
    net::Drafts drafts{folder.filePath(QStringLiteral("drafts")), api, session};
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    languages::Languages languages{settings, QLocale(QLocale::English, QLocale::India)};
};

/// The child of that name; fails the test when there is none.
template <class T>
T* child(const QObject& root, const char* name) {
    auto* found = root.findChild<T*>(QString::fromLatin1(name));
    if (!found) QTest::qFail(name, __FILE__, __LINE__);
    return found;
}

}  // namespace mc::support
