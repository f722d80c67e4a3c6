#include "widgets/read_text.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>
#include <cmath>
#include <memory>

#include "widgets/focus_ring.h"

namespace mc::widgets {

ReadText::ReadText(const QString& text, TextRole role, Token color, QWidget* parent)
    : QTextEdit(parent), m_role(role), m_color(color) {
    setReadOnly(true);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusRadius(this, 4);
    restyle();
    setText(text);
}

void ReadText::setText(const QString& text) {
    if (text == toPlainText()) return;
    setPlainText(text);
    restyle();
    updateGeometry();
}

QSize ReadText::sizeHint() const {
    const int width = 240;
    return {width, heightForWidth(width)};
}

int ReadText::heightForWidth(int width) const {
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return static_cast<int>(std::ceil(copy->size().height()));
}

/// Lines of the role's height, as labels have them.
void ReadText::restyle() {
    const Theme& theme = themeOf(this);
    setFont(theme.font(m_role));
    QPalette colors = palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Text, theme.color(m_color));
    setPalette(colors);
    QTextBlockFormat lines;
    lines.setLineHeight(theme.lineHeight(m_role), QTextBlockFormat::MinimumHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.setBlockFormat(lines);
}

void ReadText::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        restyle();
        updateGeometry();
    }
}

// The page scrolls, not the words.
void ReadText::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

}  // namespace mc::widgets
