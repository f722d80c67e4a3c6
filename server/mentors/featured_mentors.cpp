#include "mentors/featured_mentors.h"

#include <algorithm>

namespace mc::mentors {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using domain::UserId;
using protocol::FeaturedList;
using protocol::FeaturedMentor;
using protocol::FeaturedState;
using protocol::kMostFeatured;

namespace {

constexpr std::size_t kShortestReason = 3;

domain::Error tooShort() {
    return domain::invalid("reason", "min_length", "must say why", {kShortestReason, {}});
}

std::string detailOf(const FeaturedRow& row) {
    return R"({"from":")" + domain::toString(row.fromDay) + R"(","until":")" + domain::toString(row.untilDay) +
           R"(","place":)" + std::to_string(row.place) + '}';
}

}  // namespace

FeaturedMentors::FeaturedMentors(Parts parts, domain::ZoneName operatorZone)
    : m_parts(parts), m_zone(parts.zones.find(operatorZone)) {}

domain::CivilDate FeaturedMentors::today() const {
    return m_zone->dateAt(m_parts.clock.now());
}

FeaturedList FeaturedMentors::list() const {
    return m_parts.database.read([&](Reader& reader) { return list(reader); });
}

FeaturedList FeaturedMentors::list(Reader& reader) const {
    FeaturedList list{.items = {}, .today = today()};
    for (const auto& row : m_store.all(reader))
        list.items.push_back(describe(reader, row));
    return list;
}

FeaturedMentor FeaturedMentors::describe(Reader& reader, const FeaturedRow& row) const {
    const auto record = m_mentors.record(reader, row.mentor);
    const auto person = m_people.find(reader, row.mentor);
    const auto by = m_people.find(reader, row.changedBy);
    return {.mentor = row.mentor,
            .slug = record ? record->slug : std::string(),
            .name = person ? person->name : std::string(),
            .headline = record ? record->headline : std::string(),
            .photo = person ? person->photo : std::nullopt,
            .from = row.fromDay,
            .until = row.untilDay,
            .state = stateOf(reader, row, record),
            .version = row.version,
            .changedAt = row.changedAt,
            .changedBy = by ? by->name : std::string(),
            .reason = row.reason};
}

FeaturedState FeaturedMentors::stateOf(Reader& reader, const FeaturedRow& row,
                                       const std::optional<MentorRecord>& record) const {
    const auto day = today();
    if (row.untilDay < day) return FeaturedState::over;
    if (!record) return FeaturedState::gone;
    if (record->unlisted || record->prices.empty()) return FeaturedState::unlisted;
    if (!takesBookings(reader, row.mentor)) return FeaturedState::paused;
    return day < row.fromDay ? FeaturedState::coming : FeaturedState::shown;
}

bool FeaturedMentors::takesBookings(Reader& reader, UserId mentor) const {
    return !m_parts.availability || m_parts.availability->acceptingBookings(reader, mentor);
}

Result<void> FeaturedMentors::check(const protocol::SetFeatured& request) const {
    if (request.until < request.from) return domain::invalid("until", "minimum", "must not be before the first day");
    if (request.until < today()) return domain::invalid("until", "minimum", "must not be over");
    return {};
}

Result<FeaturedList> FeaturedMentors::set(UserId owner, UserId mentor, const protocol::SetFeatured& request) {
    if (const auto checked = check(request); !checked) return checked.error();
    const auto done = m_parts.database.write([&](Transaction& tx) -> Result<void> {
        auto rows = m_store.all(tx);
        const auto at = std::ranges::find(rows, mentor, &FeaturedRow::mentor);
        const bool isNew = at == rows.end();
        if (!m_mentors.listed(tx, mentor)) return fail(ErrorCode::not_found);
        if (isNew && request.reason.size() < kShortestReason) return tooShort();
        if (isNew && rows.size() >= kMostFeatured)
            return domain::invalid("from", "too_many", "would be one featured mentor too many",
                                   {static_cast<std::int64_t>(kMostFeatured), {}});
        const int last = static_cast<int>(rows.size()) + (isNew ? 1 : 0);
        const FeaturedRow row{.mentor = mentor,
                              .fromDay = request.from,
                              .untilDay = request.until,
                              .place = std::min(request.place.value_or(isNew ? last : at->place), last),
                              .version = request.version,
                              .changedAt = m_parts.clock.now(),
                              .changedBy = owner,
                              .reason = isNew || !request.reason.empty() ? request.reason : at->reason};
        if (const auto saved = m_store.save(tx, row); !saved) return saved;
        if (!isNew) rows.erase(at);
        rows.insert(rows.begin() + (row.place - 1), row);
        renumber(tx, rows);
        record(tx, "featured.set", row);
        return {};
    });
    return done ? Result<FeaturedList>(list()) : done.error();
}

Result<FeaturedList> FeaturedMentors::end(UserId owner, UserId mentor, std::int64_t version, std::string_view reason) {
    const auto done = m_parts.database.write([&](Transaction& tx) -> Result<void> {
        auto rows = m_store.all(tx);
        const auto at = std::ranges::find(rows, mentor, &FeaturedRow::mentor);
        if (at == rows.end()) return fail(ErrorCode::not_found);
        if (reason.size() < kShortestReason) return tooShort();
        auto row = *at;
        row.changedBy = owner;
        row.changedAt = m_parts.clock.now();
        row.reason = reason;
        if (const auto dropped = m_store.drop(tx, mentor, version); !dropped) return dropped;
        rows.erase(at);
        renumber(tx, rows);
        record(tx, "featured.ended", row);
        return {};
    });
    return done ? Result<FeaturedList>(list()) : done.error();
}

void FeaturedMentors::renumber(Transaction& tx, const std::vector<FeaturedRow>& rows) const {
    for (std::size_t i = 0; i < rows.size(); ++i)
        m_store.setPlace(tx, rows[i].mentor, static_cast<int>(i) + 1);
}

void FeaturedMentors::record(Transaction& tx, const char* action, const FeaturedRow& row) {
    m_audit.record(tx, {row.changedAt, row.changedBy, action, "user", row.mentor.value, row.reason, detailOf(row)});
    tx.afterCommit([this] { refresh(); });
}

void FeaturedMentors::refresh() {
    const std::lock_guard lock(m_mutex);
    std::vector<UserId> seen;
    m_known.clear();
    m_parts.database.read([&](Reader& reader) {
        const auto day = today();
        for (const auto& row : m_store.all(reader)) {
            m_known.insert(row.mentor);
            if (row.isOn(day) && takesBookings(reader, row.mentor)) seen.push_back(row.mentor);
        }
    });
    m_parts.catalogue.setFeatured(std::move(seen));
}

void FeaturedMentors::availabilityChanged(UserId mentor) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_known.contains(mentor)) return;
    }
    refresh();
}

}  // namespace mc::mentors
