#include "calendars/microsoft_event.h"

#include <map>

#include "calendars/json_answer.h"

namespace mc::calendars {

using domain::UtcRange;
using Busy = MicrosoftEvent::Busy;

namespace {

/// "2026-03-02T10:00:00.0000000", in UTC as was asked for.
std::optional<domain::UtcTime> microsoftTime(const boost::json::object& event, std::string_view name) {
    constexpr std::size_t kToTheSecond = 19;
    const auto* time = objectIn(event, name);
    if (time == nullptr || textIn(*time, "timeZone") != "UTC") return std::nullopt;
    return domain::parseIso(textIn(*time, "dateTime").substr(0, kToTheSecond) + 'Z');
}

Busy busyOfEvent(const boost::json::object& event, const std::string& ownDomain) {
    const auto uid = textIn(event, "iCalUId");
    const bool isOurs = uid.starts_with("booking-") && uid.ends_with('@' + ownDomain);
    const auto says = textIn(event, "showAs");
    if (isOurs || flagIn(event, "isCancelled") || says == "free" || says == "workingElsewhere") return Busy::no;
    if (says == "tentative") return Busy::maybe;
    return says.empty() && textIn(event, "type") == "occurrence" ? Busy::asMaster : Busy::yes;
}

/// How an event is written where parts keep their tag: whether it is busy, a series, of whole days; then its master.
constexpr std::string_view kBusyLetters = "nymo";

}  // namespace

std::optional<MicrosoftEvent> MicrosoftEvent::read(const boost::json::object& event, const std::string& ownDomain) {
    const auto begin = microsoftTime(event, "start");
    const auto end = microsoftTime(event, "end");
    MicrosoftEvent result;
    result.id = textIn(event, "id");
    if (result.id.empty() || !begin || !end || *end < *begin) return std::nullopt;
    result.range = {*begin, *end};
    result.master = textIn(event, "seriesMasterId");
    result.busy = busyOfEvent(event, ownDomain);
    result.isSeries = textIn(event, "type") == "seriesMaster";
    result.isAllDay = flagIn(event, "isAllDay");
    return result;
}

CalendarPart MicrosoftEvent::toPart() const {
    std::string tag(1, kBusyLetters[static_cast<std::size_t>(busy)]);
    tag += isSeries ? 's' : '-';
    tag += isAllDay ? 'd' : '-';
    return {id, tag + master, domain::CalendarHealth::good, {range}};
}

std::optional<MicrosoftEvent> MicrosoftEvent::ofPart(const CalendarPart& part) {
    constexpr std::size_t kLetters = 3;
    if (part.etag.size() < kLetters || part.busy.size() != 1) return std::nullopt;
    const auto letter = kBusyLetters.find(part.etag[0]);
    if (letter == std::string_view::npos) return std::nullopt;
    MicrosoftEvent event;
    event.id = part.path;
    event.master = part.etag.substr(kLetters);
    event.busy = static_cast<Busy>(letter);
    event.isSeries = part.etag[1] == 's';
    event.isAllDay = part.etag[2] == 'd';
    event.range = part.busy.front();
    return event;
}

std::vector<UtcRange> busyOf(const std::vector<MicrosoftEvent>& events, const domain::ZoneTable& owner,
                             bool tentativeIsBusy) {
    std::map<std::string, const MicrosoftEvent*> masters;
    for (const auto& event : events)
        if (event.isSeries) masters[event.id] = &event;
    std::vector<UtcRange> ranges;
    for (const auto& event : events) {
        if (event.isSeries) continue;
        const auto* said = &event;
        const auto master = masters.find(event.master);
        // An occurrence whose master was never told of keeps its owner busy: nothing is offered by mistake.
        if (event.busy == Busy::asMaster && master != masters.end()) said = master->second;
        if (said->busy == Busy::no || (said->busy == Busy::maybe && !tentativeIsBusy)) continue;
        auto range = event.range;
        if (said->isAllDay) range = {instantOf(owner, range.begin.seconds), instantOf(owner, range.end.seconds)};
        if (range.begin < range.end) ranges.push_back(range);
    }
    return ranges;
}

}  // namespace mc::calendars
