#pragma once

#include <QWidget>

#include "admin/analytics_controller.h"

namespace mc::widgets {
class Select;
class SegmentedControl;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

/// Which days are looked at, and whether by day, week or month. Own dates are typed, as the program or ISO 8601 writes
/// them. Object names: analyticsSpan, analyticsStep, analyticsFrom, analyticsUntil, analyticsShow.
class SpanBar : public QWidget {
    Q_OBJECT

public:
    explicit SpanBar(AnalyticsController& controller, QWidget* parent = nullptr);

    /// "2026-11-19", "19 Nov 2026", or as the locale writes dates in short.
    static std::optional<domain::CivilDate> dateOf(const QString& typed);

private:
    widgets::TextField* addDate(QWidget& row, const char* name, const QString& label);
    void showChoice();
    void showOwn();

    AnalyticsController& m_controller;
    widgets::Select* m_span;
    widgets::SegmentedControl* m_step;
    QWidget* m_own;
    widgets::TextField* m_from;
    widgets::TextField* m_until;
};

}  // namespace mc::admin
