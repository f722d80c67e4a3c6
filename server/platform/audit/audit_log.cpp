#include "platform/audit/audit_log.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <limits>

#include "platform/crypto/digest.h"

namespace mc::audit {

namespace {

#define MC_AUDIT_COLUMNS "number, at, actor_id, action, subject_kind, subject_id, reason, detail, previous, hash "

/// As JSON, so that no two deeds have the same text wherever the words of one end and the next begin.
std::string hashOf(const Entry& entry) {
    const auto& deed = entry.deed;
    boost::json::array fields{entry.number, deed.at.seconds};
    fields.push_back(deed.actor ? boost::json::value(deed.actor->value) : boost::json::value(nullptr));
    for (const auto* text : {&deed.action, &deed.subjectKind})
        fields.emplace_back(*text);
    fields.emplace_back(deed.subjectId);
    for (const auto* text : {&deed.reason, &deed.detail, &entry.previous})
        fields.emplace_back(*text);
    return crypto::sha256Hex(boost::json::serialize(fields));
}

struct Tail {
    std::int64_t number = 0;
    std::string hash = kBeginning;
};
BOOST_DESCRIBE_STRUCT(Tail, (), (number, hash))

Tail tailOf(database::Reader& reader) {
    return reader.one<Tail>("SELECT number, hash FROM audit_log ORDER BY number DESC LIMIT 1").value_or(Tail());
}

/// Every parameter is there, asked for or not; each question has its own index.
std::string searchSql(const Search& search) {
    std::string sql = "SELECT " MC_AUDIT_COLUMNS "FROM audit_log WHERE ";
    sql += search.actor ? "actor_id = $1 " : "$1 IS NULL ";
    sql += search.action.empty()          ? "AND $2 = '' AND $3 = '' "
           : search.action.ends_with('.') ? "AND action >= $2 AND action < $3 "
                                          : "AND action = $2 AND $3 = '' ";
    sql += search.subjectKind.empty() ? "AND $4 = '' " : "AND subject_kind = $4 ";
    sql += search.subjectId ? "AND subject_id = $5 " : "AND $5 IS NULL ";
    sql += search.from ? "AND at >= $6 " : "AND $6 IS NULL ";
    sql += search.until ? "AND at < $7 " : "AND $7 IS NULL ";
    return sql + (search.oldestFirst ? "AND number > $8 ORDER BY number LIMIT $9"
                                     : "AND number < $8 ORDER BY number DESC LIMIT $9");
}

}  // namespace

void AuditLog::record(database::Transaction& tx, const Deed& deed) const {
    const auto tail = tailOf(tx);
    Entry entry{tail.number + 1, deed, tail.hash, {}};
    entry.hash = hashOf(entry);
    tx.execute("INSERT INTO audit_log (" MC_AUDIT_COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
               entry.number, deed.at, deed.actor, deed.action, deed.subjectKind, deed.subjectId, deed.reason,
               deed.detail, entry.previous, entry.hash);
}

std::vector<Entry> AuditLog::search(database::Reader& reader, const Search& search) const {
    // A code that ends in a full stop stands for all that begin with it: the next letter after '.' is '/'.
    const auto& action = search.action;
    const auto actionEnd = action.ends_with('.') ? action.substr(0, action.size() - 1) + '/' : std::string();
    const auto behind =
        search.behind.value_or(search.oldestFirst ? std::int64_t{0} : std::numeric_limits<std::int64_t>::max());
    return reader.all<Entry>(searchSql(search), search.actor, action, actionEnd, search.subjectKind, search.subjectId,
                             search.from, search.until, behind, search.limit);
}

Verdict AuditLog::verify(database::Reader& reader) const {
    Verdict verdict;
    reader.each<Entry>("SELECT " MC_AUDIT_COLUMNS "FROM audit_log ORDER BY number", [&](Entry&& entry) {
        if (verdict.brokenAt) return;
        const bool inPlace = entry.number == verdict.entries + 1 && entry.previous == verdict.head;
        if (!inPlace || entry.hash != hashOf(entry)) {
            verdict.brokenAt = entry.number;
            return;
        }
        ++verdict.entries;
        verdict.head = entry.hash;
    });
    return verdict;
}

}  // namespace mc::audit
