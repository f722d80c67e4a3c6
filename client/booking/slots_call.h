#pragma once

#include <QUrlQuery>

#include "net/api_client.h"
#include "protocol/calendars.h"
#include "protocol/scheduling.h"

namespace mc::booking {

/// "from=…&to=…"
QUrlQuery spanQuery(const domain::UtcRange& span);

/// A mentor's times for a session of that length, as students see them.
net::ApiJob<protocol::SlotList>* askSlots(net::ApiClient& api, domain::UserId mentor, const domain::UtcRange& range,
                                          int minutes);

/// When a mentor is busy by her other calendars (her own; students see nothing of it).
net::ApiJob<protocol::ExternalBusyTimes>* askBusy(net::ApiClient& api, const domain::UtcRange& span);

/// The seven days from that one.
domain::UtcRange weekOf(const domain::ZoneTable& zone, domain::CivilDate first);

}  // namespace mc::booking
