#pragma once

#include <QCoreApplication>
#include <QString>
#include <vector>

#include "protocol/invoices.h"

namespace mc::student {

/// What an invoice says, in the reader's language: the list, the printed page and assistive technology say the same.
class InvoiceWords {
    Q_DECLARE_TR_FUNCTIONS(InvoiceWords)
public:
    /// "Tax invoice"; without a GSTIN "Bill"; of credits "Receipt"; "Credit note".
    static QString title(const protocol::Invoice& invoice);
    /// "60 minutes with Ananya Krishnan"
    static QString what(const protocol::Invoice& invoice);
    /// The day in India on which it was issued.
    static QString date(domain::UtcTime issuedAt);
    /// "April 2026 – March 2027": the financial year it is counted in.
    static QString year(const protocol::Invoice& invoice);
    /// "Karnataka (29)"; where none was named, the seller's.
    static QString place(const protocol::Invoice& invoice);
    /// "One thousand rupees only"
    static QString inWords(const domain::Money& amount);

    struct Line {
        QString words;
        QString detail;  ///< May be empty.
        QString sac;     ///< May be empty.
        domain::Money amount;
    };
    /// They sum to the total.
    static std::vector<Line> lines(const protocol::Invoice& invoice);
    /// How the price came about, line by line as before paying; empty where it is not told.
    static std::vector<Line> price(const protocol::Invoice& invoice);
    /// What else the law wants said, sentence by sentence.
    static QStringList notes(const protocol::Invoice& invoice);
    /// "MC-26-27-000001.pdf"
    static QString fileName(const protocol::Invoice& invoice);

private:
    static QString rate(std::int64_t ppm);
};

}  // namespace mc::student
