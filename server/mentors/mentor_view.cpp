#include "mentors/mentor_view.h"

#include "mentors/catalogue_entry.h"

namespace mc::mentors {

namespace {

constexpr int kStudentsForRepeatRate = 5;

std::vector<protocol::ExpertiseLevel> toDto(const std::vector<Expertise>& items) {
    std::vector<protocol::ExpertiseLevel> list;
    for (const auto& item : items)
        list.push_back({item.tag, item.level});
    return list;
}

std::vector<protocol::ExperienceItem> toDto(const std::vector<Experience>& items) {
    std::vector<protocol::ExperienceItem> list;
    for (const auto& item : items)
        list.push_back({item.company, item.title, item.fromYear, item.toYear});
    return list;
}

std::vector<protocol::DurationPrice> toDto(const std::vector<Offer>& items) {
    std::vector<protocol::DurationPrice> list;
    for (const auto& item : items)
        list.push_back({item.minutes, item.price});
    return list;
}

std::optional<int> repeatRate(const MentorFigures& figures) {
    if (figures.students < kStudentsForRepeatRate) return std::nullopt;
    return (figures.returningStudents * 200 + figures.students) / (2 * figures.students);  // Rounded half up.
}

}  // namespace

protocol::OwnMentorProfile toDto(Profile profile) {
    return {.headline = std::move(profile.headline),
            .company = std::move(profile.company),
            .bio = std::move(profile.bio),
            .city = std::move(profile.city),
            .country = std::move(profile.country),
            .yearsOfExperience = profile.yearsOfExperience,
            .expertise = toDto(profile.expertise),
            .experience = toDto(profile.experience),
            .prices = toDto(profile.prices),
            .topics = std::move(profile.topics),
            .instantBook = profile.instantBook,
            .version = profile.version,
            .languages = std::move(profile.languages),
            .linkedIn = std::move(profile.linkedIn)};
}

protocol::ProfileChange toDto(const ProfileChangeRow& row) {
    return {row.state, row.headline, row.company, row.submittedAt, row.reason, row.questioned};
}

Profile fromDto(const protocol::OwnMentorProfile& dto) {
    Profile profile{.headline = dto.headline,
                    .company = dto.company,
                    .bio = dto.bio,
                    .city = dto.city,
                    .country = dto.country,
                    .yearsOfExperience = dto.yearsOfExperience,
                    .expertise = {},
                    .experience = {},
                    .prices = {},
                    .topics = dto.topics,
                    .instantBook = dto.instantBook,
                    .version = dto.version,
                    .languages = dto.languages,
                    .linkedIn = dto.linkedIn};
    for (const auto& item : dto.expertise)
        profile.expertise.push_back({item.tag, item.level});
    for (const auto& item : dto.experience)
        profile.experience.push_back({item.company, item.title, item.fromYear, item.toYear});
    for (const auto& item : dto.prices)
        profile.prices.push_back({item.minutes, item.price});
    return profile;
}

protocol::MentorProfile toDto(MentorPage page) {
    auto& record = page.record;
    protocol::MentorProfile profile;
    profile.card = makeCard(record);
    profile.bio = std::move(record.bio);
    profile.city = std::move(record.city);
    profile.country = std::move(record.country);
    profile.yearsOfExperience = page.figures.yearsOfExperience;
    profile.expertise = toDto(page.expertise);
    profile.experience = toDto(page.experience);
    profile.prices = toDto(record.prices);
    profile.topics = std::move(record.topics);
    profile.responseSeconds = record.responseSeconds;
    profile.repeatRatePercent = repeatRate(page.figures);
    profile.unlisted = record.unlisted;
    return profile;
}

}  // namespace mc::mentors
