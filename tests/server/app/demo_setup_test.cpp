#include "app/demo_setup.h"

#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#include "app/ledger_command.h"
#include "platform/database/database.h"
#include "platform/database/reader.h"
#include "support/test_program.h"

using namespace mc;

namespace {

constexpr domain::UtcTime kMidnightInKolkata{1'795'631'400};  ///< 26 November 2026.

}  // namespace

/// People who look around are told what they will find: it has to be there whenever the demo starts.
class DemoSetupTest : public QObject {
    Q_OBJECT

private:
    static int count(const std::filesystem::path& folder, std::string_view sql, std::int64_t who, domain::UtcTime now) {
        const auto file = database::Database::open(folder / "mentor-connect.db");
        return file->read([&](database::Reader& reader) { return reader.scalar<int>(sql, who, now); });
    }

private slots:
    void clock_beginsAtTheNextSuchHourOfTheOperator() {
        app::Config config;
        QCOMPARE(app::untilDemoHour(config, kMidnightInKolkata), 0);
        config.demoHour = 11;
        QCOMPARE(app::untilDemoHour(config, kMidnightInKolkata), 11 * domain::kHour);
        QCOMPARE(app::untilDemoHour(config, {kMidnightInKolkata.seconds + 11 * domain::kHour}), 0);
        QCOMPARE(app::untilDemoHour(config, {kMidnightInKolkata.seconds + 12 * domain::kHour}), 23 * domain::kHour);
    }

    void accounts_showWhatTheyPromise_atAnyTimeOfDay_data() {
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("small");
        QTest::newRow("as it ships") << qint64(kMidnightInKolkata.seconds + 17) << false;
        const auto row = [](domain::Seconds minutes) {
            QTest::addRow("%02d:%02d in Kolkata", static_cast<int>(minutes / 60 % 24), static_cast<int>(minutes % 60))
                << qint64(kMidnightInKolkata.seconds + minutes * domain::kMinute + 17) << true;
        };
        for (domain::Seconds hour = 0; hour < 24; hour += 2)
            row(hour * 60 + 40);
        for (const domain::Seconds last :
             {1415, 1421, 1427, 1433, 1438, 1440, 1444, 1451})  // Around the next midnight.
            row(last);
    }
    void accounts_showWhatTheyPromise_atAnyTimeOfDay() {
        QFETCH(qint64, now);
        QFETCH(bool, small);
        const QTemporaryDir folder;
        app::Config config;
        config.dataDirectory = folder.path().toStdString();
        if (small) config.demoStudents = 45;
        if (small) config.demoDays = 7;
        const auto accounts = app::prepareDemo(config, app::loadOrMakeSecrets(config.dataDirectory), {now});
        const auto maya = accounts.at(0).userId.value;
        const auto rohan = accounts.at(1).userId.value;
        const auto found = [&](const char* sql, std::int64_t who) {
            return count(config.dataDirectory, sql, who, {now});
        };
        QCOMPARE(found("SELECT count(*) FROM bookings WHERE student_id = $1 AND status = 'confirmed' "
                       "AND starts_at BETWEEN $2 - 900 AND $2 + 600",
                       maya),
                 1);
        QVERIFY(found("SELECT count(*) FROM bookings b WHERE student_id = $1 AND status = 'completed' AND $2 > 0 "
                      "AND NOT EXISTS (SELECT 1 FROM reviews r WHERE r.booking_id = b.id)",
                      maya) > 0);
        QVERIFY(found("SELECT coalesce(sum(unread), 0) FROM conversation_members WHERE user_id = $1 AND $2 > 0", maya) >
                0);
        QVERIFY(found("SELECT count(*) FROM bookings WHERE mentor_id = $1 AND status = 'requested' "
                      "AND starts_at > $2",
                      rohan) >= 3);
        QVERIFY(found("SELECT count(*) FROM bookings WHERE mentor_id = $1 AND status = 'confirmed' "
                      "AND starts_at BETWEEN $2 - 900 AND $2 + 600",
                      rohan) > 0);
        // Whoever leaves two in a row waiting takes no bookings, and nothing would begin now.
        QCOMPARE(found("SELECT count(*) FROM bookings WHERE mentor_id = $1 AND status = 'declined' "
                       "AND ended_by = 'platform' AND $2 > 0",
                       rohan),
                 0);
        // The funnel has visitors at each of its six steps.
        QVERIFY(found("SELECT count(DISTINCT step) FROM analytics_funnel WHERE visitors > 0 AND $1 > 0 AND $2 > 0",
                      rohan) == 6);
        // An absence waits for a ruling.
        QVERIFY(found("SELECT count(*) FROM bookings WHERE no_show = 'contested' AND $1 > 0 AND $2 > 0", rohan) > 0);
        // A bank waits for an answer about a session that was held, another has given in to what it was sent.
        QCOMPARE(found("SELECT count(*) FROM payment_disputes d JOIN payments p ON p.id = d.payment_id"
                       " JOIN orders o ON o.id = p.order_id AND o.subject_kind = 'session'"
                       " JOIN bookings b ON b.id = o.subject_id AND b.status = 'completed'"
                       " WHERE $1 > 0 AND d.state = 'open' AND d.respond_by > $2",
                       rohan),
                 1);
        QCOMPARE(found("SELECT count(*) FROM payment_disputes WHERE state = 'won' AND note <> '' AND $1 > 0 AND $2 > 0",
                       rohan),
                 1);
        std::ostringstream balance;
        app::runLedgerCommand({"check"}, config.dataDirectory, balance);  // Throws where the books are not right.
        QVERIFY(balance.str().find("each balances") != std::string::npos);
        // Who decides about an application has the papers and a photo to look at.
        QVERIFY(found("SELECT count(DISTINCT d.kind) FROM application_documents d JOIN mentor_applications a"
                      " ON a.user_id = d.user_id JOIN users u ON u.id = a.user_id"
                      " WHERE a.state = 'submitted' AND u.photo IS NOT NULL AND $1 > 0 AND $2 > 0",
                      rohan) == 2);
    }
};

MC_TEST_CORE(DemoSetupTest)
#include "demo_setup_test.moc"
