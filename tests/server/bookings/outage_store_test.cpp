#include "bookings/outage_store.h"

#include <QTest>

#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using bookings::Outage;
using bookings::OutageSession;
using bookings::OutageStore;
using domain::kHour;
using domain::kMinute;
using domain::OutageFate;
using domain::UtcRange;

namespace {

struct OutageRows : test::ConfirmedSession {
    UtcRange span(domain::Seconds from, domain::Seconds until) const {
        return {booking.startsAt + from, booking.startsAt + until};
    }
    Outage outage(std::int64_t id, const UtcRange& of) const {
        return {{id}, of.begin, of.end, "The disk was full.", maya, of.end};
    }
    void put(const Outage& one) {
        (*database).write([&](database::Transaction& tx) { store.insert(tx, one); });
    }
    void take(const OutageSession& one) {
        (*database).write([&](database::Transaction& tx) { store.insert(tx, one); });
    }
    std::size_t found(const UtcRange& of) {
        return (*database).read([&](database::Reader& reader) { return store.during(reader, of).size(); });
    }
    std::optional<domain::UtcTime> openUntil(const bookings::Booking& of) {
        return (*database).read([&](database::Reader& reader) { return store.openUntil(reader, of); });
    }
    OutageStore store;
};

}  // namespace

class OutageStoreTest : public QObject {
    Q_OBJECT

private slots:
    void during_findsWhatTheSpanTouches_onceForEachStart() {
        OutageRows rows;
        QCOMPARE(rows.found(rows.span(-kHour, 0)), 0u);
        QCOMPARE(rows.found(rows.span(-kHour, 1)), 1u);
        QCOMPARE(rows.found(rows.span(kHour - 1, 2 * kHour)), 1u);
        QCOMPARE(rows.found(rows.span(kHour, 2 * kHour)), 0u);
        const auto all = rows.span(0, kHour);
        rows.put(rows.outage(1, all));
        rows.take({rows.booking.id, rows.booking.startsAt, {1}, OutageFate::choice, all.end + kHour});
        QCOMPARE(rows.found(all), 0u);
    }

    void aSpan_isMarkedOnce() {
        OutageRows rows;
        const auto span = rows.span(0, kHour);
        rows.put(rows.outage(1, span));
        QVERIFY_EXCEPTION_THROWN(rows.put(rows.outage(2, span)), database::ConstraintViolation);
        const auto kept = rows.database->read([&](database::Reader& reader) { return rows.store.find(reader, span); });
        QVERIFY(kept && kept->id.value == 1 && kept->markedBy == rows.maya);
        QCOMPARE(kept->reason, std::string("The disk was full."));
    }

    void choice_isOpenWhileTheBookingIsConfirmedAtThatStart() {
        OutageRows rows;
        const auto span = rows.span(0, kHour);
        rows.put(rows.outage(1, span));
        QVERIFY(!rows.openUntil(rows.booking));
        rows.take({rows.booking.id, rows.booking.startsAt, {1}, OutageFate::choice, span.end + kHour});
        QVERIFY(rows.openUntil(rows.booking) == span.end + kHour);
        auto elsewhere = rows.booking;
        elsewhere.startsAt = elsewhere.startsAt + 30 * kMinute;
        QVERIFY(!rows.openUntil(elsewhere));
        auto over = rows.booking;
        over.status = domain::BookingStatus::cancelled;
        QVERIFY(!rows.openUntil(over));
    }

    void list_hasTheLatestMarkedFirst_andGoesOnBehind() {
        OutageRows rows;
        for (int i = 1; i <= 3; ++i)
            rows.put(rows.outage(i, rows.span(i * kHour, (i + 1) * kHour)));
        const auto first =
            rows.database->read([&](database::Reader& reader) { return rows.store.list(reader, {}, 2); });
        QCOMPARE(first.size(), 2u);
        QVERIFY(first[0].id.value == 3 && first[1].id.value == 2);
        const auto rest = rows.database->read([&](database::Reader& reader) {
            return rows.store.list(reader, std::pair{first[1].markedAt, first[1].id}, 2);
        });
        QVERIFY(rest.size() == 1 && rest[0].id.value == 1);
    }

    void counts_areOfSessionsAndOfOpenChoices() {
        OutageRows rows;
        const auto span = rows.span(0, kHour);
        rows.put(rows.outage(1, span));
        rows.take({rows.booking.id, rows.booking.startsAt, {1}, OutageFate::choice, span.end});
        const auto counts = [&] {
            return rows.database->read([&](database::Reader& reader) { return rows.store.counts(reader, {1}); });
        };
        QVERIFY(counts().sessions == 1 && counts().open == 1);
        QVERIFY(rows.cancel(rows.maya));
        QVERIFY(counts().sessions == 1 && counts().open == 0);
    }
};

MC_TEST_APPLESS(OutageStoreTest)
#include "outage_store_test.moc"
