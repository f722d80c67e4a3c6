#include "calendars/ics.h"

#include <algorithm>

namespace mc::calendars {

namespace {

constexpr std::size_t kFoldAt = 75;

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

void line(std::string& out, const std::string& text) {
    std::size_t begin = 0;
    std::size_t room = kFoldAt;
    while (text.size() - begin > room) {
        auto end = begin + room;
        while (end > begin && continues(text[end]))
            --end;
        out.append(text, begin, end - begin).append("\r\n ");
        begin = end;
        room = kFoldAt - 1;  // The blank that starts a continued line counts.
    }
    out.append(text, begin).append("\r\n");
}

/// TEXT of RFC 5545 §3.3.11.
std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n')
            out += "\\n";
        else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f)
            out += c;
    }
    return out;
}

/// A parameter value of RFC 5545 §3.2: quoted, so it may hold no quote.
std::string quoted(const std::string& text) {
    std::string out = "\"";
    for (const char c : text)
        if (c != '"' && static_cast<unsigned char>(c) >= 0x20) out += c;
    return out + "\"";
}

std::string stamp(domain::UtcTime time) {
    auto iso = domain::toIso(time);
    std::erase(iso, '-');
    std::erase(iso, ':');
    return iso;
}

std::string_view name(IcsMethod method) {
    switch (method) {
        case IcsMethod::request:
            return "REQUEST";
        case IcsMethod::cancel:
            return "CANCEL";
        case IcsMethod::publish:
            break;
    }
    return "PUBLISH";
}

void people(std::string& out, const IcsEvent& event) {
    line(out, "ORGANIZER;CN=" + quoted(event.organizerName) + ":mailto:" + event.organizerAddress);
    if (!event.attendeeAddress.empty())
        line(out, "ATTENDEE;CN=" + quoted(event.attendeeName) +
                      ";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:" + event.attendeeAddress);
}

void reminder(std::string& out) {
    line(out, "BEGIN:VALARM");
    line(out, "ACTION:DISPLAY");
    line(out, "DESCRIPTION:Session in 15 minutes");
    line(out, "TRIGGER:-PT15M");
    line(out, "END:VALARM");
}

}  // namespace

std::string toIcs(const IcsEvent& event, IcsMethod method) {
    const bool cancelled = method == IcsMethod::cancel;
    std::string out;
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Mentor Connect//Sessions//EN");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "METHOD:" + std::string(name(method)));
    line(out, "BEGIN:VEVENT");
    line(out, "UID:" + escaped(event.uid));
    line(out, "SEQUENCE:" + std::to_string(event.sequence));
    line(out, "DTSTAMP:" + stamp(event.stamp));
    line(out, "DTSTART:" + stamp(event.startsAt));
    line(out, "DTEND:" + stamp(event.endsAt));
    line(out, "SUMMARY:" + escaped(event.summary));
    line(out, "DESCRIPTION:" + escaped(event.description));
    if (!event.url.empty()) line(out, "URL:" + event.url);
    people(out, event);
    line(out, std::string("STATUS:") + (cancelled ? "CANCELLED" : "CONFIRMED"));
    line(out, "TRANSP:OPAQUE");
    if (!cancelled) reminder(out);
    line(out, "END:VEVENT");
    line(out, "END:VCALENDAR");
    return out;
}

}  // namespace mc::calendars
