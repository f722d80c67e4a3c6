#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "accounts/account_service.h"
#include "accounts/directory.h"
#include "domain/error.h"
#include "mentors/catalogue_feed.h"
#include "mentors/mentor.h"
#include "mentors/mentor_store.h"
#include "mentors/response_times.h"
#include "mentors/search_queue.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "protocol/mentors.h"

namespace mc::mentors {

/// Mentors' profiles, applications and figures (PRO-1, MEN-1). Thread safe; one transaction a use case. Every change of
/// what a card shows is told to the catalogue as soon as it is on disk, and queued for the saved searches.
class MentorService {
public:
    /// All references must outlive the service.
    MentorService(database::Database& database, const base::Clock& clock, accounts::AccountService& accounts,
                  CatalogueFeed& feed, PriceBounds bounds = {});

    const PriceBounds& priceBounds() const { return m_bounds; }

    // Look-ups for other rooms; the reader may be a Transaction.
    /// Absent unless approved and neither suspended nor erased.
    std::optional<Mentor> find(database::Reader& reader, domain::UserId mentor) const;
    std::optional<Mentor> findBySlug(database::Reader& reader, std::string_view slug) const;
    /// By slug or, where none fits, by id: paths take both.
    std::optional<Mentor> findByEither(database::Reader& reader, std::string_view slugOrId) const;
    /// The list price of that duration; absent when the mentor does not offer it.
    std::optional<domain::Money> price(database::Reader& reader, domain::UserId mentor, int minutes) const;
    /// In which somebody's sessions are priced.
    std::vector<std::string> currencies(database::Reader& reader) const;
    /// For accounts::AccountService::setMentorSlugSource. Applied and rejected mentors have none.
    std::optional<std::string> slugOf(database::Reader& reader, domain::UserId mentor) const;

    // Pages
    /// A protocol::MentorProfile as JSON. not_found for unknown, unapproved and suspended mentors.
    domain::Result<std::string> profile(std::string_view slugOrId) const;
    /// validation_failed: price outside the bounds, a duration, tag or language twice, years that run backwards.
    domain::Result<void> checkProfile(const protocol::OwnMentorProfile& profile) const;

    // Applications. The slug is made from the name and never changes.
    /// invalid_state while an application is open or approved; a rejected one may apply again. Languages, where the
    /// profile names some, are the person's from then on.
    domain::Result<void> apply(database::Transaction& tx, domain::UserId user,
                               const protocol::OwnMentorProfile& profile);
    /// not_found; invalid_state unless applied. Gives the person the role of a mentor.
    domain::Result<void> approve(database::Transaction& tx, domain::UserId mentor, domain::UserId admin);
    domain::Result<void> setVerified(database::Transaction& tx, domain::UserId mentor, bool verified);

    // Figures, told by the rooms to the right inside their own transactions
    /// A review came (+stars, +1), changed (difference, 0) or went (−stars, −1).
    void addRating(database::Transaction& tx, domain::UserId mentor, int stars, int reviews);
    void addCompletedSession(database::Transaction& tx, domain::UserId mentor, domain::UserId student);
    /// Something waits for the mentor's answer since `at`; and the mentor answered. For the response time.
    void asked(database::Transaction& tx, domain::UserId mentor, Question question, std::int64_t subject,
               domain::UtcTime at);
    void answered(database::Transaction& tx, domain::UserId mentor, Question question, std::int64_t subject,
                  domain::UtcTime at);
    /// Answers grow old: a daily job.
    void refreshResponseTimes();
    /// Name, zone, languages or suspension changed in accounts, or what she says of herself; nothing happens for people
    /// who are no mentors.
    void personChanged(database::Transaction& tx, domain::UserId person);

private:
    domain::Result<void> check(const Profile& profile) const;
    std::string freeSlug(database::Reader& reader, std::string_view name) const;
    std::shared_ptr<const ProfileCache::Page> readPage(std::string_view slug) const;
    std::shared_ptr<const ProfileCache::Page> pageOfEither(std::string_view slugOrId) const;
    Catalogue::Live liveOf(const ProfileCache::Page& page) const;
    void refreshResponseTime(database::Transaction& tx, domain::UserId mentor);
    void changed(database::Transaction& tx, domain::UserId mentor);

    database::Database& m_database;
    const base::Clock& m_clock;
    accounts::AccountService& m_accounts;
    CatalogueFeed& m_feed;
    PriceBounds m_bounds;
    MentorStore m_store;
    ResponseTimes m_responses;
    SearchQueue m_searchQueue;
    accounts::Directory m_directory;
};

}  // namespace mc::mentors
