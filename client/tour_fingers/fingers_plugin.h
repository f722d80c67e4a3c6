#pragma once

#include <QObject>

#include "tour/fingers.h"

namespace mc::tour_fingers {

/// All of the tour's program that links with QtTest.
class FingersPlugin : public QObject, public tour::Fingers {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "MentorConnect.Tour.Fingers/1")
    Q_INTERFACES(mc::tour::Fingers)
public:
    void key(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers) override;
    void letter(QWidget* widget, char letter) override;
    void click(QWidget* widget, const QPoint& at) override;
};

}  // namespace mc::tour_fingers
