#include "domain/payout_details.h"

#include <QTest>

#include "support/test_program.h"

using namespace mc::domain;

/// What can be bank and UPI details.
class PayoutDetailsTest : public QObject {
    Q_OBJECT

private slots:
    void ifsc_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        for (const char* good : {"HDFC0001234", "SBIN0ABC12X", "ICIC0000001"})
            QTest::newRow(good) << good << true;
        for (const char* bad : {"", "HDFC001234", "HDFC00012345", "HDFC1001234", "hdfc0001234", "HDF10001234",
                                "HDFC0 00123", "HDFC000123!", "ＨDFC000123"})
            QTest::addRow("not '%s'", bad) << bad << false;
    }
    void ifsc() {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(isIfsc(text.toStdString()), good);
    }

    void ifsc_asTyped() {
        QCOMPARE(normalIfsc(" hdfc0 001234 "), std::string("HDFC0001234"));
        QVERIFY(!isIfsc(normalIfsc("hdfc-0001234")));
    }

    void upiId_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        for (const char* good : {"ananya.k@okicici", "9876543210@ybl", "a-b_c@upi", "an@hdfcbank", "x1@paytm2"})
            QTest::newRow(good) << good << true;
        for (const char* bad : {"", "ananya", "@upi", "a@upi", "ananya@", "ananya@u", "ananya@1upi", "ana nya@upi",
                                "ananya@up.i", "ananya@example.com", "an@an@upi", "अनन्या@upi", "ananya+k@upi"})
            QTest::addRow("not '%s'", bad) << bad << false;
        QTest::newRow("256 letters") << QString(256, 'a') + "@upi" << true;
        QTest::newRow("257 letters") << QString(257, 'a') + "@upi" << false;
    }
    void upiId() {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(isUpiId(text.toStdString()), good);
    }

    void accountNumber_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("five") << "12345" << true;
        QTest::newRow("usual") << "50100123456789" << true;
        QTest::newRow("letters") << "ABC0012345678" << true;
        QTest::newRow("35") << QString(35, '1') << true;
        QTest::newRow("four") << "1234" << false;
        QTest::newRow("36") << QString(36, '1') << false;
        QTest::newRow("spaces") << "5010 0123" << false;
        QTest::newRow("empty") << "" << false;
    }
    void accountNumber() {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(isAccountNumber(text.toStdString()), good);
    }

    void whatIsShown_isTheEndAndNoMore() {
        QCOMPARE(QString::fromStdString(maskedAccount("50100123456789")), QString("•••• 6789"));
        QCOMPARE(QString::fromStdString(maskedAccount("12345")), QString("•••• 45"));
        QCOMPARE(QString::fromStdString(maskedUpiId("ananya.k@okicici")), QString("an••••@okicici"));
        QCOMPARE(QString::fromStdString(maskedUpiId("an@upi")), QString("a••••@upi"));
    }
};

MC_TEST_APPLESS(PayoutDetailsTest)
#include "payout_details_test.moc"
