#include "widgets/plain_text.h"

#include <QAccessible>
#include <QMenu>
#include <QTest>
#include <QTextDocument>

#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/label.h"
#include "widgets/nav_rail.h"
#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

/// What a person sees of a tool tip, which Qt draws as rich text when it looks like it.
QString seen(const QString& toolTip) {
    if (!Qt::mightBeRichText(toolTip)) return toolTip;
    QTextDocument document;
    document.setHtml(toolTip);
    return document.toPlainText();
}

}  // namespace

class PlainTextTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void toolTip_showsWhatWasTyped_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("name") << "Ananya Krishnan";
        QTest::newRow("bold") << "<b>Ananya</b>";
        QTest::newRow("image") << "<img src=\"http://example.org/x.png\">";
        QTest::newRow("sign") << "R&D <lead>";
        QTest::newRow("lines") << "<i>one</i>\ntwo";
    }
    void toolTip_showsWhatWasTyped() {
        QFETCH(QString, text);
        QCOMPARE(seen(plainToolTip(text)), text);
        Label label(text);
        label.setElided(true);
        label.resize(10, 20);
        label.show();
        QCOMPARE(seen(label.toolTip()), text);
        AccountButton account;
        account.setPerson("key", text, "detail", true);
        account.setRail(true);
        QCOMPARE(seen(account.toolTip()), text);
    }

    void menu_keepsItsSign() {
        QMenu menu;
        auto* action = menu.addAction(menuText("R&D\tmore"));
        QCOMPARE(action->text(), "R&&D more");
        QVERIFY(QKeySequence::mnemonic(action->text()).isEmpty());
    }

    void button_takesNoKeyFromWords() {
        Button button("R&D");
        CheckRow box("AT&T");
        for (auto* one : std::initializer_list<QAbstractButton*>{&button, &box}) {
            QVERIFY(one->shortcut().isEmpty());
            QCOMPARE(QAccessible::queryAccessibleInterface(one)->text(QAccessible::Name), one->text());
        }
        setPlainText(button, "Q&A");
        QVERIFY(button.shortcut().isEmpty());
        QCOMPARE(QAccessible::queryAccessibleInterface(&button)->text(QAccessible::Name), "Q&A");
    }

private:
    Theme m_theme{Theme::Mode::light};
};

MC_TEST_GUI(PlainTextTest)
#include "plain_text_test.moc"
