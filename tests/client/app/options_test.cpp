#include "app/options.h"

#include <QTest>

#include "support/test_program.h"

using namespace mc::app;

class OptionsTest : public QObject {
    Q_OBJECT

private slots:
    void nothing_asksForNothing() {
        const auto options = readOptions({"client"});
        QVERIFY(!options.theme && options.page.isEmpty() && options.server.isEmpty() && !options.fresh);
        QCOMPARE(options.profile, "default");
    }

    void page_becomesALink() {
        QCOMPARE(readOptions({"client", "--page=messages"}).page, "/messages");
        QCOMPARE(readOptions({"client", "--page=/bookings/0000000000abc"}).page, "/bookings/0000000000abc");
    }

    void words_areKnownWhereverTheyStand() {
        QVERIFY(asksForWords({"client", "--server=x", "--help"}));
        QVERIFY(asksForWords({"client", "-v"}));
        QVERIFY(!asksForWords({"client", "--server=--help"}));
    }
};

MC_TEST_CORE(OptionsTest)
#include "options_test.moc"
