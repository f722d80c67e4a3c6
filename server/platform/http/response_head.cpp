#include "platform/http/response_head.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <utility>

#include "platform/http/text.h"

namespace mc::http {

namespace {

constexpr std::string_view kAlways =
    "X-Content-Type-Options: nosniff\r\n"
    "Referrer-Policy: no-referrer\r\n"
    "X-Frame-Options: DENY\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";
constexpr std::string_view kNoStore = "Cache-Control: no-store\r\n";
constexpr std::string_view kNothingAllowed = "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n";
constexpr std::string_view kStrictTransport = "Strict-Transport-Security: max-age=31536000\r\n";

void appendNumber(std::string& out, std::size_t number) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

void appendField(std::string& out, std::string_view name, std::string_view value) {
    out.append(name).append(": ").append(value).append("\r\n");
}

bool isToken(std::string_view name) {
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool has(const Response& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& header) { return equalsIgnoringCase(header.first, name); });
}

}  // namespace

bool sendable(const Response& response) {
    constexpr std::array<std::string_view, 4> kOurs{"Content-Length", "Connection", "Transfer-Encoding", "Date"};
    const auto good = [&](const auto& header) {
        return isToken(header.first) && isHeaderValue(header.second) &&
               std::none_of(kOurs.begin(), kOurs.end(),
                            [&](std::string_view ours) { return equalsIgnoringCase(header.first, ours); });
    };
    return response.status >= 200 && response.status <= 599 && isHeaderValue(response.contentType) &&
           std::all_of(response.headers.begin(), response.headers.end(), good);
}

void appendHead(std::string& out, const Response& response, const Delivery& delivery) {
    out.append("HTTP/1.1 ");
    appendNumber(out, static_cast<std::size_t>(response.status));
    out.append(" ").append(reasonPhrase(response.status)).append("\r\n");
    appendField(out, "Date", delivery.date);
    appendField(out, "X-Request-Id", delivery.requestId);
    if (!response.contentType.empty()) appendField(out, "Content-Type", response.contentType);
    if (response.status != 204 && response.status != 304) {
        out.append("Content-Length: ");
        appendNumber(out, response.bytes().size());
        out.append("\r\n");
    }
    for (const auto& [name, value] : response.headers)
        appendField(out, name, value);
    out.append(kAlways);
    if (response.headers.empty() || !has(response, "Cache-Control")) out.append(kNoStore);
    if (response.headers.empty() || !has(response, "Content-Security-Policy")) out.append(kNothingAllowed);
    if (delivery.secure) out.append(kStrictTransport);
    if (!delivery.keepAlive) out.append("Connection: close\r\n");
    out.append("\r\n");
}

std::string_view reasonPhrase(int status) {
    constexpr std::array<std::pair<int, std::string_view>, 30> kPhrases{{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No Content"},
        {206, "Partial Content"},
        {301, "Moved Permanently"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {307, "Temporary Redirect"},
        {308, "Permanent Redirect"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {402, "Payment Required"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {502, "Bad Gateway"},
        {503, "Service Unavailable"},
        {504, "Gateway Timeout"},
    }};
    for (const auto& [known, phrase] : kPhrases) {
        if (known == status) return phrase;
    }
    return "Status";
}

std::string httpDate(std::int64_t unixSeconds) {
    constexpr std::array<const char*, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto seconds = static_cast<std::time_t>(unixSeconds);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                  kDays[static_cast<std::size_t>(parts.tm_wday)], parts.tm_mday,
                  kMonths[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour, parts.tm_min,
                  parts.tm_sec);
    return text.data();
}

}  // namespace mc::http
