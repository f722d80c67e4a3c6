#include "mentors/catalogue_feed.h"

#include "platform/base/log.h"

namespace mc::mentors {

CatalogueFeed::CatalogueFeed(database::Database& database, const base::Clock& clock, Catalogue& catalogue,
                             const AvailabilitySource* availability)
    : m_database(database), m_clock(clock), m_catalogue(catalogue), m_availability(availability) {}

void CatalogueFeed::load() {
    {
        const std::lock_guard lock(m_profiles);
        m_catalogue.reset(m_database.read([&](database::Reader& reader) { return m_store.records(reader); }));
    }
    refreshAllAvailability();
    base::log::info("catalogue.loaded", {{"mentors", m_catalogue.size()}});
}

void CatalogueFeed::refresh(domain::UserId mentor) {
    {
        const std::lock_guard lock(m_profiles);
        auto record = m_database.read([&](database::Reader& reader) { return m_store.record(reader, mentor); });
        if (!record) {
            m_catalogue.remove(mentor);
            return;
        }
        std::vector<MentorRecord> records;
        records.push_back(std::move(*record));
        m_catalogue.put(std::move(records));
    }
    refreshAvailability(mentor);
}

void CatalogueFeed::refreshAvailability(domain::UserId mentor) {
    if (!m_availability) return;
    const std::lock_guard lock(m_times);
    const auto times =
        m_database.read([&](database::Reader& reader) { return m_availability->freeTimes(reader, mentor, window()); });
    m_catalogue.setFreeTimes(mentor, times, m_clock.now());
}

void CatalogueFeed::refreshAllAvailability() {
    if (!m_availability) return;
    const auto mentors = m_database.read([&](database::Reader& reader) { return m_store.listedIds(reader); });
    for (const auto mentor : mentors)
        refreshAvailability(mentor);
}

domain::UtcRange CatalogueFeed::window() const {
    const auto now = m_clock.now();
    return {now, now + kAvailabilityDays * domain::kDay};
}

}  // namespace mc::mentors
