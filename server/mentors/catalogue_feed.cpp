#include "mentors/catalogue_feed.h"

#include <algorithm>

#include "platform/base/log.h"

namespace mc::mentors {

CatalogueFeed::CatalogueFeed(database::Database& database, const base::Clock& clock, Catalogue& catalogue,
                             const AvailabilitySource* availability)
    : m_database(database),
      m_clock(clock),
      m_catalogue(catalogue),
      m_availability(availability),
      m_thread("catalogue", 1, 1) {}

CatalogueFeed::~CatalogueFeed() {
    {
        const std::lock_guard lock(m_toldMutex);
        m_stopping = true;
        m_told.clear();
    }
    m_thread.stop();
}

void CatalogueFeed::load() {
    {
        const std::lock_guard lock(m_profiles);
        m_catalogue.reset(m_database.read([&](database::Reader& reader) { return m_store.records(reader); }));
    }
    refreshAllAvailability();
    base::log::info("catalogue.loaded", {{"mentors", m_catalogue.size()}});
}

void CatalogueFeed::refresh(domain::UserId mentor) {
    tell(mentor, What::everything);
}

void CatalogueFeed::refreshAvailability(domain::UserId mentor) {
    tell(mentor, What::times);
}

void CatalogueFeed::tell(domain::UserId mentor, What what) {
    m_pages.forget(mentor);
    const std::lock_guard lock(m_toldMutex);
    if (m_stopping) return;
    note(mentor, what);
    // One task takes all that is waiting, so there is never more than one in the queue.
    if (!m_isQueued) m_isQueued = m_thread.submit([this] { follow(); });
}

void CatalogueFeed::note(domain::UserId mentor, What what) {
    auto& wanted = m_told.try_emplace(mentor, what).first->second;
    wanted = std::max(wanted, what);
}

/// What could not be read (the pool logs why) waits for the next change of anybody, at the latest for the next hour.
void CatalogueFeed::follow() {
    Told told;
    {
        const std::lock_guard lock(m_toldMutex);
        told.swap(m_told);
        m_isQueued = false;
    }
    try {
        followAll(told);
    } catch (...) {
        const std::lock_guard lock(m_toldMutex);
        for (const auto& [mentor, what] : told)
            note(mentor, what);
        throw;
    }
}

void CatalogueFeed::followAll(const Told& told) {
    std::vector<domain::UserId> profiles;
    for (const auto& [mentor, what] : told)
        if (what == What::everything) profiles.push_back(mentor);
    readProfiles(profiles);
    if (!m_availability) return;
    for (const auto& [mentor, what] : told)
        readTimes(mentor);
}

void CatalogueFeed::readProfiles(const std::vector<domain::UserId>& mentors) {
    if (mentors.empty()) return;
    const std::lock_guard lock(m_profiles);
    std::vector<MentorRecord> records;
    std::vector<domain::UserId> gone;
    m_database.read([&](database::Reader& reader) {
        for (const auto mentor : mentors) {
            auto record = m_store.record(reader, mentor);
            if (record)
                records.push_back(std::move(*record));
            else
                gone.push_back(mentor);
        }
    });
    for (const auto mentor : gone)
        m_catalogue.remove(mentor);
    m_catalogue.put(std::move(records));
}

void CatalogueFeed::readTimes(domain::UserId mentor) {
    const std::lock_guard lock(m_times);
    const auto times =
        m_database.read([&](database::Reader& reader) { return m_availability->freeTimes(reader, mentor, window()); });
    m_catalogue.setFreeTimes(mentor, times, m_clock.now());
}

void CatalogueFeed::refreshAllAvailability() {
    follow();
    if (!m_availability) return;
    const auto mentors = m_database.read([&](database::Reader& reader) { return m_store.listedIds(reader); });
    for (const auto mentor : mentors)
        readTimes(mentor);
}

}  // namespace mc::mentors
