#include "text/names.h"

#include <QtTest>

#include "support/test_program.h"

class NamesTest : public QObject {
    Q_OBJECT

private slots:
    void givenName_leavesHonorificsOut_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("given");
        QTest::newRow("plain") << "Maya Nair"
                               << "Maya";
        QTest::newRow("one word") << "Madonna"
                                  << "Madonna";
        QTest::newRow("doctor") << "Dr. Asha Rao"
                                << "Asha";
        QTest::newRow("without a dot") << "Dr Asha Rao"
                                       << "Asha";
        QTest::newRow("two of them") << "Prof. Dr. Asha Rao"
                                     << "Asha";
        QTest::newRow("Smt.") << "Smt. Lakshmi Devi"
                              << "Lakshmi";
        QTest::newRow("Devanagari") << QString::fromUtf8("डॉ. आशा राव") << QString::fromUtf8("आशा");
        QTest::newRow("its own sign") << QString::fromUtf8("डॉ॰ आशा राव") << QString::fromUtf8("आशा");
        QTest::newRow("family name alone") << "Dr. Rao"
                                           << "Dr. Rao";
        QTest::newRow("nothing else") << "Dr."
                                      << "Dr.";
        QTest::newRow("a name that looks like one") << "Gen Sato"
                                                    << "Gen";
        QTest::newRow("with a dot it is one") << "Gen. Rohan Mehta"
                                              << "Rohan";
        QTest::newRow("spaces") << "  Maya   Nair "
                                << "Maya";
        QTest::newRow("empty") << ""
                               << "";
    }
    void givenName_leavesHonorificsOut() {
        QFETCH(QString, name);
        QTEST(mc::text::givenName(name), "given");
    }
};

MC_TEST_APPLESS(NamesTest)
#include "names_test.moc"
