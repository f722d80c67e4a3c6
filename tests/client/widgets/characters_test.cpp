#include "widgets/characters.h"

#include <QSignalSpy>
#include <QTest>

#include "support/test_program.h"
#include "widgets/text_area.h"
#include "widgets/text_field.h"
#include "widgets/theme.h"

using namespace mc::widgets;

class CharactersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void count_isOfCodePoints() {
        QCOMPARE(characterCount("abc"), 3);
        QCOMPARE(characterCount(QStringLiteral("नमस्ते")), 6);
        QCOMPARE(characterCount(QStringLiteral("a😀")), 2);
    }

    void first_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("kept");
        QTest::newRow("short enough") << "abc" << 3 << "abc";
        QTest::newRow("plain") << "abcd" << 3 << "abc";
        QTest::newRow("emoji fits") << QStringLiteral("ab😀d") << 3 << QStringLiteral("ab😀");
        QTest::newRow("no half emoji") << QStringLiteral("abc😀") << 3 << "abc";
        QTest::newRow("a letter keeps its vowel sign") << QStringLiteral("कखकि") << 3 << QStringLiteral("कख");
        QTest::newRow("joined emoji") << QStringLiteral("a👩‍💻") << 3 << "a";
        QTest::newRow("nothing") << "abc" << 0 << "";
    }
    void first() {
        QFETCH(QString, text);
        QFETCH(int, most);
        QTEST(firstCharacters(text, most), "kept");
    }

    void area_stopsAtWholeCharacters_countedAsTheServerDoes() {
        TextArea area("Agenda");
        area.setCounter(5);
        area.setText(QStringLiteral("abcd😀"));  // Five characters, six units.
        QCOMPARE(area.text(), QStringLiteral("abcd😀"));
        area.setText(QStringLiteral("abcde😀"));
        QCOMPARE(area.text(), "abcde");
        area.setText(QStringLiteral("abc"));
        area.input()->moveCursor(QTextCursor::Start);
        area.input()->insertPlainText(QStringLiteral("😀😀😀"));
        QCOMPARE(area.text(), QStringLiteral("😀😀abc"));
    }

    void field_stopsAtWholeCharacters_countedAsTheServerDoes() {
        TextField field("Name");
        field.setCounter(4);
        QSignalSpy changed(&field, &TextField::textChanged);
        field.input()->insert(QStringLiteral("abc😀"));
        QCOMPARE(field.text(), QStringLiteral("abc😀"));
        field.input()->insert(QStringLiteral("😀"));
        QCOMPARE(field.text(), QStringLiteral("abc😀"));
        field.input()->setCursorPosition(1);
        field.input()->insert("x");
        QCOMPARE(field.text(), QStringLiteral("abc😀"));
        for (const auto& told : changed)
            QVERIFY(characterCount(told[0].toString()) <= 4);
    }

private:
    Theme m_theme{Theme::Mode::light};
};

MC_TEST_GUI(CharactersTest)
#include "characters_test.moc"
