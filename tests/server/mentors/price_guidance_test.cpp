#include "mentors/price_guidance.h"

#include <QTest>

#include "support/test_program.h"
#include "world.h"

using namespace mc;
using mentors::Catalogue;
using mentors::MentorRecord;
using mentors::Peers;
using protocol::PriceGuide;

namespace {

/// A catalogue of mentors with one price for 60 minutes each, made one by one.
struct Market {
    void add(const std::string& tag, int years, std::int64_t rupees) {
        auto record = mentors::world::Maker(1).mentor(++m_last);
        record.expertise = {tag};
        record.yearsOfExperience = years;
        record.prices = {{60, domain::rupees(rupees)}};
        catalogue.put({record});
    }
    void addAll(const std::string& tag, int years, std::initializer_list<std::int64_t> rupees) {
        for (const auto price : rupees)
            add(tag, years, price);
    }
    /// "low–high" of the 60 minutes in whole units; empty without guidance.
    std::string guide(const std::vector<std::string>& expertise, int years) const {
        const auto guides = catalogue.priceGuides({expertise, years}, bounds);
        if (guides.empty()) return {};
        const auto& one = guides.front();
        return std::to_string(one.low.minor / 100) + "–" + std::to_string(one.high.minor / 100);
    }
    Catalogue catalogue;
    mentors::PriceBounds bounds;

private:
    std::int64_t m_last = 0;
};

}  // namespace

class PriceGuidanceTest : public QObject {
    Q_OBJECT

private slots:
    void middleHalf_isByRank_data() {
        QTest::addColumn<std::vector<int>>("prices");
        QTest::addColumn<std::string>("guide");
        QTest::newRow("five") << std::vector<int>{900, 500, 700, 600, 800} << std::string("600–800");
        QTest::newRow("eight") << std::vector<int>{100, 400, 500, 600, 700, 800, 900, 2000} << std::string("400–800");
        QTest::newRow("one dear one moves nothing")
            << std::vector<int>{500, 500, 500, 500, 3000} << std::string("500–500");
        QTest::newRow("four") << std::vector<int>{500, 600, 700, 800} << std::string();
    }
    void middleHalf_isByRank() {
        QFETCH(std::vector<int>, prices);
        QFETCH(std::string, guide);
        Market market;
        market.bounds.least = domain::rupees(100);
        for (const auto price : prices)
            market.add("DSA", 4, price);
        QCOMPARE(market.guide({"DSA"}, 5), guide);
    }

    void sameExperience_comesFirst_thenTheWholeField() {
        Market market;
        market.addAll("DSA", 12, {2000, 2100, 2200, 2300, 2400});
        market.addAll("DSA", 1, {400, 400, 400, 400});
        QCOMPARE(market.guide({"DSA"}, 10), std::string("2100–2300"));
        QCOMPARE(market.guide({"DSA"}, 2), std::string("400–2200"));  // Four of them are too few.
        market.add("DSA", 2, 500);
        QCOMPARE(market.guide({"DSA"}, 0), std::string("400–400"));
    }

    void bands_endWhereTheySay_data() {
        QTest::addColumn<int>("years");
        QTest::addColumn<bool>("near");
        for (const auto& [years, near] : {std::pair{5, false}, {6, true}, {9, true}, {10, false}})
            QTest::addRow("%d", years) << years << near;
    }
    void bands_endWhereTheySay() {
        QFETCH(int, years);
        QFETCH(bool, near);
        Market market;
        market.addAll("DSA", 7, {1000, 1000, 1000, 1000, 1000});
        market.addAll("DSA", 20, {3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000, 3000});
        QCOMPARE(market.guide({"DSA"}, years), std::string(near ? "1000–1000" : "1000–3000"));
    }

    void otherFields_doNotCount_andOneOfSeveralIsEnough() {
        Market market;
        market.addAll("Backend", 4, {900, 900, 900, 900, 900});
        QCOMPARE(market.guide({"DSA"}, 4), std::string());
        QCOMPARE(market.guide({}, 4), std::string());
        QCOMPARE(market.guide({"DSA", "BACKEND", "Unheard of"}, 4), std::string("900–900"));
    }

    void eachLength_isOnItsOwn() {
        Market market;
        market.addAll("DSA", 4, {900, 900, 900, 900, 900});
        auto record = mentors::world::Maker(2).mentor(99);
        record.expertise = {"DSA"};
        record.prices = {{30, domain::rupees(450)}};
        market.catalogue.put({record});
        const auto guides = market.catalogue.priceGuides({{"DSA"}, 4}, market.bounds);
        QCOMPARE(guides.size(), 1u);  // One alone says nothing of 30 minutes.
        QCOMPARE(guides[0].minutes, 60);
    }

    void bounds_holdForGuidance_andOtherCurrenciesDoNotCount() {
        Market market;
        market.addAll("DSA", 4, {900, 900, 900, 900, 900});
        market.bounds = {domain::rupees(300), domain::rupees(800)};
        QCOMPARE(market.guide({"DSA"}, 4), std::string("800–800"));
        market.bounds = {{30'000, {{'U', 'S', 'D'}}}, {300'000, {{'U', 'S', 'D'}}}};
        QCOMPARE(market.guide({"DSA"}, 4), std::string());
    }

    void whoIsGone_doesNotCount() {
        Market market;
        market.addAll("DSA", 4, {900, 900, 900, 900, 900});
        market.catalogue.remove({5});
        QCOMPARE(market.guide({"DSA"}, 4), std::string());
    }
};

MC_TEST_CORE(PriceGuidanceTest)
#include "price_guidance_test.moc"
