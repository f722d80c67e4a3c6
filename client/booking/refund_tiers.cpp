#include "booking/refund_tiers.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <algorithm>

#include "booking/booking_words.h"
#include "widgets/accessible.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::booking {

using widgets::TextRole;
using widgets::Token;

namespace {

constexpr double kGap = 4;
constexpr double kTierInset = 12;
constexpr double kRight = 4;

struct Colors {
    Token ground;
    Token text;
};

Colors colorsOf(int percent) {
    if (percent >= 100) return {Token::successSoft, Token::successText};
    if (percent > 0) return {Token::warningSoft, Token::warningText};
    return {Token::hover, Token::text2};
}

/// For who cannot see the figure above the words: "100 percent back before Wed 18 Nov, 19:00".
QString spokenTier(const protocol::RefundTier& tier, bool isAlone, const domain::ZoneTable& zone) {
    if (isAlone) return RefundTiers::tr("%1 percent back from now on").arg(tier.percent);
    if (!tier.until) return RefundTiers::tr("%1 percent back after that").arg(tier.percent);
    const QString at = widgets::dateAndTime(zone, *tier.until);
    return tier.inclusive ? RefundTiers::tr("%1 percent back until %2").arg(tier.percent).arg(at)
                          : RefundTiers::tr("%1 percent back before %2").arg(tier.percent).arg(at);
}

}  // namespace

RefundTiers::RefundTiers(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("refundTiers"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void RefundTiers::setPolicy(std::vector<protocol::RefundTier> tiers, const domain::ZoneTable& zone,
                            domain::UtcTime now) {
    m_tiers.clear();
    std::erase_if(tiers, [now](const auto& tier) { return tier.until && *tier.until <= now; });
    QStringList spoken;
    for (const auto& tier : tiers) {
        const bool alone = tiers.size() == 1 && !tier.until;
        m_tiers.push_back({tier.percent, alone ? tr("from now on") : BookingWords::tier(tier, zone)});
        spoken << spokenTier(tier, alone, zone);
    }
    widgets::setSpokenName(*this, tr("Cancelling: %1").arg(widgets::listWords(spoken)));
    updateGeometry();
    update();
}

QSize RefundTiers::sizeHint() const {
    return {480, heightForWidth(testAttribute(Qt::WA_Resized) ? width() : 480)};
}

/// Where there is little room the words wrap.
int RefundTiers::heightForWidth(int width) const {
    const auto& theme = widgets::themeOf(this);
    const QFontMetricsF metrics(theme.font(TextRole::detail));
    const auto parts = widths(width);
    double words = theme.lineHeight(TextRole::detail);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QRectF room(0, 0, parts[i] - kTierInset - kRight, QWIDGETSIZE_MAX);
        words = std::max(words, metrics.boundingRect(room, Qt::TextWordWrap, m_tiers[i].words).height());
    }
    return 2 * 8 + theme.lineHeight(TextRole::body) + static_cast<int>(std::ceil(words));
}

void RefundTiers::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (height() != heightForWidth(width())) updateGeometry();
}

std::vector<double> RefundTiers::widths(double room) const {
    // As much as each needs; what is left goes to all alike, and what is missing is taken from the long ones.
    const auto& theme = widgets::themeOf(this);
    std::vector<double> widths;
    double sum = kGap * static_cast<double>(m_tiers.size() - 1);
    for (const auto& tier : m_tiers) {
        widths.push_back(widgets::textWidth(tier.words, theme.font(TextRole::detail)) + 2 * kTierInset);
        sum += widths.back();
    }
    const double gaps = kGap * static_cast<double>(m_tiers.size() - 1);
    for (double& each : widths)
        each =
            sum > room ? each * (room - gaps) / (sum - gaps) : each + (room - sum) / static_cast<double>(widths.size());
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
    const auto parts = widths(width());
    double x = 0;
    for (std::size_t i = 0; i < m_tiers.size(); ++i) {
        const auto colors = colorsOf(m_tiers[i].percent);
        const QRectF box(x, 0, parts[i], height());
        painter.fillRect(box, theme.color(colors.ground));
        const QRectF inner = box.adjusted(kTierInset, 8, -kRight, -8);
        const double first = theme.lineHeight(TextRole::body);
        widgets::drawText(painter, QRectF(inner.left(), inner.top(), inner.width(), first), Qt::AlignVCenter,
                          tr("%1 %").arg(m_tiers[i].percent), theme.font(TextRole::strong), theme.color(colors.text));
        painter.setFont(theme.font(TextRole::detail));
        painter.setPen(theme.color(colors.text));
        painter.drawText(inner.adjusted(0, first, 0, 0), Qt::AlignTop | Qt::TextWordWrap, m_tiers[i].words);
        x += parts[i] + kGap;
    }
}

}  // namespace mc::booking
