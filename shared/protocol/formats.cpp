#include "formats.h"

#include <domain/text.h>
#include <algorithm>

namespace mc::protocol {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isAlpha(char c) {
    return isLower(c) || isUpper(c);
}
bool isAlnum(char c) {
    return isAlpha(c) || isDigit(c);
}
bool isControl(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}
template <class Predicate>
bool every(std::string_view text, Predicate predicate) {
    return !text.empty() && std::all_of(text.begin(), text.end(), predicate);
}

/// Calls part(piece) for each piece between separators; false as soon as one is refused.
template <class Predicate>
bool everyPart(std::string_view text, char separator, Predicate part) {
    while (true) {
        const auto end = text.find(separator);
        if (!part(text.substr(0, end))) return false;
        if (end == std::string_view::npos) return true;
        text.remove_prefix(end + 1);
    }
}

bool isSlug(std::string_view text) {
    return everyPart(
        text, '-', [](std::string_view word) { return every(word, [](char c) { return isLower(c) || isDigit(c); }); });
}

bool isZone(std::string_view text) {
    if (text.size() > 64 || text.empty() || !isAlpha(text.front())) return false;
    return everyPart(text, '/', [](std::string_view part) {
        return every(part, [](char c) { return isAlnum(c) || c == '_' || c == '-' || c == '+'; });
    });
}

bool isPort(std::string_view text) {
    return text.size() <= 5 && every(text, isDigit);
}

bool isUrl(std::string_view text) {
    if (text.size() > 2048 ||
        std::any_of(text.begin(), text.end(), [](char c) { return isControl(c) || c == ' ' || c == '\\'; }))
        return false;
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (text.substr(0, scheme.size()) != scheme) continue;
        const auto authority = text.substr(scheme.size(), text.find_first_of("/?#", scheme.size()) - scheme.size());
        const auto colon = authority.find(':');
        if (colon != std::string_view::npos && !isPort(authority.substr(colon + 1))) return false;
        return domain::isHostName(authority.substr(0, colon));
    }
    return false;
}

bool isHex(std::string_view text) {
    return text.size() % 2 == 0 && every(text, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

bool isPhone(std::string_view text) {
    return text.size() >= 9 && text.size() <= 16 && text[0] == '+' && text[1] != '0' && every(text.substr(1), isDigit);
}

bool isLanguage(std::string_view text) {
    if (text.size() > 35) return false;
    const auto primary = text.substr(0, text.find('-'));
    if (primary.size() < 2 || primary.size() > 3 || !every(primary, isLower)) return false;
    return everyPart(text, '-', [](std::string_view tag) { return tag.size() <= 8 && every(tag, isAlnum); });
}

bool isInvisible(char32_t c) {
    return c <= 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0xad || c == 0x1680 || (c >= 0x2000 && c <= 0x200f) ||
           (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x2064) || c == 0x3000 || c == 0xfeff;
}

}  // namespace

bool matches(Format format, std::string_view text) {
    switch (format) {
        case Format::none:
            return true;
        case Format::line:
            return std::none_of(text.begin(), text.end(), isControl);
        case Format::email:
            return domain::isEmailAddress(text);
        case Format::slug:
            return isSlug(text);
        case Format::zone:
            return isZone(text);
        case Format::url:
            return isUrl(text);
        case Format::hex:
            return isHex(text);
        case Format::base64url:
            return every(text, [](char c) { return isAlnum(c) || c == '-' || c == '_'; });
        case Format::digits:
            return every(text, isDigit);
        case Format::phone:
            return isPhone(text);
        case Format::language:
            return isLanguage(text);
        case Format::country:
            return text.size() == 2 && every(text, isUpper);
    }
    return false;
}

std::string_view requirement(Format format) {
    switch (format) {
        case Format::none:
            return "";
        case Format::line:
            return "must be one line without control characters";
        case Format::email:
            return "must be an e-mail address";
        case Format::slug:
            return "must be small letters, digits and single hyphens";
        case Format::zone:
            return "must be a time zone name such as Asia/Kolkata";
        case Format::url:
            return "must be an http or https address";
        case Format::hex:
            return "must be hexadecimal in small letters";
        case Format::base64url:
            return "must be base64url";
        case Format::digits:
            return "must be digits";
        case Format::phone:
            return "must be a phone number such as +919876543210";
        case Format::language:
            return "must be a language tag such as en or pt-BR";
        case Format::country:
            return "must be a country code such as IN";
    }
    return "";
}

std::string_view name(Format format) {
    switch (format) {
        case Format::none:
            return "";
        case Format::line:
            return "line";
        case Format::email:
            return "email";
        case Format::slug:
            return "slug";
        case Format::zone:
            return "zone";
        case Format::url:
            return "url";
        case Format::hex:
            return "hex";
        case Format::base64url:
            return "base64url";
        case Format::digits:
            return "digits";
        case Format::phone:
            return "phone";
        case Format::language:
            return "language";
        case Format::country:
            return "country";
    }
    return "";
}

std::string_view schemaFormat(Format format) {
    if (format == Format::email) return "email";
    if (format == Format::url) return "uri";
    return "";
}

std::string_view schemaPattern(Format format) {
    switch (format) {
        case Format::none:
        case Format::email:
        case Format::url:
            return "";
        case Format::line:
            return "^[^\\x00-\\x1f\\x7f]*$";
        case Format::slug:
            return "^[a-z0-9]+(-[a-z0-9]+)*$";
        case Format::zone:
            return "^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$";
        case Format::hex:
            return "^([0-9a-f]{2})+$";
        case Format::base64url:
            return "^[A-Za-z0-9_-]+$";
        case Format::digits:
            return "^[0-9]+$";
        case Format::phone:
            return "^\\+[1-9][0-9]{7,14}$";
        case Format::language:
            return "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
        case Format::country:
            return "^[A-Z]{2}$";
    }
    return "";
}

bool isBlank(std::string_view text) {
    while (!text.empty())
        if (!isInvisible(domain::takeCodePoint(text))) return false;
    return true;
}

}  // namespace mc::protocol
