#include "mentors/profile_cache.h"

namespace mc::mentors {

std::shared_ptr<const ProfileCache::Page> ProfileCache::find(std::string_view slug) const {
    const std::string key(slug);
    const std::lock_guard lock(m_mutex);
    const auto at = m_pages.find(key);
    return at == m_pages.end() ? nullptr : at->second;
}

std::uint64_t ProfileCache::generation() const {
    const std::lock_guard lock(m_mutex);
    return m_generation;
}

void ProfileCache::put(std::string_view slug, std::shared_ptr<const Page> page, std::uint64_t generation) {
    const std::lock_guard lock(m_mutex);
    if (generation != m_generation) return;
    if (m_pages.size() >= kMostPages) {
        m_pages.clear();
        m_slugs.clear();
    }
    m_slugs.insert_or_assign(page->mentor, std::string(slug));
    m_pages.insert_or_assign(std::string(slug), std::move(page));
}

void ProfileCache::forget(domain::UserId mentor) {
    const std::lock_guard lock(m_mutex);
    ++m_generation;
    const auto at = m_slugs.find(mentor);
    if (at == m_slugs.end()) return;
    m_pages.erase(at->second);
    m_slugs.erase(at);
}

}  // namespace mc::mentors
