#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/search_id.h"
#include "platform/database/transaction.h"

namespace mc::mentors {

/// A search somebody keeps, as stored.
struct SearchRow {
    domain::SearchId id;
    domain::UserId user;
    std::string name;
    std::string filter;  ///< protocol::SearchFilter as JSON.
    std::string terms;   ///< SearchTerms as JSON.
    std::string sort;    ///< protocol::MentorSort by its name.
    bool tellInApp = true;
    bool tellByMail = true;
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(SearchRow, (), (id, user, name, filter, terms, sort, tellInApp, tellByMail, createdAt))

/// A mentor whom one of somebody's searches has found.
struct MatchRow {
    domain::UserId mentor;
    std::string search;  ///< Its name.
};
BOOST_DESCRIBE_STRUCT(MatchRow, (), (mentor, search))

/// The SQL of saved searches and of whom they found. Free of state.
class SavedSearchStore {
public:
    /// The latest first.
    std::vector<SearchRow> of(database::Reader& reader, domain::UserId user) const;
    /// Absent for somebody else's.
    std::optional<SearchRow> find(database::Reader& reader, domain::UserId user, domain::SearchId id) const;
    /// By rising id, from the first after that one.
    std::vector<SearchRow> after(database::Reader& reader, domain::SearchId id, int limit) const;
    bool isKept(database::Reader& reader, domain::UserId user, const std::string& terms) const;
    void put(database::Transaction& tx, const SearchRow& row) const;
    /// What is absent stays, whoever else changes it.
    void change(database::Transaction& tx, domain::SearchId id, const std::optional<std::string>& name,
                std::optional<bool> tellInApp, std::optional<bool> tellByMail) const;
    void setMails(database::Transaction& tx, domain::UserId user, bool wanted) const;
    void drop(database::Transaction& tx, domain::UserId user, domain::SearchId id) const;
    std::vector<domain::UserId> owners(database::Reader& reader) const;
    void dropAll(database::Transaction& tx, domain::UserId user) const;

    /// False when it found her before, or is there no more.
    bool addMatch(database::Transaction& tx, domain::SearchId id, domain::UserId mentor, domain::UtcTime now) const;
    int fresh(database::Reader& reader, domain::SearchId id) const;
    void markSeen(database::Transaction& tx, domain::SearchId id) const;
    /// Found within that time by searches that write mails, and not looked at since; the latest first.
    std::vector<MatchRow> toMail(database::Reader& reader, domain::UserId user, domain::UtcRange within) const;
};

}  // namespace mc::mentors
