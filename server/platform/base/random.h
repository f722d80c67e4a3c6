#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <random>
#include <span>
#include <string>

namespace mc::base {

/// A source of random bytes. Thread safe.
class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::byte> bytes) = 0;

    /// `byteCount` random bytes as base64url without padding; 16 bytes and more are unguessable.
    std::string token(std::size_t byteCount);
    /// Decimal digits, each equally likely: the code a person types from a mail.
    std::string digits(std::size_t count);
    std::uint64_t next64();
    /// Uniform in [0, bound); bound must be positive.
    std::uint64_t below(std::uint64_t bound);
};

/// The kernel's generator (getrandom(2)); the only one the running server uses.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::byte> bytes) override;
};

/// The same sequence for the same seed: tests and demo data. Never for secrets.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint64_t seed);
    void fill(std::span<std::byte> bytes) override;

private:
    std::mutex m_mutex;
    std::mt19937_64 m_engine;
};

}  // namespace mc::base
