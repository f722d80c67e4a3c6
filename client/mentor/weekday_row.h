#pragma once

#include "booking/calendar_layout.h"
#include "mentor/windows_editor.h"

namespace mc::widgets {
class Label;
}

namespace mc::mentor {

/// The offered hours of a day on a line from 06:00 to 24:00 (from midnight when something is offered earlier), with what
/// other calendars take of it hatched.
class DayStrip : public QWidget {
    Q_OBJECT

public:
    explicit DayStrip(QWidget* parent = nullptr);

    void setWindows(const std::vector<domain::DayWindow>& windows);
    void setBusy(const std::vector<booking::DayStretch>& busy);
    QSize sizeHint() const override { return {120, 36}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<domain::DayWindow> m_windows;
    std::vector<booking::DayStretch> m_busy;
};

/// One weekday of the template: name, windows, a picture of the day, and Add.
class WeekdayRow : public QWidget {
    Q_OBJECT

public:
    explicit WeekdayRow(int weekday, QWidget* parent = nullptr);

    void setWindows(const std::vector<domain::DayWindow>& windows);
    /// By other calendars, the next time that it is this weekday.
    void setBusy(const std::vector<booking::DayStretch>& busy) { m_strip->setBusy(busy); }
    void setError(const QString& sentence);
    /// To the day's first time, where an error is shown.
    bool focusFault();
    QSize minimumSizeHint() const override;

signals:
    void changed(int weekday, const std::vector<mc::domain::DayWindow>& windows);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void measure();
    void arrange();
    int leastWidth() const;

    int m_weekday;
    bool m_nameAbove = false;
    QBoxLayout* m_row = nullptr;
    QVBoxLayout* m_picture = nullptr;
    QWidget* m_add = nullptr;
    widgets::Label* m_name = nullptr;
    QWidget* m_times = nullptr;
    WindowsEditor* m_windows;
    DayStrip* m_strip;
    widgets::Label* m_none;
    widgets::Label* m_error;
};

}  // namespace mc::mentor
