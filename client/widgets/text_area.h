#pragma once

#include <QPlainTextEdit>
#include <QWidget>

namespace mc::widgets {

class Label;

/// The plain text edit inside a TextArea; Tab leaves it.
class AreaInput : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit AreaInput(QWidget* parent = nullptr);

    void setInvalid(bool invalid);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
};

/// Several lines of plain text under a label, with an optional counter that stops at its maximum and is spoken every 50
/// characters. Name the input with setInputName.
class TextArea : public QWidget {
    Q_OBJECT

public:
    explicit TextArea(const QString& label, QWidget* parent = nullptr);

    AreaInput* input() const { return m_input; }
    QString text() const;
    void setText(const QString& text);
    void setInputName(const QString& objectName);
    void setPlaceholder(const QString& text);
    void setLabelNote(const QString& note);
    /// Counts characters as the server's limits do (see characterCount).
    void setCounter(int maximum);
    /// Keeps a line free for what may be wrong, so that a form does not jump.
    void setErrorPlace(bool kept);
    void setError(const QString& sentence);
    void setRows(int rows);

signals:
    void textChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void count();
    void cut(int excess);

    Label* m_label;
    Label* m_note;
    Label* m_counter;
    AreaInput* m_input;
    Label* m_error;
    int m_rows = 4;
    int m_maximum = 0;
    int m_spoken = 0;
};

}  // namespace mc::widgets
