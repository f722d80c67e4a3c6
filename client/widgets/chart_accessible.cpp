#include "widgets/chart_accessible.h"

#include <QAccessibleWidget>

#include "widgets/chart.h"

namespace mc::widgets {

namespace {

class ChartAccessible : public QAccessibleWidget {
public:
    explicit ChartAccessible(Chart* chart) : QAccessibleWidget(chart, QAccessible::Chart), m_chart(chart) {}

    QString text(QAccessible::Text what) const override {
        return what == QAccessible::Value ? m_chart->spokenValue() : QAccessibleWidget::text(what);
    }

private:
    Chart* m_chart;
};

QAccessibleInterface* makeChartAccessible(const QString&, QObject* object) {
    auto* chart = qobject_cast<Chart*>(object);
    return chart ? new ChartAccessible(chart) : nullptr;
}

}  // namespace

void installChartAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeChartAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

void notifyChartValue(Chart& chart) {
    if (!QAccessible::isActive()) return;
    QAccessibleValueChangeEvent event(&chart, chart.spokenValue());
    QAccessible::updateAccessibility(&event);
}

}  // namespace mc::widgets
