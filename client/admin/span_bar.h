#pragma once

#include <QWidget>

#include "admin/analytics_controller.h"

namespace mc::widgets {
class Select;
class SegmentedControl;
}  // namespace mc::widgets

namespace mc::admin {

class OwnDays;

/// Which days are looked at, and whether by day, week or month. Object names: analyticsSpan, analyticsStep, and those of
/// OwnDays.
class SpanBar : public QWidget {
    Q_OBJECT

public:
    explicit SpanBar(AnalyticsController& controller, QWidget* parent = nullptr);

private:
    void showChoice();

    AnalyticsController& m_controller;
    widgets::Select* m_span;
    widgets::SegmentedControl* m_step;
    OwnDays* m_own;
};

}  // namespace mc::admin
