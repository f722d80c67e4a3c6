#include "mentors/saved_search_store.h"

namespace mc::mentors {

using database::Reader;
using database::Transaction;
using domain::SearchId;
using domain::UserId;

namespace {

std::string selecting(std::string_view rest) {
    return std::string("SELECT id, user_id AS user, name, filter, terms, sort, tell_in_app, tell_by_mail, created_at") +
           " FROM saved_searches " + std::string(rest);
}

}  // namespace

std::vector<SearchRow> SavedSearchStore::of(Reader& reader, UserId user) const {
    return reader.all<SearchRow>(selecting("WHERE user_id = $1 ORDER BY id DESC"), user);
}

std::optional<SearchRow> SavedSearchStore::find(Reader& reader, UserId user, SearchId id) const {
    return reader.one<SearchRow>(selecting("WHERE id = $1 AND user_id = $2"), id, user);
}

std::vector<SearchRow> SavedSearchStore::after(Reader& reader, SearchId id, int limit) const {
    return reader.all<SearchRow>(selecting("WHERE id > $1 ORDER BY id LIMIT $2"), id, limit);
}

bool SavedSearchStore::isKept(Reader& reader, UserId user, const std::string& terms) const {
    return reader.scalar<bool>("SELECT EXISTS (SELECT 1 FROM saved_searches WHERE user_id = $1 AND terms = $2)", user,
                               terms);
}

void SavedSearchStore::put(Transaction& tx, const SearchRow& row) const {
    tx.execute(
        "INSERT INTO saved_searches (id, user_id, name, filter, terms, sort, tell_in_app, tell_by_mail, created_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        row.id, row.user, row.name, row.filter, row.terms, row.sort, row.tellInApp, row.tellByMail, row.createdAt);
}

void SavedSearchStore::change(Transaction& tx, SearchId id, const std::optional<std::string>& name,
                              std::optional<bool> tellInApp, std::optional<bool> tellByMail) const {
    tx.execute(
        "UPDATE saved_searches SET name = coalesce($1, name), tell_in_app = coalesce($2, tell_in_app),"
        " tell_by_mail = coalesce($3, tell_by_mail) WHERE id = $4",
        name, tellInApp, tellByMail, id);
}

void SavedSearchStore::setMails(Transaction& tx, UserId user, bool wanted) const {
    tx.execute("UPDATE saved_searches SET tell_by_mail = $1 WHERE user_id = $2", wanted, user);
}

void SavedSearchStore::drop(Transaction& tx, UserId user, SearchId id) const {
    tx.execute("DELETE FROM saved_searches WHERE id = $1 AND user_id = $2", id, user);
}

std::vector<UserId> SavedSearchStore::owners(Reader& reader) const {
    return reader.all<UserId>("SELECT DISTINCT user_id FROM saved_searches ORDER BY user_id");
}

void SavedSearchStore::dropAll(Transaction& tx, UserId user) const {
    tx.execute("DELETE FROM saved_searches WHERE user_id = $1", user);
}

bool SavedSearchStore::addMatch(Transaction& tx, SearchId id, UserId mentor, domain::UtcTime now) const {
    return tx.execute(
               "INSERT INTO search_matches (search_id, mentor_id, found_at)"
               " SELECT id, $1, $2 FROM saved_searches WHERE id = $3 ON CONFLICT (search_id, mentor_id) DO NOTHING",
               mentor, now, id) == 1;
}

int SavedSearchStore::fresh(Reader& reader, SearchId id) const {
    return reader.scalar<int>("SELECT count(*) FROM search_matches WHERE search_id = $1 AND is_fresh = 1", id);
}

void SavedSearchStore::markSeen(Transaction& tx, SearchId id) const {
    tx.execute("UPDATE search_matches SET is_fresh = 0 WHERE search_id = $1 AND is_fresh = 1", id);
}

std::vector<MatchRow> SavedSearchStore::toMail(Reader& reader, UserId user, domain::UtcRange within) const {
    return reader.all<MatchRow>(
        "SELECT search_matches.mentor_id AS mentor, saved_searches.name AS search FROM saved_searches"
        " JOIN search_matches ON search_matches.search_id = saved_searches.id"
        " WHERE saved_searches.user_id = $1 AND tell_by_mail = 1 AND is_fresh = 1 AND found_at >= $2 AND found_at < $3"
        " ORDER BY found_at DESC, mentor_id, saved_searches.id",
        user, within.begin, within.end);
}

}  // namespace mc::mentors
