#pragma once

#include <memory>
#include <shared_mutex>
#include <unordered_map>

#include "calendars/source_store.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "scheduling/busy_source.h"

namespace mc::calendars {

/// When mentors are busy by their other calendars, in memory. Thread safe.
class ExternalTimes final : public scheduling::BusySource {
public:
    explicit ExternalTimes(const base::Clock& clock) : m_clock(clock) {}

    /// Everything that is kept; before the server starts.
    void load(database::Reader& reader);
    /// One mentor's anew. True when that is something else than before.
    bool reload(database::Reader& reader, domain::UserId mentor);

    std::vector<domain::UtcRange> busy(domain::UserId person, const domain::UtcRange& window) const override;
    std::vector<domain::UtcRange> known(domain::UserId person, const domain::UtcRange& window) const override;
    bool isPaused(domain::UserId person) const override;
    std::string calendarOf(database::Reader& reader, domain::UserId person,
                           const domain::UtcRange& range) const override;

private:
    struct Times {
        std::vector<domain::UtcRange> ranges;  ///< Ascending, joined.
        bool paused = false;                   ///< All time is taken.
        bool operator==(const Times&) const = default;
    };
    std::shared_ptr<const Times> find(domain::UserId person) const;

    const base::Clock& m_clock;
    SourceStore m_store;
    mutable std::shared_mutex m_mutex;
    std::unordered_map<domain::UserId, std::shared_ptr<const Times>> m_times;
};

}  // namespace mc::calendars
