#include <rapidcheck.h>

#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <set>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "admin/event_store.h"
#include "platform/database/database.h"
#include "support/test_program.h"
#endif

using namespace mc;
using domain::EventName;
using domain::FunnelStep;

namespace {

constexpr std::int64_t kEventStoreFirst = 20'000;
constexpr std::int64_t kEventStoreDays = 12;

/// The same by counting what happened anew.
class Recount {
public:
    void add(std::int64_t visitor, std::int64_t day, EventName event) {
        if (const auto step = domain::stepOf(event)) m_steps.insert({visitor, day, *step});
    }
    void remove(std::int64_t visitor) {
        std::erase_if(m_steps, [&](const auto& one) { return std::get<0>(one) == visitor; });
    }
    void removeBefore(std::int64_t day) {
        std::erase_if(m_steps, [&](const auto& one) { return std::get<1>(one) < day; });
    }
    std::map<FunnelStep, std::int64_t> reached(std::int64_t from, std::int64_t until) const {
        std::map<FunnelStep, std::set<std::int64_t>> who;
        for (const auto& [visitor, day, step] : m_steps)
            for (const auto earlier : domain::allSteps())
                if (from <= day && day < until && earlier <= step) who[earlier].insert(visitor);
        std::map<FunnelStep, std::int64_t> counts;
        for (const auto& [step, visitors] : who)
            counts[step] = std::ssize(visitors);
        return counts;
    }

private:
    std::set<std::tuple<std::int64_t, std::int64_t, FunnelStep>> m_steps;
};

struct EventStoreWorld {
    QTemporaryDir folder;
    std::unique_ptr<database::Database> database =
        database::Database::open(folder.filePath("db").toStdString(), {.durable = false});
    admin::EventStore store;
    Recount recount;

    void doSomething() {
        const auto visitor = *rc::gen::inRange<std::int64_t>(1, 5);
        const auto day = *rc::gen::inRange(kEventStoreFirst, kEventStoreFirst + kEventStoreDays);
        const auto kind = *rc::gen::inRange(0, 40);
        database->write([&](database::Transaction& tx) {
            if (kind == 0) store.remove(tx, visitor);
            if (kind == 1) store.removeBefore(tx, day);
            if (kind > 1) store.add(tx, visitor, day, static_cast<EventName>(kind % 9));
        });
        if (kind == 0) recount.remove(visitor);
        if (kind == 1) recount.removeBefore(day);
        if (kind > 1) recount.add(visitor, day, static_cast<EventName>(kind % 9));
    }
    void clear() {
        database->write([&](database::Transaction& tx) { store.removeAll(tx); });
        recount = {};
    }
    auto reached(std::int64_t from, std::int64_t until) {
        return database->read([&](database::Reader& reader) { return store.reached(reader, from, until); });
    }
    std::int64_t number(const std::string& sql) {
        return database->read([&](database::Reader& reader) { return reader.scalar<std::int64_t>(sql); });
    }
};

}  // namespace

/// How many came how far, whatever the order in which it is heard of.
class EventStoreTest : public QObject {
    Q_OBJECT
    using World = EventStoreWorld;

private slots:
    void everyStretch_isItsRecount_inAnyOrderTwiceAndWithdrawn() {
        World world;
        QVERIFY(rc::check([&] {
            world.clear();
            for (int i = *rc::gen::inRange(0, 60); i > 0; --i)
                world.doSomething();
            for (auto from = kEventStoreFirst; from < kEventStoreFirst + kEventStoreDays; ++from)
                for (auto until = from + 1; until <= kEventStoreFirst + kEventStoreDays; ++until)
                    RC_ASSERT(world.reached(from, until) == world.recount.reached(from, until));
            RC_ASSERT(world.number("SELECT count(*) FROM analytics_funnel WHERE visitors <= 0") == 0);
        }));
    }

    void theSameAgain_isCountedInTimesOnly() {
        World world;
        for (int i = 0; i < 3; ++i)
            world.database->write(
                [&](auto& tx) { world.store.add(tx, 7, kEventStoreFirst, EventName::slot_selected); });
        QCOMPARE(world.number("SELECT times FROM analytics_events"), 3);
        QCOMPARE(world.reached(kEventStoreFirst, kEventStoreFirst + 1).at(FunnelStep::slot), 1);
    }

    void whoHasGone_leavesNoRows() {
        World world;
        world.database->write([&](auto& tx) {
            for (const auto day : {3, 1, 2})
                world.store.add(tx, 7, kEventStoreFirst + day, EventName::booking_confirmed);
            world.store.remove(tx, 7);
        });
        QCOMPARE(world.number("SELECT count(*) FROM analytics_funnel"), 0);
        QCOMPARE(world.number("SELECT count(*) FROM analytics_events"), 0);
    }
};

MC_TEST_CORE(EventStoreTest)
#include "event_store_test.moc"
