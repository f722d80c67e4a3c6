#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <vector>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::mentors {

/// What a mentor is asked: to accept a request (the subject is the booking), or with the first message a student writes
/// in their conversation (the subject is the conversation).
BOOST_DEFINE_ENUM_CLASS(Question, request, first_message)

/// The median, of an even number the mean of the middle two rounded half up; absent for none.
std::optional<domain::Seconds> median(std::vector<domain::Seconds> values);

/// How long a mentor takes to answer (decision 28): the median over the first answers given in the last 90 days. A
/// request is answered by accepting or declining it, a conversation by the mentor's first message after the student's
/// first. What was never answered has no time and does not count. Free of state.
class ResponseTimes {
public:
    static constexpr domain::Seconds kWindow = 90 * domain::kDay;

    /// Asked again, the first time stands.
    void asked(database::Transaction& tx, domain::UserId mentor, Question question, std::int64_t subject,
               domain::UtcTime at) const;
    /// True when this was the first answer to something asked: the median may have moved.
    bool answered(database::Transaction& tx, Question question, std::int64_t subject, domain::UtcTime at) const;
    std::optional<domain::Seconds> of(database::Reader& reader, domain::UserId mentor, domain::UtcTime now) const;
    /// Mentors who have a response time, to be computed again because answers grow old.
    std::vector<domain::UserId> mentors(database::Reader& reader) const;
};

}  // namespace mc::mentors
