#include "messaging/typing_line.h"

#include <QPainter>

#include "widgets/fold.h"
#include "widgets/accessible.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::messaging {

using namespace widgets;

TypingLine::TypingLine(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("typingLine"));
    widgets::setScaledHeight(*this, 24);
    m_beat.setInterval(320);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        m_phase = (m_phase + 1) % 3;
        update();
    });
}

void TypingLine::setWho(const QString& firstName) {
    m_words = firstName.isEmpty() ? QString() : tr("%1 is typing").arg(firstName);
    setSpokenName(*this, m_words);
    const bool moves = !m_words.isEmpty() && !themeOf(this).reducedMotion();
    moves ? m_beat.start() : m_beat.stop();
    update();
}

void TypingLine::paintEvent(QPaintEvent*) {
    if (m_words.isEmpty()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(this);
    for (int i = 0; i < 3; ++i)
        drawBox(painter, QRectF(i * 9, height() / 2.0 - 3, 6, 6), 3,
                mix(theme.color(Token::text3), theme.color(Token::border), i == m_phase ? 0 : 0.6));
    drawText(painter, QRectF(32, 0, width() - 32, height()), Qt::AlignVCenter, m_words, theme.font(TextRole::detail),
             theme.color(Token::text3));
}

}  // namespace mc::messaging
