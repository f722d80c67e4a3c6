#pragma once

#include <QPlainTextEdit>
#include <QWidget>

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::messaging {

/// Where a message is written: Enter sends, Shift+Enter breaks the line, Ctrl+B and Ctrl+E mark bold and code. Grows
/// with the text; counts when the limit comes near.
class Composer : public QWidget {
    Q_OBJECT
public:
    explicit Composer(QWidget* parent = nullptr);

    void setPlaceholder(const QString& text);
    void takeFocus();
    QString text() const { return m_input->toPlainText(); }
    /// Puts words there that were typed before: nobody is told that somebody types.
    void setText(const QString& text);
    QPlainTextEdit* input() const { return m_input; }

signals:
    void sent(const QString& text);
    void typed();
    /// However the words changed.
    void changed(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void send();
    void wrap(const QString& mark, const QString& block = {});
    void follow();
    void fitHeight();
    void restyle();

    QPlainTextEdit* m_input;
    widgets::Label* m_counter;
    widgets::Label* m_hint;
    widgets::Button* m_send;
    bool m_restoring = false;
};

}  // namespace mc::messaging
