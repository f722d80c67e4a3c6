#include "platform/http/response_head.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <ctime>

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
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 206:
            return "Partial Content";
        case 301:
            return "Moved Permanently";
        case 302:
            return "Found";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 307:
            return "Temporary Redirect";
        case 308:
            return "Permanent Redirect";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 402:
            return "Payment Required";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 410:
            return "Gone";
        case 412:
            return "Precondition Failed";
        case 413:
            return "Content Too Large";
        case 415:
            return "Unsupported Media Type";
        case 422:
            return "Unprocessable Content";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 502:
            return "Bad Gateway";
        case 503:
            return "Service Unavailable";
        case 504:
            return "Gateway Timeout";
        default:
            return "Status";
    }
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
