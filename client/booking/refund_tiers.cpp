#include "booking/refund_tiers.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "booking/booking_words.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::booking {

using widgets::TextRole;
using widgets::Token;

namespace {

constexpr double kGap = 4;
constexpr double kInset = 12;

struct Colors {
    Token ground;
    Token text;
};

Colors colorsOf(int percent) {
    if (percent >= 100) return {Token::successSoft, Token::successText};
    if (percent > 0) return {Token::warningSoft, Token::warningText};
    return {Token::hover, Token::text2};
}

}  // namespace

RefundTiers::RefundTiers(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("refundTiers"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RefundTiers::setPolicy(std::vector<protocol::RefundTier> tiers, const domain::ZoneTable& zone,
                            domain::UtcTime now) {
    m_tiers.clear();
    std::erase_if(tiers, [now](const auto& tier) { return tier.until && *tier.until <= now; });
    QStringList spoken;
    for (const auto& tier : tiers) {
        const bool alone = tiers.size() == 1 && !tier.until;
        m_tiers.push_back({tier.percent, alone ? tr("from now on") : BookingWords::tier(tier, zone)});
        spoken << tr("%1 percent back %2").arg(tier.percent).arg(m_tiers.back().words);
    }
    setAccessibleName(tr("Cancelling") + QStringLiteral(": ") + spoken.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize RefundTiers::sizeHint() const {
    const auto& theme = widgets::themeOf(this);
    return {480, 2 * 8 + theme.lineHeight(TextRole::body) + theme.lineHeight(TextRole::detail)};
}

std::vector<double> RefundTiers::widths() const {
    // As much as each needs; what is left goes to all alike.
    const auto& theme = widgets::themeOf(this);
    std::vector<double> widths;
    double sum = kGap * static_cast<double>(m_tiers.size() - 1);
    for (const auto& tier : m_tiers) {
        widths.push_back(widgets::textWidth(tier.words, theme.font(TextRole::detail)) + 2 * kInset);
        sum += widths.back();
    }
    for (double& each : widths)
        each += (width() - sum) / static_cast<double>(widths.size());
    return widths;
}

void RefundTiers::paintEvent(QPaintEvent*) {
    if (m_tiers.empty()) return;
    const auto& theme = widgets::themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(QRectF(rect()), widgets::metrics::kControlRadius, widgets::metrics::kControlRadius);
    painter.setClipPath(round);
    const auto parts = widths();
    double x = 0;
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        const auto colors = colorsOf(m_tiers[i].percent);
        const QRectF box(x, 0, parts[i], height());
        painter.fillRect(box, theme.color(colors.ground));
        const QRectF inner = box.adjusted(kInset, 8, -4, -8);
        const double first = theme.lineHeight(TextRole::body);
        widgets::drawText(painter, QRectF(inner.left(), inner.top(), inner.width(), first), Qt::AlignVCenter,
                          tr("%1 %").arg(m_tiers[i].percent), theme.font(TextRole::strong), theme.color(colors.text));
        widgets::drawText(painter, inner.adjusted(0, first, 0, 0), Qt::AlignVCenter, m_tiers[i].words,
                          theme.font(TextRole::detail), theme.color(colors.text));
        x += parts[i] + kGap;
    }
}

}  // namespace mc::booking
