#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "domain/error.h"
#include "mentors/availability_source.h"
#include "mentors/mentor.h"
#include "mentors/price_guidance.h"
#include "protocol/mentors.h"

namespace mc::mentors {

class AnswerCache;
struct CachedAnswer;
struct CatalogueEntry;
struct RowChange;
struct Snapshot;
class LiveState;

/// What a student looks for (DIS-2). Names are compared without case and accents.
struct MentorQuery {
    std::string text;                      ///< Every word must be there; the last may be the beginning of one.
    std::vector<std::string> expertise;    ///< All of them.
    std::vector<std::string> companies;    ///< One of them.
    std::vector<std::string> languages;    ///< One of them.
    std::vector<domain::UserId> among;     ///< One of these people; empty: anybody.
    std::optional<std::int64_t> priceMin;  ///< Minor units for 30 minutes, inclusive.
    std::optional<std::int64_t> priceMax;
    std::optional<double> ratingMin;
    std::optional<domain::UtcRange> freeWithin;  ///< A session could start in it.
    protocol::MentorSort sort = protocol::MentorSort::relevance;
    int limit = 20;
    std::string cursor;  ///< Of the page before; empty for the first.
    bool facets = false;
};

/// Everything students browse, in memory: columns, a bit set per facet value, postings per word, a permutation per sort
/// order, and each card as JSON. Readers see one immutable snapshot; a change makes a new one that shares all it did
/// not touch. Who is online and when somebody is free change often and are kept beside it. Answers are kept as long as
/// their snapshot (AnswerCache), and their text as long as nobody on the page came, went or has other times: a question
/// asked again costs a look at those.
///
/// Thread safe. Searching never waits for a change (it holds a lock only to copy a pointer) and takes microseconds, so
/// it may run on an I/O thread.
class Catalogue {
public:
    Catalogue();
    ~Catalogue();
    Catalogue(const Catalogue&) = delete;
    Catalogue& operator=(const Catalogue&) = delete;

    /// New or changed mentors, together.
    void put(std::vector<MentorRecord> records);
    void remove(domain::UserId mentor);
    /// Replaces everything.
    void reset(std::vector<MentorRecord> records);

    /// Replaces a mentor's free times from `now`'s day on; unknown mentors are ignored.
    void setFreeTimes(domain::UserId mentor, const FreeTimes& times, domain::UtcTime now);
    /// Anybody, since `now`; only mentors show it, and for a while that they were there.
    void setOnline(domain::UserId user, bool online, domain::UtcTime now);

    /// Who is featured from now on, in their order; whoever is not listed is not shown, and is there once she is listed.
    void setFeatured(std::vector<domain::UserId> mentors);
    /// As everybody can find her; null for whoever is not listed. Waits for nobody's change.
    std::shared_ptr<const CatalogueEntry> find(domain::UserId mentor) const;

    using Text = std::shared_ptr<const std::string>;
    /// A protocol::MentorPage as JSON. validation_failed for a cursor that is none of ours, or of another order.
    domain::Result<Text> search(const MentorQuery& query, domain::UtcTime now) const;

    /// What a card shows that the database does not know.
    struct Live {
        bool online = false;
        bool featured = false;
        std::optional<domain::UtcTime> nextFreeAt;
        std::optional<domain::Activity> active;
    };
    Live live(domain::UserId mentor, domain::UtcTime now) const;
    /// See mentors/price_guidance.h. Looks at every mentor who shares an expertise: not for an I/O thread.
    std::vector<protocol::PriceGuide> priceGuides(const Peers& peers, const PriceBounds& bounds) const;
    std::size_t size() const;

private:
    struct View {
        std::shared_ptr<const Snapshot> snapshot;
        std::shared_ptr<LiveState> live;
        std::shared_ptr<AnswerCache> answers;
    };
    View view() const;
    static domain::Result<std::shared_ptr<const CachedAnswer>> answer(const View& view, const MentorQuery& query,
                                                                      const std::string& key, domain::UtcTime now);
    // The rest belongs to the one who holds m_writeMutex.
    void apply(const std::vector<MentorRecord>& records, const std::vector<domain::UserId>& gone);
    std::uint32_t rowFor(domain::UserId mentor);
    void giveUp(domain::UserId mentor, std::vector<RowChange>& changes);
    void publish(const std::vector<RowChange>& changes);
    void show(View next);
    void placeFeatured(Snapshot& snapshot) const;
    View grown(const std::vector<RowChange>& changes) const;

    mutable std::mutex m_viewMutex;  ///< Held to copy or replace three pointers.
    View m_view;
    mutable std::mutex m_writeMutex;  ///< One change at a time; also guards what follows.
    mutable std::mutex m_rowsMutex;   ///< Held besides to change m_rows, and alone to look somebody up.
    std::unordered_map<domain::UserId, std::uint32_t> m_rows;
    std::vector<domain::UserId> m_featured;
    std::vector<std::uint32_t> m_freeRows;
    std::uint32_t m_nextRow = 0;
    std::unordered_set<domain::UserId> m_online;  ///< Everybody, so that a new mentor starts with the right dot.
};

}  // namespace mc::mentors
