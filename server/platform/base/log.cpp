#include "platform/base/log.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/json/serialize.hpp>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <mutex>
#include <stdexcept>

#include "domain/text.h"
#include "domain/time.h"

namespace mc::base::log {
namespace {

struct Sink {
    std::mutex mutex;
    std::atomic<Level> level{Level::info};
    int descriptor = STDERR_FILENO;
};

Sink& sink() {
    static Sink theSink;
    return theSink;
}

constexpr std::array<std::string_view, 4> kLevelNames{"debug", "info", "warning", "error"};

bool namesSecret(std::string_view key) {
    static constexpr std::array<std::string_view, 8> kSecret{"password", "token", "secret", "authorization",
                                                             "cookie",   "email", "e-mail", "phone"};
    const auto lower = domain::lowerAscii(key);
    return std::ranges::any_of(kSecret, [&](auto word) { return lower.find(word) != std::string::npos; });
}

std::string timestamp() {
    using namespace std::chrono;
    const auto millis = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    auto text = domain::toIso({millis / 1000});
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(millis % 1000));
    text.replace(text.size() - 1, 1, fraction.data());
    return text;
}

boost::json::value toJson(const Field& field) {
    if (namesSecret(field.key)) return "[redacted]";
    return std::visit([](const auto& value) { return boost::json::value(value); }, field.value.get());
}

std::string formatLine(Level level, std::string_view event, Fields fields) {
    boost::json::object line;
    line.emplace("ts", timestamp());
    line.emplace("level", kLevelNames[static_cast<std::size_t>(level)]);
    line.emplace("event", event);
    for (const auto& field : fields)
        line.emplace(field.key, toJson(field));
    return boost::json::serialize(line) + '\n';
}

void writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto wrote = ::write(descriptor, text.data(), text.size());
        if (wrote < 0 && errno != EINTR) return;  // Nowhere to complain to.
        if (wrote > 0) text.remove_prefix(static_cast<std::size_t>(wrote));
    }
}

void emit(Level level, std::string_view event, Fields fields) {
    if (level < sink().level) return;
    const auto line = formatLine(level, event, fields);
    const std::lock_guard lock(sink().mutex);
    writeAll(sink().descriptor, line);
}

}  // namespace

void configure(const Options& options) {
    int descriptor = STDERR_FILENO;
    if (!options.file.empty()) {
        descriptor = ::open(options.file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        if (descriptor < 0) throw std::runtime_error("cannot open the log file " + options.file);
    }
    const std::lock_guard lock(sink().mutex);
    if (sink().descriptor != STDERR_FILENO) ::close(sink().descriptor);
    sink().descriptor = descriptor;
    sink().level = options.level;
}

void debug(std::string_view event, Fields fields) {
    emit(Level::debug, event, fields);
}
void info(std::string_view event, Fields fields) {
    emit(Level::info, event, fields);
}
void warning(std::string_view event, Fields fields) {
    emit(Level::warning, event, fields);
}
void error(std::string_view event, Fields fields) {
    emit(Level::error, event, fields);
}

bool writes(Level level) {
    return level >= sink().level;
}

void lines(std::string_view text) {
    const std::lock_guard lock(sink().mutex);
    writeAll(sink().descriptor, text);
}

}  // namespace mc::base::log
