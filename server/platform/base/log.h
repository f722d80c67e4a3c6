#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

#include "domain/ids.h"

/// One JSON object a line: {"ts":"2026-11-19T13:30:00.123Z","level":"info","event":"booking.confirmed","booking":"…"}.
/// Thread safe; a line is written whole. Never pass tokens, passwords, e-mail addresses or message text: values under
/// keys that name such things are replaced, as the last line of defence.
namespace mc::base::log {

enum class Level { debug, info, warning, error };

class Value {
public:
    Value(std::string_view text) : m_value(std::string(text)) {}
    Value(const std::string& text) : m_value(text) {}
    Value(const char* text) : m_value(std::string(text)) {}
    Value(bool value) : m_value(value) {}
    Value(double value) : m_value(value) {}
    template <std::integral T>
    requires(!std::same_as<T, bool>) Value(T value) : m_value(static_cast<std::int64_t>(value)) {}
    template <class Tag>
    Value(domain::Id<Tag> id) : m_value(domain::toString(id)) {}

    const auto& get() const { return m_value; }

private:
    std::variant<std::string, std::int64_t, double, bool> m_value;
};

struct Field {
    std::string_view key;
    Value value;
};
using Fields = std::initializer_list<Field>;

struct Options {
    Level level = Level::info;
    std::string file;  ///< Empty: standard error.
};
/// May be called again; throws std::runtime_error when the file cannot be opened.
void configure(const Options& options);

void debug(std::string_view event, Fields fields = {});
void info(std::string_view event, Fields fields = {});
void warning(std::string_view event, Fields fields = {});
void error(std::string_view event, Fields fields = {});

/// Whole lines that were formatted elsewhere, each ending in a newline: the access log.
void lines(std::string_view text);
/// Whether lines of this level are written: what is formatted elsewhere need not be, where they are not.
bool writes(Level level);

}  // namespace mc::base::log
