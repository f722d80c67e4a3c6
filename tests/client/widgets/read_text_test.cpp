#include "widgets/read_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

#include "support/test_program.h"
#include "widgets/theme.h"

using namespace mc::widgets;

class ReadTextTest : public QObject {
    Q_OBJECT

private slots:
    void words_areSelectedAndCopiedByKeyboard() {
        Theme theme(Theme::Mode::light);
        theme.install(*qApp);
        ReadText text("Bring the graph & the <b>queue</b>.");
        text.show();
        QVERIFY(QTest::qWaitForWindowActive(&text));
        QCOMPARE(text.toPlainText(), "Bring the graph & the <b>queue</b>.");
        text.setFocus(Qt::TabFocusReason);
        QTest::keySequence(&text, QKeySequence::SelectAll);
        QTest::keySequence(&text, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), "Bring the graph & the <b>queue</b>.");
        QTest::keyClicks(&text, "x");
        QCOMPARE(text.toPlainText(), "Bring the graph & the <b>queue</b>.");
    }

    void height_growsWithTheWords() {
        Theme theme(Theme::Mode::light);
        theme.install(*qApp);
        ReadText text("one line");
        const int line = text.heightForWidth(400);
        QVERIFY(line >= theme.lineHeight(TextRole::body));
        text.setText("one line\ntwo lines\nthree lines");
        QCOMPARE(text.heightForWidth(400), 3 * line);
        text.setText(QStringLiteral("नमस्ते ").repeated(200));
        QVERIFY(text.heightForWidth(200) > text.heightForWidth(400));
    }
};

MC_TEST_GUI(ReadTextTest)
#include "read_text_test.moc"
