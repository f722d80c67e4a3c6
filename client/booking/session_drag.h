#pragma once

#include <QCoreApplication>
#include <optional>
#include <vector>

#include "protocol/bookings.h"

/// A session on its way to another time, before anything is asked for. Pure but for its words.
namespace mc::booking {

enum class DropAnswer {
    free,     ///< The server offers that start.
    unknown,  ///< What it offers is not known (yet): the page on which it is chosen says.
    same,     ///< The time it has now.
    over,
    taken
};

using FreeStarts = std::optional<std::vector<domain::UtcTime>>;

/// The quarter of an hour next to a point of the week's clock; the free start next to it where one is near. Absent in an
/// hour that the clock skips.
std::optional<domain::UtcTime> dropTime(const domain::ZoneTable& zone, domain::CivilDate day, double minutes,
                                        const FreeStarts& free);
DropAnswer dropAnswer(const protocol::Booking& booking, domain::UtcTime at, domain::UtcTime now,
                      const FreeStarts& free);

class DropWords {
    Q_DECLARE_TR_FUNCTIONS(DropWords)
public:
    /// "Ananya is free then"
    static QString of(DropAnswer answer, const protocol::Booking& booking);
};

}  // namespace mc::booking
