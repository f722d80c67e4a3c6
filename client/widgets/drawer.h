#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace mc::widgets {

class Button;

/// What stands beside a page where there is room, over its left side where there is none: a panel with a heading, the
/// content and one button that closes it. It keeps the focus; Esc, the button and a click beside it close it.
class Drawer : public QWidget {
    Q_OBJECT

public:
    /// Covers `over` while it is open. `width` at a text scale of 1; less where `over` is narrower.
    Drawer(const QString& title, int width, QWidget* over);

    /// Shows `content`, which comes back to its former parent's care with `takeContent`.
    void open(QWidget* content);
    bool isOpen() const { return !isHidden(); }
    void close();
    /// Gives the content away, without a parent.
    QWidget* takeContent();
    /// The button at the foot: "Show 9 mentors".
    Button* done() const { return m_done; }

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();

    QWidget* m_panel;
    QVBoxLayout* m_column;
    Button* m_done;
    QPointer<QWidget> m_content;
    QPointer<QWidget> m_before;
    int m_width;
};

}  // namespace mc::widgets
