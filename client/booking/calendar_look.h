#pragma once

#include <QCoreApplication>
#include <QRectF>

#include "protocol/bookings.h"

class QPainter;

namespace mc::booking {

/// How sessions look and are called in a calendar of days.
class CalendarLook {
    Q_DECLARE_TR_FUNCTIONS(CalendarLook)
public:
    /// The session's box, with as many lines as have room: who, when, what about. `plain`: it is being moved away.
    static void paintBlock(QPainter& painter, const QRectF& box, const protocol::Booking& booking,
                           const domain::ZoneTable& zone, bool hovered, bool plain);
    /// One line: when and who.
    static void paintLine(QPainter& painter, const QRectF& box, const protocol::Booking& booking,
                          const domain::ZoneTable& zone, bool hovered);
    /// Busy elsewhere: nothing more is known of it.
    static void paintBusy(QPainter& painter, const QRectF& box);
    /// A time that is not there, or not of the month.
    static void paintHatch(QPainter& painter, const QRectF& box, double radius);

    /// "19:00", with the zone's letters where the clock shows it twice.
    static QString start(const protocol::Booking& booking, const domain::ZoneTable& zone);
    /// "Ananya Krishnan, Mock interview, 19:00 – 20:00 IST, Confirmed"
    static QString spoken(const protocol::Booking& booking, const domain::ZoneTable& zone);
    static QString busyWord() { return tr("Busy"); }
};

}  // namespace mc::booking
