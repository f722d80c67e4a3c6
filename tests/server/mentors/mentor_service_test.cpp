#include <QTest>

#include "mentor_house.h"
#include "protocol/codec.h"
#include "support/test_program.h"

using namespace mc;
using domain::ErrorCode;
using domain::UserId;
using mentors::MentorHouse;

namespace {

std::string codeOf(const auto& result) {
    return result ? "ok" : std::string(domain::toString(result.error().code));
}

protocol::MentorPage list(MentorHouse& house) {
    return protocol::decode<protocol::MentorPage>(**house.catalogue.search({}, house.people.clock.now())).value();
}

}  // namespace

class MentorServiceTest : public QObject {
    Q_OBJECT

private slots:
    void apply_thenApprove_listsTheMentorAndGivesTheRole() {
        MentorHouse house;
        const auto user = house.person("Ananya Krishnan", "ananya@example.org");
        house.apply(user).value();
        QCOMPARE(list(house).total, 0);
        QCOMPARE(codeOf(house.mentors.profile("ananya-krishnan")), "not_found");
        house.approve(user).value();
        QTRY_COMPARE(list(house).total, 1);
        QVERIFY(house.mentors.profile("ananya-krishnan").has_value());
        const auto roles = house.people.accounts.me(user)->roles;
        QVERIFY(std::find(roles.begin(), roles.end(), protocol::Role::mentor) != roles.end());
    }

    void apply_twice_isRefusedUntilRejected() {
        MentorHouse house;
        const auto user = house.person("Rohan Mehta", "rohan@example.org");
        house.apply(user).value();
        QCOMPARE(codeOf(house.apply(user)), "invalid_state");
        house.inTransaction([&](auto& tx) {  // As earlier servers did.
            tx.execute("UPDATE mentors SET status = 'rejected', decided_at = 1 WHERE user_id = $1", user);
        });
        QCOMPARE(codeOf(house.approve(user)), "invalid_state");
        QCOMPARE(codeOf(house.apply(user)), "ok");
        house.approve(user).value();
        QCOMPARE(codeOf(house.apply(user)), "invalid_state");
        QCOMPARE(codeOf(house.approve(user)), "invalid_state");
    }

    void decide_onSomebodyWhoNeverApplied_isNotFound() {
        MentorHouse house;
        const auto user = house.person("Rohan Mehta", "rohan@example.org");
        QCOMPARE(codeOf(house.approve(user)), "not_found");
        QCOMPARE(codeOf(house.own.own(user)), "not_found");
        QCOMPARE(codeOf(house.own.update(user, MentorHouse::profile())), "not_found");
    }

    void slug_isMadeFromTheNameAndUnique_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("slug");
        QTest::newRow("plain") << QByteArray("Ananya Krishnan") << QByteArray("ananya-krishnan");
        QTest::newRow("accents") << QByteArray("Łukasz Müller-Straße") << QByteArray("lukasz-muller-strasse");
        QTest::newRow("signs") << QByteArray("  O'Neil, Jr. ") << QByteArray("o-neil-jr");
        QTest::newRow("another script") << QByteArray("अनन्या") << QByteArray("mentor");
        QTest::newRow("a word of ours") << QByteArray("Profile") << QByteArray("profile-2");
    }
    void slug_isMadeFromTheNameAndUnique() {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, slug);
        MentorHouse house;
        const auto first = house.mentor(name.toStdString(), "first@example.org");
        const auto second = house.mentor(name.toStdString(), "second@example.org");
        house.people.database->read([&](database::Reader& reader) {
            QCOMPARE(QByteArray::fromStdString(*house.mentors.slugOf(reader, first)), slug);
            QVERIFY(*house.mentors.slugOf(reader, second) != *house.mentors.slugOf(reader, first));
        });
    }

    void update_isReadBackAndReachesTheCard() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        auto profile = MentorHouse::profile();
        profile.bio = "I help with interviews.";
        profile.languages = {"Marathi"};
        profile.linkedIn = "https://www.linkedin.com/in/ananya";
        profile.prices = {{30, domain::rupees(1200)}};
        profile.instantBook = false;
        profile.version = house.own.own(mentor)->profile.version;
        const auto saved = house.own.update(mentor, profile).value().profile;
        QCOMPARE(saved.bio, profile.bio);
        QCOMPARE(saved.languages, profile.languages);
        QCOMPARE(saved.linkedIn, profile.linkedIn);
        QCOMPARE(saved.expertise.at(0).tag, std::string("System design"));  // The strongest first.
        QCOMPARE(saved.experience.size(), std::size_t{2});
        QVERIFY(!saved.experience.at(0).toYear);
        QTRY_COMPARE(list(house).items.at(0).languages, profile.languages);
        const auto card = list(house).items.at(0);
        QVERIFY(card.priceFrom == domain::rupees(1200));
        QVERIFY(!card.instantBook);
    }

    void update_wrongProfile_namesEachFault() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        auto profile = MentorHouse::profile();
        profile.prices = {{30, domain::paise(29'999)},
                          {60, domain::paise(300'001)},
                          {60, {100'000, {{'U', 'S', 'D'}}}},
                          {90, domain::rupees(3000)}};
        profile.expertise = {{"DSA", 2}, {"dsa", 3}};
        profile.topics = {"Résumé", "resume"};
        profile.experience = {{"Google", "Engineer", 2020, 2019}};
        const auto error = house.own.update(mentor, profile).error();
        QCOMPARE(domain::toString(error.code), std::string_view("validation_failed"));
        std::vector<std::string> paths;
        for (const auto& field : error.fields)
            paths.push_back(field.path);
        QCOMPARE(paths, (std::vector<std::string>{"prices[0].price", "prices[1].price", "prices[2].minutes",
                                                  "prices[2].price.currency", "expertise[1].tag", "topics[1]",
                                                  "experience[0].toYear"}));
        QCOMPARE(house.own.own(mentor)->shownHeadline, MentorHouse::profile().headline);
    }

    void figures_moveWithReviewsAndSessions() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        std::vector<UserId> students;
        for (int i = 0; i < 5; ++i)
            students.push_back(house.person("Student", std::to_string(i) + "@example.org"));
        house.inTransaction([&](auto& tx) {
            house.mentors.addRating(tx, mentor, 5, 1);
            house.mentors.addRating(tx, mentor, 4, 1);
            for (const auto student : {students[0], students[1], students[1], students[2], students[3]})
                house.mentors.addCompletedSession(tx, mentor, student);
        });
        auto profile = house.page("ananya-krishnan");
        QCOMPARE(profile.card.ratingAverage, 4.5);
        QCOMPARE(profile.card.reviewCount, 2);
        QCOMPARE(profile.card.sessionsCompleted, 5);
        QVERIFY(!profile.repeatRatePercent);  // Four students are too few.
        house.inTransaction([&](auto& tx) { house.mentors.addCompletedSession(tx, mentor, students[4]); });
        QCOMPARE(*house.page("ananya-krishnan").repeatRatePercent, 20);
        QTRY_COMPARE(list(house).items.at(0).sessionsCompleted, 6);
        house.inTransaction([&](auto& tx) { house.mentors.addRating(tx, mentor, -5, -1); });
        QTRY_COMPARE(list(house).items.at(0).ratingAverage, 4.0);
    }

    void update_ofAnOlderReading_isRefusedAndUndoesNothing() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        const auto read = house.own.own(mentor).value().profile;
        auto first = read;
        first.instantBook = false;
        const auto saved = house.own.update(mentor, first).value().profile;
        QVERIFY(saved.version > read.version);
        auto second = read;
        second.bio = "New words.";
        QCOMPARE(codeOf(house.own.update(mentor, second)), "changed_elsewhere");
        const auto stored = house.own.own(mentor).value().profile;
        QVERIFY(!stored.instantBook);
        QCOMPARE(stored.bio, read.bio);
        QCOMPARE(stored.prices.size(), read.prices.size());
        second = saved;
        second.bio = "New words.";
        QCOMPARE(house.own.update(mentor, second)->profile.bio, second.bio);
    }

    void profile_afterEveryChange_isRead() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        QVERIFY(house.page("ananya-krishnan").acceptingBookings);
        auto profile = house.own.own(mentor).value().profile;
        profile.bio = "New words.";
        house.own.update(mentor, profile).value();
        QCOMPARE(house.page("ananya-krishnan").bio, profile.bio);
        house.inTransaction([&](auto& tx) { house.mentors.addRating(tx, mentor, 5, 1); });
        QCOMPARE(house.page("ananya-krishnan").card.reviewCount, 1);
        house.times.paused = mentor;
        house.feed.refreshAvailability(mentor);
        QVERIFY(!house.page("ananya-krishnan").acceptingBookings);
    }

    void slots_afterABooking_areRightSoon() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        const auto nextFree = [&] { return house.catalogue.live(mentor, house.people.clock.now()).nextFreeAt; };
        const auto now = house.people.clock.now().seconds / 900 * 900;
        for (int i = 1; i <= 50; ++i) {  // However quickly one follows the other, the last state stays.
            house.times.set(mentor, {0, {{now + i * 900}}});
            house.feed.refreshAvailability(mentor);
        }
        QTRY_VERIFY(nextFree() == domain::UtcTime{now + 50 * 900});
    }

    void statuses_areKeptAsTheirNames() {
        MentorHouse house;
        const auto user = house.person("Rohan Mehta", "rohan@example.org");
        house.apply(user).value();
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<mentors::ApplicationStatus>>([&](auto status) {
            house.inTransaction([&](auto& tx) { return tx.execute("UPDATE mentors SET status = $1", status.value); });
            house.people.database->read([&](database::Reader& reader) {
                QVERIFY(mentors::MentorStore().application(reader, user)->status == status.value);
                QCOMPARE(reader.scalar<std::string>("SELECT status FROM mentors"), std::string(status.name));
            });
        });
    }

    void rolledBackChange_neverReachesTheCatalogue() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        const auto result = house.inTransaction([&](auto& tx) -> domain::Result<void> {
            house.mentors.addCompletedSession(tx, mentor, mentor);
            return domain::fail(ErrorCode::internal);
        });
        QVERIFY(result.has_error());
        house.mentor("Rohan Mehta", "rohan@example.org");  // What was told before him has been read by now.
        QCOMPARE(list(house).items.at(0).sessionsCompleted, 0);
    }

    void unlistedMentor_isInNoList_andReachedByLinkAlone() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        house.mentor("Rohan Mehta", "rohan@example.org");
        const domain::UtcTime free{house.people.clock.now().seconds / 900 * 900 + 7200};
        house.times.set(mentor, {3600, {house.people.clock.now() + 60, free}});
        house.feed.refreshAvailability(mentor);
        QVERIFY(house.own.setUnlisted(mentor, true)->unlisted);
        QTRY_COMPARE(list(house).total, 1);
        QCOMPARE(list(house).items.at(0).slug, std::string("rohan-mehta"));
        const auto page = house.page("ananya-krishnan");
        QVERIFY(page.unlisted);
        QVERIFY(page.card.nextFreeAt == free);  // Known to no list; the notice holds as for everybody.
        house.people.database->read([&](database::Reader& reader) {
            QVERIFY(house.mentors.findBySlug(reader, "ananya-krishnan").has_value());  // Bookings ask so.
        });
        QVERIFY(!house.own.setUnlisted(mentor, false)->unlisted);
        QTRY_COMPARE(list(house).total, 2);
        QVERIFY(!house.page("ananya-krishnan").unlisted);
        QTRY_VERIFY(house.catalogue.live(mentor, house.people.clock.now()).nextFreeAt == free);
    }

    void unlistedMentor_isFoundByNoQuestion_data() {
        QTest::addColumn<mentors::MentorQuery>("query");
        QTest::newRow("by name") << mentors::MentorQuery{.text = "ananya"};
        QTest::newRow("by words of the text") << mentors::MentorQuery{.text = "help with system"};
        QTest::newRow("by expertise") << mentors::MentorQuery{.expertise = {"DSA"}};
        QTest::newRow("by company") << mentors::MentorQuery{.companies = {"Google"}};
        QTest::newRow("by language") << mentors::MentorQuery{.languages = {"Hindi"}};
        QTest::newRow("by price") << mentors::MentorQuery{.priceMin = 0, .priceMax = 1'000'000};
        QTest::newRow("by a free day") << mentors::MentorQuery{.freeWithin = domain::UtcRange{{0}, {4'000'000'000}}};
        QTest::newRow("by rating") << mentors::MentorQuery{.ratingMin = 4.0};
    }
    void unlistedMentor_isFoundByNoQuestion() {
        QFETCH(mentors::MentorQuery, query);
        query.facets = true;
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        house.times.set(mentor, {0, {house.people.clock.now() + domain::kDay}});
        house.feed.refreshAvailability(mentor);
        house.inTransaction([&](auto& tx) { house.mentors.addRating(tx, mentor, 5, 1); });
        const auto ask = [&] {
            return protocol::decode<protocol::MentorPage>(
                       *house.catalogue.search(query, house.people.clock.now()).value())
                .value();
        };
        QTRY_COMPARE(ask().total, 1);
        house.own.setUnlisted(mentor, true).value();
        QTRY_COMPARE(ask().total, 0);
        const auto facets = ask().facets.value();
        for (const auto* counts : {&facets.expertise, &facets.companies, &facets.languages})
            for (const auto& one : *counts)
                QCOMPARE(one.count, 0);
        house.feed.load();  // And so it is after a restart.
        QCOMPARE(ask().total, 0);
        QVERIFY(house.catalogue.priceGuides({{"DSA"}, 11}, {}).empty());
    }

    void suspendedMentor_isNowhereAndComesBack() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        house
            .inTransaction([&](auto& tx) {
                house.mentors.personChanged(tx, mentor);
                return house.people.accounts.suspend(tx, mentor, "x");
            })
            .value();
        QTRY_COMPARE(list(house).total, 0);
        QCOMPARE(codeOf(house.mentors.profile("ananya-krishnan")), "not_found");
        house.people.database->read([&](database::Reader& reader) { QVERIFY(!house.mentors.find(reader, mentor)); });
        house
            .inTransaction([&](auto& tx) {
                const auto back = house.people.accounts.reinstate(tx, mentor);
                house.mentors.personChanged(tx, mentor);
                return back;
            })
            .value();
        QTRY_COMPARE(list(house).total, 1);
    }

    void lookUps_giveOtherRoomsWhatTheyNeed() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        house.people.database->read([&](database::Reader& reader) {
            const auto found = house.mentors.find(reader, mentor);
            QVERIFY(found.has_value());
            QCOMPARE(found->name, std::string("Ananya Krishnan"));
            QCOMPARE(found->zone.value, std::string("Europe/London"));
            QVERIFY(house.mentors.findBySlug(reader, "ananya-krishnan")->id == mentor);
            QVERIFY(*house.mentors.price(reader, mentor, 60) == domain::rupees(1599));
            QVERIFY(!house.mentors.price(reader, mentor, 45));
            QVERIFY(!house.mentors.find(reader, UserId{1}));
        });
    }

    void load_afterARestart_knowsEverybodyAgain() {
        MentorHouse house;
        for (int i = 0; i < 5; ++i)
            house.mentor("Mentor", std::to_string(i) + "@example.org");
        const auto before = **house.catalogue.search({}, house.people.clock.now());
        mentors::Catalogue fresh;
        mentors::CatalogueFeed feed(*house.people.database, house.people.clock, fresh, &house.times);
        feed.load();
        QCOMPARE(fresh.size(), std::size_t{5});
        QCOMPARE(**fresh.search({}, house.people.clock.now()), before);
    }

    void profile_showsLiveFigures() {
        MentorHouse house;
        const auto mentor = house.mentor("Ananya Krishnan", "ananya@example.org");
        const domain::UtcTime free{house.people.clock.now().seconds / 900 * 900 + 7200};
        house.times.set(mentor, {0, {free}});
        house.times.paused = mentor;
        house.feed.refreshAvailability(mentor);
        house.catalogue.setOnline(mentor, true, house.people.clock.now());
        QTRY_VERIFY(house.page("ananya-krishnan").card.nextFreeAt == free);
        const auto profile = house.page("ananya-krishnan");
        QVERIFY(profile.card.online);
        QVERIFY(!profile.acceptingBookings);
        QCOMPARE(profile.prices.at(0).minutes, 30);
    }
};

MC_TEST_APPLESS(MentorServiceTest)
#include "mentor_service_test.moc"
