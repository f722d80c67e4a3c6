#include "mentors/mentor_service.h"

#include <algorithm>
#include <array>
#include <set>

#include "mentors/catalogue_entry.h"
#include "mentors/mentor_view.h"
#include "mentors/words.h"
#include "protocol/codec.h"

namespace mc::mentors {

namespace {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::UserId;

constexpr std::size_t kLongestSlug = 60;

/// What stands under /api/mentors beside the mentors.
bool isPathOfOurs(std::string_view slug) {
    static constexpr std::array kPaths{"profile", "facets", "availability", "application", "apply", "dashboard"};
    return std::ranges::find(kPaths, slug) != kPaths.end();
}

std::string at(std::string_view list, std::size_t index, std::string_view member = {}) {
    auto path = std::string(list) + "[" + std::to_string(index) + "]";
    return member.empty() ? path : path.append(".").append(member);
}

domain::FieldParameters limitOf(domain::Money money) {
    return {money.minor, std::string(money.currency.text())};
}

void checkPrices(domain::FieldErrors& faults, const std::vector<Offer>& prices, const PriceBounds& bounds) {
    std::set<int> minutes;
    for (std::size_t i = 0; i < prices.size(); ++i) {
        const auto& price = prices[i].price;
        if (!minutes.insert(prices[i].minutes).second)
            faults.add(at("prices", i, "minutes"), "unique", "must not be offered twice");
        if (price.currency != bounds.least.currency)
            faults.add(at("prices", i, "price.currency"), "enum",
                       "must be " + std::string(bounds.least.currency.text()),
                       {.kind = std::string(bounds.least.currency.text())});
        else if (price < bounds.least)
            faults.add(at("prices", i, "price"), "minimum", "must be at least " + domain::formatShort(bounds.least),
                       limitOf(bounds.least));
        else if (price > bounds.most)
            faults.add(at("prices", i, "price"), "maximum", "must be at most " + domain::formatShort(bounds.most),
                       limitOf(bounds.most));
    }
}

void checkOnce(domain::FieldErrors& faults, std::string_view list, const std::vector<std::string>& names,
               std::string_view member) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!seen.insert(fold(names[i])).second) faults.add(at(list, i, member), "unique", "must not be there twice");
}

void checkYears(domain::FieldErrors& faults, const std::vector<Experience>& items) {
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].toYear && *items[i].toYear < items[i].fromYear)
            faults.add(at("experience", i, "toYear"), "minimum",
                       "must be at least " + std::to_string(items[i].fromYear), {items[i].fromYear});
}

/// "Ananya Krishnan" → "ananya-krishnan"; letters of other scripts leave nothing, and then it is "mentor".
std::string slugFrom(std::string_view name) {
    std::string slug;
    for (const auto& word : wordsOf(name)) {
        std::string part;
        for (const char c : word)
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) part.push_back(c);
        if (part.empty() || slug.size() + part.size() + 1 > kLongestSlug) continue;
        slug.append(slug.empty() ? "" : "-").append(part);
    }
    return slug.empty() ? "mentor" : slug;
}

/// The card is written as the catalogue writes it, and the rest of the profile after it.
ProfileCache::Page pageOf(MentorPage found, bool acceptingBookings) {
    ProfileCache::Page page{found.record.id, "{\"card\":" + openCard(found.record), {}, found.record.unlisted};
    auto profile = toDto(std::move(found));
    profile.acceptingBookings = acceptingBookings;
    const auto card = "{\"card\":" + protocol::encode(profile.card);
    page.tail = protocol::encode(profile).substr(card.size());
    return page;
}

}  // namespace

MentorService::MentorService(database::Database& database, const base::Clock& clock, accounts::AccountService& accounts,
                             CatalogueFeed& feed, PriceBounds bounds)
    : m_database(database), m_clock(clock), m_accounts(accounts), m_feed(feed), m_bounds(bounds) {}

std::optional<Mentor> MentorService::find(Reader& reader, UserId mentor) const {
    return m_store.listed(reader, mentor);
}

std::optional<Mentor> MentorService::findBySlug(Reader& reader, std::string_view slug) const {
    return m_store.listedBySlug(reader, slug);
}

std::optional<Mentor> MentorService::findByEither(Reader& reader, std::string_view slugOrId) const {
    if (auto mentor = findBySlug(reader, slugOrId)) return mentor;
    const auto id = domain::parseId<UserId>(slugOrId);
    return id ? find(reader, *id) : std::nullopt;
}

std::vector<std::string> MentorService::currencies(Reader& reader) const {
    return m_store.currencies(reader);
}

std::optional<domain::Money> MentorService::price(Reader& reader, UserId mentor, int minutes) const {
    return m_store.price(reader, mentor, minutes);
}

std::optional<std::string> MentorService::slugOf(Reader& reader, UserId mentor) const {
    const auto application = m_store.application(reader, mentor);
    if (!application || application->status != ApplicationStatus::approved) return std::nullopt;
    return application->slug;
}

std::shared_ptr<const ProfileCache::Page> MentorService::pageOfEither(std::string_view slugOrId) const {
    if (auto page = m_feed.profiles().find(slugOrId)) return page;
    if (auto page = readPage(slugOrId)) return page;
    const auto mentor = m_database.read([&](Reader& reader) { return findByEither(reader, slugOrId); });
    return mentor ? readPage(mentor->slug) : nullptr;
}

domain::Result<std::string> MentorService::profile(std::string_view slugOrId) const {
    const auto page = pageOfEither(slugOrId);
    if (!page) return fail(ErrorCode::not_found);
    const auto live = liveOf(*page);
    std::string text;
    text.reserve(page->head.size() + page->tail.size() + 64);
    text.append(page->head);
    closeCard(text, live.online, live.featured, live.nextFreeAt, live.active);
    return text.append(page->tail);
}

/// The catalogue knows the times of those it lists; of others they are asked for.
Catalogue::Live MentorService::liveOf(const ProfileCache::Page& page) const {
    const auto now = m_clock.now();
    auto live = m_feed.catalogue().live(page.mentor, now);
    const auto* availability = m_feed.availability();
    if (!page.unlisted || !availability) return live;
    const auto [times, lastSeen] = m_database.read([&](Reader& reader) {
        return std::pair(availability->freeTimes(reader, page.mentor, CatalogueFeed::windowFrom(now)),
                         m_store.lastSeen(reader, page.mentor));
    });
    const auto first =
        std::ranges::find_if(times.starts, [&](domain::UtcTime start) { return start >= now + times.noticeSeconds; });
    if (first != times.starts.end()) live.nextFreeAt = *first;
    live.active = live.online ? domain::Activity::today : domain::activityOf(lastSeen, now);
    return live;
}

std::shared_ptr<const ProfileCache::Page> MentorService::readPage(std::string_view slug) const {
    auto& kept = m_feed.profiles();
    const auto generation = kept.generation();
    const auto page = m_database.read([&](Reader& reader) -> std::shared_ptr<const ProfileCache::Page> {
        auto found = m_store.page(reader, slug);
        if (!found) return nullptr;
        const auto mentor = found->record.id;
        const auto* times = m_feed.availability();
        const bool accepting = !times || times->acceptingBookings(reader, mentor);
        return std::make_shared<const ProfileCache::Page>(pageOf(std::move(*found), accepting));
    });
    if (page) kept.put(slug, page, generation);
    return page;
}

domain::Result<void> MentorService::apply(Transaction& tx, UserId user, const protocol::OwnMentorProfile& wanted) {
    auto profile = fromDto(wanted);
    if (auto checked = check(profile); !checked) return checked;
    const auto earlier = m_store.application(tx, user);
    if (earlier && earlier->status != ApplicationStatus::rejected)
        return fail(ErrorCode::invalid_state, "there is an application already");
    const auto person = m_directory.find(tx, user);
    if (!person) return fail(ErrorCode::not_found);
    m_store.putApplication(tx, user, earlier ? earlier->slug : freeSlug(tx, person->name), m_clock.now());
    profile.version = m_store.application(tx, user)->version;
    if (auto put = m_store.putProfile(tx, user, profile); !put) return put;
    return profile.languages.empty() ? domain::Result<void>() : m_accounts.setLanguages(tx, user, profile.languages);
}

domain::Result<void> MentorService::approve(Transaction& tx, UserId mentor, UserId admin) {
    const auto application = m_store.application(tx, mentor);
    if (!application) return fail(ErrorCode::not_found);
    if (application->status != ApplicationStatus::applied)
        return fail(ErrorCode::invalid_state, "the application has been decided");
    if (auto approved = m_store.approve(tx, *application, admin, m_clock.now()); !approved) return approved;
    if (auto added = m_accounts.addRole(tx, mentor, domain::Role::mentor); !added) return added;
    changed(tx, mentor);
    return {};
}

domain::Result<void> MentorService::setVerified(Transaction& tx, UserId mentor, bool verified) {
    if (!m_store.application(tx, mentor)) return fail(ErrorCode::not_found);
    m_store.setVerified(tx, mentor, verified);
    changed(tx, mentor);
    return {};
}

void MentorService::addRating(Transaction& tx, UserId mentor, int stars, int reviews) {
    m_store.addRating(tx, mentor, stars, reviews);
    changed(tx, mentor);
}

void MentorService::addCompletedSession(Transaction& tx, UserId mentor, UserId student) {
    m_store.addCompletedSession(tx, mentor, student);
    changed(tx, mentor);
}

void MentorService::asked(Transaction& tx, UserId mentor, Question question, std::int64_t subject, domain::UtcTime at) {
    m_responses.asked(tx, mentor, question, subject, at);
}

void MentorService::answered(Transaction& tx, UserId mentor, Question question, std::int64_t subject,
                             domain::UtcTime at) {
    if (m_responses.answered(tx, question, subject, at)) refreshResponseTime(tx, mentor);
}

void MentorService::refreshResponseTimes() {
    const auto mentors = m_database.read([&](Reader& reader) { return m_responses.mentors(reader); });
    for (const auto mentor : mentors)
        m_database.write([&](Transaction& tx) { refreshResponseTime(tx, mentor); });
}

void MentorService::refreshResponseTime(Transaction& tx, UserId mentor) {
    const auto seconds = m_responses.of(tx, mentor, m_clock.now());
    if (m_store.setResponseTime(tx, mentor, seconds)) changed(tx, mentor);
}

void MentorService::personChanged(Transaction& tx, UserId person) {
    const auto application = m_store.application(tx, person);
    if (application && application->status == ApplicationStatus::approved) changed(tx, person);
}

domain::Result<void> MentorService::checkProfile(const protocol::OwnMentorProfile& profile) const {
    return check(fromDto(profile));
}

domain::Result<void> MentorService::check(const Profile& profile) const {
    domain::FieldErrors faults;
    checkPrices(faults, profile.prices, m_bounds);
    std::vector<std::string> tags;
    for (const auto& item : profile.expertise)
        tags.push_back(item.tag);
    checkOnce(faults, "expertise", tags, "tag");
    checkOnce(faults, "topics", profile.topics, {});
    checkOnce(faults, "languages", profile.languages, {});
    checkYears(faults, profile.experience);
    return std::move(faults).toResult();
}

/// The name, then the name with the first number that is free.
std::string MentorService::freeSlug(Reader& reader, std::string_view name) const {
    const auto wanted = slugFrom(name);
    auto slug = wanted;
    for (int number = 2; m_store.isSlugTaken(reader, slug) || isPathOfOurs(slug); ++number)
        slug = wanted + "-" + std::to_string(number);
    return slug;
}

void MentorService::changed(Transaction& tx, UserId mentor) {
    // The catalogue has her as she was until the change is on disk.
    m_searchQueue.note(tx, mentor, m_feed.catalogue().find(mentor).get(), m_clock.now());
    tx.afterCommit([this, mentor] { m_feed.refresh(mentor); });
}

}  // namespace mc::mentors
