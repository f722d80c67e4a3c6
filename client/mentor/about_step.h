#pragma once

#include "mentor/application_step.h"

namespace mc::widgets {
class TextArea;
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

/// Who she is: headline, company, place, the text, and a public profile.
class AboutStep : public ApplicationStep {
    Q_OBJECT

public:
    explicit AboutStep(QWidget* parent = nullptr);
    QString title() const override { return tr("About you"); }
    void fill(const protocol::ApplicationForm& form) override;
    void read(protocol::ApplicationForm& form) const override;
    bool showErrors(const domain::Error& error) override;
    QStringList missing(const protocol::ApplicationForm& form) const override;

private:
    widgets::TextField* m_headline;
    widgets::TextField* m_company;
    widgets::TextField* m_city;
    widgets::TextField* m_country;
    widgets::TextField* m_languages;
    widgets::TextField* m_linkedIn;
    widgets::TextArea* m_bio;
};

}  // namespace mc::mentor
