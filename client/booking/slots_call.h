#pragma once

#include "net/api_client.h"
#include "protocol/scheduling.h"

namespace mc::booking {

/// A mentor's times for a session of that length, as students see them.
net::ApiJob<protocol::SlotList>* askSlots(net::ApiClient& api, domain::UserId mentor, const domain::UtcRange& range,
                                          int minutes);

/// The seven days from that one.
domain::UtcRange weekOf(const domain::ZoneTable& zone, domain::CivilDate first);

}  // namespace mc::booking
