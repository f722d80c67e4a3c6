#include <Poco/Base64Encoder.h>
#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "platform/mail/mail.h"

// RFC 5322 and 2045 by hand: Poco's MailMessage nests no parts and breaks encoded words inside a character.
namespace mc::mail {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::size_t kBytesInAWord = 45;  ///< 60 characters of base64: an encoded word stays under 75 (RFC 2047).

std::string base64(std::string_view bytes, int lineLength) {
    std::ostringstream out;
    Poco::Base64Encoder encoder(out);
    encoder.rdbuf()->setLineLength(lineLength);
    encoder << bytes;
    encoder.close();
    return out.str();
}

bool isPlain(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return c >= 0x20 && c < 0x7f; });
}

/// Where the next word of at most kBytesInAWord ends without cutting a UTF-8 character.
std::size_t wordEnd(std::string_view text, std::size_t begin) {
    auto end = std::min(text.size(), begin + kBytesInAWord);
    while (end < text.size() && end > begin + 1 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
        --end;
    return end;
}

std::string encodedWords(std::string_view text) {
    std::string out;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = wordEnd(text, begin);
        if (begin > 0) out += "\r\n ";
        out += "=?UTF-8?B?" + base64(text.substr(begin, end - begin), 0) + "?=";
        begin = end;
    }
    return out;
}

std::string unstructured(std::string_view text) {
    return isPlain(text) && text.size() <= 60 ? std::string(text) : encodedWords(text);
}

std::string mailbox(std::string_view name, std::string_view address) {
    if (name.empty()) return std::string(address);
    std::string shown;
    if (isPlain(name) && name.size() <= 60) {
        for (const char c : name) {
            if (c == '"' || c == '\\') shown += '\\';
            shown += c;
        }
        shown = '"' + shown + '"';
    } else {
        shown = encodedWords(name);
    }
    return shown + " <" + std::string(address) + '>';
}

std::string header(std::string_view name, std::string_view value) {
    return std::string(name) + ": " + std::string(value) + std::string(kLineEnd);
}

std::string body(const std::string& headers, std::string_view content) {
    return headers + header("Content-Transfer-Encoding", "base64") + std::string(kLineEnd) + base64(content, 76) +
           std::string(kLineEnd);
}

std::string part(const std::string& contentType, std::string_view content) {
    return body(header("Content-Type", contentType), content);
}

std::string attachmentPart(const Attachment& attachment) {
    const auto name = isPlain(attachment.fileName) ? attachment.fileName : "attachment";
    return body(header("Content-Type", attachment.contentType + "; name=\"" + name + '"') +
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

bool isCalendar(const Attachment& attachment) {
    return attachment.contentType.starts_with("text/calendar");
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
    return header("Date", Poco::DateTimeFormatter::format(date, Poco::DateTimeFormat::RFC1123_FORMAT)) +
           header("From", mailbox(sender.name, sender.address)) + header("To", mailbox(mail.toName, mail.to)) +
           header("Subject", unstructured(mail.subject)) + header("Message-ID", '<' + messageId + '>') +
           header("Auto-Submitted", "auto-generated") + header("MIME-Version", "1.0") +
           multipart("mixed", "--=_mixed", parts);
}

}  // namespace mc::mail
