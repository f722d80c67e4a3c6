#include "tour_fingers/fingers_plugin.h"

#include <QTest>

namespace mc::tour_fingers {

void FingersPlugin::key(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(widget, key, modifiers);
}

void FingersPlugin::letter(QWidget* widget, char letter) {
    QTest::keyClick(widget, letter);
}

void FingersPlugin::click(QWidget* widget, const QPoint& at) {
    QTest::mouseClick(widget, Qt::LeftButton, Qt::NoModifier, at);
}

}  // namespace mc::tour_fingers
