#include "widgets/attendance_strip.h"

#include <QPainter>
#include <algorithm>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {

namespace {

constexpr int kStripHeight = 14;
constexpr domain::Seconds kAroundSession = 10 * domain::kMinute;  ///< As long as the room is open before the start.

}  // namespace

AttendanceStrip::AttendanceStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AttendanceStrip::set(const domain::UtcRange& session, const std::vector<domain::Stay>& stays) {
    m_session = session;
    m_stays = stays;
    update();
}

QSize AttendanceStrip::sizeHint() const {
    return {160, themeOf(this).scaled(kStripHeight)};
}

QSize AttendanceStrip::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

double AttendanceStrip::placeOf(domain::UtcTime at) const {
    const auto whole = static_cast<double>(m_session.length() + 2 * kAroundSession);
    const auto share = static_cast<double>(at - (m_session.begin - kAroundSession)) / whole;
    const double place = std::clamp(share, 0.0, 1.0) * width();
    return layoutDirection() == Qt::RightToLeft ? width() - place : place;
}

void AttendanceStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& theme = themeOf(this);
    const auto bar = [&](domain::UtcTime from, domain::UtcTime until, Token token) {
        const double a = placeOf(from);
        const double b = placeOf(until);
        drawBox(painter, QRectF(std::min(a, b), 2, std::max(2.0, std::abs(b - a)), height() - 4), 3,
                theme.color(token));
    };
    bar(m_session.begin, m_session.end, Token::track);
    for (const auto& stay : m_stays)
        bar(stay.from, stay.until.value_or(m_session.end), Token::success);
}

}  // namespace mc::widgets
