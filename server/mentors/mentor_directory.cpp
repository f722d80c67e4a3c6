#include "mentors/mentor_directory.h"

#include "mentors/mentor_store.h"

namespace mc::mentors {

std::optional<Mentor> MentorDirectory::find(database::Reader& reader, domain::UserId mentor) const {
    return MentorStore().listed(reader, mentor);
}

std::optional<domain::UtcTime> MentorDirectory::approvedAt(database::Reader& reader, domain::UserId mentor) const {
    return MentorStore().approvedAt(reader, mentor);
}

Reputation MentorDirectory::reputation(database::Reader& reader, domain::UserId mentor) const {
    return MentorStore().reputation(reader, mentor);
}

int MentorDirectory::shortestOffered(database::Reader& reader, domain::UserId mentor) const {
    const auto prices = MentorStore().prices(reader, mentor);
    return prices.empty() ? 0 : prices.front().minutes;  // In rising order.
}

}  // namespace mc::mentors
