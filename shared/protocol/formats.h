#pragma once

#include <protocol/limits.h>
#include <string_view>

namespace mc::protocol {

/// Whether text has the shape. Empty text has none but Format::none and Format::line.
bool matches(Format format, std::string_view text);

/// "must be an e-mail address"; empty for Format::none.
std::string_view requirement(Format format);

/// What the client words a wrong shape by: "email", "zone"; empty for Format::none.
std::string_view name(Format format);

/// What JSON Schema calls the shape ("email", "uri"), or its regular expression; empty when it has none.
std::string_view schemaFormat(Format format);
std::string_view schemaPattern(Format format);

/// Nothing in it but spaces of any kind and invisible characters.
bool isBlank(std::string_view text);

}  // namespace mc::protocol
