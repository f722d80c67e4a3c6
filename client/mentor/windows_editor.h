#pragma once

#include <QWidget>
#include <vector>

#include "domain/availability.h"
#include "widgets/select.h"

class QVBoxLayout;

namespace mc::mentor {

/// A time of the day in quarter hours; an end may be 24:00. Other minutes that were stored stay choosable.
class TimeSelect : public widgets::Select {
    Q_OBJECT

public:
    enum class Side { begin, end };
    TimeSelect(const QString& accessibleName, Side side, QWidget* parent = nullptr);

    /// Width of every one, in the letters in use.
    static int usualWidth();
    domain::WallTime time() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    void setTime(domain::WallTime time);
};

/// The windows of one day: from, to, remove. The owner offers to add.
class WindowsEditor : public QWidget {
    Q_OBJECT

public:
    /// `day` names it for assistive technology: "Monday". Rows get objectNames "<name>From0", "<name>To0",
    /// "<name>Remove0".
    WindowsEditor(const QString& name, const QString& day, QWidget* parent = nullptr);

    const std::vector<domain::DayWindow>& windows() const { return m_windows; }
    void setWindows(const std::vector<domain::DayWindow>& windows);
    /// After the last one, or from 09:00; nothing when the day is full.
    void addWindow();

signals:
    void changed(const std::vector<mc::domain::DayWindow>& windows);

private:
    struct Row {
        QWidget* box;
        TimeSelect* begin;
        TimeSelect* end;
    };
    Row makeRow(int index);
    void showRows();
    void change(int index);
    void remove(int index);

    QString m_name;
    QString m_day;
    QVBoxLayout* m_column;
    std::vector<domain::DayWindow> m_windows;
    std::vector<Row> m_rows;
};

}  // namespace mc::mentor
