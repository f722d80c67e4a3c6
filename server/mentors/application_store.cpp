#include "mentors/application_store.h"

namespace mc::mentors {

#define MC_APPLICATION_COLUMNS \
    "user_id, state, form, evidence, version, terms_accepted_at, submitted_at, decided_at, decided_by, reason "

std::optional<ApplicationRow> ApplicationStore::find(database::Reader& reader, domain::UserId user) const {
    return reader.one<ApplicationRow>("SELECT " MC_APPLICATION_COLUMNS "FROM mentor_applications WHERE user_id = $1",
                                      user);
}

std::vector<ApplicationRow> ApplicationStore::queue(database::Reader& reader, domain::ApplicationState state,
                                                    QueuePlace after, int limit) const {
    return reader.all<ApplicationRow>(
        "SELECT " MC_APPLICATION_COLUMNS
        "FROM mentor_applications WHERE state = $1 AND (submitted_at, user_id) > ($2, $3) "
        "ORDER BY submitted_at, user_id LIMIT $4",
        state, after.submittedAt, after.user, limit);
}

int ApplicationStore::count(database::Reader& reader, domain::ApplicationState state) const {
    return reader.scalar<int>("SELECT count(*) FROM mentor_applications WHERE state = $1", state);
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
        "submitted_at = $5, decided_at = $6, decided_by = $7, reason = $8, version = version + 1 "
        "WHERE user_id = $9 AND version = $10",
        row.state, row.form, row.evidence, row.termsAcceptedAt, row.submittedAt, row.decidedAt, row.decidedBy,
        row.reason, row.user, row.version);
}

void ApplicationStore::addRemark(database::Transaction& tx, domain::UserId user, const RemarkRow& remark) const {
    tx.execute(
        "INSERT INTO mentor_application_remarks (user_id, voice, author_id, text, at) VALUES ($1, $2, $3, $4, $5)",
        user, remark.voice, remark.author, remark.text, remark.at);
}

}  // namespace mc::mentors
