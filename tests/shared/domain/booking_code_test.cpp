#include "domain/booking_code.h"
#include "support/test_program.h"

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
};

MC_TEST_APPLESS(BookingCodeTest)
#include "booking_code_test.moc"
