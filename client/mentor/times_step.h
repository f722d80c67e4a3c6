#pragma once

#include <vector>

#include "mentor/application_step.h"

namespace mc::widgets {
class Label;
class SelectField;
}  // namespace mc::widgets

namespace mc::mentor {

class WeekdayRow;

/// When she could be booked.
class TimesStep : public ApplicationStep {
    Q_OBJECT

public:
    /// `zone`: of the hours, until she chooses another.
    explicit TimesStep(const domain::ZoneName& zone, QWidget* parent = nullptr);
    QString title() const override { return tr("Times"); }
    void fill(const protocol::ApplicationForm& form) override;
    void read(protocol::ApplicationForm& form) const override;
    bool showErrors(const domain::Error& error) override;
    QStringList missing(const protocol::ApplicationForm& form) const override;

private:
    widgets::SelectField* m_zone;
    std::vector<WeekdayRow*> m_days;
    std::vector<std::vector<domain::DayWindow>> m_windows;
    widgets::Label* m_error;
};

}  // namespace mc::mentor
