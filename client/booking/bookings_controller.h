#pragma once

#include <QObject>
#include <QTimer>

#include "booking/booking_list_model.h"
#include "net/api_client.h"
#include "net/load_state.h"
#include "net/realtime_client.h"

namespace mc::booking {

/// Which bookings a list shows.
struct BookingFilter {
    domain::Party role = domain::Party::student;
    QString when = QStringLiteral("upcoming");  ///< upcoming, past, requests
    auto operator<=>(const BookingFilter& other) const = default;
};

/// A page-wise list of bookings that follows the server's `booking_changed`. No widgets. GUI thread.
class BookingsController : public QObject {
    Q_OBJECT
public:
    BookingsController(net::ApiClient& api, net::RealtimeClient& realtime, QObject* parent = nullptr);

    void setFilter(const BookingFilter& filter);
    const BookingFilter& filter() const { return m_filter; }
    void setPageSize(int rows) { m_pageSize = rows; }
    void reload();
    void loadMore();
    bool hasMore() const { return !m_next.isEmpty(); }

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }
    BookingListModel& model() { return m_model; }
    domain::UtcTime now() const { return m_api.clock().now(); }

signals:
    void stateChanged();
    void changed();

private:
    void ask(const QString& cursor);
    void answered(const domain::Result<protocol::BookingPage>& result, bool first);
    void setState(net::LoadState state);

    net::ApiClient& m_api;
    BookingListModel m_model;
    BookingFilter m_filter;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    QString m_next;
    int m_pageSize = 20;
    int m_asked = 0;  ///< Answers to earlier questions are dropped.
    bool m_asking = false;
    QTimer m_minute;
};

}  // namespace mc::booking
