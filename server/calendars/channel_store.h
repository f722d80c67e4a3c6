#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/calendar_sources.h"
#include "domain/ids.h"
#include "platform/database/transaction.h"

namespace mc::calendars {

/// By which a calendar's server tells that something changed in it.
struct ChannelRow {
    domain::CalendarSourceId source;
    std::optional<std::string> name;  ///< Absent: its server would not.
    std::string secret;               ///< The digest of what comes with each notice.
    domain::UtcTime endsAt;
    domain::UtcTime dueAt;
};
BOOST_DESCRIBE_STRUCT(ChannelRow, (), (source, name, secret, endsAt, dueAt))

/// The SQL of channels. Free of state.
class ChannelStore {
public:
    std::optional<ChannelRow> find(database::Reader& reader, domain::CalendarSourceId source) const;
    std::optional<ChannelRow> find(database::Reader& reader, const std::string& name) const;
    /// In the place of the one there was; nothing when the calendar is gone.
    void put(database::Transaction& tx, const ChannelRow& row) const;
};

}  // namespace mc::calendars
