#include "calendars/part_store.h"

#include <charconv>

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::CalendarSourceId;
using domain::UtcRange;

namespace {

struct PartRow {
    std::string path;
    std::string etag;
    domain::CalendarHealth health = domain::CalendarHealth::good;
    std::string busy;
};
BOOST_DESCRIBE_STRUCT(PartRow, (), (path, etag, health, busy))

/// "begin end begin end …"
std::string numbersOf(const std::vector<UtcRange>& ranges) {
    std::string text;
    for (const auto& range : ranges)
        text += std::to_string(range.begin.seconds) + ' ' + std::to_string(range.end.seconds) + ' ';
    return text;
}

std::vector<UtcRange> rangesOf(const std::string& text) {
    std::vector<UtcRange> ranges;
    const char* at = text.data();
    const char* const end = at + text.size();
    const auto next = [&] {
        std::int64_t value = 0;
        at = std::from_chars(at, end, value).ptr + 1;
        return domain::UtcTime{value};
    };
    while (at < end) {
        const auto begin = next();
        ranges.push_back({begin, next()});
    }
    return ranges;
}

}  // namespace

std::vector<CalendarPart> PartStore::of(Reader& reader, CalendarSourceId source) const {
    std::vector<CalendarPart> parts;
    reader.each<PartRow>(
        "SELECT path, etag, health, busy FROM calendar_parts WHERE source_id = $1 ORDER BY path",
        [&](PartRow&& row) {
            parts.push_back({std::move(row.path), std::move(row.etag), row.health, rangesOf(row.busy)});
        },
        source);
    return parts;
}

void PartStore::put(Transaction& tx, CalendarSourceId source, const CalendarPart& part) const {
    tx.execute(
        "INSERT INTO calendar_parts (source_id, path, etag, health, busy) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (source_id, path) DO UPDATE SET etag = excluded.etag, health = excluded.health, "
        "busy = excluded.busy",
        source, part.path, part.etag, part.health, numbersOf(part.busy));
}

void PartStore::remove(Transaction& tx, CalendarSourceId source, const std::string& path) const {
    tx.execute("DELETE FROM calendar_parts WHERE source_id = $1 AND path = $2", source, path);
}

void PartStore::removeAll(Transaction& tx, CalendarSourceId source) const {
    tx.execute("DELETE FROM calendar_parts WHERE source_id = $1", source);
}

}  // namespace mc::calendars
