#include "widgets/key_hint.h"

#include <QEvent>
#include <QPainter>
#include <cmath>

#include "widgets/accessible.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {

namespace {

constexpr double kGap = 4;
constexpr double kBeforeWords = 6;

}  // namespace

KeyHint::KeyHint(QStringList keys, QString words, QWidget* parent)
    : QWidget(parent), m_keys(std::move(keys)), m_words(std::move(words)) {
    setRole(*this, QAccessible::StaticText);
    setAccessibleName(m_keys.join(u' ') + u' ' + m_words);
}

QSize KeyHint::sizeHint() const {
    double width = kBeforeWords - kGap + textWidth(m_words, themeOf(this).font(TextRole::detail));
    for (const auto& key : m_keys)
        width += keyCapWidth(key) + kGap;
    return {static_cast<int>(std::ceil(width)), themeOf(this).lineHeight(TextRole::body)};
}

void KeyHint::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();  // Letters of another size.
}

void KeyHint::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    double left = 0;
    for (const auto& key : m_keys) {
        const QRectF cap(left, (height() - sizeHint().height()) / 2.0 + 1, keyCapWidth(key), sizeHint().height() - 2);
        drawKeyCap(painter, cap, key, theme.color(Token::text2), theme.color(Token::control),
                   theme.color(Token::sunken));
        left += cap.width() + kGap;
    }
    drawText(painter, QRectF(left - kGap + kBeforeWords, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft,
             m_words, theme.font(TextRole::detail), theme.color(Token::text2));
}

}  // namespace mc::widgets
