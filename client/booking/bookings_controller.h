#pragma once

#include "booking/booking_list_model.h"
#include "booking/bookings.h"

namespace mc::booking {

/// One list of the shared bookings, with its words kept right as time goes by. No widgets. GUI thread.
class BookingsController : public QObject {
    Q_OBJECT
public:
    explicit BookingsController(Bookings& bookings, QObject* parent = nullptr);

    void setFilter(const BookingFilter& filter);
    const BookingFilter& filter() const { return m_filter; }
    void reload() { m_bookings.refresh(m_filter); }
    void loadMore() { m_bookings.loadMore(m_filter); }

    net::LoadState state() const { return m_bookings.list(m_filter).state; }
    const domain::Error& error() const { return m_bookings.list(m_filter).error; }
    BookingListModel& model() { return m_model; }

signals:
    void stateChanged();

private:
    void show();

    Bookings& m_bookings;
    BookingListModel m_model;
    BookingFilter m_filter;
};

}  // namespace mc::booking
