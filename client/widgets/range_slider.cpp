#include "widgets/range_slider.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {
constexpr int kKnob = 16;
constexpr int kReach = kKnob / 2;
}  // namespace

RangeKnob::RangeKnob(QWidget* parent) : QAbstractSlider(parent) {
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    resize(kKnob, kKnob);
    setFocusRadius(this, kReach);
}

void RangeKnob::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(isEnabled() ? Token::accent : Token::control), 2));
    painter.setBrush(theme.color(Token::surface));
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void RangeKnob::mousePressEvent(QMouseEvent*) {
    setSliderDown(true);
    raise();
}

void RangeKnob::mouseMoveEvent(QMouseEvent* event) {
    if (!isSliderDown()) return;
    const auto* slider = static_cast<RangeSlider*>(parentWidget());
    setValue(slider->valueAt(mapToParent(event->position().toPoint()).x()));
}

void RangeKnob::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
    auto* slider = static_cast<RangeSlider*>(parentWidget());
    emit slider->settled(slider->lower(), slider->upper());
}

RangeSlider::RangeSlider(const QString& lowerName, const QString& upperName, QWidget* parent)
    : QWidget(parent), m_lower(new RangeKnob(this)), m_upper(new RangeKnob(this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_lower->setAccessibleName(lowerName);
    m_upper->setAccessibleName(upperName);
    for (RangeKnob* knob : {m_lower, m_upper}) {
        connect(knob, &QAbstractSlider::valueChanged, this, [this, knob] { keepOrder(knob); });
        connect(knob, &QAbstractSlider::actionTriggered, this, [this, knob](int) {
            // The action has moved the position but not yet the value.
            QMetaObject::invokeMethod(
                this, [this] { emit settled(lower(), upper()); }, Qt::QueuedConnection);
            Q_UNUSED(knob)
        });
    }
    setRange(0, 100);
    m_upper->setValue(100);
}

void RangeSlider::setRange(int minimum, int maximum) {
    m_lower->setRange(minimum, maximum);
    m_upper->setRange(minimum, maximum);
    place();
}

void RangeSlider::setSteps(int single, int page) {
    for (RangeKnob* knob : {m_lower, m_upper}) {
        knob->setSingleStep(single);
        knob->setPageStep(page);
    }
}

void RangeSlider::setValues(int lower, int upper) {
    // The upper first, so that the lower is never pushed back on its way up.
    m_upper->setValue(std::max(upper, m_lower->value()));
    m_lower->setValue(std::min(lower, upper));
    m_upper->setValue(upper);
}

void RangeSlider::keepOrder(RangeKnob* moved) {
    if (m_lower->value() > m_upper->value()) {
        moved->setValue(moved == m_lower ? m_upper->value() : m_lower->value());
        return;
    }
    place();
    emit valuesChanged(lower(), upper());
}

double RangeSlider::positionOf(int value) const {
    const int span = std::max(1, maximum() - minimum());
    return kReach + static_cast<double>(value - minimum()) / span * (width() - kKnob);
}

int RangeSlider::valueAt(int x) const {
    const double share = std::clamp((x - kReach) / std::max(1.0, static_cast<double>(width() - kKnob)), 0.0, 1.0);
    const int step = std::max(1, m_lower->singleStep());
    const double raw = share * (maximum() - minimum());
    return std::min(maximum(), minimum() + static_cast<int>(std::lround(raw / step)) * step);
}

void RangeSlider::place() {
    for (RangeKnob* knob : {m_lower, m_upper})
        knob->move(static_cast<int>(std::lround(positionOf(knob->value()))) - kReach, (height() - kKnob) / 2);
    update();
}

void RangeSlider::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void RangeSlider::mousePressEvent(QMouseEvent* event) {
    const int value = valueAt(event->position().toPoint().x());
    const bool toLower = std::abs(value - lower()) < std::abs(value - upper());
    (toLower ? m_lower : m_upper)->setValue(value);
    emit settled(lower(), upper());
}

void RangeSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const double middle = height() / 2.0;
    drawBox(painter, QRectF(0, middle - 2, width(), 4), 2, theme.color(Token::track));
    const double from = positionOf(lower());
    const double to = positionOf(upper());
    drawBox(painter, QRectF(from, middle - 2, to - from, 4), 2,
            theme.color(isEnabled() ? Token::accent : Token::control));
}

}  // namespace mc::widgets
