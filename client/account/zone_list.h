#pragma once

#include "domain/time.h"

class QComboBox;

namespace mc::widgets {
class Select;
}

namespace mc::account {

/// Every zone the system knows, with `chosen` selected: "Kolkata, India · UTC+05:30, 19:42". Found by city (large ones
/// that share another's zone too), country, zone and abbreviation.
void fillZones(widgets::Select& box, const domain::ZoneName& chosen);
domain::ZoneName chosenZone(const QComboBox& box);
void chooseZone(widgets::Select& box, const domain::ZoneName& zone);

}  // namespace mc::account
