#include "widgets/kept_focus.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>
#include <algorithm>

#include "support/settled.h"
#include "support/test_program.h"

using mc::widgets::KeptFocus;

namespace {

/// A list whose buttons are made anew, as pages do it.
struct MadeAnew {
    explicit MadeAnew(int count) {
        make(count);
        window.show();
    }
    /// A window that becomes active gives the focus to its first button if nothing seen has it: no doing of the list.
    bool isWorkedWith() { return QTest::qWaitForWindowActive(&window); }
    /// What was replaced is gone, what is new is seen and had its turn.
    bool isMade(qsizetype others = 0) {
        mc::support::settle(window);
        const bool seen = std::ranges::all_of(buttons, [](const auto* button) { return button->isVisible(); });
        return seen && window.findChildren<QPushButton*>().size() == buttons.size() + others;
    }
    void make(int count) {
        while (auto* item = rows->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        buttons.clear();
        for (int i = 0; i < count; ++i) {
            auto* row = new QWidget;
            auto* button = new QPushButton(QString::number(i), row);
            button->setObjectName("deed");
            rows->addWidget(row);
            buttons << button;
        }
    }
    QWidget window;
    QVBoxLayout* rows = new QVBoxLayout(&window);
    QList<QPushButton*> buttons;
};

}  // namespace

class KeptFocusTest : public QObject {
    Q_OBJECT

private slots:
    void sameOneOfThoseAnew_hasTheFocus() {
        MadeAnew list(3);
        QVERIFY(list.isWorkedWith());
        list.buttons[1]->setFocus();
        {
            const KeptFocus kept(list.window);
            list.make(3);
        }
        QTRY_VERIFY(list.window.focusWidget() == list.buttons[1]);
    }

    void oneThatIsGone_givesItAway() {
        MadeAnew list(3);
        QVERIFY(list.isWorkedWith());
        list.buttons[2]->setFocus();
        {
            const KeptFocus kept(list.window);
            list.make(1);
        }
        QTRY_VERIFY(list.isMade());
        QVERIFY(list.window.focusWidget() != list.buttons[0]);
    }

    void shorterList_leavesItToTheLast_andThenToWhatIsNamed() {
        MadeAnew list(3);
        QPushButton all("All");
        all.setParent(&list.window);
        all.show();
        QVERIFY(list.isWorkedWith());
        list.buttons[1]->setFocus();
        for (const int left : {2, 1}) {
            {
                const KeptFocus kept(list.window, all);
                list.make(left);
            }
            QTRY_VERIFY(list.isMade(1));
            QTRY_VERIFY(list.window.focusWidget() == list.buttons.last());
        }
        {
            const KeptFocus kept(list.window, all);
            list.make(0);
        }
        QTRY_VERIFY(list.window.focusWidget() == &all);
    }

    void withoutFocus_nothingGetsIt() {
        MadeAnew list(1);
        QVERIFY(list.isWorkedWith());
        list.window.setFocus();
        {
            const KeptFocus kept(list.window);
            list.make(1);
        }
        QTRY_VERIFY(list.isMade());
        QVERIFY(!list.buttons[0]->hasFocus());
    }
};

MC_TEST_GUI(KeptFocusTest)
#include "kept_focus_test.moc"
