#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "net/server_terms.h"
#include "protocol/applications.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class CheckRow;
class Label;
class SelectField;
class TextArea;
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

class WeekdayRow;

/// One step of the application: shows its part of the form, reads it back, and puts errors beside their fields.
class ApplicationStep : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual void fill(const protocol::ApplicationForm& form) = 0;
    virtual void read(protocol::ApplicationForm& form) const = 0;
    /// True when one of the fields was this step's.
    virtual bool showErrors(const domain::Error& error) = 0;
    /// What of it has to be written yet before it can be handed in, as its fields are called.
    virtual QStringList missing(const protocol::ApplicationForm& form) const = 0;

signals:
    void edited();

protected:
    QVBoxLayout* makeColumn(const QString& sentence);
};

/// Fields that come in rows, of which there may be more or fewer: a row is whatever the owner makes.
class RowsEditor : public QWidget {
    Q_OBJECT

public:
    RowsEditor(const QString& addWords, int most, const QString& addName, QWidget* parent = nullptr);

    /// Takes the row; its cross takes it away again.
    void addRow(QWidget* row, const QString& removeWords);
    void clear();
    const std::vector<QWidget*>& rows() const { return m_rows; }
    void setError(const QString& sentence);

signals:
    void wanted();  ///< One row more.
    void removed();

private:
    void remove(QWidget* row);
    void follow();

    std::size_t m_most;
    std::vector<QWidget*> m_rows;
    QVBoxLayout* m_column;
    widgets::Button* m_add;
    widgets::Label* m_error;
};

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

/// Who gets what of a session of the first price in the form, or of the least there may be: real sums, so that nobody
/// has to reckon (decision 9).
QString commissionWords(const protocol::ApplicationForm& form, const net::ServerTerms& terms);

/// What she sells: topics, lengths and their prices, and whether requests wait for her.
class OfferStep : public ApplicationStep {
    Q_OBJECT

public:
    explicit OfferStep(const net::ServerTerms& terms, QWidget* parent = nullptr);
    QString title() const override { return tr("Offer"); }
    void fill(const protocol::ApplicationForm& form) override;
    void read(protocol::ApplicationForm& form) const override;
    bool showErrors(const domain::Error& error) override;
    QStringList missing(const protocol::ApplicationForm& form) const override;
    void setGuidance(const protocol::PriceGuidance& guidance);

private:
    struct Length {
        int minutes;
        widgets::CheckRow* offered;
        widgets::TextField* price;
        widgets::Label* yours;
        widgets::Label* usual;
    };
    void addLength(QVBoxLayout& column, int minutes);
    void showShare(const Length& length) const;
    void showExample();
    static QString usualWords(const protocol::PriceGuide& guide);

    const net::ServerTerms& m_terms;
    widgets::TextField* m_topics;
    std::vector<Length> m_lengths;
    widgets::Label* m_usual;    ///< What the guidance is.
    widgets::Label* m_example;  ///< The commission in sums.
    widgets::Label* m_priceError;
    widgets::CheckRow* m_instant;
};

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
