#include "support/test_program.h"
#include "widgets/focus_ring.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>

#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/scroll_area.h"
#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

// A control tight inside a card inside a scroll area, as deep as pages nest them.
struct Nest {
    Nest() {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        column->setContentsMargins(24, 24, 24, 24);
        auto* card = new Card;
        card->setInset(8);
        before = new Button(QStringLiteral("Before"));
        control = new Button(QStringLiteral("Book"), Button::Kind::primary);
        card->column()->addWidget(before);
        card->column()->addWidget(control);
        column->addWidget(card);
        column->addStretch(1);
        auto* outer = new QVBoxLayout(&window);
        outer->setContentsMargins(0, 0, 0, 0);
        outer->addWidget(new ScrollArea(content));
        ring = new FocusRing(&window);
        window.resize(320, 240);
        window.show();
        window.activateWindow();
    }

    // True when the middle of that side of the ring is drawn in the focus colour.
    bool drawn(QPoint side) {
        const QImage image = window.grab().toImage();
        const QRect box(control->mapTo(&window, QPoint(0, 0)), control->size());
        const QPoint middle =
            box.center() + QPoint(side.x() * (box.width() / 2 + 3), side.y() * (box.height() / 2 + 3));
        const QColor wanted = themeOf().color(Token::focus);
        for (int shift = -1; shift <= 1; ++shift) {
            if (image.pixelColor(middle + QPoint(side.x(), side.y()) * shift) == wanted) return true;
        }
        return false;
    }

    QWidget window;
    Button* before;
    Button* control;
    FocusRing* ring;
};

}  // namespace

class FocusRingTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void keyboardFocus_ringsAllFourSides() {
        Nest nest;
        QVERIFY(QTest::qWaitForWindowActive(&nest.window));
        nest.before->setFocus();
        QTest::keyClick(nest.before, Qt::Key_Tab);
        QVERIFY(nest.control->hasFocus());
        QTRY_VERIFY(nest.ring->isVisible());
        for (const QPoint side : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)})
            QVERIFY2(nest.drawn(side), qPrintable(QStringLiteral("side %1 %2").arg(side.x()).arg(side.y())));
    }

    void mouseFocus_hasNoRing() {
        Nest nest;
        QVERIFY(QTest::qWaitForWindowActive(&nest.window));
        QTest::mouseClick(nest.control, Qt::LeftButton);
        QVERIFY(!nest.ring->isVisible());
    }

    void ring_followsItsControl() {
        Nest nest;
        QVERIFY(QTest::qWaitForWindowActive(&nest.window));
        nest.control->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(nest.ring->isVisible());
        const int before = nest.ring->width();
        nest.window.resize(420, 240);
        QTRY_VERIFY(nest.ring->width() > before + 50);
        QVERIFY(nest.drawn({1, 0}));
    }

    void ring_leavesWithTheFocusOrTheControl() {
        Nest nest;
        QVERIFY(QTest::qWaitForWindowActive(&nest.window));
        nest.control->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(nest.ring->isVisible());
        delete nest.control;
        QTRY_VERIFY(nest.ring->target() == nest.before || !nest.ring->isVisible());
        nest.before->clearFocus();
        QTRY_VERIFY(!nest.ring->isVisible());
    }
};

MC_TEST_GUI(FocusRingTest)
#include "focus_ring_test.moc"
