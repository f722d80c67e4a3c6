#include "notifications/notification_center.h"

#include <algorithm>
#include <utility>

#include "net/lost.h"
#include "text/format.h"

namespace mc::notifications {

using net::LoadState;

NotificationCenter::NotificationCenter(net::ApiClient& api, net::RealtimeClient& realtime, net::Session& session,
                                       QObject* parent)
    : QObject(parent), m_api(api), m_session(session) {
    auto& bell = realtime.of(QStringLiteral("/notifications"));
    connect(&bell, &net::RealtimeNamespace::joined, this, [this] {
        for (const auto id : m_readUntold)
            tellRead({id});
        load();
    });
    connect(&session, &net::Session::signedIn, this, &NotificationCenter::load);
    connect(&session, &net::Session::signedOut, this, &NotificationCenter::clear);
    connect(&api.clock(), &net::ServerClock::minute, this, [this] { m_model.setNow(m_api.clock().now()); });
    bell.on<protocol::Notification>(QStringLiteral("notification"), this, [this](const auto& notification) {
        m_model.setNow(m_api.clock().now());
        m_model.take(notification);
        m_loadAgain = !m_loading.isNull();
        if (notification.readAt) return;  // Read on another device, or where it leads.
        setState(LoadState::ready);
        emit arrived(notification);
    });
    bell.on<protocol::UnreadNotifications>(QStringLiteral("unread_count"), this,
                                           [this](const auto& event) { unreadElsewhere(event.count); });
}

void NotificationCenter::stop() {
    for (auto* call : {&m_loading, &m_loadingMore}) {
        if (*call) (*call)->abort();
        call->clear();
    }
    m_loadAgain = false;
}

void NotificationCenter::clear() {
    stop();
    m_readUntold.clear();
    m_allReadUntold.reset();
    m_tellingAll.clear();
    m_model.reset({});
    m_next.clear();
    setUnread(0);
    setState(LoadState::loading);
}

void NotificationCenter::load() {
    if (!m_session.isSignedIn()) return;
    stop();
    m_model.setZone(text::zoneTable(m_session.user().timeZone));
    auto* job = m_api.get<protocol::NotificationPage>(QStringLiteral("/api/notifications"));
    m_loading = job;
    job->then(this, [this](const auto& page) {
        m_loading.clear();
        loaded(page);
    });
}

void NotificationCenter::loaded(const domain::Result<protocol::NotificationPage>& page) {
    if (!page) {
        m_error = page.error();
        if (m_model.rowCount() == 0) setState(LoadState::error);
        return;
    }
    if (m_loadAgain) return load();  // This page may be from before what came in.
    m_model.setNow(m_api.clock().now());
    m_model.reset(page->items);
    m_next = QString::fromStdString(page->next.value_or(""));
    setUnread(std::max(0, page->unread - markUntold(page->items)));
    setState(page->items.empty() ? LoadState::empty : LoadState::ready);
    tellAllReadAgain(page->items);
}

int NotificationCenter::markUntold(const std::vector<protocol::Notification>& items) {
    int marked = 0;
    for (const auto& one : items) {
        if (one.readAt || !isMarked(one)) continue;
        m_model.markRead(one.id, m_api.clock().now());
        ++marked;
    }
    return marked;
}

bool NotificationCenter::isMarked(const protocol::Notification& one) const {
    return m_readUntold.contains(one.id.value) || (m_allReadUntold && one.createdAt <= *m_allReadUntold);
}

void NotificationCenter::loadMore() {
    if (m_next.isEmpty() || m_loadingMore || m_loading) return;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("cursor"), QString::fromLatin1(QUrl::toPercentEncoding(m_next)));
    auto* job = m_api.get<protocol::NotificationPage>(QStringLiteral("/api/notifications"), query);
    m_loadingMore = job;
    job->then(this, [this](const domain::Result<protocol::NotificationPage>& page) {
        m_loadingMore.clear();
        if (!page) return;
        m_next = QString::fromStdString(page->next.value_or(""));
        m_model.append(page->items);
    });
}

void NotificationCenter::markRead(int row) {
    const auto notification = m_model.item(row);
    if (notification.readAt) return;
    m_model.markRead(notification.id, m_api.clock().now());
    setUnread(std::max(0, m_unread - 1));
    m_readUntold.insert(notification.id.value);
    tellRead(notification.id);
}

/// A mark that got lost on the way is told again with the next connection.
void NotificationCenter::tellRead(domain::NotificationId id) {
    m_api.put<void>(QStringLiteral("/api/notifications/%1/read").arg(QString::fromStdString(toString(id))))
        ->then(this, [this, id](const domain::Result<void>& answer) {
            if (answer || !net::isLost(answer.error())) m_readUntold.remove(id.value);
        });
}

void NotificationCenter::markAllRead() {
    m_model.markAllRead(m_api.clock().now());
    setUnread(0);
    m_allReadUntold = m_api.clock().now();
    tellAllRead();
}

void NotificationCenter::tellAllRead() {
    auto* job = m_api.put<void>(QStringLiteral("/api/notifications/read-all"));
    m_tellingAll = job;
    job->then(this, [this](const domain::Result<void>& answer) {
        m_tellingAll.clear();
        if (answer || !net::isLost(answer.error())) m_allReadUntold.reset();
    });
}

/// What has come since nobody has marked: then the others are marked one by one.
void NotificationCenter::tellAllReadAgain(const std::vector<protocol::Notification>& items) {
    if (!m_allReadUntold || m_tellingAll) return;
    const auto isNews = [this](const auto& one) { return !one.readAt && !isMarked(one); };
    if (std::none_of(items.begin(), items.end(), isNews)) return tellAllRead();
    for (const auto& one : items) {
        if (one.readAt || !isMarked(one)) continue;
        m_readUntold.insert(one.id.value);
        tellRead(one.id);
    }
    m_allReadUntold.reset();
}

void NotificationCenter::unreadElsewhere(int count) {
    if (count == 0) m_model.markAllRead(m_api.clock().now());
    setUnread(count);
}

void NotificationCenter::setUnread(int count) {
    if (std::exchange(m_unread, count) != count) emit unreadChanged(count);
}

void NotificationCenter::setState(LoadState state) {
    m_state = state;
    emit stateChanged();
}

}  // namespace mc::notifications
