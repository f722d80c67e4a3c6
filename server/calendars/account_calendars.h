#pragma once

#include "calendars/granted_client.h"
#include "protocol/calendars.h"

namespace mc::calendars {

/// Which calendars the user of an account has where she signed in, and by what name she is known there: the answer
/// without its account. Blocks.
protocol::SignedInCalendars calendarsOf(const GrantedClient& client, domain::CalendarKind kind);

}  // namespace mc::calendars
