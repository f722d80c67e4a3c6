#include "mentors/words.h"
#include "support/test_program.h"

#include <QTest>

using mc::mentors::fold;
using mc::mentors::wordsOf;

class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void fold_makesEqualWhatPeopleTypeAlike_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("folded");
        QTest::newRow("case") << QByteArray("System DESIGN") << QByteArray("system design");
        QTest::newRow("latin 1") << QByteArray("Résumé Ångström çñü") << QByteArray("resume angstrom cnu");
        QTest::newRow("latin extended") << QByteArray("Łódź Şişli Čapek Ğ ő ũ ż ſ")
                                        << QByteArray("lodz sisli capek g o u z s");
        QTest::newRow("double letters") << QByteArray("Æsir Œuvre Straße Þór")
                                        << QByteArray("aesir oeuvre strasse thor");
        QTest::newRow("vietnamese") << QByteArray("Nguyễn Phở Đặng ỳ ị") << QByteArray("nguyen pho dang y i");
        QTest::newRow("combining") << QByteArray("re\u0301sume\u0301") << QByteArray("resume");
        QTest::newRow("signs stay") << QByteArray("3×4÷2 ¿é?") << QByteArray("3×4÷2 ¿e?");
        QTest::newRow("cyrillic and greek") << QByteArray("ПРИВЕТ Ёж ΣΟΦΟΣ") << QByteArray("привет еж σοφοσ");
        QTest::newRow("another letter") << QByteArray("Йод が")
                                        << QByteArray("йод が").replace("й", "и\u0306").replace("が", "か\u3099");
        QTest::newRow("greek accents") << QByteArray("Αθήνα ΐ") << QByteArray("αθηνα ι");
        QTest::newRow("turkish i") << QByteArray("İstanbul Diyarbakır") << QByteArray("istanbul diyarbakir");
        QTest::newRow("full width and ligatures") << QByteArray("ＣＳＳ ﬁle ²") << QByteArray("css file 2");
        QTest::newRow("digits of other scripts") << QByteArray("१५ ৩ ٤") << QByteArray("15 3 4");
        QTest::newRow("nukta of other scripts") << QByteArray("ਫ਼ੋਨ ড়") << QByteArray("ਫੋਨ ড");
        QTest::newRow("tamil") << QByteArray("தமிழ்") << QByteArray("தமிழ்");
        QTest::newRow("devanagari") << QByteArray("नमस्ते दुनिया") << QByteArray("नमस्ते दुनिया");
        QTest::newRow("nukta") << QByteArray("\u0958\u0932\u092e \u0915\u093c\u0932\u092e")
                               << QByteArray("\u0915\u0932\u092e \u0915\u0932\u092e");
        QTest::newRow("joiners") << QByteArray("क्\u200dष a\u200bb") << QByteArray("क्ष ab");
        QTest::newRow("emoji") << QByteArray("go 🚀") << QByteArray("go 🚀");
    }
    void fold_makesEqualWhatPeopleTypeAlike() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, folded);
        QCOMPARE(QByteArray::fromStdString(fold(text.toStdString())), folded);
    }

    void wordsOf_splits_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("signs only") << QByteArray(" -- ! \u2014 ") << QByteArray("");
        QTest::newRow("plain") << QByteArray("Staff Engineer, Google") << QByteArray("staff|engineer|google");
        QTest::newRow("languages") << QByteArray("C++ C# F#, Node.js CI/CD") << QByteArray("c++|c#|f#|node|js|ci|cd");
        QTest::newRow("a plus alone") << QByteArray("+ a + b #go") << QByteArray("a|b|go");
        QTest::newRow("devanagari keeps its signs")
            << QByteArray("सिस्टम डिज़ाइन। मदद!") << QByteArray("सिस्टम|डिजाइन|मदद");
        QTest::newRow("quotes and dashes") << QByteArray("“Zoë”–Ana’s«x»") << QByteArray("zoe|ana|s|x");
        QTest::newRow("emoji separates") << QByteArray("go🚀rust") << QByteArray("go|rust");
        QTest::newRow("mark inside a word") << QByteArray("re\u0301sume\u0301 co\u00adop") << QByteArray("resume|coop");
        QTest::newRow("full width") << QByteArray("Ｃ＋＋、Ｇｏ") << QByteArray("c++|go");
        QTest::newRow("names") << QByteArray("José-María O’Brien") << QByteArray("jose|maria|o|brien");
        QTest::newRow("repeats stay") << QByteArray("go go") << QByteArray("go|go");
    }
    void wordsOf_splits() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, words);
        QByteArrayList list;
        for (const auto& word : wordsOf(text.toStdString()))
            list.push_back(QByteArray::fromStdString(word));
        QCOMPARE(list.join('|'), words);
    }

    void brokenUtf8_isNeverReadBeyondItsEnd() {
        for (const auto* text : {"\xc3", "\xe0\xa4", "\xf0\x9f\x9a", "\xff\xfe", "a\x80z", "\xc0\xaf"}) {
            (void)fold(text);
            (void)wordsOf(text);
        }
        QCOMPARE(wordsOf("a\x80z").size(), std::size_t{2});
    }
};

MC_TEST_APPLESS(WordsTest)
#include "words_test.moc"
