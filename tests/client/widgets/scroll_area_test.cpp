#include "widgets/scroll_area.h"

#include <memory>

#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include "support/test_program.h"
#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

/// A field far below one that may become higher.
struct LongPage {
    LongPage() {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        above = new QWidget;
        above->setFixedHeight(600);
        field = new QLineEdit;
        box = new QWidget;
        box->setFixedHeight(100);
        box->setFocusProxy(field);
        auto* inside = new QVBoxLayout(box);
        inside->addWidget(field);
        auto* below = new QWidget;
        below->setFixedHeight(2000);
        for (auto* part : {above, box, below})
            column->addWidget(part);
        area = std::make_unique<ScrollArea>(content);
        area->resize(300, 200);
        area->show();
    }
    bool isSeen() const { return !field->visibleRegion().isEmpty(); }

    std::unique_ptr<ScrollArea> area;
    QWidget* above = nullptr;
    QWidget* box = nullptr;
    QLineEdit* field = nullptr;
};

/// Whatever was to be done after the layouts is done then.
void turnOnce() {
    bool turned = false;
    QTimer::singleShot(0, [&] { turned = true; });
    QTRY_VERIFY(turned);
}

}  // namespace

class ScrollAreaTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void whatIsLedTo_hasTheKeyboardAndIsSeen() {
        LongPage page;
        QVERIFY(!page.isSeen());
        page.area->lead(page.box);
        QCOMPARE(page.area->window()->focusWidget(), page.field);
        QTRY_VERIFY(page.isSeen());
    }

    void whatIsLedTo_staysInSightWhileThePageGrows() {
        LongPage page;
        page.area->lead(page.box);
        QTRY_VERIFY(page.isSeen());
        page.above->setFixedHeight(1400);
        QTRY_VERIFY(page.area->verticalScrollBar()->value() > 1000);
        QVERIFY(page.isSeen());
    }

    void whoScrolls_isNotPulledBack() {
        LongPage page;
        page.area->lead(page.box);
        QTRY_VERIFY(page.isSeen());
        page.area->verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
        const int before = page.area->verticalScrollBar()->maximum();
        page.above->setFixedHeight(1400);
        QTRY_VERIFY(page.area->verticalScrollBar()->maximum() > before);
        turnOnce();
        QCOMPARE(page.area->verticalScrollBar()->value(), 0);
    }

    void keyboardElsewhere_endsIt() {
        LongPage page;
        auto* other = new QLineEdit(page.above);
        other->show();
        page.area->lead(page.box);
        QTRY_VERIFY(page.isSeen());
        other->setFocus();
        const int at = page.area->verticalScrollBar()->value();
        const int before = page.area->verticalScrollBar()->maximum();
        page.above->setFixedHeight(1400);
        QTRY_VERIFY(page.area->verticalScrollBar()->maximum() > before);
        turnOnce();
        QCOMPARE(page.area->verticalScrollBar()->value(), at);
    }

    void around_isTheAreaItScrollsIn() {
        LongPage page;
        QCOMPARE(ScrollArea::around(page.field), page.area.get());
        QCOMPARE(ScrollArea::around(page.area.get()), nullptr);
    }
};

MC_TEST_GUI(ScrollAreaTest)
#include "scroll_area_test.moc"
