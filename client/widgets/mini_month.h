#pragma once

#include <QWidget>
#include <map>
#include <optional>

#include "domain/time.h"

namespace mc::widgets {

class Button;
class Label;

/// A month at a glance: today outlined, marked days, one chosen. Arrows move, Page keys change the month, Enter picks.
class MiniMonth : public QWidget {
    Q_OBJECT

public:
    enum class Mark { closed, replaced };

    explicit MiniMonth(QWidget* parent = nullptr);

    void setToday(domain::CivilDate today);
    void setMonth(int year, int month);
    int year() const { return m_year; }
    int month() const { return m_month; }
    void setMarks(std::map<domain::CivilDate, Mark> marks);
    void setChosen(std::optional<domain::CivilDate> date);
    domain::CivilDate cursorDate() const { return m_cursor; }
    /// "Tuesday 24 November 2026, closed".
    QString dateWords(domain::CivilDate date) const;
    QRect dateRect(domain::CivilDate date) const;

    QSize sizeHint() const override { return {278, 32 + 24 + 6 * 28}; }
    QSize minimumSizeHint() const override { return {216, sizeHint().height()}; }

signals:
    void picked(mc::domain::CivilDate date);
    void monthShown(int year, int month);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void moveTo(domain::CivilDate date);
    void step(int months);
    void announce();
    domain::CivilDate firstShown() const;

    Button* m_previous;
    Button* m_next;
    std::map<domain::CivilDate, Mark> m_marks;
    std::optional<domain::CivilDate> m_chosen;
    domain::CivilDate m_today;
    domain::CivilDate m_cursor;
    int m_year = 2026;
    int m_month = 1;
};

}  // namespace mc::widgets
