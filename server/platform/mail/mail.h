#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mc::mail {

struct Attachment {
    std::string fileName;     ///< "session.ics"
    std::string contentType;  ///< "text/calendar; method=REQUEST; charset=UTF-8"
    std::string content;
};

struct Mail {
    std::string to;      ///< One bare address, UTF-8 local parts refused.
    std::string toName;  ///< May be empty.
    std::string subject;
    std::string text;  ///< Plain text, always present.
    std::string html;  ///< May be empty.
    std::vector<Attachment> attachments;
    std::string unsubscribeUrl = {};  ///< Of a mail that may be unsubscribed from by one click (RFC 8058); else empty.
};

/// A calendar invitation: `method` is REQUEST, CANCEL or PUBLISH (RFC 6047). In the message it is one text/calendar
/// part with that method, which mail programs answer to, and a file (application/ics) to keep.
Attachment calendarAttachment(std::string ics, std::string method);

/// Throws std::invalid_argument for what could smuggle a header: control characters in address, names, subject, file
/// name or type, or an address that is not one.
void requireSafe(const Mail& mail);

struct Sender {
    std::string address;  ///< "no-reply@mentor.example"
    std::string name;     ///< "Mentor Connect"
};

/// The whole message (RFC 5322, MIME), lines ending in CRLF. `messageId` without angle brackets. Throws
/// std::invalid_argument as requireSafe does.
std::string toMime(const Mail& mail, const Sender& sender, const std::string& messageId, std::int64_t dateSeconds);

}  // namespace mc::mail
