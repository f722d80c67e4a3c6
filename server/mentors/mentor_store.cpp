#include "mentors/mentor_store.h"

#include <map>

namespace mc::mentors {

namespace {

using database::Reader;
using database::Transaction;
using domain::UserId;

struct RecordRow {
    UserId id;
    std::string slug, name, headline, company, bio, city, country;
    int yearsOfExperience = 0;
    domain::ZoneName zone;
    bool verified = false;
    bool instantBook = true;
    std::int64_t ratingSum = 0;
    int ratingCount = 0;
    int sessionsCompleted = 0;
    std::optional<int> responseSeconds;
    std::string languages;  ///< One a line.
    std::string topics;     ///< One a line.
    std::optional<std::string> photo;
    bool unlisted = false;
    std::optional<domain::UtcTime> lastSeenAt;
};
BOOST_DESCRIBE_STRUCT(RecordRow, (),
                      (id, slug, name, headline, company, bio, city, country, yearsOfExperience, zone, verified,
                       instantBook, ratingSum, ratingCount, sessionsCompleted, responseSeconds, languages, topics,
                       photo, unlisted, lastSeenAt))

struct OwnRow {
    std::string headline, company, bio, city, country;
    int yearsOfExperience = 0;
    std::string topics;
    bool instantBook = true;
    std::int64_t version = 1;
    std::string languages;
    std::optional<std::string> linkedIn;
    bool unlisted = false;
};
BOOST_DESCRIBE_STRUCT(OwnRow, (),
                      (headline, company, bio, city, country, yearsOfExperience, topics, instantBook, version,
                       languages, linkedIn, unlisted))

struct TagRow {
    UserId mentor;
    std::string tag;
};
BOOST_DESCRIBE_STRUCT(TagRow, (), (mentor, tag))

struct PriceRow {
    UserId mentor;
    int minutes = 0;
    domain::Money price;
};
BOOST_DESCRIBE_STRUCT(PriceRow, (), (mentor, minutes, price))

// `people` is what accounts shows of those in good standing.
const std::string kListed = "FROM mentors m JOIN people p ON p.id = m.user_id WHERE m.status = 'approved'";
const std::string kMentor = "SELECT m.user_id, m.slug, p.name, m.headline, p.time_zone, m.instant_book " + kListed;
const std::string kMentorById = kMentor + " AND m.user_id = $1";
const std::string kMentorBySlug = kMentor + " AND m.slug = $1";
const std::string kIds = "SELECT m.user_id " + kListed + " ORDER BY m.user_id";
const std::string kRecords =
    "SELECT m.user_id, m.slug, p.name, m.headline, m.company, m.bio, m.city, m.country, m.years_of_experience, "
    "p.time_zone, m.verified, "
    "m.instant_book, m.rating_sum, m.rating_count, m.sessions_completed, m.response_seconds, p.languages, m.topics, "
    "p.photo, m.unlisted, (SELECT max(s.last_seen_at) FROM seen s WHERE s.user_id = m.user_id) " +
    kListed;
const std::string kRecordById = kRecords + " AND m.user_id = $1";
const std::string kRecordBySlug = kRecords + " AND m.slug = $1";
const std::string kRecordsInOrder = kRecords + " ORDER BY m.user_id";

std::vector<std::string> linesOf(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (const auto line = text.substr(0, end); !line.empty()) lines.emplace_back(line);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    return lines;
}

std::string joinLines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines)
        text.append(text.empty() ? "" : "\n").append(line);
    return text;
}

MentorRecord toRecord(RecordRow row) {
    MentorRecord record;
    record.id = row.id;
    record.slug = std::move(row.slug);
    record.name = std::move(row.name);
    record.headline = std::move(row.headline);
    record.company = std::move(row.company);
    record.bio = std::move(row.bio);
    record.city = std::move(row.city);
    record.country = std::move(row.country);
    record.yearsOfExperience = row.yearsOfExperience;
    record.zone = std::move(row.zone);
    record.verified = row.verified;
    record.instantBook = row.instantBook;
    record.ratingSum = row.ratingSum;
    record.ratingCount = row.ratingCount;
    record.sessionsCompleted = row.sessionsCompleted;
    record.responseSeconds = row.responseSeconds;
    record.languages = linesOf(row.languages);
    record.topics = linesOf(row.topics);
    record.photo = std::move(row.photo);
    record.unlisted = row.unlisted;
    record.lastSeenAt = row.lastSeenAt;
    return record;
}

void putExpertise(Transaction& tx, UserId mentor, const std::vector<Expertise>& items) {
    tx.execute("DELETE FROM mentor_expertise WHERE mentor_id = $1", mentor);
    int position = 0;
    for (const auto& item : items)
        tx.execute("INSERT INTO mentor_expertise (mentor_id, position, tag, level) VALUES ($1, $2, $3, $4)", mentor,
                   position++, item.tag, item.level);
}

void putExperience(Transaction& tx, UserId mentor, const std::vector<Experience>& items) {
    tx.execute("DELETE FROM mentor_experience WHERE mentor_id = $1", mentor);
    int position = 0;
    for (const auto& item : items)
        tx.execute(
            "INSERT INTO mentor_experience (mentor_id, position, company, title, from_year, to_year) "
            "VALUES ($1, $2, $3, $4, $5, $6)",
            mentor, position++, item.company, item.title, item.fromYear, item.toYear);
}

void putPrices(Transaction& tx, UserId mentor, const std::vector<Offer>& items) {
    tx.execute("DELETE FROM mentor_prices WHERE mentor_id = $1", mentor);
    for (const auto& item : items)
        tx.execute("INSERT INTO mentor_prices (mentor_id, minutes, price_minor, currency) VALUES ($1, $2, $3, $4)",
                   mentor, item.minutes, item.price.minor, item.price.currency);
}

}  // namespace

std::optional<Application> MentorStore::application(Reader& reader, UserId mentor) const {
    return reader.one<Application>("SELECT user_id, slug, status, version FROM mentors WHERE user_id = $1", mentor);
}

bool MentorStore::isSlugTaken(Reader& reader, std::string_view slug) const {
    return reader.scalar<std::int64_t>("SELECT count(*) FROM mentors WHERE slug = $1", slug) != 0;
}

std::optional<Mentor> MentorStore::listed(Reader& reader, UserId mentor) const {
    return reader.one<Mentor>(kMentorById, mentor);
}

std::optional<Mentor> MentorStore::listedBySlug(Reader& reader, std::string_view slug) const {
    return reader.one<Mentor>(kMentorBySlug, slug);
}

std::optional<domain::Money> MentorStore::price(Reader& reader, UserId mentor, int minutes) const {
    return reader.one<domain::Money>(
        "SELECT price_minor, currency FROM mentor_prices WHERE mentor_id = $1 AND minutes = $2", mentor, minutes);
}

std::vector<std::string> MentorStore::currencies(Reader& reader) const {
    return reader.all<std::string>("SELECT DISTINCT currency FROM mentor_prices ORDER BY currency");
}

std::optional<MentorRecord> MentorStore::record(Reader& reader, UserId mentor) const {
    auto row = reader.one<RecordRow>(kRecordById, mentor);
    if (!row) return std::nullopt;
    auto record = toRecord(std::move(*row));
    record.expertise = reader.all<std::string>(
        "SELECT tag FROM mentor_expertise WHERE mentor_id = $1 ORDER BY level DESC, position", mentor);
    record.prices = prices(reader, mentor);
    return record;
}

std::optional<MentorPage> MentorStore::page(Reader& reader, std::string_view slug) const {
    auto row = reader.one<RecordRow>(kRecordBySlug, slug);
    if (!row) return std::nullopt;
    MentorPage page;
    page.record = toRecord(std::move(*row));
    page.expertise = expertise(reader, page.record.id);
    for (const auto& item : page.expertise)
        page.record.expertise.push_back(item.tag);
    page.record.prices = prices(reader, page.record.id);
    page.experience = experience(reader, page.record.id);
    page.figures = figures(reader, page.record.id);
    return page;
}

std::vector<MentorRecord> MentorStore::records(Reader& reader) const {
    std::vector<MentorRecord> records;
    reader.each<RecordRow>(kRecordsInOrder, [&](RecordRow&& row) { records.push_back(toRecord(std::move(row))); });
    // All three come in the order of ids: walk them side by side.
    auto at = records.begin();
    const auto find = [&](UserId mentor) {
        while (at != records.end() && at->id < mentor)
            ++at;
        return at != records.end() && at->id == mentor ? &*at : nullptr;
    };
    reader.each<TagRow>("SELECT mentor_id, tag FROM mentor_expertise ORDER BY mentor_id, level DESC, position",
                        [&](TagRow&& row) {
                            if (auto* record = find(row.mentor)) record->expertise.push_back(std::move(row.tag));
                        });
    at = records.begin();
    reader.each<PriceRow>(
        "SELECT mentor_id, minutes, price_minor, currency FROM mentor_prices ORDER BY mentor_id, minutes",
        [&](PriceRow&& row) {
            if (auto* record = find(row.mentor)) record->prices.push_back({row.minutes, row.price});
        });
    return records;
}

std::vector<UserId> MentorStore::listedIds(Reader& reader) const {
    return reader.all<UserId>(kIds);
}

std::optional<Profile> MentorStore::own(Reader& reader, UserId mentor) const {
    auto row = reader.one<OwnRow>(
        "SELECT m.headline, m.company, m.bio, m.city, m.country, m.years_of_experience, m.topics, m.instant_book, "
        "m.version, coalesce(p.languages, ''), m.linked_in, m.unlisted "
        "FROM mentors m LEFT JOIN people p ON p.id = m.user_id WHERE m.user_id = $1",
        mentor);
    if (!row) return std::nullopt;
    return Profile{row->headline,
                   row->company,
                   row->bio,
                   row->city,
                   row->country,
                   row->yearsOfExperience,
                   expertise(reader, mentor),
                   experience(reader, mentor),
                   prices(reader, mentor),
                   linesOf(row->topics),
                   row->instantBook,
                   row->version,
                   linesOf(row->languages),
                   row->linkedIn,
                   row->unlisted};
}

std::vector<Expertise> MentorStore::expertise(Reader& reader, UserId mentor) const {
    return reader.all<Expertise>(
        "SELECT tag, level FROM mentor_expertise WHERE mentor_id = $1 ORDER BY level DESC, position", mentor);
}

std::vector<Experience> MentorStore::experience(Reader& reader, UserId mentor) const {
    return reader.all<Experience>(
        "SELECT company, title, from_year, to_year FROM mentor_experience WHERE mentor_id = $1 ORDER BY position",
        mentor);
}

std::vector<Offer> MentorStore::prices(Reader& reader, UserId mentor) const {
    return reader.all<Offer>(
        "SELECT minutes, price_minor, currency FROM mentor_prices WHERE mentor_id = $1 ORDER BY minutes", mentor);
}

MentorFigures MentorStore::figures(Reader& reader, UserId mentor) const {
    return reader
        .one<MentorFigures>(
            "SELECT count(s.student_id), "
            "coalesce(sum(CASE WHEN s.sessions >= 2 THEN 1 ELSE 0 END), 0), m.years_of_experience "
            "FROM mentors m LEFT JOIN mentor_students s ON s.mentor_id = m.user_id "
            "WHERE m.user_id = $1 GROUP BY m.user_id",
            mentor)
        .value_or(MentorFigures{});
}

std::optional<domain::UtcTime> MentorStore::lastSeen(Reader& reader, UserId mentor) const {
    return reader.scalar<std::optional<domain::UtcTime>>("SELECT max(last_seen_at) FROM seen WHERE user_id = $1",
                                                         mentor);
}

Reputation MentorStore::reputation(Reader& reader, UserId mentor) const {
    return reader
        .one<Reputation>("SELECT rating_sum, rating_count, response_seconds FROM mentors WHERE user_id = $1", mentor)
        .value_or(Reputation{});
}

std::optional<domain::UtcTime> MentorStore::approvedAt(Reader& reader, UserId mentor) const {
    return reader
        .one<std::optional<domain::UtcTime>>("SELECT decided_at FROM mentors WHERE user_id = $1 AND status = $2",
                                             mentor, ApplicationStatus::approved)
        .value_or(std::nullopt);
}

void MentorStore::putApplication(Transaction& tx, UserId mentor, const std::string& slug, domain::UtcTime now) const {
    tx.execute(
        "INSERT INTO mentors (user_id, slug, status, applied_at) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (user_id) DO UPDATE SET status = excluded.status, applied_at = excluded.applied_at, "
        "decided_at = NULL, decided_by = NULL, decision_reason = '', version = mentors.version + 1",
        mentor, slug, ApplicationStatus::applied, now);
}

domain::Result<void> MentorStore::putProfile(Transaction& tx, UserId mentor, const Profile& profile) const {
    auto put = tx.compareAndSwap(
        "UPDATE mentors SET headline = $1, company = $2, bio = $3, city = $4, country = $5, years_of_experience = $6, "
        "topics = $7, instant_book = $8, linked_in = $9, version = version + 1 WHERE user_id = $10 AND version = $11",
        profile.headline, profile.company, profile.bio, profile.city, profile.country, profile.yearsOfExperience,
        joinLines(profile.topics), profile.instantBook, profile.linkedIn, mentor, profile.version);
    if (!put) return put;
    putExpertise(tx, mentor, profile.expertise);
    putExperience(tx, mentor, profile.experience);
    putPrices(tx, mentor, profile.prices);
    return {};
}

domain::Result<void> MentorStore::approve(Transaction& tx, const Application& application, UserId admin,
                                          domain::UtcTime now) const {
    return tx.compareAndSwap(
        "UPDATE mentors SET status = $1, decided_by = $2, decided_at = $3, version = version + 1 "
        "WHERE user_id = $4 AND version = $5",
        ApplicationStatus::approved, admin ? std::optional(admin) : std::nullopt, now, application.mentor,
        application.version);
}

void MentorStore::putPresentWork(Transaction& tx, UserId mentor, const domain::PresentWork& work) const {
    tx.execute("UPDATE mentors SET headline = $1, company = $2, version = version + 1 WHERE user_id = $3",
               work.headline, work.company, mentor);
}

void MentorStore::setUnlisted(Transaction& tx, UserId mentor, bool unlisted) const {
    tx.execute("UPDATE mentors SET unlisted = $1 WHERE user_id = $2", unlisted, mentor);
}

void MentorStore::setVerified(Transaction& tx, UserId mentor, bool verified) const {
    tx.execute("UPDATE mentors SET verified = $1 WHERE user_id = $2", verified, mentor);
}

void MentorStore::addRating(Transaction& tx, UserId mentor, int stars, int reviews) const {
    tx.execute("UPDATE mentors SET rating_sum = rating_sum + $1, rating_count = rating_count + $2 WHERE user_id = $3",
               stars, reviews, mentor);
}

void MentorStore::addCompletedSession(Transaction& tx, UserId mentor, UserId student) const {
    tx.execute("UPDATE mentors SET sessions_completed = sessions_completed + 1 WHERE user_id = $1", mentor);
    tx.execute(
        "INSERT INTO mentor_students (mentor_id, student_id, sessions) VALUES ($1, $2, 1) "
        "ON CONFLICT (mentor_id, student_id) DO UPDATE SET sessions = sessions + 1",
        mentor, student);
}

bool MentorStore::setResponseTime(Transaction& tx, UserId mentor, std::optional<domain::Seconds> median) const {
    return tx.execute(
               "UPDATE mentors SET response_seconds = $1"
               " WHERE user_id = $2 AND response_seconds IS DISTINCT FROM $1",
               median, mentor) > 0;
}

}  // namespace mc::mentors
