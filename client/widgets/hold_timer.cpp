#include "widgets/hold_timer.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "widgets/format.h"
#include "widgets/icon.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {

HoldTimer::HoldTimer(QWidget* parent) : QWidget(parent), m_clock(systemNow) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &HoldTimer::tick);
}

void HoldTimer::setClock(std::function<domain::UtcTime()> clock) {
    m_clock = std::move(clock);
}

void HoldTimer::start(domain::UtcTime heldAt, domain::UtcTime expiresAt) {
    m_heldAt = heldAt;
    m_expiresAt = expiresAt;
    m_timer.start();
    tick();
}

void HoldTimer::stop() {
    m_timer.stop();
}

domain::Seconds HoldTimer::left() const {
    // Never more than it was held for, though the server's clock be a second ahead.
    return std::clamp<domain::Seconds>(m_expiresAt - m_clock(), 0, m_expiresAt - m_heldAt);
}

void HoldTimer::tick() {
    const domain::Seconds seconds = left();
    // Spoken by the minute, and the last one by ten seconds: a reader must not be flooded.
    const QString rest = seconds >= 60 ? durationWords(seconds / 60 * 60)
                                       : tr("%n second(s)", nullptr, static_cast<int>((seconds + 9) / 10 * 10));
    const QString spoken = tr("Held for you, %1 left").arg(rest);
    if (spoken != accessibleName()) setAccessibleName(spoken);
    update();
    if (seconds == 0 && isRunning()) {
        stop();
        emit expired();
    }
}

void HoldTimer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), metrics::kControlRadius, metrics::kControlRadius);
    painter.setClipPath(outline);
    painter.fillRect(rect(), theme.color(Token::warningSoft));
    const QColor ink = theme.color(Token::warningText);
    const double middle = (height() - 4) / 2.0;
    drawIcon(painter, Icon::timer, QRectF(12, middle - 10, 20, 20), ink);
    const bool over = left() == 0 && m_expiresAt.seconds > 0;
    const QString figures = countdown(left());
    const QFont large = theme.font(TextRole::title);
    const double wide = figuresWidth(figures, large);
    const double room = width() - 44 - wide - 24;
    drawText(painter, QRectF(44, middle - 18, room, 20), Qt::AlignVCenter,
             over ? tr("The time was released") : tr("Held for you"), theme.font(TextRole::strong), ink);
    drawText(painter, QRectF(44, middle + 1, room, 16), Qt::AlignVCenter,
             over ? tr("Choose another one") : tr("Pay before it runs out"), theme.font(TextRole::detail), ink);
    drawFigures(painter, QRectF(width() - wide - 12, middle - 16, wide, 32), Qt::AlignVCenter, figures, large, ink);
    const double share = static_cast<double>(left()) / std::max<double>(1, static_cast<double>(m_expiresAt - m_heldAt));
    painter.fillRect(QRectF(0, height() - 4, width(), 4), theme.color(Token::track));
    painter.fillRect(QRectF(0, height() - 4, width() * std::min(1.0, share), 4), theme.color(Token::warning));
}

}  // namespace mc::widgets
