#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <functional>
#include <vector>

#include "widgets/page.h"

namespace mc::widgets {

class Button;

/// One short message: gone after 6 s unless the pointer or the focus is on it; errors stay until dismissed.
class Toast : public QWidget {
    Q_OBJECT

public:
    Toast(Tone tone, const QString& text, QWidget* parent);

    void setAction(const QString& text, std::function<void()> action);
    QString text() const { return m_text; }

    QSize sizeHint() const override;

signals:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void wait();

    Tone m_tone;
    QString m_text;
    Button* m_action = nullptr;
    Button* m_cross;
    QTimer m_timer;
};

/// Holds at most three toasts near the bottom right of its window, where they cover no button; the oldest makes room.
/// Spoken as they appear.
class ToastHost : public QWidget {
    Q_OBJECT

public:
    explicit ToastHost(QWidget* window);

    void post(Tone tone, const QString& text, const QString& action = {}, std::function<void()> run = {});
    /// None of them is of interest any more.
    void clear();
    int count() const { return static_cast<int>(m_toasts.size()); }
    /// F6 reaches the newest. False when there is none.
    bool takeFocus();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drop(Toast* toast);
    void place();
    int covered(const QRect& place) const;
    QRect freePlace(const QSize& size) const;

    QPointer<QWidget> m_window;
    std::vector<Toast*> m_toasts;
};

}  // namespace mc::widgets
