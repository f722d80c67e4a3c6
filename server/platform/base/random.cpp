#include "platform/base/random.h"

#include <sys/random.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <system_error>

#include "platform/base/base64.h"

namespace mc::base {

std::string Random::token(std::size_t byteCount) {
    std::string bytes(byteCount, '\0');
    fill(std::as_writable_bytes(std::span(bytes)));
    return toBase64Url(bytes);
}

std::string Random::digits(std::size_t count) {
    std::string text(count, '0');
    for (auto& digit : text)
        digit = static_cast<char>('0' + below(10));
    return text;
}

std::uint64_t Random::next64() {
    std::uint64_t value = 0;
    fill(std::as_writable_bytes(std::span(&value, 1)));
    return value;
}

std::uint64_t Random::below(std::uint64_t bound) {
    if (bound == 0) throw std::invalid_argument("nothing is below zero");
    // Values under the threshold would make small results likelier.
    const std::uint64_t threshold = (0 - bound) % bound;
    for (;;) {
        const auto value = next64();
        if (value >= threshold) return value % bound;
    }
}

void SystemRandom::fill(std::span<std::byte> bytes) {
    while (!bytes.empty()) {
        const auto got = getrandom(bytes.data(), bytes.size(), 0);
        if (got < 0) {
            if (errno == EINTR) continue;
            throw std::system_error(errno, std::generic_category(), "getrandom");
        }
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

SeededRandom::SeededRandom(std::uint64_t seed) : m_engine(seed) {}

void SeededRandom::fill(std::span<std::byte> bytes) {
    const std::lock_guard lock(m_mutex);
    while (!bytes.empty()) {
        const std::uint64_t value = m_engine();
        const auto count = std::min(bytes.size(), sizeof value);
        std::memcpy(bytes.data(), &value, count);
        bytes = bytes.subspan(count);
    }
}

}  // namespace mc::base
