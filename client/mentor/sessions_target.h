#pragma once

#include <QWidget>

#include "mentor/calendars_controller.h"

namespace mc::widgets {
class Button;
class Label;
class SelectField;
}  // namespace mc::widgets

namespace mc::mentor {

/// Into which of her CalDAV calendars a mentor's sessions are written, and how that goes. Not seen while she has no such
/// calendar. Object names: sessionsTarget (the choice), sessionsTargetState, sessionsTargetLeft, writeSessionsAgain.
class SessionsTarget : public QWidget {
    Q_OBJECT

public:
    explicit SessionsTarget(CalendarsController& controller, QWidget* parent = nullptr);

    /// What is wrong with writing; empty when nothing is.
    static QString fault(domain::CalendarWriteHealth health);

private:
    using Choice = std::optional<domain::CalendarSourceId>;
    void show();
    void offer();
    QString state() const;
    void choose(const Choice& choice);

    CalendarsController& m_controller;
    widgets::SelectField* m_choice;
    widgets::Label* m_state;
    widgets::Label* m_left;
    widgets::Button* m_again;
    std::vector<Choice> m_choices;
    QStringList m_names;
};

}  // namespace mc::mentor
