#pragma once

#include <QWidget>
#include <vector>

#include "protocol/bookings.h"

namespace mc::booking {

/// The cancellation policy as dates: "100 % before Wed 18 Nov, 19:00" and so on, side by side. What is over is left
/// out.
class RefundTiers : public QWidget {
    Q_OBJECT
public:
    explicit RefundTiers(QWidget* parent = nullptr);

    void setPolicy(std::vector<protocol::RefundTier> tiers, const domain::ZoneTable& zone, domain::UtcTime now);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Tier {
        int percent;
        QString words;
    };
    std::vector<double> widths(double room) const;
    std::vector<Tier> m_tiers;
};

}  // namespace mc::booking
