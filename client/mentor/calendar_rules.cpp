#include "mentor/calendar_rules.h"

#include <QVBoxLayout>

#include "widgets/choice.h"

namespace mc::mentor {

using domain::WhenCalendarFails;

CalendarRules::CalendarRules(QWidget* parent)
    : QWidget(parent),
      m_tentative(new widgets::CheckRow(tr("Tentative events count as busy"))),
      m_pause(new widgets::CheckRow(tr("Pause my bookings when it cannot be read for six hours"))) {
    m_tentative->setObjectName(QStringLiteral("calendarTentative"));
    m_pause->setObjectName(QStringLiteral("calendarPause"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tentative);
    column->addWidget(m_pause);
    set(true, WhenCalendarFails::go_on);
}

void CalendarRules::set(bool tentativeIsBusy, WhenCalendarFails whenItFails) {
    m_tentative->setChecked(tentativeIsBusy);
    m_pause->setChecked(whenItFails == WhenCalendarFails::pause);
}

void CalendarRules::setKind(domain::CalendarKind kind) {
    m_tentative->setVisible(kind != domain::CalendarKind::google);
}

bool CalendarRules::tentativeIsBusy() const {
    return m_tentative->isChecked();
}

WhenCalendarFails CalendarRules::whenItFails() const {
    return m_pause->isChecked() ? WhenCalendarFails::pause : WhenCalendarFails::go_on;
}

}  // namespace mc::mentor
