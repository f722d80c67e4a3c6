#pragma once

#include <QObject>

#include "booking/bookings.h"

namespace mc::booking {

/// Ticks action items of the shared bookings. Where the notes were changed meanwhile, the same item is ticked among those
/// that are there now. No widgets. GUI thread.
class ItemTicks : public QObject {
    Q_OBJECT
public:
    explicit ItemTicks(Bookings& bookings, QObject* parent = nullptr) : QObject(parent), m_bookings(bookings) {}

    /// The item with that number in the booking as it is given; ends in `ticked`, or in `failed`.
    void tick(const protocol::Booking& booking, int index, bool done);

signals:
    /// The store has the server's answer.
    void ticked(mc::domain::BookingId id);
    void failed(mc::domain::BookingId id, const mc::domain::Error& error);

private:
    void send(const protocol::Booking& booking, int index, bool done, bool mayRetry);
    void tickAmongNew(domain::BookingId id, const std::string& item, bool done);

    Bookings& m_bookings;
};

}  // namespace mc::booking
