#pragma once

#include <optional>

#include "domain/availability.h"
#include "widgets/dialog.h"

class QRadioButton;

namespace mc::widgets {
class Label;
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

class MonthGrid;
class WindowsEditor;

/// What holds on one date instead of the weekly times: closed, or other times; with a note.
class ExceptionDialog : public widgets::Dialog {
    Q_OBJECT

public:
    /// `usual` are the weekly times of that weekday: where "other times" begins. `typed` is a note that was typed before
    /// and not applied; empty when there is none.
    ExceptionDialog(const domain::DayException& exception, std::vector<domain::DayWindow> usual, const QString& typed,
                    QWidget* over);

signals:
    void applied(const mc::domain::DayException& exception);
    /// The note is another one.
    void noteTyped(const QString& note);

private:
    void buildTimes();
    void showChoice();
    void apply();

    domain::DayException m_exception;
    std::vector<domain::DayWindow> m_usual;
    QRadioButton* m_closed;
    QRadioButton* m_open;
    QWidget* m_times;
    WindowsEditor* m_windows;
    widgets::Label* m_error;
    widgets::TextField* m_note;
};

/// First and last day away.
class VacationDialog : public widgets::Dialog {
    Q_OBJECT

public:
    VacationDialog(domain::CivilDate today, QWidget* over);

signals:
    void applied(const mc::domain::Vacation& vacation);

private:
    void choose(domain::CivilDate date);

    MonthGrid* m_grid;
    widgets::Label* m_words;
    widgets::Button* m_button;
    std::optional<domain::Vacation> m_range;
    bool m_open = false;  ///< The first day is chosen, the last is not.
};

/// A month with its name and the two arrows above.
QWidget* monthWithHead(MonthGrid* grid, QWidget* leading);

}  // namespace mc::mentor
