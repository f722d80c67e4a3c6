#include "admin/audit_desk.h"

#include <algorithm>

#include "domain/text.h"

namespace mc::admin {

using database::Reader;
using domain::Result;
using domain::UserId;
using protocol::AuditOrder;
using protocol::AuditPage;

namespace {

constexpr int kMostPeople = 10;  ///< Of one name.

}  // namespace

std::vector<UserId> AuditDesk::peopleLike(const std::string& text) const {
    std::vector<UserId> people;
    for (const auto& entry : m_people.search({.text = text, .paging = {kMostPeople, ""}}).value().items)
        people.push_back(entry.id);
    // Whoever is gone still did what she did.
    if (const auto id = domain::parseId<UserId>(text); id && people.empty()) people.push_back(*id);
    return people;
}

/// Every code ends in a digit (domain::BookingCode), and hardly a name does: names are not read a second time for it.
std::optional<domain::BookingId> AuditDesk::bookingOf(const std::string& code) const {
    if (code.empty() || code.back() < '0' || code.back() > '9') return std::nullopt;
    const auto found =
        m_bookings.list({.queue = protocol::DeskQueue::all, .text = code, .paging = {1, ""}}).value().items;
    if (found.size() != 1 || domain::lowerAscii(found[0].code) != domain::lowerAscii(code)) return std::nullopt;
    return found[0].id;
}

std::vector<AuditDesk::Subject> AuditDesk::subjectsLike(const std::string& text) const {
    if (const auto id = domain::decodeId(text)) return {{"", *id}};
    if (const auto booking = bookingOf(text)) return {{"booking", booking->value}};
    std::vector<Subject> subjects;
    for (const auto person : peopleLike(text))
        subjects.push_back({"user", person.value});
    return subjects;
}

/// One for each of those whom the words may mean: each is answered by an index.
std::vector<audit::Search> AuditDesk::searches(const AuditQuery& query, std::int64_t cursor) const {
    audit::Search common{.action = query.action, .from = query.from, .until = query.until};
    common.oldestFirst = query.order == AuditOrder::oldest;
    if (cursor > 0) common.behind = cursor;
    common.limit = query.paging.limit + 1;
    std::vector<audit::Search> searches{common};
    const auto multiply = [&searches](const auto& meanings, const auto& narrow) {
        std::vector<audit::Search> all;
        for (const auto& search : searches)
            for (const auto& meaning : meanings)
                narrow(all.emplace_back(search), meaning);
        searches = std::move(all);
    };
    if (!query.who.empty())
        multiply(peopleLike(query.who), [](audit::Search& search, UserId actor) { search.actor = actor; });
    if (!query.whom.empty())
        multiply(subjectsLike(query.whom), [](audit::Search& search, const Subject& subject) {
            search.subjectKind = subject.kind;
            search.subjectId = subject.id;
        });
    return searches;
}

Result<AuditPage> AuditDesk::search(const AuditQuery& query) const {
    const auto cursor = base::idCursor(query.paging);
    if (!cursor) return cursor.error();
    const auto wanted = searches(query, *cursor);
    return m_database.read([&](Reader& reader) {
        std::vector<audit::Entry> entries;
        for (const auto& search : wanted)
            std::ranges::move(m_log.search(reader, search), std::back_inserter(entries));
        const bool oldest = query.order == AuditOrder::oldest;
        std::ranges::sort(entries, [oldest](const auto& a, const auto& b) {
            return oldest ? a.number < b.number : a.number > b.number;
        });
        AuditPage page;
        const auto limit = static_cast<std::size_t>(query.paging.limit);
        if (entries.size() > limit) {
            entries.resize(limit);
            page.next = domain::encodeId(entries.back().number);
        }
        for (const auto& entry : entries)
            page.items.push_back(shown(reader, entry));
        return page;
    });
}

protocol::AuditEntry AuditDesk::shown(Reader& reader, const audit::Entry& entry) const {
    const auto& deed = entry.deed;
    const auto nameOf = [&](UserId id) {
        const auto person = m_directory.find(reader, id);
        return person ? person->name : std::string();
    };
    protocol::AuditEntry answer{.number = entry.number,
                                .at = deed.at,
                                .actor = {},
                                .action = deed.action,
                                .subjectKind = deed.subjectKind,
                                .subject = domain::encodeId(deed.subjectId),
                                .subjectName = {},
                                .reason = deed.reason,
                                .detail = deed.detail};
    if (deed.actor) answer.actor = protocol::AuditActor{*deed.actor, nameOf(*deed.actor)};
    if (deed.subjectKind == "user") answer.subjectName = nameOf(UserId{deed.subjectId});
    if (deed.subjectKind == "booking")
        answer.subjectName = m_bookings.codeOf(reader, domain::BookingId{deed.subjectId});
    return answer;
}

}  // namespace mc::admin
