#pragma once

#include "domain/time.h"

class QComboBox;

namespace mc::account {

/// Every zone the system knows, with `chosen` selected: "Kolkata (Asia/Kolkata)".
void fillZones(QComboBox& box, const domain::ZoneName& chosen);
domain::ZoneName chosenZone(const QComboBox& box);
void chooseZone(QComboBox& box, const domain::ZoneName& zone);

}  // namespace mc::account
