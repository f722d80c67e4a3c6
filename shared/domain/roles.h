#pragma once

#include <cstdint>
#include <initializer_list>

namespace mc::domain {

enum class Role : std::uint8_t {
    student = 1,
    mentor = 2,
    support = 4,  ///< The three kinds of admin.
    finance = 8,
    owner = 16,
};

/// A set of roles.
class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles) {
        for (const auto role : roles)
            m_bits |= static_cast<std::uint8_t>(role);
    }
    constexpr bool has(Role role) const { return (m_bits & static_cast<std::uint8_t>(role)) != 0; }
    constexpr bool any(Roles roles) const { return (m_bits & roles.m_bits) != 0; }
    constexpr bool isAdmin() const { return any({Role::support, Role::finance, Role::owner}); }
    constexpr void add(Role role) { m_bits |= static_cast<std::uint8_t>(role); }
    constexpr void remove(Role role) { m_bits &= static_cast<std::uint8_t>(~static_cast<std::uint8_t>(role)); }
    /// As stored: one bit a role.
    constexpr std::uint8_t bits() const { return m_bits; }
    static constexpr Roles fromBits(std::int64_t bits) {
        Roles roles;
        roles.m_bits = static_cast<std::uint8_t>(bits);
        return roles;
    }
    constexpr bool operator==(const Roles&) const = default;

private:
    std::uint8_t m_bits = 0;
};

}  // namespace mc::domain
