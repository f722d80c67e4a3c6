#pragma once

#include <QPointer>
#include <QScrollArea>
#include <QWidget>

#include "widgets/button.h"

class QVBoxLayout;
class QHBoxLayout;

namespace mc::widgets {

class Label;

/// A dialog of a page: dims the window, keeps focus and keys to itself (no shortcut reaches what is behind it), grows
/// with its content, Esc is the safe answer. It names the deed ("Cancel session" / "Keep it"). Not a nested event loop:
/// connect `deed` and `safe`, call open(); it deletes itself once closed. Finds window and page from the widget it is
/// given; when the page is left or goes, the dialog goes with it, by the safe answer.
class Dialog : public QWidget {
    Q_OBJECT

public:
    enum class Width { narrow = 440, wide = 560 };
    Dialog(const QString& title, QWidget* over, Width width = Width::narrow);
    ~Dialog() override;

    /// The column between title and actions.
    QVBoxLayout* body() const { return m_body; }
    /// A paragraph in the body.
    Label* addSentence(const QString& text);
    /// The answer that changes nothing; also Esc and the cross.
    Button* setSafe(const QString& text);
    /// The answer that does it. The dialog stays open: call finish() when done, so that errors can be shown inside.
    Button* setDeed(const QString& text, Button::Kind kind = Button::Kind::primary);
    /// Puts the first focus on the safe answer (money is lost); otherwise on the first field of the body.
    void setCareful(bool careful) { m_careful = careful; }

    void open();
    /// Closes without an answer and gives the focus back.
    void finish();
    /// As Esc and the cross do.
    void answerSafe();

signals:
    void deed();
    void safe();
    void finished();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void belongTo(QWidget* page);
    void keepFocus(QWidget* now);
    bool takesFromWindow(QEvent* event);
    void place();
    void fitCard();
    int heightAt(int width, int room);
    void focusFirst();

    QPointer<QWidget> m_window;
    QPointer<QWidget> m_page;  ///< Null when the dialog is the window's.
    QPointer<QWidget> m_before;
    QWidget* m_card;
    QVBoxLayout* m_body;
    QWidget* m_bodyHost;
    QScrollArea* m_scroll;  ///< What is too tall for the window is scrolled; the actions stay.
    int m_width;
    QHBoxLayout* m_actions;
    Button* m_cross;
    Button* m_safe = nullptr;
    Button* m_deed = nullptr;
    bool m_careful = false;
    bool m_finished = false;
};

}  // namespace mc::widgets
