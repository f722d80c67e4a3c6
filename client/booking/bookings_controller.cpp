#include "booking/bookings_controller.h"

#include "protocol/notifications.h"

namespace mc::booking {

using net::LoadState;

namespace {

constexpr int kRepaintMs = 20'000;

}  // namespace

BookingsController::BookingsController(net::ApiClient& api, net::RealtimeClient& realtime, QObject* parent)
    : QObject(parent), m_api(api) {
    m_minute.setInterval(kRepaintMs);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_model.setNow(now()); });
    connect(&m_api.clock(), &net::ServerClock::jumped, this, [this] {
        if (m_asked > 0) reload();
    });
    auto& news = realtime.of(QStringLiteral("/notifications"));
    news.on<protocol::BookingChangedEvent>(QStringLiteral("booking_changed"), this, [this](const auto&) {
        if (m_asked > 0) reload();
    });
    connect(&news, &net::RealtimeNamespace::joined, this, [this] {
        if (m_asked > 0) reload();  // What happened while nobody listened.
    });
}

void BookingsController::setFilter(const BookingFilter& filter) {
    if (filter == m_filter && m_asked > 0) return;
    m_filter = filter;
    m_model.replace({});
    setState(LoadState::loading);
    reload();
}

void BookingsController::reload() {
    m_minute.start();
    m_asking = false;
    ask({});
}

void BookingsController::loadMore() {
    if (hasMore() && !m_asking) ask(m_next);
}

void BookingsController::ask(const QString& cursor) {
    QUrlQuery query;
    query.addQueryItem("role", m_filter.role == domain::Party::mentor ? "mentor" : "student");
    query.addQueryItem("when", m_filter.when);
    query.addQueryItem("limit", QString::number(m_pageSize));
    if (!cursor.isEmpty()) query.addQueryItem("cursor", QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    m_asking = true;
    const int number = ++m_asked;
    m_api.get<protocol::BookingPage>(QStringLiteral("/api/bookings"), query)
        ->then(this, [this, number, first = cursor.isEmpty()](const auto& result) {
            if (number == m_asked) answered(result, first);
        });
}

void BookingsController::answered(const domain::Result<protocol::BookingPage>& result, bool first) {
    m_asking = false;
    if (!result) {
        m_error = result.error();
        if (m_model.rowCount() == 0) setState(LoadState::error);
        return;
    }
    m_model.setNow(now());
    m_next = QString::fromStdString(result->next.value_or(std::string()));
    if (first)
        m_model.replace(result->items);
    else
        m_model.append(result->items);
    setState(m_model.rowCount() == 0 ? LoadState::empty : LoadState::ready);
    emit changed();
}

void BookingsController::setState(LoadState state) {
    if (state == m_state) return;
    m_state = state;
    emit stateChanged();
}

}  // namespace mc::booking
