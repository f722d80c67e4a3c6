#include "mentors/search_watch.h"

#include "protocol/codec.h"

namespace mc::mentors {

using database::Reader;
using database::Transaction;

/// What a stretch came to.
struct SearchWatch::Walk {
    std::vector<SearchRow> found = {};
    domain::SearchId walkedTo = {};
    int looks = 1;
    bool isOver = true;
};

bool SearchWatch::run() {
    for (int left = kMostLooks; left > 0;) {
        const auto queued = m_database.read([&](Reader& reader) { return m_queue.next(reader); });
        if (!queued) return false;
        left -= follow(*queued);
    }
    return true;
}

int SearchWatch::follow(const QueuedMentor& queued) {
    const auto walk = look(queued);
    m_database.write([&](Transaction& tx) {
        const bool same = walk.isOver ? m_queue.finish(tx, queued) : m_queue.advance(tx, queued, walk.walkedTo);
        const auto mentor = m_mentors.listed(tx, queued.mentor);
        if (!same || !mentor) return;  // Changed again: the walk begins anew, or there is nobody to tell of.
        for (const auto& search : walk.found)
            tell(tx, *mentor, search);
    });
    return walk.looks;
}

/// Whoever is in no list, or can be found as before, needs no look at the searches.
SearchWatch::Walk SearchWatch::look(const QueuedMentor& queued) const {
    const auto before =
        queued.before ? std::optional(protocol::decode<Findable>(*queued.before).value()) : std::nullopt;
    return m_database.read([&](Reader& reader) -> Walk {
        const auto record = m_mentors.record(reader, queued.mentor);
        const auto entry = record ? makeEntry(*record) : std::nullopt;
        if (!entry) return {};
        const auto now = findableOf(*entry);
        if (before && *before == now) return {};
        Walk walk{.walkedTo = queued.walkedTo, .looks = 0, .isOver = false};
        while (!walk.isOver && walk.looks < kStretch && std::ssize(walk.found) < kMostFound) {
            auto searches = m_searches.after(reader, walk.walkedTo, kMostFound);
            walk.isOver = std::ssize(searches) < kMostFound;
            for (auto& search : searches) {
                ++walk.looks;
                walk.walkedTo = search.id;
                if (search.createdAt > queued.changedAt) continue;  // Its owner could see her.
                const auto terms = protocol::decode<SearchTerms>(search.terms).value();
                if (fits(terms, now) && !(before && fits(terms, *before))) walk.found.push_back(std::move(search));
            }
        }
        return walk;
    });
}

void SearchWatch::tell(Transaction& tx, const Mentor& mentor, const SearchRow& search) {
    if (search.user == mentor.id || !m_people.isActive(tx, search.user)) return;
    const auto now = m_clock.now();
    if (!m_searches.addMatch(tx, search.id, mentor.id, now)) return;
    matched.emit(tx, {search.user, search.id, search.name, mentor, m_searches.fresh(tx, search.id), search.tellInApp,
                      search.tellByMail, now});
}

}  // namespace mc::mentors
