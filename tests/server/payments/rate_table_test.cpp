#include "payments/rate_table.h"

#include <QTemporaryDir>
#include <QTest>

#include "platform/database/database.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using database::Database;
using domain::CivilDate;
using domain::RateKind;
using test::code;

namespace {

constexpr CivilDate kRatesToday{2026, 11, 27};

struct RateBooks {
    domain::Result<void> set(RateKind kind, const char* value, CivilDate from) {
        return database->write([&](database::Transaction& tx) {
            return payments::RateTable().set(tx, {kind, from, *domain::parseRateValue(kind, value)}, kRatesToday,
                                             {1'795'000'000});
        });
    }
    std::vector<payments::RateLine> history() {
        return database->read([](database::Reader& reader) { return payments::RateTable().history(reader); });
    }
    QTemporaryDir folder;
    std::unique_ptr<Database> database =
        Database::open(folder.filePath("mentor-connect.db").toStdString(), {.durable = false});
};

}  // namespace

/// Rates by date, and that none is rewritten.
class RateTableTest : public QObject {
    Q_OBJECT

private slots:
    void lines_standInTheOrderInWhichTheyWereWritten() {
        RateBooks books;
        QVERIFY(books.history().empty());
        QVERIFY(books.set(RateKind::commission, "15", {2027, 4, 1}));
        QVERIFY(books.set(RateKind::gst_mode, "added_to_student", kRatesToday));
        QVERIFY(books.set(RateKind::commission, "17.5", {2027, 4, 1}));
        const auto history = books.history();
        QCOMPARE(history.size(), std::size_t{3});
        QVERIFY(history[0].rate == (domain::DatedRate{RateKind::commission, {2027, 4, 1}, 150'000}));
        QVERIFY(history[1].rate == (domain::DatedRate{RateKind::gst_mode, kRatesToday, 2}));
        QVERIFY(history[2].rate == (domain::DatedRate{RateKind::commission, {2027, 4, 1}, 175'000}));
        QVERIFY(history[2].setAt == domain::UtcTime{1'795'000'000});
    }

    void aDateThatIsOver_isRefused() {
        RateBooks books;
        const auto done = books.set(RateKind::commission, "15", {2026, 11, 26});
        QCOMPARE(code(done), QString("validation_failed"));
        QCOMPARE(QString::fromStdString(done.error().fields.front().path), QString("from"));
        QVERIFY(books.history().empty());
    }

    void ratesThatLeaveNothing_areRefused_alsoWhereTheyMeetLater() {
        RateBooks books;
        QVERIFY(books.set(RateKind::gateway_fee, "45", {2027, 6, 1}));
        const auto done = books.set(RateKind::commission, "60", {2027, 1, 1});
        QCOMPARE(code(done), QString("validation_failed"));
        QVERIFY2(done.error().detail.find("2027-06-01") != std::string::npos, done.error().detail.c_str());
        QVERIFY(books.set(RateKind::commission, "55", {2027, 1, 1}));
    }

    void aLine_isNeitherChangedNorRemoved_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("changed") << "UPDATE payment_rates SET value = '1'";
        QTest::newRow("removed") << "DELETE FROM payment_rates";
    }
    void aLine_isNeitherChangedNorRemoved() {
        QFETCH(QString, sql);
        RateBooks books;
        QVERIFY(books.set(RateKind::commission, "15", {2027, 4, 1}));
        QVERIFY_THROWS_EXCEPTION(database::DatabaseError, books.database->write([&](database::Transaction& tx) {
            tx.execute(sql.toStdString());
        }));
        QCOMPARE(books.history().front().rate.value, std::int64_t{150'000});
    }
};

MC_TEST_APPLESS(RateTableTest)
#include "rate_table_test.moc"
