#include <QAccessible>
#include <QLineEdit>
#include <QShortcut>
#include <QSignalSpy>

#include "client/app/window_bench.h"
#include "support/test_program.h"
#include "widgets/dialog.h"
#include "widgets/focus_ring.h"

using namespace mc;
using support::Bench;
using support::child;
using support::Mode;

/// What the keys do in every page, who has them while a dialog is open, and that the focus is seen.
class WindowKeysTest : public QObject {
    Q_OBJECT

private slots:
    void ctrlDigit_picksASidebarItem() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(bench.title(), "Find");
    }

    void sidebar_isToldAsAListOfPages() {
        Bench bench;
        bench.enter();
        bench.window.follow("/messages");
        const auto told = [](QWidget* part) { return QAccessible::queryAccessibleInterface(part); };
        QCOMPARE(told(bench.sidebar())->role(), QAccessible::List);
        QStringList selected;
        for (auto* item : bench.sidebar()->findChildren<widgets::SidebarItem*>()) {
            QCOMPARE(told(item)->role(), QAccessible::ListItem);
            QCOMPARE(told(item)->actionInterface()->actionNames().value(0), "open");
            if (told(item)->state().selected) selected << told(item)->text(QAccessible::Name);
        }
        QCOMPARE(selected, QStringList{"Messages"});
        told(bench.sidebar()->item(1))->actionInterface()->doAction("open");
        QCOMPARE(bench.title(), "Find");
    }

    void escape_leavesTheInnermostFirst() {
        Bench bench;
        bench.enter();
        bench.window.follow("/mentors/x");
        bench.current()->inner = true;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_Escape);
        QCOMPARE(bench.title(), "Profile");
        QTest::keyClick(&bench.window, Qt::Key_Escape);
        QCOMPARE(bench.title(), "Home");
    }

    void ctrlK_searchesWhereThePageCan() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(bench.current()->searched, 1);
    }

    void f6_walksTheRegions() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.sidebar()->item(0)->setFocus();
        QTest::keyClick(&bench.window, Qt::Key_F6);
        QVERIFY(child<QWidget>(bench.window, "topBar")->isAncestorOf(bench.window.focusWidget()));
    }

    void dialog_keepsTheKeys() {
        Bench bench;
        bench.enter();
        auto* before = bench.current();
        auto* dialog = new widgets::Dialog("Cancel this session?", before);
        dialog->setSafe("Keep it");
        QPointer<widgets::Dialog> open(dialog);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(&bench.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.current(), before);
        QTest::keyClick(&bench.window, Qt::Key_Escape);
        QTRY_VERIFY(!open);
        QCOMPARE(bench.current(), before);
    }

    /// The page goes (the sign-in has run out, say) with its dialog open.
    void dialog_goesWithItsPage() {
        Bench bench;
        bench.enter();
        bench.window.follow("/mentors/x");
        QPointer<widgets::Dialog> dialog = new widgets::Dialog("Decline?", bench.current());
        QSignalSpy safe(dialog, &widgets::Dialog::safe);
        dialog->setDeed("Decline");
        dialog->open();
        bench.window.showEntrance();
        QCOMPARE(safe.count(), 1);
        QTRY_VERIFY(!dialog);
        bench.enter();
        QCOMPARE(bench.title(), "Home");
    }

    void dialog_ofAPageThatIsLeft_isAnsweredSafely() {
        Bench bench;
        bench.enter();
        bench.window.follow("/mentors/x");
        QPointer<widgets::Dialog> dialog = new widgets::Dialog("Decline?", bench.current());
        QSignalSpy safe(dialog, &widgets::Dialog::safe);
        dialog->setDeed("Decline");
        dialog->open();
        bench.window.follow("/home");
        QCOMPARE(bench.title(), "Home");
        QCOMPARE(safe.count(), 1);
        QTRY_VERIFY(!dialog);
    }

    void dialog_keepsThePagesKeysToo() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QShortcut save(QKeySequence::Save, bench.current());
        QSignalSpy saved(&save, &QShortcut::activated);
        QTest::keyClick(&bench.window, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        auto* dialog = new widgets::Dialog("Decline?", bench.current());
        dialog->setDeed("Decline");
        dialog->open();
        QTest::keyClick(bench.window.focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        dialog->finish();
    }

    void keySheet_opensWithF1AndQuestionMark_once_notWhileTyping() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QLineEdit field(bench.current());
        field.show();
        field.setFocus();
        QTest::keyClick(&field, '?');
        QCOMPARE(field.text(), "?");
        QVERIFY(!bench.window.findChild<QWidget*>("keySheet"));
        bench.sidebar()->item(0)->setFocus();
        QTest::keyClick(bench.sidebar()->item(0), '?');
        auto* sheet = bench.window.findChild<QWidget*>("keySheet");
        QVERIFY(sheet && sheet->isVisible());
        support::takePicture(bench.window, bench.house.theme, "key-sheet");
        QVERIFY(sheet->isAncestorOf(bench.window.focusWidget()));
        QTest::keyClick(&bench.window, Qt::Key_F1);
        QCOMPARE(bench.window.findChildren<QWidget*>("keySheet").size(), 1);
        QTest::keyClick(bench.window.focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!bench.window.findChild<QWidget*>("keySheet"));
        QTest::keyClick(bench.window.focusWidget(), Qt::Key_F1);
        QVERIFY(bench.window.findChild<QWidget*>("keySheet"));
    }

    void focus_isSeenInADialog() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_F1);
        const auto* ring = bench.window.findChild<widgets::FocusRing*>();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(bench.window.focusWidget(), Qt::Key_Tab);
            QVERIFY(child<QWidget>(bench.window, "keySheet")->isAncestorOf(bench.window.focusWidget()));
            QCOMPARE(ring->target(), bench.window.focusWidget());
            QVERIFY(ring->isVisible());
        }
    }
};

MC_TEST_GUI(WindowKeysTest)
#include "window_keys_test.moc"
