#pragma once

#include "calendars/expansion.h"
#include "domain/calendar_sources.h"
#include "platform/outgoing/guarded_client.h"

namespace mc::calendars {

domain::CalendarHealth healthOf(outgoing::FetchTrouble trouble);
/// Of an answer that is not what was asked for.
domain::CalendarHealth healthOfStatus(int status);
domain::CalendarHealth healthOf(const Expansion& expansion);

}  // namespace mc::calendars
