#include <rapidcheck.h>

#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "admin/analytics_store.h"
#include "platform/database/database.h"
#include "support/test_program.h"
#endif

using namespace mc;
using admin::Active;
using admin::ActiveAs;
using admin::CountedDay;
using admin::DaySpan;

namespace {

const std::int64_t kFirst = domain::toDays({2026, 11, 20});  // A Friday, ten days before a month ends.
constexpr std::int64_t kDays = 25;

struct AnalyticsStoreWorld {
    QTemporaryDir folder;
    std::unique_ptr<database::Database> database =
        database::Database::open(folder.filePath("db").toStdString(), {.durable = false});
    admin::AnalyticsStore store{"Asia/Kolkata", {}};
    std::map<std::int64_t, std::set<Active>> expected;

    void clear() {
        database->write([](database::Transaction& tx) {
            for (const auto* sql : {"DELETE FROM analytics_days", "DELETE FROM analytics_people",
                                    "DELETE FROM analytics_reach", "DELETE FROM analytics_spans"})
                tx.execute(sql);
        });
        expected.clear();
    }
    /// Counts a day, perhaps again.
    void put() {
        CountedDay day;
        for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
            day.people.insert({static_cast<ActiveAs>(*rc::gen::inRange(0, 3)), {*rc::gen::inRange(1, 4)}});
        const auto number = *rc::gen::inRange(kFirst, kFirst + kDays);
        database->write([&](database::Transaction& tx) { store.put(tx, number, day); });
        expected[number] = day.people;
    }
    std::map<ActiveAs, int> counted(const DaySpan& span) const {
        std::set<Active> people;
        for (auto day = expected.lower_bound(span.first); day != expected.end() && day->first < span.end; ++day)
            people.insert(day->second.begin(), day->second.end());
        std::map<ActiveAs, int> counts{{ActiveAs::mentor, 0}, {ActiveAs::student, 0}, {ActiveAs::returning, 0}};
        for (const auto& who : people)
            ++counts[who.as];
        return counts;
    }
    std::map<ActiveAs, int> kept(const DaySpan& span) {
        auto counts = database->read([&](database::Reader& reader) { return store.people(reader, span); });
        for (const auto as : {ActiveAs::mentor, ActiveAs::student, ActiveAs::returning})
            counts.try_emplace(as, 0);
        return counts;
    }
};

}  // namespace

/// How many were active in a stretch of days.
class AnalyticsStoreTest : public QObject {
    Q_OBJECT
    using World = AnalyticsStoreWorld;

private slots:
    void everyStretch_hasEachOnce_inWhateverOrderDaysAreCounted() {
        World world;
        QVERIFY(rc::check([&] {
            world.clear();
            for (int i = *rc::gen::inRange(0, 30); i > 0; --i)
                world.put();
            for (auto first = kFirst; first < kFirst + kDays; ++first) {
                for (auto end = first + 1; end <= kFirst + kDays; ++end)
                    RC_ASSERT(world.kept({first, end}) == world.counted({first, end}));
                for (const auto& span : admin::spansOf(first))
                    RC_ASSERT(world.kept(span) == world.counted(span));
            }
        }));
    }

    void aDay_isReadAsItWasPut() {
        World world;
        const CountedDay day{{.gross = 5, .stars = 4, .bookedMinutes = 60},
                             {{ActiveAs::mentor, {7}}, {ActiveAs::student, {8}}}};
        world.database->write([&](database::Transaction& tx) { world.store.put(tx, kFirst, day); });
        const auto read = [&](auto what) { return world.database->read(what); };
        QVERIFY(read([&](database::Reader& reader) { return world.store.day(reader, kFirst) == day; }));
        QVERIFY(read([&](database::Reader& reader) { return world.store.isKept(reader, kFirst); }));
        QVERIFY(!read([&](database::Reader& reader) { return world.store.isKept(reader, kFirst + 1); }));
    }

    void spans_areTheDayItsWeekFromMondayAndItsMonth() {
        const auto spans = admin::spansOf(domain::toDays({2026, 12, 31}));  // A Thursday.
        const auto day = [](int year, int month, int number) { return domain::toDays({year, month, number}); };
        QVERIFY(spans[0] == (DaySpan{day(2026, 12, 31), day(2027, 1, 1)}));
        QVERIFY(spans[1] == (DaySpan{day(2026, 12, 28), day(2027, 1, 4)}));
        QVERIFY(spans[2] == (DaySpan{day(2026, 12, 1), day(2027, 1, 1)}));
    }
};

MC_TEST_CORE(AnalyticsStoreTest)
#include "analytics_store_test.moc"
