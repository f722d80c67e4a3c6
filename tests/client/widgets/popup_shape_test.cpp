#include "widgets/popup_shape.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QMenu>
#include <QTest>

#include "support/test_program.h"
#include "widgets/theme.h"

using namespace mc::widgets;

namespace {

/// What is painted of a window, nothing standing behind it.
QImage inkOf(QWidget& window) {
    QImage ink(window.size(), QImage::Format_ARGB32_Premultiplied);
    ink.fill(Qt::transparent);
    const QRegion shape = window.mask();
    window.clearMask();  // Painting is not cut by it.
    window.render(&ink, {}, {}, QWidget::DrawChildren);
    window.setMask(shape);
    return ink;
}

int pixelsPaintedOutside(const QImage& ink, const QRegion& shape) {
    int outside = 0;
    for (int y = 0; y < ink.height(); ++y)
        for (int x = 0; x < ink.width(); ++x)
            outside += qAlpha(ink.pixel(x, y)) > 2 && !shape.contains(QPoint(x, y));
    return outside;
}

void checkShape(QWidget& window) {
    const QRegion shape = window.mask();
    QVERIFY(!shape.isEmpty());
    const QRect box = window.rect();
    for (const QPoint corner : {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()})
        QVERIFY(!shape.contains(corner));
    QCOMPARE(shape.boundingRect(), box);
    QCOMPARE(pixelsPaintedOutside(inkOf(window), shape), 0);
}

}  // namespace

class PopupShapeTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::dark};

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void menu_open_hasNoCornersOutsideItsBox() {
        QMenu menu;
        menu.addAction("Copy");
        menu.addAction("Delete");
        menu.popup({20, 20});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        checkShape(menu);
    }

    void choices_open_haveNoCornersOutsideTheirBox() {
        QComboBox box;
        box.addItems({"Light", "Dark", "Follow the system"});
        box.show();
        box.showPopup();
        auto* list = box.view()->window();
        QVERIFY(QTest::qWaitForWindowExposed(list));
        checkShape(*list);
    }

    void shape_smallerThanItsCorners_isStillInside() {
        QCOMPARE(popupShape({6, 4}).boundingRect(), QRect(0, 0, 6, 4));
        QVERIFY(popupShape({0, 0}).isEmpty());
    }
};

MC_TEST_GUI(PopupShapeTest)
#include "popup_shape_test.moc"
