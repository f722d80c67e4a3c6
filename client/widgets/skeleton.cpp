#include "widgets/skeleton.h"

#include <QPainter>
#include <QVariantAnimation>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {
constexpr int kDelay = 150;
constexpr int kPulse = 1800;
}  // namespace

void Skeleton::Boxes::bar(const QRectF& rect, double radius) const {
    drawBox(m_painter, rect, radius, m_fill);
}

void Skeleton::Boxes::disc(const QRectF& rect) const {
    drawBox(m_painter, rect, rect.width() / 2, m_fill);
}

void Skeleton::Boxes::card(const QRectF& rect) const {
    const Theme& theme = themeOf();
    drawBox(m_painter, rect, metrics::kCardRadius, theme.color(Token::surface), theme.color(Token::border));
}

Skeleton::Skeleton(Draw draw, QWidget* parent)
    : QWidget(parent), m_draw(std::move(draw)), m_pulse(new QVariantAnimation(this)) {
    setAccessibleName(tr("Loading"));
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_drawn = true;
        if (!themeOf(this).reducedMotion()) m_pulse->start();
        update();
    });
    m_pulse->setDuration(kPulse);
    m_pulse->setLoopCount(-1);
    m_pulse->setKeyValues({{0.0, 1.0}, {0.5, 0.55}, {1.0, 1.0}});
    connect(m_pulse, &QVariantAnimation::valueChanged, this, [this] { update(); });
}

Skeleton* Skeleton::rows(int count, int rowHeight) {
    return new Skeleton([count, rowHeight](const Boxes& boxes, const QSize& size) {
        for (int i = 0; i < count; ++i) {
            const double top = i * rowHeight + (rowHeight - 40) / 2.0;
            boxes.disc(QRectF(0, top, 40, 40));
            boxes.bar(QRectF(56, top + 4, size.width() * (0.42 - i % 3 * 0.05), 12));
            boxes.bar(QRectF(56, top + 24, size.width() * (0.28 + i % 2 * 0.06), 10));
        }
    });
}

void Skeleton::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_drawn = false;
    m_delay.start(kDelay);
}

void Skeleton::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_delay.stop();
    m_pulse->stop();
}

void Skeleton::paintEvent(QPaintEvent*) {
    if (!m_drawn) return;
    QPainter painter(this);
    QColor fill = themeOf(this).color(Token::border);
    if (m_pulse->state() == QVariantAnimation::Running) fill.setAlphaF(m_pulse->currentValue().toFloat());
    m_draw(Boxes(painter, fill), size());
}

}  // namespace mc::widgets
