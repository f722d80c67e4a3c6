#pragma once

#include <QColor>
#include <QWidget>
#include <vector>

namespace mc::widgets {
class CheckRow;
}

namespace mc::mentor {

class CalendarRules;

struct OfferedCalendar {
    QString name;
    QColor color;  ///< Not valid: it has none.
    bool isChosen = false;
    bool isConnected = false;  ///< It is there already, and not to be chosen.
};

/// Which calendars of an account count, and how. Object names of the rows: `rowName` with their place.
class CalendarChoice : public QWidget {
    Q_OBJECT

public:
    CalendarChoice(const std::vector<OfferedCalendar>& calendars, const QString& rowName, QWidget* parent = nullptr);

    /// Places of what was offered.
    std::vector<std::size_t> chosen() const;
    CalendarRules& rules() const { return *m_rules; }
    void focusFirst();

signals:
    void changed();

private:
    QWidget* row(const OfferedCalendar& calendar, const QString& name);

    std::vector<widgets::CheckRow*> m_rows;
    CalendarRules* m_rules;
};

}  // namespace mc::mentor
