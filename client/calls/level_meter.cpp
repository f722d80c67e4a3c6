#include "calls/level_meter.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::calls {
namespace {

constexpr int kSteps = 24;
constexpr double kQuietest = -60;

}  // namespace

LevelMeter::LevelMeter(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("microphoneLevel"));
    setAccessibleName(tr("Microphone level"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LevelMeter::setLevel(double decibels) {
    const double share = (std::clamp(decibels, kQuietest, 0.0) - kQuietest) / -kQuietest;
    const int lit = static_cast<int>(std::lround(share * kSteps));
    if (lit == m_lit) return;
    m_lit = lit;
    update();
}

void LevelMeter::paintEvent(QPaintEvent*) {
    const auto& theme = widgets::themeOf(this);
    QPainter painter(this);
    const double step = static_cast<double>(width() + 4) / kSteps;
    for (int i = 0; i < kSteps; ++i) {
        const auto token = i < m_lit ? widgets::Token::success : widgets::Token::track;
        widgets::drawBox(painter, QRectF(i * step, 1, step - 4, 8), 2, theme.color(token));
    }
}

}  // namespace mc::calls
