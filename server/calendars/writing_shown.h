#pragma once

#include "domain/ids.h"
#include "platform/database/reader.h"
#include "protocol/calendar_writing.h"

namespace mc::calendars {

/// Into which calendar a mentor's sessions are written, as she sees it.
protocol::CalendarWriting writingOf(database::Reader& reader, domain::UserId mentor, domain::UtcTime now);

}  // namespace mc::calendars
