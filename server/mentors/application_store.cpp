#include "mentors/application_store.h"

#include <limits>

namespace mc::mentors {
namespace {

/// Of the person, or with the words: in the name, or anywhere in what she wrote, which is looked at again then.
std::string wordsSql(const std::string& pattern, const std::string& person) {
    return " AND (" + pattern + " = '' OR user_id = " + person + " OR lower(words) LIKE " + pattern +
           " ESCAPE '\\' OR user_id IN (SELECT id FROM people WHERE lower(name) LIKE " + pattern + " ESCAPE '\\'))";
}

/// Before the first of them.
QueuePlace firstOf(const QueueSlice& slice) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    return slice.newestFirst ? QueuePlace{0, {kMost}, {kMost}} : QueuePlace();
}

}  // namespace

std::optional<ApplicationRow> ApplicationStore::find(database::Reader& reader, domain::UserId user) const {
    return reader.one<ApplicationRow>(
        "SELECT user_id, state, form, evidence, version, terms_accepted_at, submitted_at, decided_at, decided_by, "
        "reason, identity_papers FROM mentor_applications WHERE user_id = $1",
        user);
}

std::vector<QueuePlace> ApplicationStore::open(database::Reader& reader, const QueueSlice& slice) const {
    const auto after = slice.after.value_or(firstOf(slice));
    const std::string way = slice.newestFirst ? "<" : ">";
    const std::string order = slice.newestFirst ? " DESC" : "";
    return reader.all<QueuePlace>(
        "SELECT turn, submitted_at, user_id, is_change FROM"
        " (SELECT CASE WHEN state = $1 THEN 0 ELSE 1 END AS turn, submitted_at, user_id, 0 AS is_change, form AS words"
        " FROM mentor_applications WHERE state = $1 OR state = $2"
        " UNION ALL SELECT questioned, submitted_at, mentor_id, 1, headline || ' ' || company FROM mentor_changes"
        " WHERE state = 'waiting') AS queue "
        "WHERE (turn > $3 OR (turn = $3 AND (submitted_at, user_id) " +
            way +
            " ($4, $5))) AND ($6 = '' OR ($6 = 'admins' AND turn = 0 AND is_change = 0)"
            " OR ($6 = 'applicant' AND turn = 1 AND is_change = 0) OR ($6 = 'change' AND is_change = 1))" +
            wordsSql("$7", "$8") + " ORDER BY turn, submitted_at" + order + ", user_id" + order + " LIMIT $9",
        domain::ApplicationState::submitted, domain::ApplicationState::questioned, after.turn, after.at, after.user,
        slice.turn, slice.pattern, slice.person.value_or(domain::UserId{}), slice.limit);
}

std::vector<QueuePlace> ApplicationStore::decided(database::Reader& reader, domain::ApplicationState state,
                                                  const QueueSlice& slice) const {
    const auto after = slice.after.value_or(firstOf(slice));
    const std::string way = slice.newestFirst ? "<" : ">";
    const std::string order = slice.newestFirst ? " DESC" : "";
    return reader.all<QueuePlace>(
        "SELECT 0, decided_at, user_id, 0 FROM (SELECT decided_at, user_id, form AS words"
        " FROM mentor_applications WHERE state = $1) AS queue"
        " WHERE (decided_at, user_id) " +
            way + " ($2, $3)" + wordsSql("$4", "$5") + " ORDER BY decided_at" + order + ", user_id" + order +
            " LIMIT $6",
        state, after.at, after.user, slice.pattern, slice.person.value_or(domain::UserId{}), slice.limit);
}

std::vector<StateCount> ApplicationStore::counts(database::Reader& reader) const {
    return reader.all<StateCount>("SELECT state, count(*) FROM mentor_applications GROUP BY state");
}

std::vector<RemarkRow> ApplicationStore::remarks(database::Reader& reader, domain::UserId user) const {
    return reader.all<RemarkRow>(
        "SELECT voice, author_id, text, at FROM mentor_application_remarks WHERE user_id = $1 ORDER BY id", user);
}

domain::Result<void> ApplicationStore::insert(database::Transaction& tx, const ApplicationRow& row) const {
    const auto rows = tx.execute(
        "INSERT INTO mentor_applications (user_id, state, form, evidence) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (user_id) DO NOTHING",
        row.user, row.state, row.form, row.evidence);
    if (rows == 0) return domain::fail(domain::ErrorCode::changed_elsewhere);
    return {};
}

domain::Result<void> ApplicationStore::save(database::Transaction& tx, const ApplicationRow& row) const {
    return tx.compareAndSwap(
        "UPDATE mentor_applications SET state = $1, form = $2, evidence = $3, terms_accepted_at = $4, "
        "submitted_at = $5, decided_at = $6, decided_by = $7, reason = $8, identity_papers = $9, "
        "version = version + 1 WHERE user_id = $10 AND version = $11",
        row.state, row.form, row.evidence, row.termsAcceptedAt, row.submittedAt, row.decidedAt, row.decidedBy,
        row.reason, row.identityPapers, row.user, row.version);
}

void ApplicationStore::addRemark(database::Transaction& tx, domain::UserId user, const RemarkRow& remark) const {
    tx.execute(
        "INSERT INTO mentor_application_remarks (user_id, voice, author_id, text, at) VALUES ($1, $2, $3, $4, $5)",
        user, remark.voice, remark.author, remark.text, remark.at);
}

}  // namespace mc::mentors
