#include "calendars/channel_store.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;

std::optional<ChannelRow> ChannelStore::find(Reader& reader, domain::CalendarSourceId source) const {
    return reader.one<ChannelRow>(
        "SELECT source_id, name, secret, ends_at, due_at FROM calendar_channels WHERE source_id = $1", source);
}

std::optional<ChannelRow> ChannelStore::find(Reader& reader, const std::string& name) const {
    return reader.one<ChannelRow>(
        "SELECT source_id, name, secret, ends_at, due_at FROM calendar_channels WHERE name = $1", name);
}

void ChannelStore::put(Transaction& tx, const ChannelRow& row) const {
    tx.execute(
        "INSERT INTO calendar_channels (source_id, name, secret, ends_at, due_at) "
        "SELECT id, $1, $2, $3, $4 FROM calendar_sources WHERE id = $5 "
        "ON CONFLICT (source_id) DO UPDATE SET name = excluded.name, secret = excluded.secret, "
        "ends_at = excluded.ends_at, due_at = excluded.due_at",
        row.name, row.secret, row.endsAt, row.dueAt, row.source);
}

}  // namespace mc::calendars
