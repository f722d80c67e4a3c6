#pragma once

#include <QTextEdit>

#include "widgets/theme.h"

namespace mc::widgets {

/// Somebody's words to be read and copied: notes, a review, an agenda. Plain text that wraps and is as high as it
/// needs; selected with the mouse or, once Tab has come to it, with the keyboard. Follows theme and text scale by
/// itself.
class ReadText : public QTextEdit {
    Q_OBJECT

public:
    explicit ReadText(const QString& text = {}, TextRole role = TextRole::body, Token color = Token::text,
                      QWidget* parent = nullptr);

    void setText(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {48, 0}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void restyle();

    TextRole m_role;
    Token m_color;
};

}  // namespace mc::widgets
