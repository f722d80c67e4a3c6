#include "calendars/writing_shown.h"

#include "calendars/writing_store.h"

namespace mc::calendars {

protocol::CalendarWriting writingOf(database::Reader& reader, domain::UserId mentor, domain::UtcTime now) {
    const WritingStore store;
    const auto choice = store.choice(reader, mentor);
    protocol::CalendarWriting shown;
    shown.version = choice.version;
    for (const auto& target : store.of(reader, mentor)) {
        if (target.leftUntil && now < *target.leftUntil) shown.leftIn.push_back(target.name);
        if (target.id != choice.target || !target.source) continue;
        shown.source = target.source;
        shown.health = target.health;
        shown.writtenAt = target.writtenAt;
        shown.failingSince = target.failingSince;
        shown.givenUp = target.gaveUp;
    }
    return shown;
}

}  // namespace mc::calendars
