#include "mentors/search_terms.h"

#include <rapidcheck.h>

#include <QTest>

#include "mentors/words.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#include "world.h"

using namespace mc;
using mentors::Catalogue;
using mentors::MentorQuery;
using mentors::MentorRecord;
using mentors::world::Maker;
using protocol::SearchFilter;

namespace {

constexpr domain::UtcTime kSearchTermsNow{1'795'000'000};

SearchFilter filterOf(Maker& make) {
    SearchFilter filter;
    if (make.below(3) == 0)
        filter.words = make.one({"goo", "backend", "c++", "C#", "ana", "अनन्", "sofia alv", "SYSTEMS scale", "engineer ",
                                 "resume", "x", "lukasz nowak", "डेटा", "ci cd", "soc gen", "at", "  ",
                                 "i help with interviews staff engineer at google ban"});
    if (make.below(3) == 0) filter.expertise = make.some(mentors::world::kTags, 2);
    if (make.below(8) == 0) filter.expertise.push_back("dsa");
    if (make.below(3) == 0) filter.companies = make.some({"google", "Zoho", "SOCIETE GENERALE", "Nobody"}, 3);
    if (make.below(3) == 0) filter.languages = make.some({"english", "हिन्दी", "portugues", "Klingon"}, 3);
    if (make.below(3) == 0) filter.priceMin = make.below(3000) * 100;
    if (make.below(3) == 0) filter.priceMax = make.below(4000) * 100;
    if (make.below(3) == 0) filter.ratingMin = make.below(11) / 2.0;
    return filter;
}

MentorQuery queryOf(const SearchFilter& filter) {
    MentorQuery query;
    query.text = filter.words;
    query.expertise = filter.expertise;
    query.companies = filter.companies;
    query.languages = filter.languages;
    query.priceMin = filter.priceMin;
    query.priceMax = filter.priceMax;
    query.ratingMin = filter.ratingMin;
    return query;
}

int found(const Catalogue& catalogue, const SearchFilter& filter) {
    return protocol::decode<protocol::MentorPage>(**catalogue.search(queryOf(filter), kSearchTermsNow)).value().total;
}

std::string keyOf(const SearchFilter& filter) {
    return protocol::encode(mentors::termsOf(filter));
}

}  // namespace

class SearchTermsTest : public QObject {
    Q_OBJECT

private slots:
    void fits_isWhatTheSearchSays() {
        const bool held = rc::check("a mentor fits where a search among her alone finds her", [](unsigned seed) {
            Maker make(seed);
            for (int id = 1; id <= 12; ++id) {
                const auto record = make.mentor(id);
                Catalogue catalogue;
                catalogue.put({record});
                const auto mentor = mentors::findableOf(*catalogue.find(record.id));
                for (int i = 0; i < 12; ++i) {
                    const auto filter = filterOf(make);
                    RC_ASSERT(mentors::fits(mentors::termsOf(filter), mentor) == (found(catalogue, filter) == 1));
                }
            }
        });
        QVERIFY(held);
    }

    void sameFilters_haveTheSameTerms() {
        const SearchFilter one{.words = "Go backend pun",
                               .expertise = {"DSA", "Résumé review"},
                               .companies = {"Google", "Zoho"},
                               .languages = {"English"}};
        auto other = one;
        other.words = "backend  GO pun";
        other.expertise = {"resume review", "dsa", "DSA"};
        other.companies = {"zoho", "google"};
        QCOMPARE(keyOf(one), keyOf(other));
        other.words = "Go backend pun ";  // The last is a whole word now.
        QVERIFY(keyOf(one) != keyOf(other));
    }

    void filtersThatLookForNothing_areEmpty_data() {
        QTest::addColumn<QString>("words");
        QTest::addColumn<double>("ratingMin");
        QTest::addColumn<bool>("empty");
        QTest::newRow("nothing") << "" << 0.0 << true;
        QTest::newRow("no word in it") << " – !" << 0.0 << true;
        QTest::newRow("a word") << "go" << 0.0 << false;
        QTest::newRow("a rating") << "" << 4.0 << false;
    }
    void filtersThatLookForNothing_areEmpty() {
        QFETCH(QString, words);
        QFETCH(double, ratingMin);
        SearchFilter filter;
        filter.words = words.toStdString();
        filter.ratingMin = ratingMin;
        filter.priceMin = 0;
        QTEST(mentors::termsOf(filter).isEmpty(), "empty");
    }

    void terms_surviveBeingKept() {
        const SearchFilter filter{.words = "go pun",
                                  .expertise = {"DSA"},
                                  .companies = {},
                                  .languages = {"हिन्दी"},
                                  .priceMin = 30'000,
                                  .priceMax = {},
                                  .ratingMin = 4.5};
        const auto kept = protocol::decode<mentors::SearchTerms>(keyOf(filter)).value();
        QCOMPARE(protocol::encode(kept), keyOf(filter));
        QCOMPARE(*kept.ratingMicros, std::int64_t{4'500'000});
    }
};

MC_TEST_APPLESS(SearchTermsTest)
#include "search_terms_test.moc"
