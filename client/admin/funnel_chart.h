#pragma once

#include <vector>

#include "widgets/chart.h"

namespace mc::admin {

/// How many are left at each step of a way, a bar a step, with the share of the step before; the step that loses most is
/// marked.
class FunnelChart : public widgets::Chart {
    Q_OBJECT

public:
    struct Step {
        QString name;
        std::int64_t count = 0;
        QString counted;  ///< The count as it is written.
        QString share;    ///< Of the step before; empty at the first.
        QString words;    ///< All of it, to be read out.
        bool worst = false;
    };

    using Chart::Chart;

    void show(std::vector<Step> steps);
    const std::vector<Step>& steps() const { return m_steps; }

    int points() const override { return static_cast<int>(m_steps.size()); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QString words(int point) const override { return m_steps[static_cast<std::size_t>(point)].words; }
    int pointAt(const QPointF& place) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Room for the words beside the bars.
    struct Widths {
        double name = 0;
        double count = 0;
        double share = 0;
    };

    Widths widths() const;
    QRectF rowRect(int step) const;
    void paintStep(QPainter& painter, int at, const Widths& widths, std::int64_t most) const;

    std::vector<Step> m_steps;
};

}  // namespace mc::admin
