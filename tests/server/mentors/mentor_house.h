#pragma once

#include <QTest>
#include <map>
#include <mutex>

#include "mentors/mentor_routes.h"
#include "mentors/own_profile_routes.h"
#include "protocol/codec.h"
#include "support/account_fixture.h"

namespace mc::mentors {

/// Free times as a test sets them.
class FixedTimes final : public AvailabilitySource {
public:
    FreeTimes freeTimes(database::Reader&, domain::UserId mentor, domain::UtcRange) const override {
        const std::lock_guard lock(m_mutex);
        const auto at = m_times.find(mentor);
        return at == m_times.end() ? FreeTimes{} : at->second;
    }
    bool acceptingBookings(database::Reader&, domain::UserId mentor) const override { return mentor != paused; }
    void set(domain::UserId mentor, FreeTimes times) {
        const std::lock_guard lock(m_mutex);
        m_times[mentor] = std::move(times);
    }
    domain::UserId paused;

private:
    mutable std::mutex m_mutex;
    std::map<domain::UserId, FreeTimes> m_times;
};

/// The rooms of accounts and mentors over a real database.
struct MentorHouse {
    test::AccountFixture people;
    FixedTimes times;
    Catalogue catalogue;
    CatalogueFeed feed{*people.database, people.clock, catalogue, &times};
    MentorService mentors{*people.database, people.clock, people.accounts, feed};
    ProfileChanges changes{{*people.database, people.clock, mentors}};
    OwnProfiles own{{*people.database, people.accounts, mentors, changes}};
    http::Router router{people.clock, &people.sessions};
    OwnProfileRoutes ownRoutes{own};
    MentorRoutes routes{mentors, catalogue, people.zones, people.clock};

    MentorHouse() {
        ownRoutes.add(router);
        routes.add(router);
    }

    static protocol::OwnMentorProfile profile() {
        protocol::OwnMentorProfile profile;
        profile.headline = "Staff Engineer at Google";
        profile.company = "Google";
        profile.bio = "I help with system design.";
        profile.city = "London";
        profile.country = "United Kingdom";
        profile.yearsOfExperience = 11;
        profile.expertise = {{"DSA", 2}, {"System design", 3}};
        profile.experience = {{"Google", "Staff Engineer", 2021, std::nullopt}, {"Flipkart", "Engineer", 2017, 2021}};
        profile.prices = {{60, domain::rupees(1599)}, {30, domain::rupees(899)}};
        profile.topics = {"Mock interview"};
        profile.languages = {"English", "Hindi"};
        return profile;
    }
    domain::UserId person(const std::string& name, const std::string& email) {
        return people.accounts
            .createPerson(
                {name, email, {"Europe/London"}, {"English", "Hindi"}, {}, domain::Roles{domain::Role::student}})
            .value();
    }
    template <class Action>
    auto inTransaction(Action action) {
        return people.database->write([&](database::Transaction& tx) { return action(tx); });
    }
    domain::Result<void> apply(domain::UserId user, const protocol::OwnMentorProfile& wish = profile()) {
        return inTransaction([&](auto& tx) { return mentors.apply(tx, user, wish); });
    }
    domain::Result<void> approve(domain::UserId user) {
        const auto by = admin();
        return inTransaction([&](auto& tx) { return mentors.approve(tx, user, by); });
    }
    domain::UserId admin() {
        if (!m_admin) m_admin = person("Admin", "admin@example.org");
        return m_admin;
    }
    domain::UserId mentor(const std::string& name, const std::string& email) {
        const auto user = person(name, email);
        apply(user).value();
        const auto before = catalogue.size();
        approve(user).value();
        if (!QTest::qWaitFor([&] { return catalogue.size() > before; })) qFatal("the mentor was never listed");
        return user;
    }
    /// What the page of a mentor shows.
    protocol::MentorProfile page(std::string_view slug) const {
        return protocol::decode<protocol::MentorProfile>(mentors.profile(slug).value()).value();
    }

    http::Response send(http::Method method, const std::string& target, const std::string& token = {},
                        const std::string& body = {}) {
        const auto bearer = "Bearer " + token;
        http::Request::Data data{.method = method, .target = target};
        data.headers.emplace_back("Content-Type", "application/json");
        if (!token.empty()) data.headers.emplace_back("Authorization", bearer);
        data.body = body;
        data.remoteAddress = "192.0.2.1";
        data.receivedAt = people.clock.now();
        http::Request request(std::move(data));
        return router.handle(request);
    }
    http::Response get(const std::string& target, const std::string& token = {}) {
        return send(http::Method::get, target, token);
    }

private:
    domain::UserId m_admin;
};

}  // namespace mc::mentors
