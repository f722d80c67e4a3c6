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

    void linkFromOutside_isAPlace_data() {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("link");
        QTest::newRow("calendar's") << "mentorconnect://bookings/0000000000abc"
                                    << "/bookings/0000000000abc";
        QTest::newRow("three slashes") << "mentorconnect:///messages/7"
                                       << "/messages/7";
        QTest::newRow("with a question") << "MentorConnect://mentors/a/book?at=1&minutes=60"
                                         << "/mentors/a/book?at=1&minutes=60";
        QTest::newRow("nothing") << "mentorconnect://"
                                 << "";
        QTest::newRow("no other host") << "mentorconnect:////evil.example/x"
                                       << "/evil.example/x";
    }
    void linkFromOutside_isAPlace() {
        QFETCH(QString, argument);
        QTEST(readOptions({"client", argument}).page, "link");
    }

    void whatMakesNoSense_isRefused_data() {
        QTest::addColumn<QString>("argument");
        QTest::addColumn<int>("code");
        QTest::newRow("unknown") << "--no-such-option" << 1;
        QTest::newRow("no theme") << "--theme=blue" << 1;
        QTest::newRow("words alone") << "--version" << 0;
        QTest::newRow("help") << "--help" << 0;
    }
    void whatMakesNoSense_isRefused() {
        QFETCH(QString, argument);
        int code = -1;
        try {
            readOptions({"client", argument});
        } catch (const NothingToRun& all) {
            code = all.exitCode;
        }
        QTEST(code, "code");
    }

    void words_areKnownWhereverTheyStand() {
        QVERIFY(asksForWords({"client", "--server=x", "--help"}));
        QVERIFY(asksForWords({"client", "-v"}));
        QVERIFY(!asksForWords({"client", "--server=--help"}));
    }
};

MC_TEST_CORE(OptionsTest)
#include "options_test.moc"
