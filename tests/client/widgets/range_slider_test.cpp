#include "support/test_program.h"
#include "widgets/range_slider.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "widgets/theme.h"

using namespace mc::widgets;

class RangeSliderTest : public QObject {
    Q_OBJECT

    Theme m_theme{Theme::Mode::light};

    static std::unique_ptr<RangeSlider> price() {
        auto slider = std::make_unique<RangeSlider>(QStringLiteral("Lowest price"), QStringLiteral("Highest price"));
        slider->setRange(300, 3000);
        slider->setSteps(50, 500);
        slider->setValues(300, 3000);
        slider->resize(216, 24);
        return slider;
    }

private slots:
    void initTestCase() { m_theme.install(*qApp); }

    void keys_move_data() {
        QTest::addColumn<bool>("upper");
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("lower_");
        QTest::addColumn<int>("upper_");
        QTest::newRow("right moves the lower up by a step") << false << int(Qt::Key_Right) << 1050 << 2000;
        QTest::newRow("left moves the upper down by a step") << true << int(Qt::Key_Left) << 1000 << 1950;
        QTest::newRow("page moves by a page") << false << int(Qt::Key_PageUp) << 1500 << 2000;
        QTest::newRow("home goes to the least") << false << int(Qt::Key_Home) << 300 << 2000;
        QTest::newRow("end of the lower stops at the upper") << false << int(Qt::Key_End) << 2000 << 2000;
        QTest::newRow("home of the upper stops at the lower") << true << int(Qt::Key_Home) << 1000 << 1000;
    }
    void keys_move() {
        QFETCH(bool, upper);
        QFETCH(int, key);
        const auto slider = price();
        slider->setValues(1000, 2000);
        QSignalSpy settled(slider.get(), &RangeSlider::settled);
        QTest::keyClick(upper ? slider->upperKnob() : slider->lowerKnob(), static_cast<Qt::Key>(key));
        QTEST(slider->lower(), "lower_");
        QTEST(slider->upper(), "upper_");
        QTRY_COMPARE(settled.count(), 1);
        QCOMPARE(settled.first().at(0).toInt(), slider->lower());
    }

    void setValues_upThenDown_neverCrosses() {
        const auto slider = price();
        slider->setValues(2500, 2800);
        slider->setValues(400, 600);
        QCOMPARE(slider->lower(), 400);
        QCOMPARE(slider->upper(), 600);
    }

    void drag_movesOneKnob_andSettlesOnRelease() {
        const auto slider = price();
        slider->show();
        QSignalSpy settled(slider.get(), &RangeSlider::settled);
        auto* knob = slider->upperKnob();
        QTest::mousePress(knob, Qt::LeftButton, {}, {8, 8});
        QTest::mouseMove(knob, QPoint(-92, 8));
        QVERIFY(slider->isHeld());
        QCOMPARE(settled.count(), 0);
        QTest::mouseRelease(knob, Qt::LeftButton, {}, {8, 8});
        QCOMPARE(settled.count(), 1);
        QCOMPARE(slider->lower(), 300);
        QVERIFY(slider->upper() < 2000);
        QCOMPARE(slider->upper() % 50, 0);
    }

    void press_onTheTrack_movesTheNearerKnob() {
        const auto slider = price();
        QTest::mouseClick(slider.get(), Qt::LeftButton, {}, {40, 12});
        QVERIFY(slider->lower() > 300);
        QCOMPARE(slider->upper(), 3000);
    }

    void value_isSpoken() {
        const auto slider = price();
        auto* spoken = QAccessible::queryAccessibleInterface(slider->upperKnob());
        QVERIFY(spoken->valueInterface());
        QCOMPARE(spoken->valueInterface()->currentValue().toInt(), 3000);
        QCOMPARE(spoken->valueInterface()->minimumValue().toInt(), 300);
    }
};

MC_TEST_GUI(RangeSliderTest)
#include "range_slider_test.moc"
