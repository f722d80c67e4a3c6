#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "mentors/catalogue.h"
#include "mentors/row_set.h"

namespace mc::mentors {

/// What one question came to in one snapshot: everything of the answer but what changes by itself (who is online, when
/// somebody is free next).
struct CachedAnswer {
    std::vector<Row> rows;
    std::string tail;  ///< The page's JSON after its items: total, cursor, facets, closing brace.
};

/// What changes by itself, of one mentor.
struct LiveCard {
    bool online = false;
    std::optional<domain::UtcTime> nextFreeAt;
    std::optional<domain::Activity> active;
    bool operator==(const LiveCard&) const = default;
};

/// The whole page as it was last written, and what of its mentors it was written with: as long as that is so, it is the
/// answer.
struct CachedPage {
    std::vector<LiveCard> live;
    std::shared_ptr<const std::string> text;
};

/// Answers of one snapshot by their question; a new snapshot begins with none, so nothing here is ever stale. Holds at
/// most kMostBytes and forgets everything when full: the common questions are back at once. Thread safe.
class AnswerCache {
public:
    static constexpr std::size_t kMostBytes = 64 << 20;

    struct Known {
        std::shared_ptr<const CachedAnswer> answer;  ///< Null when it was not asked yet.
        std::shared_ptr<const CachedPage> page;      ///< Null when it was not written yet.
    };

    /// Names the question; empty for one whose answer is never kept: it depends on more than the snapshot, or names people
    /// and is nobody else's.
    static std::string keyOf(const MentorQuery& query);

    Known find(const std::string& key) const;
    void put(std::string key, std::shared_ptr<const CachedAnswer> answer);
    /// Of an answer that was put.
    void putPage(const std::string& key, std::shared_ptr<const CachedPage> page);
    std::size_t bytes() const;

private:
    mutable std::mutex m_mutex;  ///< Held for one look-up.
    std::unordered_map<std::string, Known> m_answers;
    std::size_t m_bytes = 0;
};

}  // namespace mc::mentors
