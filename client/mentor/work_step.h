#pragma once

#include "mentor/application_step.h"

namespace mc::widgets {
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

class RowsEditor;

/// What she can and where she learned it.
class WorkStep : public ApplicationStep {
    Q_OBJECT

public:
    explicit WorkStep(QWidget* parent = nullptr);
    QString title() const override { return tr("Work"); }
    void fill(const protocol::ApplicationForm& form) override;
    void read(protocol::ApplicationForm& form) const override;
    bool showErrors(const domain::Error& error) override;
    QStringList missing(const protocol::ApplicationForm& form) const override;

private:
    void addExpertise(const protocol::ExpertiseLevel& item);
    void addExperience(const protocol::ApplicationPosition& item);

    widgets::TextField* m_years;
    RowsEditor* m_expertise;
    RowsEditor* m_experience;
};

}  // namespace mc::mentor
