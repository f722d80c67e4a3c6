#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "domain/ids.h"

namespace mc::mentors {

/// Mentors' pages as JSON, by slug, as long as nothing in them changes: a page is read from many tables and shown far
/// more often than edited. Holds at most kMostPages and forgets everything when full. Thread safe.
class ProfileCache {
public:
    static constexpr std::size_t kMostPages = 4096;  ///< About 12 MB.

    /// The page but for what changes by itself, which stands between the two parts.
    struct Page {
        domain::UserId mentor;
        std::string head;  ///< Up to the end of the card's own members.
        std::string tail;  ///< From the card's closing brace on.
        bool unlisted = false;
    };

    /// Null when it is not there.
    std::shared_ptr<const Page> find(std::string_view slug) const;
    /// To be taken before a page is read from the database and given to put().
    std::uint64_t generation() const;
    /// Kept only if nothing was forgotten since that generation: what was read may be older than the change.
    void put(std::string_view slug, std::shared_ptr<const Page> page, std::uint64_t generation);
    /// After the commit of anything a page shows.
    void forget(domain::UserId mentor);

private:
    mutable std::mutex m_mutex;  ///< Held for one look-up.
    std::unordered_map<std::string, std::shared_ptr<const Page>> m_pages;
    std::unordered_map<domain::UserId, std::string> m_slugs;
    std::uint64_t m_generation = 0;
};

}  // namespace mc::mentors
