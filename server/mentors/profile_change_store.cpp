#include "mentors/profile_change_store.h"

namespace mc::mentors {

using domain::ProfileChangeState;

std::optional<ProfileChangeRow> ProfileChangeStore::find(database::Reader& reader, domain::UserId mentor) const {
    return reader.one<ProfileChangeRow>(
        "SELECT mentor_id, state, headline, company, version, submitted_at, decided_at, decided_by, reason, "
        "questioned, "
        "began FROM mentor_changes WHERE mentor_id = $1",
        mentor);
}

ProfileChangeStore::Waiting ProfileChangeStore::waiting(database::Reader& reader) const {
    const auto count = [&](bool questioned) {
        return reader.scalar<int>("SELECT count(*) FROM mentor_changes WHERE state = 'waiting' AND questioned = $1",
                                  questioned);
    };
    return {count(false), count(true)};
}

std::vector<RemarkRow> ProfileChangeStore::remarks(database::Reader& reader, const ProfileChangeRow& row) const {
    return reader.all<RemarkRow>(
        "SELECT voice, author_id, text, at FROM mentor_change_remarks WHERE mentor_id = $1 AND began = $2 ORDER BY id",
        row.mentor, row.began);
}

void ProfileChangeStore::ask(database::Transaction& tx, domain::UserId mentor, const domain::PresentWork& wanted,
                             domain::UtcTime now) const {
    tx.execute(
        "INSERT INTO mentor_changes (mentor_id, state, headline, company, submitted_at) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (mentor_id) DO UPDATE SET state = excluded.state, headline = excluded.headline, "
        "company = excluded.company, submitted_at = excluded.submitted_at, decided_at = NULL, decided_by = NULL, "
        "reason = '', version = mentor_changes.version + 1, questioned = 0, "
        "began = CASE WHEN mentor_changes.state = 'waiting' THEN mentor_changes.began "
        "ELSE mentor_changes.version + 1 END",
        mentor, ProfileChangeState::waiting, wanted.headline, wanted.company, now);
}

domain::Result<void> ProfileChangeStore::save(database::Transaction& tx, const ProfileChangeRow& row) const {
    return tx.compareAndSwap(
        "UPDATE mentor_changes SET state = $1, decided_at = $2, decided_by = $3, reason = $4, questioned = $5, "
        "version = version + 1 WHERE mentor_id = $6 AND version = $7",
        row.state, row.decidedAt, row.decidedBy, row.reason, row.questioned, row.mentor, row.version);
}

void ProfileChangeStore::addRemark(database::Transaction& tx, const ProfileChangeRow& row,
                                   const RemarkRow& remark) const {
    tx.execute(
        "INSERT INTO mentor_change_remarks (mentor_id, began, voice, author_id, text, at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        row.mentor, row.began, remark.voice, remark.author, remark.text, remark.at);
}

}  // namespace mc::mentors
