#include "domain/booking_code.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QTest>

using namespace mc::domain;

class BookingCodeTest : public QObject {
    Q_OBJECT
private slots:
    void toString_atLeastThreeDigits() {
        QCOMPARE(toString(BookingCode{"GRP", {2026, 2, 18}, 1}), std::string("GRP-20260218-001"));
        QCOMPARE(toString(BookingCode{"GRP", {2026, 12, 1}, 999}), std::string("GRP-20261201-999"));
        QCOMPARE(toString(BookingCode{"MC", {2026, 12, 1}, 12345}), std::string("MC-20261201-12345"));
    }

    void parse_roundTrips() {
        QVERIFY(rc::check("what toString writes is read back", [] {
            const BookingCode code{*rc::gen::element<std::string>("GRP", "MC", "A1B2C3D4"),
                                   fromDays(*rc::gen::inRange(0, 100'000)), *rc::gen::inRange(1, 2'000'000)};
            RC_ASSERT(parseBookingCode(toString(code)) == code);
        }));
    }

    void parse_anythingElse_isAbsent_data() {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"", "GRP", "GRP-20260218", "GRP-20260218-", "GRP-20260218-01", "GRP-20260218-000", "GRP-20260218-0001",
              "GRP-20260230-001", "grp-20260218-001", "-20260218-001", "GRP-2026-02-18-001", "GRP-20260218-001 ",
              "GRP-20260218--01", "GRP-20260218-99999999999", "LONGPREFIX-20260218-001", "GRP-2026021 -001"})
            QTest::addRow("'%s'", text) << text;
    }
    void parse_anythingElse_isAbsent() {
        QFETCH(QString, text);
        QVERIFY(!parseBookingCode(text.toStdString()));
    }
};

MC_TEST_APPLESS(BookingCodeTest)
#include "booking_code_test.moc"
