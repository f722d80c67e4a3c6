#pragma once

#include <boost/describe/enum.hpp>
#include <string>
#include <vector>

#include "domain/time.h"

namespace mc::calendars {

/// iTIP (RFC 5546): REQUEST and CANCEL travel by mail to one attendee, PUBLISH is a file to keep. none: an object of a
/// server of calendars (RFC 4791 §4.1).
BOOST_DEFINE_FIXED_ENUM_CLASS(IcsMethod, int, publish, request, cancel, none)

/// One session as one person's calendar shows it. The only address in it besides the platform's own is the reader's:
/// the other party's must never leave (SEC-3).
struct IcsEvent {
    std::string uid;   ///< Stable over the booking's life.
    int sequence = 0;  ///< Rises with each change (RFC 5545 §3.8.7.4).
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    domain::UtcTime stamp;  ///< DTSTAMP: when this text was made.
    std::string summary;
    std::string description;
    std::string alarm;  ///< What the calendar says a quarter of an hour before.
    std::string url;
    std::string organizerName;
    std::string organizerAddress;  ///< The platform's; empty where nobody is to be told by whoever keeps the event.
    std::string attendeeName;      ///< With attendeeAddress: the reader; both empty for publish.
    std::string attendeeAddress;
    bool cancelled = false;
};

/// RFC 5545 text, CRLF lines folded at 75 octets without splitting a UTF-8 sequence. Control characters but line breaks
/// are dropped. Thread safe.
std::string toIcs(const IcsEvent& event, IcsMethod method);

/// Sessions that calendar programs read again and again at one address. They ask once an hour where they let themselves
/// be told (RFC 7986 §5.7).
struct IcsFeed {
    std::string name;
    std::vector<IcsEvent> events;
};
std::string toIcs(const IcsFeed& feed);

}  // namespace mc::calendars
