#include "calendars/calendar_sources.h"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include "calendars/writing_shown.h"
#include "domain/text.h"

namespace mc::calendars {

using database::Reader;
using database::Transaction;
using domain::CalendarSourceId;
using domain::ErrorCode;
using domain::Result;
using domain::UserId;

namespace {

/// webcal:// is what calendars' own buttons say for https://. Absent when it is no address.
std::optional<Poco::URI> addressOf(std::string text) try {
    constexpr std::string_view kWebcal = "webcal://";
    const auto begin = text.find_first_not_of(' ');
    text = begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
    if (domain::lowerAscii(text).starts_with(kWebcal)) text.replace(0, kWebcal.size(), "https://");
    Poco::URI address(text);
    const bool isWeb = address.getScheme() == "https" || address.getScheme() == "http";
    if (!isWeb || address.getHost().empty() || !address.getUserInfo().empty()) return std::nullopt;
    return address;
} catch (const Poco::SyntaxException&) {
    return std::nullopt;
}

}  // namespace

protocol::CalendarSource CalendarSources::shown(const SourceRow& row) const {
    return m_parts.database.read([&](Reader& reader) { return shown(reader, row); });
}

protocol::CalendarSource CalendarSources::shown(Reader& reader, const SourceRow& row) const {
    return {row.id,
            row.version,
            row.name,
            row.host,
            row.tentativeIsBusy,
            row.whenItFails,
            row.health,
            row.checkedAt,
            row.syncedAt,
            row.failingSince,
            m_parts.sync.isSyncing(row.id),
            row.pauses(m_parts.clock.now()),
            row.kind,
            row.account ? m_accounts.find(reader, *row.account)->user : std::string()};
}

protocol::CalendarSources CalendarSources::of(UserId mentor) {
    return m_parts.database.read([&](Reader& reader) {
        protocol::CalendarSources answer{{}, m_parts.sync.grants().providers().offered()};
        for (const auto& row : m_store.of(reader, mentor))
            answer.items.push_back(shown(reader, row));
        answer.writing = writingOf(reader, mentor, m_parts.clock.now());
        return answer;
    });
}

Result<protocol::CalendarSource> CalendarSources::add(UserId mentor, const protocol::NewCalendarSource& wanted) {
    const auto address = addressOf(wanted.address);
    if (!address)
        return domain::invalid("address", "format", "must be an https:// or webcal:// address", {.kind = "url"});
    SourceRow row;
    row.id = m_parts.ids.next<CalendarSourceId>();
    row.mentor = mentor;
    row.host = address->getHost();
    row.name = wanted.name.empty() ? row.host : wanted.name;
    row.tentativeIsBusy = wanted.tentativeIsBusy;
    row.whenItFails = wanted.whenItFails;
    row.createdAt = m_parts.clock.now();
    const auto sealed = m_parts.sealer.seal(address->toString());
    const auto added = m_parts.database.write([&](Transaction& tx) -> Result<void> {
        if (m_store.of(tx, mentor).size() >= protocol::kMostCalendars)
            return domain::invalid("address", "too_many", "is one calendar more than may be connected",
                                   {static_cast<std::int64_t>(protocol::kMostCalendars), {}});
        m_store.insert(tx, row, sealed, row.createdAt);
        return {};
    });
    if (!added) return added.error();
    m_parts.sync.request(row);
    return shown(row);
}

Result<protocol::CalendarSource> CalendarSources::change(UserId mentor, CalendarSourceId id,
                                                         const protocol::CalendarSourceChange& wanted) {
    struct Changed {
        SourceRow row;
        std::vector<SourceRow> toAsk;
    };
    const auto changed = m_parts.database.write([&](Transaction& tx) -> Result<Changed> {
        auto found = m_store.find(tx, id, mentor);
        if (!found) return domain::fail(ErrorCode::not_found);
        if (wanted.password && found->kind != domain::CalendarKind::caldav)
            return domain::invalid("password", "format", "is of calendars that ask for one", {.kind = "none"});
        // What was read another way does not stand for the calendar any more.
        const bool anew = found->tentativeIsBusy != wanted.tentativeIsBusy;
        if (anew) found->etag = found->digest = {};
        found->name = wanted.name;
        found->tentativeIsBusy = wanted.tentativeIsBusy;
        found->whenItFails = wanted.whenItFails;
        found->version = wanted.version;
        if (const auto saved = m_store.change(tx, *found); !saved) return saved.error();
        Changed result{*m_store.find(tx, id), {}};
        if (wanted.password)
            result.toAsk = setPassword(tx, result.row, *wanted.password);
        else if (anew)
            result.toAsk = {result.row};
        return result;
    });
    if (!changed) return changed.error();
    m_parts.sync.changed(mentor);
    for (const auto& row : changed->toAsk)
        m_parts.sync.request(row);
    return shown(changed->row);
}

/// Those that can be read with it.
std::vector<SourceRow> CalendarSources::setPassword(Transaction& tx, const SourceRow& row,
                                                    const std::string& password) {
    m_accounts.setPassword(tx, *row.account, m_parts.sealer.seal(password));
    passwordChanged.emit(tx, {*row.account});
    return m_store.ofAccount(tx, *row.account);
}

Result<void> CalendarSources::remove(UserId mentor, CalendarSourceId id) {
    const auto removed = m_parts.database.write([&](Transaction& tx) -> Result<void> {
        const auto row = m_store.find(tx, id, mentor);
        if (!row) return domain::fail(ErrorCode::not_found);
        leaving.emit(tx, {id});
        m_store.remove(tx, id);
        if (row->account) m_accounts.removeUnused(tx, *row->account);
        return {};
    });
    if (removed) m_parts.sync.changed(mentor);
    return removed;
}

Result<protocol::CalendarSource> CalendarSources::syncNow(UserId mentor, CalendarSourceId id) {
    const auto row = m_parts.database.read([&](Reader& reader) { return m_store.find(reader, id, mentor); });
    if (!row) return domain::fail(ErrorCode::not_found);
    m_parts.sync.request(*row);
    return shown(*row);
}

protocol::ExternalBusyTimes CalendarSources::busy(UserId mentor, const domain::UtcRange& window) const {
    protocol::ExternalBusyTimes answer;
    for (const auto& range : m_parts.times.known(mentor, window))
        answer.items.push_back({range.begin, range.end});
    return answer;
}

}  // namespace mc::calendars
