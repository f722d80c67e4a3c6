#include "mentors/saved_searches.h"

#include <algorithm>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "mentors/search_terms.h"
#include "protocol/codec.h"

namespace mc::mentors {

using database::Reader;
using database::Transaction;
using domain::Result;
using domain::SearchId;
using domain::UserId;
using protocol::kMostSearches;

namespace {

/// Of a name this build does not know: the usual one.
protocol::MentorSort sortOf(const std::string& name) {
    auto sort = protocol::MentorSort::relevance;
    boost::describe::enum_from_string(name.c_str(), sort);
    return sort;
}

}  // namespace

protocol::SavedSearches SavedSearches::of(Reader& reader, UserId user) const {
    protocol::SavedSearches list;
    for (const auto& row : m_store.of(reader, user))
        list.items.push_back({.id = row.id,
                              .name = row.name,
                              .filter = protocol::decode<protocol::SearchFilter>(row.filter).value(),
                              .sort = sortOf(row.sort),
                              .tellInApp = row.tellInApp,
                              .tellByMail = row.tellByMail,
                              .fresh = m_store.fresh(reader, row.id),
                              .createdAt = row.createdAt});
    return list;
}

protocol::SavedSearches SavedSearches::of(UserId user) const {
    return m_database.read([&](Reader& reader) { return of(reader, user); });
}

Result<protocol::SavedSearches> SavedSearches::keep(UserId user, const protocol::KeepSearch& request) {
    const auto terms = termsOf(request.filter);
    if (terms.isEmpty()) return domain::invalid("filter", "required", "must look for something");
    const SearchRow row{.id = m_ids.next<SearchId>(),
                        .user = user,
                        .name = request.name,
                        .filter = protocol::encode(request.filter),
                        .terms = protocol::encode(terms),
                        .sort = boost::describe::enum_to_string(request.sort, ""),
                        .tellInApp = request.tellInApp,
                        .tellByMail = request.tellByMail,
                        .createdAt = m_clock.now()};
    return m_database.write([&](Transaction& tx) -> Result<protocol::SavedSearches> {
        if (m_store.isKept(tx, user, row.terms)) return domain::invalid("filter", "unique", "is kept already");
        if (m_store.of(tx, user).size() >= kMostSearches)
            return domain::invalid("name", "too_many", "is one search more than may be kept",
                                   {static_cast<std::int64_t>(kMostSearches), {}});
        m_store.put(tx, row);
        return of(tx, user);
    });
}

/// `change(tx, row)` of a search that is hers.
template <class Change>
Result<protocol::SavedSearches> SavedSearches::onOwn(UserId user, SearchId id, Change change) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::SavedSearches> {
        const auto row = m_store.find(tx, user, id);
        if (!row) return domain::fail(domain::ErrorCode::not_found);
        change(tx, *row);
        return of(tx, user);
    });
}

Result<protocol::SavedSearches> SavedSearches::change(UserId user, SearchId id, const protocol::ChangeSearch& request) {
    return onOwn(user, id, [&](Transaction& tx, const SearchRow& row) {
        m_store.change(tx, row.id, request.name, request.tellInApp, request.tellByMail);
    });
}

Result<protocol::SavedSearches> SavedSearches::markSeen(UserId user, SearchId id) {
    return onOwn(user, id, [&](Transaction& tx, const SearchRow& row) {
        m_store.markSeen(tx, row.id);
        seen.emit(tx, {user, row.id});
    });
}

Result<protocol::SavedSearches> SavedSearches::drop(UserId user, SearchId id) {
    return onOwn(user, id, [&](Transaction& tx, const SearchRow& row) {
        m_store.drop(tx, user, row.id);
        seen.emit(tx, {user, row.id});
    });
}

bool SavedSearches::writesMails(Reader& reader, UserId user) const {
    return std::ranges::any_of(m_store.of(reader, user), &SearchRow::tellByMail);
}

void SavedSearches::setMails(Transaction& tx, UserId user, bool wanted) const {
    m_store.setMails(tx, user, wanted);
}

std::vector<FoundMentor> SavedSearches::toMail(Reader& reader, UserId user, domain::UtcRange within) const {
    std::vector<FoundMentor> list;
    for (const auto& row : m_store.toMail(reader, user, within)) {
        if (std::ranges::find(list, row.mentor, &FoundMentor::mentor) != list.end()) continue;
        const auto record = m_mentors.record(reader, row.mentor);
        if (record && !record->unlisted) list.push_back({row.mentor, record->name, record->headline, row.search});
    }
    return list;
}

void SavedSearches::forgetErased() {
    const auto erased = m_database.read([&](Reader& reader) {
        auto owners = m_store.owners(reader);
        std::erase_if(owners, [&](UserId owner) { return !m_people.isErased(reader, owner); });
        return owners;
    });
    for (const auto owner : erased)
        m_database.write([&](Transaction& tx) { m_store.dropAll(tx, owner); });
}

}  // namespace mc::mentors
