#include "platform/realtime/packet.h"

#include <algorithm>
#include <array>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>

#include "protocol/problem.h"

namespace mc::realtime {

namespace {

constexpr std::size_t kMaxDepth = 32;
constexpr std::size_t kMaxIdDigits = 15;  ///< Below 2^53, as JavaScript counts.
constexpr std::size_t kMaxNamespace = 128;

/// Accepts everything: only whether the parser got through matters.
struct Nothing {
    using Code = boost::json::error_code;
    using View = boost::json::string_view;
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);
    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) { return true; }
    bool on_object_end(std::size_t, Code&) { return true; }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(std::size_t, Code&) { return true; }
    bool on_key_part(View, std::size_t, Code&) { return true; }
    bool on_key(View, std::size_t, Code&) { return true; }
    bool on_string_part(View, std::size_t, Code&) { return true; }
    bool on_string(View, std::size_t, Code&) { return true; }
    bool on_number_part(View, Code&) { return true; }
    bool on_int64(std::int64_t, View, Code&) { return true; }
    bool on_uint64(std::uint64_t, View, Code&) { return true; }
    bool on_double(double, View, Code&) { return true; }
    bool on_bool(bool, Code&) { return true; }
    bool on_null(Code&) { return true; }
    bool on_comment_part(View, Code&) { return true; }
    bool on_comment(View, Code&) { return true; }
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

/// Where the element that starts at `from` ends, in the inside of an array known to be well-formed.
std::size_t elementEnd(std::string_view inside, std::size_t from) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = from; i < inside.size(); ++i) {
        const char c = inside[i];
        if (quoted) {
            if (c == '\\') ++i;
            quoted = c != '"';
            continue;
        }
        quoted = c == '"';
        if (c == '[' || c == '{') ++depth;
        if (c == ']' || c == '}') --depth;
        if (c == ',' && depth == 0) return i;
    }
    return inside.size();
}

std::optional<std::string> eventName(std::string_view json) {
    if (json.size() < 2 || json.front() != '"') return std::nullopt;
    auto name = json.find('\\') == std::string_view::npos
                    ? std::string(json.substr(1, json.size() - 2))
                    : std::string(boost::json::parse({json.data(), json.size()}).as_string());
    constexpr std::array<std::string_view, 6> kReserved{"connect",       "connect_error", "disconnect",
                                                        "disconnecting", "newListener",   "removeListener"};
    if (std::find(kReserved.begin(), kReserved.end(), name) != kReserved.end()) return std::nullopt;
    return name;
}

bool readEvent(Packet& packet) {
    const auto inside = packet.data.substr(1, packet.data.size() - 2);
    const auto end = elementEnd(inside, 0);
    auto name = eventName(trimmed(inside.substr(0, end)));
    if (!name) return false;
    packet.event = *std::move(name);
    if (end < inside.size()) packet.argument = trimmed(inside.substr(end + 1, elementEnd(inside, end + 1) - end - 1));
    return true;
}

bool isArray(std::string_view json) {
    return json.starts_with('[') && isJson(json);
}

bool checked(Packet& packet) {
    packet.data = trimmed(packet.data);
    switch (packet.type) {
        case PacketType::connect:
            return packet.data.empty() || (packet.data.starts_with('{') && isJson(packet.data));
        case PacketType::disconnect:
            return packet.data.empty() && !packet.id;
        case PacketType::event:
            return isArray(packet.data) && readEvent(packet);
        case PacketType::ack:
            return packet.id && isArray(packet.data);
        case PacketType::connect_error:
            return false;
    }
    return false;
}

std::string_view takeNamespace(std::string_view& text) {
    if (!text.starts_with('/')) return "/";
    const auto end = std::min(text.find(','), text.size());
    const auto space = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return space.substr(0, std::min(space.find('?'), space.size()));
}

std::string start(PacketType type, std::string_view space, std::size_t room) {
    std::string out;
    out.reserve(space.size() + room + 8);
    out.push_back('4');
    out.push_back(static_cast<char>(type));
    if (space != "/") out.append(space).push_back(',');
    return out;
}

std::string quoted(std::string_view text) {
    return boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

}  // namespace

bool isJson(std::string_view text) {
    boost::json::parse_options options;
    options.max_depth = kMaxDepth;
    boost::json::basic_parser<Nothing> parser(options);
    boost::json::error_code error;
    const auto used = parser.write_some(false, text.data(), text.size(), error);
    return !error && used == text.size();
}

std::optional<Packet> parsePacket(std::string_view text) {
    if (text.empty() || text.front() < '0' || text.front() > '4') return std::nullopt;
    Packet packet;
    packet.type = static_cast<PacketType>(text.front());
    text.remove_prefix(1);
    packet.space = takeNamespace(text);
    if (packet.space.size() > kMaxNamespace) return std::nullopt;
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits > kMaxIdDigits) return std::nullopt;
    if (digits > 0) {
        std::uint64_t id = 0;
        std::from_chars(text.data(), text.data() + digits, id);
        packet.id = id;
    }
    packet.data = text.substr(digits);
    if (!checked(packet)) return std::nullopt;
    return packet;
}

std::string openMessage(std::string_view sid, int pingIntervalMs, int pingTimeoutMs, std::size_t maxPayload) {
    return std::string(R"(0{"sid":")").append(sid) + R"(","upgrades":[],"pingInterval":)" +
           std::to_string(pingIntervalMs) + R"(,"pingTimeout":)" + std::to_string(pingTimeoutMs) + R"(,"maxPayload":)" +
           std::to_string(maxPayload) + '}';
}

std::string connectMessage(std::string_view space, std::string_view sid) {
    return start(PacketType::connect, space, 40).append(R"({"sid":")").append(sid).append("\"}");
}

std::string connectErrorMessage(std::string_view space, const domain::Error& error) {
    return start(PacketType::connect_error, space, 200)
        .append(R"({"message":)")
        .append(quoted(domain::toString(error.code)))
        .append(R"(,"data":)")
        .append(protocol::encodeProblem(error, domain::httpStatus(error.code), {}))
        .append("}");
}

std::string invalidNamespaceMessage(std::string_view space) {
    return start(PacketType::connect_error, space, 40).append(R"({"message":"Invalid namespace"})");
}

std::string disconnectMessage(std::string_view space) {
    return start(PacketType::disconnect, space, 0);
}

std::string eventMessage(std::string_view space, std::string_view event, std::string_view json) {
    auto out = start(PacketType::event, space, event.size() + json.size() + 8);
    out.append("[").append(quoted(event)).append(",").append(json.empty() ? "null" : json).append("]");
    return out;
}

std::string ackMessage(std::string_view space, std::uint64_t id, std::string_view json) {
    auto out = start(PacketType::ack, space, json.size() + 24);
    out.append(std::to_string(id)).append("[").append(json.empty() ? "null" : json).append("]");
    return out;
}

}  // namespace mc::realtime
