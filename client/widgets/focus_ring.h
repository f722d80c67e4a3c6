#pragma once

#include <QPointer>
#include <QWidget>
#include <vector>

namespace mc::widgets {

/// Shows the keyboard focus of a window: one transparent widget above the focused control that draws the ring outside
/// its edge, so that controls keep their size and the ring is never clipped by them. Make one per top-level window:
/// `new FocusRing(window)`. Only for focus that came by keyboard. A control that draws its own focus opts out with
/// setOwnFocus(); its corner radius is told with setFocusRadius() (8 when it says nothing).
class FocusRing : public QWidget {
    Q_OBJECT

public:
    explicit FocusRing(QWidget* window);

    QWidget* target() const { return m_target; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow(QWidget* target);
    void place();

    QPointer<QWidget> m_window;
    QPointer<QWidget> m_target;
    std::vector<QPointer<QWidget>> m_watched;
    bool m_byKeyboard = false;
};

void setFocusRadius(QWidget* control, double radius);
double focusRadius(const QWidget* control);
/// The control paints its focus itself (inputs thicken their edge, lists ring one row).
void setOwnFocus(QWidget* control);
bool ownsFocus(const QWidget* control);
/// The part of the control that the ring goes around, in its coordinates; the whole control when never set.
void setFocusRect(QWidget* control, const QRect& rect);
QRect focusRect(const QWidget* control);

}  // namespace mc::widgets
