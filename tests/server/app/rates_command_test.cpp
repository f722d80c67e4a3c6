#include "app/rates_command.h"

#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#include "support/test_program.h"

using namespace mc;

namespace {

struct RatesOffice {
    RatesOffice() { database::Database::open(folder.filePath("mentor-connect.db").toStdString(), {.durable = false}); }
    std::string run(const std::vector<std::string>& words) const {
        std::ostringstream out;
        // Half past midnight in India, where it is the 28th.
        app::runRatesCommand(words, {folder.path().toStdString(), {"Asia/Kolkata"}, *domain::parseIso(now), chargesGst},
                             out);
        return out.str();
    }
    QTemporaryDir folder;
    std::string now = "2026-11-27T19:00:00Z";
    bool chargesGst = true;
};

}  // namespace

/// An operator decides what is to hold from a date on.
class RatesCommandTest : public QObject {
    Q_OBJECT

private slots:
    void list_saysWhatHoldsWithoutALine() {
        const RatesOffice office;
        const auto text = office.run({"list"});
        QVERIFY2(text.find("commission    20 %         shipped  in force\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("launch_offer  0 months     shipped  in force\n") != std::string::npos, text.c_str());
    }

    void whoIsNotRegistered_readsThatNoGstIsCharged() {
        RatesOffice office;
        QVERIFY(office.run({"list"}).find("no GST is charged") == std::string::npos);
        office.chargesGst = false;
        QVERIFY(
            office.run({"list"}).ends_with("Without invoices.gstin no GST is charged, whatever stands here of it.\n"));
    }

    void set_isListedFromItsDateOn() {
        RatesOffice office;
        QVERIFY(
            office.run({"set", "commission", "15", "2027-04-01"}).starts_with("commission is 15 % from 2027-04-01"));
        office.run({"set", "commission", "12.5", "2027-04-01"});
        office.run({"set", "commission", "18", "2026-11-28"});
        const auto before = office.run({"list"});
        QVERIFY2(before.find("15 %         2027-04-01  replaced  2026-11-27T19:00:00Z\n") != std::string::npos,
                 before.c_str());
        QVERIFY(before.find("12.5 %       2027-04-01  to come ") != std::string::npos);
        QVERIFY(before.find("18 %         2026-11-28  in force") != std::string::npos);
        QVERIFY(before.find("20 %         shipped     past") != std::string::npos);
        office.now = "2027-03-31T18:30:00Z";
        const auto after = office.run({"list"});
        QVERIFY2(after.find("12.5 %       2027-04-01  in force") != std::string::npos, after.c_str());
        QVERIFY(after.find("18 %         2026-11-28  past") != std::string::npos);
    }

    void whatMakesNoSense_isRefused_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << QStringList{} << "rates wants list";
        QTest::newRow("kind") << QStringList{"set", "comission", "15", "2027-04-01"} << "rates wants list";
        QTest::newRow("value") << QStringList{"set", "commission", "15%", "2027-04-01"} << "15% is no value";
        QTest::newRow("date") << QStringList{"set", "commission", "15", "1 April"} << "1 April is no date";
        QTest::newRow("over") << QStringList{"set", "commission", "15", "2026-11-27"}
                              << "must not be before 2026-11-28";
        QTest::newRow("all") << QStringList{"set", "commission", "99", "2027-04-01"} << "would leave mentors nothing";
        QTest::newRow("more") << QStringList{"list", "all"} << "rates wants list";
    }
    void whatMakesNoSense_isRefused() {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        const RatesOffice office;
        std::vector<std::string> typed;
        for (const auto& word : words)
            typed.push_back(word.toStdString());
        QString error;
        try {
            office.run(typed);
        } catch (const app::CommandError& refused) {
            error = refused.what();
        }
        QVERIFY2(error.contains(said), qPrintable(error));
    }
};

MC_TEST_CORE(RatesCommandTest)
#include "rates_command_test.moc"
