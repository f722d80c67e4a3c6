#include "scheduling/calendar_cache.h"
#include "support/test_program.h"

#include <QTest>
#include <thread>

using namespace mc;
using scheduling::CalendarCache;

class CalendarCacheTest : public QObject {
    Q_OBJECT

    static CalendarCache::Calendar some() {
        return std::make_shared<const domain::SlotCalendar>(
            domain::Availability{}, std::make_shared<domain::ZoneTable>(), std::vector<domain::Busy>{});
    }

private slots:
    void put_isFoundUntilDropped() {
        CalendarCache cache;
        QVERIFY(!cache.find({7}));
        const auto calendar = some();
        cache.put({7}, calendar, cache.ticket({7}));
        QCOMPARE(cache.find({7}).get(), calendar.get());
        QCOMPARE(cache.size(), std::size_t{1});
        cache.drop({7});
        QVERIFY(!cache.find({7}));
        QCOMPARE(cache.size(), std::size_t{0});
    }

    void put_readBeforeTheDrop_isRefused() {
        CalendarCache cache;
        const auto ticket = cache.ticket({7});
        cache.drop({7});
        cache.put({7}, some(), ticket);
        QVERIFY(!cache.find({7}));
        cache.put({7}, some(), cache.ticket({7}));
        QVERIFY(cache.find({7}) != nullptr);
    }

    void drop_touchesOnlyItsOwn() {
        CalendarCache cache;
        for (std::int64_t id = 1; id <= 200; ++id)
            cache.put({id}, some(), cache.ticket({id}));
        cache.drop({100});
        QCOMPARE(cache.size(), std::size_t{199});
        QVERIFY(!cache.find({100}) && cache.find({36}) && cache.find({164}));
    }
};

MC_TEST_CORE(CalendarCacheTest)
#include "calendar_cache_test.moc"
