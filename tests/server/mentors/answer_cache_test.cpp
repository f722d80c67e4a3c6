#include "mentors/answer_cache.h"

#include <QTest>
#include <functional>
#include <set>

#include "mentors/profile_cache.h"
#include "support/test_program.h"

using namespace mc;
using mentors::AnswerCache;
using mentors::CachedAnswer;
using mentors::MentorQuery;
using mentors::ProfileCache;

class AnswerCacheTest : public QObject {
    Q_OBJECT

private slots:
    void keyOf_tellsAllQuestionsApart() {
        const std::vector<std::function<void(MentorQuery&)>> changes{
            [](MentorQuery&) {},
            [](MentorQuery& q) { q.text = "go"; },
            [](MentorQuery& q) { q.text = "go "; },
            [](MentorQuery& q) { q.expertise = {"go"}; },
            [](MentorQuery& q) { q.companies = {"go"}; },
            [](MentorQuery& q) { q.languages = {"go"}; },
            [](MentorQuery& q) {
                q.languages = {"g", "o"};
            },
            [](MentorQuery& q) { q.languages = {"1:g1:o"}; },
            [](MentorQuery& q) { q.priceMin = 1; },
            [](MentorQuery& q) { q.priceMax = 1; },
            [](MentorQuery& q) { q.priceMin = 0; },
            [](MentorQuery& q) { q.ratingMin = 4.5; },
            [](MentorQuery& q) { q.sort = protocol::MentorSort::rating; },
            [](MentorQuery& q) { q.limit = 21; },
            [](MentorQuery& q) { q.cursor = "00-1-2-3"; },
            [](MentorQuery& q) { q.facets = true; },
        };
        std::set<std::string> keys;
        for (const auto& change : changes) {
            MentorQuery query;
            change(query);
            keys.insert(AnswerCache::keyOf(query));
        }
        QCOMPARE(keys.size(), changes.size());
    }

    void keyOf_aQuestionAboutTimes_isNone() {
        MentorQuery query;
        query.freeWithin = domain::UtcRange{{1}, {2}};
        QVERIFY(AnswerCache::keyOf(query).empty());
    }

    void put_anyNumber_staysWithinItsMemory() {
        AnswerCache cache;
        for (int i = 0; i < 5000; ++i) {
            const auto answer = std::make_shared<const CachedAnswer>(CachedAnswer{{1, 2, 3}, std::string(8192, 'x')});
            cache.put(std::to_string(i), answer);
            QVERIFY(cache.bytes() <= AnswerCache::kMostBytes);
            QVERIFY(cache.find(std::to_string(i)).answer == answer);
        }
        QVERIFY(cache.bytes() > 0);
        QVERIFY(!cache.find("0").answer);
    }

    void profile_readBeforeAChange_isNotKept() {
        ProfileCache cache;
        const auto generation = cache.generation();
        cache.forget({7});  // Somebody changed something while the page was read.
        cache.put("asha", std::make_shared<const ProfileCache::Page>(ProfileCache::Page{{7}, "old", ""}), generation);
        QVERIFY(!cache.find("asha"));
        cache.put("asha", std::make_shared<const ProfileCache::Page>(ProfileCache::Page{{7}, "new", ""}),
                  cache.generation());
        QCOMPARE(cache.find("asha")->head, std::string("new"));
        cache.forget({8});
        QVERIFY(cache.find("asha"));
        cache.forget({7});
        QVERIFY(!cache.find("asha"));
    }

    void profiles_ofAnyNumber_areForgottenInTime() {
        ProfileCache cache;
        for (std::int64_t i = 1; i <= 10'000; ++i)
            cache.put(std::to_string(i), std::make_shared<const ProfileCache::Page>(ProfileCache::Page{{i}, "", ""}),
                      cache.generation());
        int kept = 0;
        for (std::int64_t i = 1; i <= 10'000; ++i)
            kept += cache.find(std::to_string(i)) ? 1 : 0;
        QVERIFY(kept > 0 && static_cast<std::size_t>(kept) <= ProfileCache::kMostPages);
    }
};

MC_TEST_APPLESS(AnswerCacheTest)
#include "answer_cache_test.moc"
