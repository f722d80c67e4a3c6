#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QWidget>
#include <optional>

#include "widgets/icon.h"
#include "widgets/theme.h"

class QHBoxLayout;

namespace mc::widgets {

class Button;
class Label;
class IconLabel;

/// The line edit inside a TextField: draws the design's edge, a leading icon and a key cap, and leaves room for both.
class Input : public QLineEdit {
    Q_OBJECT

public:
    explicit Input(QWidget* parent = nullptr);

    void setGlyph(std::optional<Icon> icon);
    /// A key cap at the right while the field is empty: "Ctrl K".
    void setKeyHint(const QString& key);
    /// Red edge; the words stand below in the TextField.
    void setInvalid(bool invalid);
    bool isInvalid() const { return m_invalid; }
    /// A small button inside at the right; the field owns and places it.
    void setTrailing(QWidget* widget);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    std::optional<Icon> m_icon;
    QString m_key;
    QWidget* m_trailing = nullptr;
    bool m_invalid = false;
};

inline constexpr int kTypingPause = 300;  ///< Milliseconds after the last key until what is typed is looked for.

/// Label above, input, and below it a line that says what is wrong (or a quiet hint). Tests and assistive technology
/// talk to the input: name it with setInputName; its accessible name is the label's text, its description the error.
class TextField : public QWidget {
    Q_OBJECT

public:
    explicit TextField(const QString& label = {}, QWidget* parent = nullptr);

    Input* input() const { return m_input; }
    QString text() const { return m_input->text(); }
    void setText(const QString& text) { m_input->setText(text); }
    void setInputName(const QString& objectName) { m_input->setObjectName(objectName); }
    void setPlaceholder(const QString& text) { m_input->setPlaceholderText(text); }
    void setGlyph(Icon icon) { m_input->setGlyph(icon); }

    void setLabel(const QString& label);
    /// Grey word after the label: "optional".
    void setLabelNote(const QString& note);
    /// A link at the right of the label ("Forgot password?"); returns it for connecting.
    Button* addLabelAction(const QString& text);
    /// Hides what is typed and adds the eye that shows it.
    void setPassword(bool password);
    /// Hidden again if the eye has shown it.
    void hidePassword();
    /// Shows "12 of 80" right of the label and stops there.
    void setCounter(int maximum);
    /// Keeps a line free for what may be wrong, so that a form does not jump.
    void setErrorPlace(bool kept);
    /// Empty clears it. While there is an error the hint is not shown.
    void setError(const QString& sentence);
    QString error() const;
    /// A quiet line below; with an icon and colour it can say that all is well.
    void setHint(const QString& text, Token color = Token::text3, std::optional<Icon> icon = {});

signals:
    void textChanged(const QString& text);
    void returnPressed();

private:
    void showBelow();

    QHBoxLayout* m_top;
    Label* m_label;
    Label* m_note;
    Label* m_counter;
    Input* m_input;
    Button* m_eye = nullptr;
    QWidget* m_below;
    IconLabel* m_belowIcon;
    Label* m_belowText;
    QString m_error;
    QString m_hint;
    Token m_hintColor = Token::text3;
    std::optional<Icon> m_hintIcon;
    int m_maximum = 0;
};

}  // namespace mc::widgets
