#pragma once

#include <QWidget>

#include "domain/price_summary.h"

class QGridLayout;

namespace mc::widgets {
class Label;
}

namespace mc::booking {

/// A price line by line, with those that apply, and the total they make (PAY-3): the same at the checkout and ever after.
/// Object names: priceLine0 …, priceGst.
class PriceLines : public QWidget {
    Q_OBJECT
public:
    explicit PriceLines(QWidget* parent);

    void setPrice(const domain::PriceSummary& price, int minutes);
    widgets::Label* total() const { return m_total; }
    /// What a line is called.
    static QString words(const domain::PriceSummary& price, domain::PriceLineKind line, int minutes);
    /// Which tax the total contains; empty where it contains none.
    static QString gstNote(const domain::PriceSummary& price);

private:
    void addLine(int row, const QString& words, const domain::Money& amount);

    QGridLayout* m_grid;
    QWidget* m_lines;
    widgets::Label* m_total;
    widgets::Label* m_gst;
};

}  // namespace mc::booking
