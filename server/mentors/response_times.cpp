#include "mentors/response_times.h"

#include <algorithm>

namespace mc::mentors {

std::optional<domain::Seconds> median(std::vector<domain::Seconds> values) {
    if (values.empty()) return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto upper = values[values.size() / 2];
    if (values.size() % 2 == 1) return upper;
    const auto sum = upper + values[values.size() / 2 - 1];
    return (sum + 1) / 2;
}

void ResponseTimes::asked(database::Transaction& tx, domain::UserId mentor, Question question, std::int64_t subject,
                          domain::UtcTime at) const {
    tx.execute(
        "INSERT INTO mentor_answers (kind, subject_id, mentor_id, asked_at) VALUES ($1, $2, $3, $4)"
        " ON CONFLICT (kind, subject_id) DO NOTHING",
        question, subject, mentor, at);
}

bool ResponseTimes::answered(database::Transaction& tx, Question question, std::int64_t subject,
                             domain::UtcTime at) const {
    return tx.execute(
               "UPDATE mentor_answers SET answered_at = $1"
               " WHERE kind = $2 AND subject_id = $3 AND answered_at IS NULL",
               at, question, subject) > 0;
}

std::optional<domain::Seconds> ResponseTimes::of(database::Reader& reader, domain::UserId mentor,
                                                 domain::UtcTime now) const {
    return median(reader.all<domain::Seconds>(
        "SELECT answered_at - asked_at FROM mentor_answers WHERE mentor_id = $1 AND answered_at > $2", mentor,
        now - kWindow));
}

std::vector<domain::UserId> ResponseTimes::mentors(database::Reader& reader) const {
    return reader.all<domain::UserId>("SELECT user_id FROM mentors WHERE response_seconds IS NOT NULL");
}

}  // namespace mc::mentors
