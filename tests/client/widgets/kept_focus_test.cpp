#include "widgets/kept_focus.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

#include "support/test_program.h"

using mc::widgets::KeptFocus;

namespace {

/// A list whose buttons are made anew, as pages do it.
struct MadeAnew {
    explicit MadeAnew(int count) {
        make(count);
        window.show();
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
        list.buttons[1]->setFocus();
        {
            const KeptFocus kept(list.window);
            list.make(3);
        }
        QTRY_VERIFY(list.window.focusWidget() == list.buttons[1]);
    }

    void oneThatIsGone_givesItAway() {
        MadeAnew list(3);
        list.buttons[2]->setFocus();
        {
            const KeptFocus kept(list.window);
            list.make(1);
        }
        QTRY_VERIFY(list.buttons[0]->isVisible());
        QVERIFY(list.window.focusWidget() != list.buttons[0]);
    }

    void withoutFocus_nothingGetsIt() {
        MadeAnew list(1);
        list.window.setFocus();
        {
            const KeptFocus kept(list.window);
            list.make(1);
        }
        QTRY_VERIFY(list.buttons[0]->isVisible());
        QVERIFY(!list.buttons[0]->hasFocus());
    }
};

MC_TEST_GUI(KeptFocusTest)
#include "kept_focus_test.moc"
