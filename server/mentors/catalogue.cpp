#include "mentors/catalogue.h"

#include <algorithm>
#include <unordered_set>

#include "mentors/answer_cache.h"
#include "mentors/catalogue_search.h"
#include "protocol/codec.h"

namespace mc::mentors {

namespace {

/// Room to grow before everything has to be built anew.
std::size_t roomFor(std::size_t rows) {
    return std::max<std::size_t>(256, rows + rows / 4);
}

std::string writeTail(const Found& found) {
    std::string out = "],\"total\":" + std::to_string(found.total);
    if (found.next) out.append(",\"next\":\"").append(*found.next).push_back('"');
    if (found.facets) {
        out.append(",\"facets\":");
        protocol::encodeTo(out, *found.facets);
    }
    out.push_back('}');
    return out;
}

std::vector<LiveCard> liveCards(const std::vector<Row>& rows, const LiveState& live, domain::UtcTime now) {
    std::vector<LiveCard> cards;
    cards.reserve(rows.size());
    for (const auto row : rows)
        cards.push_back({live.isOnline(row), live.nextFree(row, now), live.activity(row, now)});
    return cards;
}

std::string writePage(const CachedAnswer& answer, const Snapshot& snapshot, const std::vector<LiveCard>& live) {
    std::string out;
    out.reserve(answer.rows.size() * 640 + answer.tail.size() + 16);
    out.append("{\"items\":[");
    for (std::size_t i = 0; i < live.size(); ++i) {
        if (i > 0) out.push_back(',');
        const auto row = answer.rows[i];
        out.append(snapshot.entry(row)->card);
        closeCard(out, live[i].online, snapshot.isFeatured(row), live[i].nextFreeAt, live[i].active);
    }
    return out.append(answer.tail);
}

}  // namespace

Catalogue::Catalogue()
    : m_view{std::make_shared<Snapshot>(roomFor(0)), std::make_shared<LiveState>(Snapshot(roomFor(0)).capacity),
             std::make_shared<AnswerCache>()} {}

Catalogue::~Catalogue() = default;

Catalogue::View Catalogue::view() const {
    const std::lock_guard lock(m_viewMutex);
    return m_view;
}

void Catalogue::put(std::vector<MentorRecord> records) {
    const std::lock_guard lock(m_writeMutex);
    apply(records, {});
}

void Catalogue::remove(domain::UserId mentor) {
    const std::lock_guard lock(m_writeMutex);
    apply({}, {mentor});
}

void Catalogue::reset(std::vector<MentorRecord> records) {
    const std::lock_guard lock(m_writeMutex);
    std::unordered_set<domain::UserId> kept;
    for (const auto& record : records)
        kept.insert(record.id);
    std::vector<domain::UserId> gone;
    for (const auto& [mentor, row] : m_rows)
        if (!kept.contains(mentor)) gone.push_back(mentor);
    apply(records, gone);
}

void Catalogue::apply(const std::vector<MentorRecord>& records, const std::vector<domain::UserId>& gone) {
    std::vector<RowChange> changes;
    for (const auto mentor : gone)
        giveUp(mentor, changes);
    std::unordered_map<domain::UserId, const MentorRecord*> last;
    for (const auto& record : records)
        last[record.id] = &record;
    for (const auto& record : records) {
        if (last[record.id] != &record) continue;
        auto entry = makeEntry(record);
        if (entry)
            changes.push_back({rowFor(record.id), std::make_shared<const CatalogueEntry>(std::move(*entry))});
        else
            giveUp(record.id, changes);
    }
    publish(changes);
    // For others from the next change on: a row may change once in each.
    for (const auto& change : changes)
        if (!change.entry) {
            m_view.live->clear(change.row);
            m_freeRows.push_back(change.row);
        }
}

void Catalogue::giveUp(domain::UserId mentor, std::vector<RowChange>& changes) {
    const auto at = m_rows.find(mentor);
    if (at == m_rows.end()) return;
    changes.push_back({at->second, nullptr});
    const std::lock_guard lock(m_rowsMutex);
    m_rows.erase(at);
}

std::uint32_t Catalogue::rowFor(domain::UserId mentor) {
    if (const auto at = m_rows.find(mentor); at != m_rows.end()) return at->second;
    auto row = m_nextRow;
    if (m_freeRows.empty()) {
        ++m_nextRow;
    } else {
        row = m_freeRows.back();
        m_freeRows.pop_back();
    }
    const std::lock_guard lock(m_rowsMutex);
    m_rows.emplace(mentor, row);
    return row;
}

/// Only this function replaces the view, and only one thread at a time is in it: reading m_view needs no lock here.
void Catalogue::publish(const std::vector<RowChange>& changes) {
    if (changes.empty()) return;
    View next = m_view;
    if (m_nextRow > next.snapshot->capacity) {
        next = grown(changes);
    } else {
        auto snapshot = std::make_shared<Snapshot>(*next.snapshot);
        snapshot->change(changes);
        placeFeatured(*snapshot);
        next.snapshot = std::move(snapshot);
        next.answers = std::make_shared<AnswerCache>();
    }
    for (const auto& change : changes)
        if (change.entry) {
            next.live->setOnline(change.row, m_online.contains(change.entry->id));
            if (change.entry->lastSeenAt) next.live->setSeen(change.row, *change.entry->lastSeenAt);
        }
    show(std::move(next));
}

void Catalogue::show(View next) {
    const std::lock_guard lock(m_viewMutex);
    m_view = std::move(next);
}

void Catalogue::placeFeatured(Snapshot& snapshot) const {
    snapshot.featured.clear();
    for (const auto mentor : m_featured)
        if (const auto at = m_rows.find(mentor); at != m_rows.end() && snapshot.entry(at->second))
            snapshot.featured.push_back(at->second);
}

void Catalogue::setFeatured(std::vector<domain::UserId> mentors) {
    const std::lock_guard lock(m_writeMutex);
    if (mentors == m_featured) return;
    m_featured = std::move(mentors);
    auto snapshot = std::make_shared<Snapshot>(*m_view.snapshot);
    placeFeatured(*snapshot);
    show({std::move(snapshot), m_view.live, std::make_shared<AnswerCache>()});
}

std::shared_ptr<const CatalogueEntry> Catalogue::find(domain::UserId mentor) const {
    const auto row = [&]() -> std::optional<Row> {
        const std::lock_guard lock(m_rowsMutex);
        const auto at = m_rows.find(mentor);
        return at == m_rows.end() ? std::nullopt : std::optional(at->second);
    }();
    if (!row) return nullptr;
    const auto snapshot = view().snapshot;
    if (*row >= snapshot->capacity) return nullptr;  // She comes with the next one.
    auto entry = snapshot->sharedEntry(*row);
    return entry && entry->id == mentor ? entry : nullptr;
}

/// Everything once more, with more room; rows keep their numbers.
Catalogue::View Catalogue::grown(const std::vector<RowChange>& changes) const {
    std::unordered_set<Row> changed;
    for (const auto& change : changes)
        changed.insert(change.row);
    auto all = changes;
    m_view.snapshot->listed->each([&](Row row) {
        if (!changed.contains(row)) all.push_back({row, m_view.snapshot->sharedEntry(row)});
    });
    std::sort(all.begin(), all.end(), [](const RowChange& a, const RowChange& b) { return a.row < b.row; });
    auto snapshot = std::make_shared<Snapshot>(roomFor(m_nextRow));
    snapshot->change(all);
    placeFeatured(*snapshot);
    return {snapshot, std::make_shared<LiveState>(snapshot->capacity, *m_view.live), std::make_shared<AnswerCache>()};
}

void Catalogue::setFreeTimes(domain::UserId mentor, const FreeTimes& times, domain::UtcTime now) {
    const std::lock_guard lock(m_writeMutex);
    if (const auto at = m_rows.find(mentor); at != m_rows.end()) m_view.live->setFreeTimes(at->second, times, now);
}

void Catalogue::setOnline(domain::UserId user, bool online, domain::UtcTime now) {
    const std::lock_guard lock(m_writeMutex);
    if (online)
        m_online.insert(user);
    else
        m_online.erase(user);
    const auto at = m_rows.find(user);
    if (at == m_rows.end()) return;
    m_view.live->setOnline(at->second, online);
    m_view.live->setSeen(at->second, now);
}

domain::Result<Catalogue::Text> Catalogue::search(const MentorQuery& query, domain::UtcTime now) const {
    const auto seen = view();
    const auto key = AnswerCache::keyOf(query);
    auto known = key.empty() ? AnswerCache::Known{} : seen.answers->find(key);
    if (!known.answer) {
        auto found = answer(seen, query, key, now);
        if (!found) return found.error();
        known.answer = *std::move(found);
    }
    auto live = liveCards(known.answer->rows, *seen.live, now);
    if (known.page && known.page->live == live) return known.page->text;
    auto text = std::make_shared<const std::string>(writePage(*known.answer, *seen.snapshot, live));
    if (!key.empty()) seen.answers->putPage(key, std::make_shared<const CachedPage>(std::move(live), text));
    return text;
}

domain::Result<std::shared_ptr<const CachedAnswer>> Catalogue::answer(const View& view, const MentorQuery& query,
                                                                      const std::string& key, domain::UtcTime now) {
    auto found = CatalogueSearch(*view.snapshot, *view.live, query, now).run();
    if (!found) return found.error();
    auto tail = writeTail(*found);
    const auto made = std::make_shared<const CachedAnswer>(std::move(found->rows), std::move(tail));
    if (!key.empty()) view.answers->put(key, made);
    return made;
}

Catalogue::Live Catalogue::live(domain::UserId mentor, domain::UtcTime now) const {
    const std::lock_guard lock(m_writeMutex);
    const auto at = m_rows.find(mentor);
    if (at == m_rows.end()) return {m_online.contains(mentor), false, std::nullopt, std::nullopt};
    const auto& live = *m_view.live;
    return {live.isOnline(at->second), m_view.snapshot->isFeatured(at->second), live.nextFree(at->second, now),
            live.activity(at->second, now)};
}

std::vector<protocol::PriceGuide> Catalogue::priceGuides(const Peers& peers, const PriceBounds& bounds) const {
    return mentors::priceGuides(*view().snapshot, peers, bounds);
}

std::size_t Catalogue::size() const {
    return view().snapshot->count;
}

}  // namespace mc::mentors
