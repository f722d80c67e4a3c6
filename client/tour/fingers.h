#pragma once

#include <QtPlugin>

class QPoint;
class QWidget;

namespace mc::tour {

/// QtTest's keys and clicks, which go the way of real ones. A library of its own, `mentor-connect-fingers`, that is never
/// installed: a start that is measured with this program loads what the product loads, and no library for tests.
class Fingers {
public:
    virtual ~Fingers() = default;
    virtual void key(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) = 0;
    virtual void letter(QWidget* widget, char letter) = 0;
    /// With the left button, in the widget's coordinates.
    virtual void click(QWidget* widget, const QPoint& at) = 0;
};

/// Loaded with the first call; the program ends when it is not there. GUI thread.
Fingers& fingers();

}  // namespace mc::tour

Q_DECLARE_INTERFACE(mc::tour::Fingers, "MentorConnect.Tour.Fingers/1")
