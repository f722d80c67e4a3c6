#pragma once

#include <vector>

#include "mentor/application_step.h"
#include "net/server_terms.h"

namespace mc::widgets {
class CheckRow;
class Label;
class TextField;
}  // namespace mc::widgets

namespace mc::mentor {

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
    void showWay();
    static QString usualWords(const protocol::PriceGuide& guide);

    const net::ServerTerms& m_terms;
    widgets::TextField* m_topics;
    std::vector<Length> m_lengths;
    widgets::Label* m_usual;    ///< What the guidance is.
    widgets::Label* m_example;  ///< The commission in sums.
    widgets::Label* m_priceError;
    widgets::CheckRow* m_instant;
    widgets::Label* m_way;
};

}  // namespace mc::mentor
