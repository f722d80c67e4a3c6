#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/error.h"

/// Socket.IO 5 packets without attachments, as text: `<type>[<namespace>,][<ack id>][<JSON>]`.
namespace mc::realtime {

enum class PacketType : char { connect = '0', disconnect = '1', event = '2', ack = '3', connect_error = '4' };

struct Packet {
    PacketType type = PacketType::event;
    std::string_view space = "/";
    std::optional<std::uint64_t> id;
    std::string_view data;               ///< The JSON; empty when there is none.
    std::string event;                   ///< Of an event.
    std::string_view argument = "null";  ///< Of an event: JSON of the first argument after the name.
};

/// What a client sent behind the Engine.IO "4"; views into `text`. Absent when malformed: unknown types, binary
/// packets, JSON that is not (or is deeper than 32), an event without a name, a reserved name, a payload where none
/// belongs.
std::optional<Packet> parsePacket(std::string_view text);

/// Whether the whole text is one JSON value, at most 32 deep.
bool isJson(std::string_view text);

// Whole Engine.IO messages, ready to send.
std::string openMessage(std::string_view sid, int pingIntervalMs, int pingTimeoutMs, std::size_t maxPayload);
std::string connectMessage(std::string_view space, std::string_view sid);
std::string connectErrorMessage(std::string_view space, const domain::Error& error);
std::string invalidNamespaceMessage(std::string_view space);
std::string disconnectMessage(std::string_view space);
std::string eventMessage(std::string_view space, std::string_view event, std::string_view json);
std::string ackMessage(std::string_view space, std::uint64_t id, std::string_view json);

}  // namespace mc::realtime
