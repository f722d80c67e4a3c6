#pragma once

#include <QWidget>
#include <map>
#include <optional>

#include "domain/availability.h"

namespace mc::mentor {

/// A month to choose a day in, painted by one widget. Arrows move, Page keys change the month, Enter or Space chooses.
/// Days before `today` cannot be chosen.
class MonthGrid : public QWidget {
    Q_OBJECT

public:
    enum class Mark { closed, changed, away };

    explicit MonthGrid(QWidget* parent = nullptr);

    void setToday(domain::CivilDate today);
    void setMonth(int year, int month);
    domain::CivilDate month() const { return m_first; }  ///< Its first day.
    void moveMonth(int months);
    QString monthName() const;  ///< "November 2026"
    void setMarks(std::map<domain::CivilDate, Mark> marks);
    void setRange(std::optional<domain::Vacation> range);

    QRect dayRect(domain::CivilDate date) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {7 * 30, sizeHint().height()}; }

signals:
    void dayChosen(mc::domain::CivilDate date);
    void monthChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int rowHeight() const;
    std::optional<domain::CivilDate> dayAt(const QPoint& point) const;
    void paintDay(QPainter& painter, domain::CivilDate date) const;
    void moveCursor(int days);
    void choose(domain::CivilDate date);
    void announce();

    domain::CivilDate m_today;
    domain::CivilDate m_first;
    domain::CivilDate m_cursor;
    std::map<domain::CivilDate, Mark> m_marks;
    std::optional<domain::Vacation> m_range;
};

}  // namespace mc::mentor
