#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <stdexcept>

#include "domain/text.h"
#include "platform/base/base64.h"
#include "platform/mail/mail.h"

// RFC 5322 and 2045 by hand: Poco's MailMessage nests no parts and breaks encoded words inside a character.
namespace mc::mail {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::size_t kLineLength = 76;  ///< Of a line that holds encoded words, the header's name included (RFC 2047).
constexpr std::string_view kWordBegin = "=?UTF-8?B?";
constexpr std::string_view kWordEnd = "?=";

bool isPlain(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c >= 0x20 && c < 0x7f; });
}

/// Where the next word ends when it may have so many octets, without cutting a UTF-8 character.
std::size_t wordEnd(std::string_view text, std::size_t begin, std::size_t octets) {
    const auto bytes = (octets - kWordBegin.size() - kWordEnd.size()) / 4 * 3;
    return std::max(domain::characterEnd(text, begin + bytes), begin + 1);
}

/// Words of RFC 2047 on lines of at most kLineLength octets, the first of which begins with `taken` others.
std::string encodedWords(std::string_view text, std::size_t taken) {
    std::string out;
    for (std::size_t begin = 0; begin < text.size(); taken = 1) {
        const auto end = wordEnd(text, begin, kLineLength - taken);
        if (begin > 0) out += "\r\n ";
        out += std::string(kWordBegin) + base::toBase64(text.substr(begin, end - begin)) + std::string(kWordEnd);
        begin = end;
    }
    return out;
}

/// What a header's name takes of its first line.
std::size_t taken(std::string_view name) {
    return name.size() + 2;
}

bool fits(std::string_view name, std::string_view value) {
    return isPlain(value) && taken(name) + value.size() <= kLineLength;
}

std::string unstructured(std::string_view name, std::string_view value) {
    // A text that looks like an encoded word would be read as one.
    return fits(name, value) && value.find("=?") == std::string_view::npos ? std::string(value)
                                                                           : encodedWords(value, taken(name));
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// The address stands on a line of its own where both do not fit.
std::string mailbox(std::string_view header, std::string_view name, std::string_view address) {
    if (name.empty()) return std::string(address);
    const auto plain = quoted(name);
    const auto shown = fits(header, plain) ? plain : encodedWords(name, taken(header));
    const auto lineBegin = shown.rfind('\n');
    const auto used = lineBegin == std::string::npos ? taken(header) + shown.size() : shown.size() - lineBegin - 1;
    const bool room = used + address.size() + 3 <= kLineLength;
    return shown + (room ? " <" : "\r\n <") + std::string(address) + '>';
}

std::string header(std::string_view name, std::string_view value) {
    return std::string(name) + ": " + std::string(value) + std::string(kLineEnd);
}

std::string body(const std::string& headers, std::string_view content) {
    return headers + header("Content-Transfer-Encoding", "base64") + std::string(kLineEnd) +
           base::toBase64(content, 76) + std::string(kLineEnd);
}

std::string part(const std::string& contentType, std::string_view content) {
    return body(header("Content-Type", contentType), content);
}

bool isCalendar(const Attachment& attachment) {
    return attachment.contentType.starts_with("text/calendar");
}

std::string attachmentPart(const Attachment& attachment) {
    const auto name = isPlain(attachment.fileName) ? attachment.fileName : "attachment";
    // The part that mail programs answer to is the one among the alternatives: a second would invite twice.
    const auto type = isCalendar(attachment) ? "application/ics" : attachment.contentType;
    return body(header("Content-Type", type + "; name=\"" + name + '"') +
                    header("Content-Disposition", "attachment; filename=\"" + name + '"'),
                attachment.content);
}

std::string multipart(std::string_view kind, const std::string& boundary, const std::vector<std::string>& parts) {
    if (parts.size() == 1) return parts.front();
    auto text = header("Content-Type", "multipart/" + std::string(kind) + "; boundary=\"" + boundary + '"');
    for (const auto& one : parts)
        text += "\r\n--" + boundary + "\r\n" + one;
    return text + "\r\n--" + boundary + "--\r\n";
}

/// RFC 8058: what a mail program's own button does, without opening a page.
std::string unsubscribing(const Mail& mail) {
    if (mail.unsubscribeUrl.empty()) return {};
    return header("List-Unsubscribe", '<' + mail.unsubscribeUrl + '>') +
           header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

}  // namespace

std::string toMime(const Mail& mail, const Sender& sender, const std::string& messageId, std::int64_t dateSeconds) {
    requireSafe(mail);
    // Base64 has no dashes, so these boundaries cannot occur in a part.
    std::vector<std::string> bodies{part("text/plain; charset=UTF-8", mail.text)};
    if (!mail.html.empty()) bodies.push_back(part("text/html; charset=UTF-8", mail.html));
    // Mail programs offer "accept" for a calendar among the alternatives, and people keep the file (RFC 6047).
    for (const auto& one : mail.attachments) {
        if (isCalendar(one)) bodies.push_back(part(one.contentType, one.content));
    }
    std::vector<std::string> parts{multipart("alternative", "--=_alternative", bodies)};
    for (const auto& one : mail.attachments)
        parts.push_back(attachmentPart(one));

    const auto date = Poco::Timestamp::fromEpochTime(dateSeconds);
    return header("Date", Poco::DateTimeFormatter::format(date, "%w, %e %b %Y %H:%M:%S +0000")) +
           header("From", mailbox("From", sender.name, sender.address)) +
           header("To", mailbox("To", mail.toName, mail.to)) +
           header("Subject", unstructured("Subject", mail.subject)) + header("Message-ID", '<' + messageId + '>') +
           header("Auto-Submitted", "auto-generated") + unsubscribing(mail) + header("MIME-Version", "1.0") +
           multipart("mixed", "--=_mixed", parts);
}

}  // namespace mc::mail
