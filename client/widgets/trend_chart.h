#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "widgets/chart.h"
#include "widgets/tokens.h"

namespace mc::widgets {

/// What a TrendChart shows. Values are whole numbers of a small unit: paise, or hundredths of a per cent.
struct Trend {
    struct Line {
        QString name;
        Token color = Token::chart1;
        std::vector<std::optional<std::int64_t>> values;  ///< One a step; absent: there is no figure.
    };
    struct Step {
        QString label;  ///< Short, below the chart.
        QString title;  ///< The whole of it.
    };
    struct Goal {
        std::int64_t value = 0;
        QString words;  ///< "Goal 30"
    };
    using Worded = std::function<QString(std::int64_t)>;

    std::vector<Step> steps;
    std::vector<Line> lines;
    std::optional<Goal> goal;
    bool running = false;              ///< The last step is not over: it is dashed.
    std::int64_t leastMark = 1;        ///< The scale's marks are no closer to each other.
    std::optional<std::int64_t> most;  ///< Nothing can be more: 100 %.
    Worded mark;                       ///< Short, at the scale.
    Worded worded;                     ///< All of it.
};

/// Lines over steps of time, each named at its end, over a scale, with a dashed line for the goal; at the current step its
/// values stand beside it.
class TrendChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    void show(Trend trend);
    const Trend& trend() const { return m_trend; }

    int points() const override { return static_cast<int>(m_trend.steps.size()); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QString words(int point) const override;
    int pointAt(const QPointF& place) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the marks at the left stand for.
    struct Scale {
        std::int64_t least = 0;
        std::int64_t step = 1;
        int marks = 1;
    };

    /// Measures the words around the lines: once for all points.
    void arrange();
    Scale scale() const;
    QRectF plot(const Scale& marks) const;
    double across(int step) const;
    double down(std::int64_t value) const;
    /// The values of a line as points, in runs without a gap.
    std::vector<QPolygonF> runsOf(const Trend::Line& line, bool solidPart) const;
    void paintScale(QPainter& painter) const;
    void paintSteps(QPainter& painter) const;
    void paintGoal(QPainter& painter) const;
    void paintLine(QPainter& painter, const Trend::Line& line) const;
    void paintNames(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;
    void paintNote(QPainter& painter) const;
    double noteWidth() const;
    QString valueOf(const Trend::Line& line, int step) const;

    Trend m_trend;
    Scale m_marks;
    QRectF m_area;  ///< Of the lines.
};

}  // namespace mc::widgets
