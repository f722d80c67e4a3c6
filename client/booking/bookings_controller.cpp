#include "booking/bookings_controller.h"

namespace mc::booking {

BookingsController::BookingsController(Bookings& bookings, QObject* parent) : QObject(parent), m_bookings(bookings) {
    connect(&bookings, &Bookings::listChanged, this, [this](const BookingFilter& filter) {
        if (filter == m_filter) show();
    });
    connect(&bookings.api().clock(), &net::ServerClock::minute, this, [this] { m_model.setNow(m_bookings.now()); });
}

void BookingsController::setFilter(const BookingFilter& filter) {
    m_filter = filter;
    m_bookings.want(filter);
    show();
}

void BookingsController::show() {
    m_model.setNow(m_bookings.now());
    m_model.set(m_bookings.rows(m_filter));
    emit stateChanged();
}

}  // namespace mc::booking
