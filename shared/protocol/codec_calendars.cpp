#include "calendars.h"
#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(CalendarSource);
MC_PROTOCOL_TYPE(CalendarSources);
MC_PROTOCOL_TYPE(CalendarWriting);
MC_PROTOCOL_TYPE(CalendarWritingChoice);
MC_PROTOCOL_TYPE(NewCalendarSource);
MC_PROTOCOL_TYPE(CalendarSourceChange);
MC_PROTOCOL_TYPE(ExternalBusyTimes);
MC_PROTOCOL_TYPE(CalDavAccount);
MC_PROTOCOL_TYPE(CalDavCalendars);
MC_PROTOCOL_TYPE(NewCalDavSources);
MC_PROTOCOL_TYPE(NewCalendarSignIn);
MC_PROTOCOL_TYPE(CalendarSignIn);
MC_PROTOCOL_TYPE(CalendarSignInCode);
MC_PROTOCOL_TYPE(SignedInCalendars);
MC_PROTOCOL_TYPE(NewSignedInSources);
MC_PROTOCOL_TYPE(CalendarFeed);
MC_PROTOCOL_TYPE(CalendarFeedAddress);

}  // namespace mc::protocol
