#include "domain/masks.h"

#include <QTest>

#include "support/test_program.h"

using namespace mc::domain;

class MasksTest : public QObject {
    Q_OBJECT

private slots:
    void maskedEmail_keepsOneLetterAndTheDomain_data() {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("masked");
        QTest::newRow("usual") << "ananya.k@example.com"
                               << "a…@example.com";
        QTest::newRow("one letter says it all") << "a@example.com"
                                                << "…@example.com";
        QTest::newRow("not cut in the middle of a letter") << "éva@example.com"
                                                           << "é…@example.com";
        QTest::newRow("an at sign in quotes") << "\"a@b\"@example.com"
                                              << "\"…@example.com";
        QTest::newRow("no address") << "ananya"
                                    << "a…";
        QTest::newRow("none") << ""
                              << "";
    }
    void maskedEmail_keepsOneLetterAndTheDomain() {
        QFETCH(QString, email);
        QFETCH(QString, masked);
        QCOMPARE(QString::fromStdString(maskedEmail(email.toStdString())), masked);
    }
};

MC_TEST_APPLESS(MasksTest)
#include "masks_test.moc"
