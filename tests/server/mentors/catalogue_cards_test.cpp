#include <QTest>
#include <atomic>
#include <thread>

#include "support/test_program.h"
#include "world.h"

using namespace mc;
using domain::UserId;
using domain::UtcTime;
using mentors::Catalogue;
using mentors::MentorQuery;
using mentors::MentorRecord;
using mentors::world::kNow;
using mentors::world::page;

namespace {

MentorRecord plain(std::int64_t id) {
    MentorRecord record;
    record.id = {id};
    record.slug = "mentor-" + std::to_string(id);
    record.name = "Ananya Krishnan";
    record.prices = {{30, domain::rupees(899)}};
    record.zone = {"Asia/Kolkata"};
    return record;
}

}  // namespace

/// What the catalogue answers, by example: a mentor's card, a page asked for again, a cursor that is none.
class CatalogueCardsTest : public QObject {
    Q_OBJECT

private slots:
    void facets_unasked_areAbsent() {
        Catalogue catalogue;
        catalogue.put({plain(1)});
        QVERIFY(!page(catalogue, {}).facets);
    }

    void search_wrongCursor_isRefused_data() {
        QTest::addColumn<QByteArray>("cursor");
        QTest::newRow("text") << QByteArray("next");
        QTest::newRow("other order") << QByteArray("10-1-1-1");
        QTest::newRow("tier") << QByteArray("07-1-1-1");
        QTest::newRow("not hexadecimal") << QByteArray("00-x-1-1");
        QTest::newRow("too short") << QByteArray("00-1-1");
        QTest::newRow("too long") << QByteArray("00-1-1-1-1");
        QTest::newRow("overflow") << QByteArray("00-11111111111111111-1-1");
        QTest::newRow("huge") << QByteArray(10'000, '0');
    }
    void search_wrongCursor_isRefused() {
        QFETCH(QByteArray, cursor);
        Catalogue catalogue;
        MentorQuery query;
        query.cursor = cursor.toStdString();
        const auto result = catalogue.search(query, kNow);
        QVERIFY(result.has_error());
        const auto error = result.error();
        QVERIFY(error.code == domain::ErrorCode::validation_failed);
        QCOMPARE(error.fields.at(0).path, std::string("cursor"));
    }

    void card_showsWhoIsOnlineAndTheNextFreeTime() {
        Catalogue catalogue;
        catalogue.setOnline({1}, true, kNow);
        catalogue.put({plain(1), plain(2)});
        const UtcTime first{(kNow.seconds / 900 + 6) * 900};
        catalogue.setFreeTimes({1}, {3600, {first, first + 3600}}, kNow);
        const auto cards = page(catalogue, {}).items;
        QVERIFY(cards.at(0).online);
        QVERIFY(!cards.at(1).online);
        QVERIFY(cards.at(0).nextFreeAt == first);
        QVERIFY(!cards.at(1).nextFreeAt);
        catalogue.setOnline({1}, false, kNow);
        QVERIFY(!page(catalogue, {}).items.at(0).online);
        // The first time is too soon by now: nobody said so, the clock did.
        QVERIFY(page(catalogue, {}, first + (1 - 3600)).items.at(0).nextFreeAt == first + 3600);
    }

    void card_saysRoughlyWhenSomebodyWasThere() {
        using domain::Activity;
        Catalogue catalogue;
        auto known = plain(2);
        known.lastSeenAt = kNow - 3 * domain::kDay;
        catalogue.put({plain(1), known});
        const auto active = [&](domain::Seconds later = 0) {
            std::map<std::int64_t, std::optional<Activity>> said;
            for (const auto& card : page(catalogue, {}, kNow + later).items)
                said[card.id.value] = card.active;
            return said;
        };
        QVERIFY(!active()[1]);
        QVERIFY(active()[2] == Activity::this_week);
        catalogue.setOnline({1}, true, kNow);
        QVERIFY(active(30 * domain::kDay)[1] == Activity::today);  // She is there.
        catalogue.setOnline({1}, false, kNow);
        QVERIFY(active()[1] == Activity::today);
        QVERIFY(active(domain::kDay)[1] == Activity::this_week);  // Nobody said so, the clock did.
        QVERIFY(!active(7 * domain::kDay)[1]);
        catalogue.put({known});  // Read again: what is known meanwhile is not forgotten.
        QVERIFY(active()[1] == Activity::today);
        catalogue.remove({1});
        catalogue.put({plain(3)});  // In the place of the one who left.
        QVERIFY(!active()[3]);
    }

    void search_askedAgain_isTheSameTextUntilSomethingOnItChanges() {
        Catalogue catalogue;
        catalogue.put({plain(1), plain(2)});
        MentorQuery one;
        one.limit = 1;
        const auto text = [&] { return catalogue.search(one, kNow).value(); };
        const auto first = text();
        QVERIFY(text() == first);
        const bool secondIsShown = first->find("\"slug\":\"" + plain(2).slug) != std::string::npos;
        catalogue.setOnline({secondIsShown ? 1 : 2}, true, kNow);  // Not on this page.
        QVERIFY(text() == first);
        catalogue.setOnline({secondIsShown ? 2 : 1}, true, kNow);
        QVERIFY(text() != first);
        const auto online = text();
        catalogue.put({plain(1)});
        QVERIFY(text() != online);
    }

    void card_isTheCodecsCard() {
        auto record = plain(1);
        record.name = "A \",\"online\":false B";
        record.headline = ",\"online\":false";
        record.languages = {"English"};
        record.ratingSum = 9;
        record.ratingCount = 2;
        Catalogue catalogue;
        catalogue.put({record});
        const auto card = page(catalogue, {}).items.at(0);
        QCOMPARE(card.name, record.name);
        QCOMPARE(card.headline, record.headline);
        QCOMPARE(card.ratingAverage, 4.5);
        QCOMPARE(card.languages.at(0), std::string("English"));
        QVERIFY(card.priceFrom == domain::rupees(899));
    }

    void mentorWithoutPrices_isNotListed() {
        Catalogue catalogue;
        catalogue.put({plain(1)});
        auto record = plain(1);
        record.prices.clear();
        catalogue.put({record});
        QCOMPARE(page(catalogue, {}).total, 0);
    }

    void put_sameMentorTwiceInOneBatch_keepsTheLast() {
        Catalogue catalogue;
        auto second = plain(1);
        second.name = "Second";
        catalogue.put({plain(1), second});
        QCOMPARE(page(catalogue, {}).total, 1);
        QCOMPARE(page(catalogue, {}).items.size(), std::size_t{1});
        QCOMPARE(page(catalogue, {}).items.at(0).name, std::string("Second"));
        QCOMPARE(catalogue.size(), std::size_t{1});
    }

    void freeTimes_ofADayLongAgo_doNotComeBack() {
        Catalogue catalogue;
        catalogue.put({plain(1)});
        catalogue.setFreeTimes({1}, {0, {{kNow.seconds / 900 * 900 + 900}}}, kNow);
        const auto later = kNow + 64 * domain::kDay;  // The same place in the ring of days.
        MentorQuery query;
        query.freeWithin = domain::UtcRange{later, later + domain::kDay};
        QCOMPARE(page(catalogue, query, later).total, 0);
        QVERIFY(!page(catalogue, {}, later).items.at(0).nextFreeAt);
        // Somebody else's time takes that place.
        catalogue.put({plain(2)});
        catalogue.setFreeTimes({2}, {0, {{later.seconds / 900 * 900 + 900}}}, later);
        const auto found = page(catalogue, query, later);
        QCOMPARE(found.total, 1);
        QVERIFY(found.items.at(0).id == UserId{2});
    }

    void search_duringChanges_seesWholeSnapshots() {
        Catalogue catalogue;
        std::vector<MentorRecord> records;
        for (int i = 1; i <= 50; ++i)
            records.push_back(plain(i));
        catalogue.reset(records);
        std::atomic<bool> stop{false};
        std::atomic<int> wrong{0};
        std::thread reader([&] {
            while (!stop) {
                const auto found = page(catalogue, {});
                // Ten come or go together.
                if (found.total % 10 != 0) ++wrong;
            }
        });
        for (int round = 0; round < 60; ++round) {
            std::vector<MentorRecord> more = records;
            for (int i = 0; i < (round % 3) * 10; ++i)
                more.push_back(plain(1000 + round * 100 + i));
            catalogue.reset(more);
            catalogue.setFreeTimes({1 + round % 50}, {0, {kNow + 900 * (round + 1)}}, kNow);
            catalogue.setOnline({1 + round % 50}, round % 2 == 0, kNow);
        }
        stop = true;
        reader.join();
        QCOMPARE(wrong.load(), 0);
    }
};

MC_TEST_APPLESS(CatalogueCardsTest)
#include "catalogue_cards_test.moc"
