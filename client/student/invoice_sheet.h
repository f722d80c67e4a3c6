#pragma once

#include <QCoreApplication>
#include <QRectF>

#include "protocol/invoices.h"
#include "widgets/sheet_pen.h"

class QIODevice;
class QPagedPaintDevice;

namespace mc::student {

/// An invoice or credit note as one page of A4: for a printer, a PDF, or a picture. GUI thread.
class InvoiceSheet {
    Q_DECLARE_TR_FUNCTIONS(InvoiceSheet)
public:
    /// `family`: of the letters.
    InvoiceSheet(const protocol::Invoice& invoice, QString family) : m_invoice(invoice), m_family(std::move(family)) {}

    /// On the page that is there, as large as it fits. False when it did not get there, here and below.
    bool print(QPagedPaintDevice& paper) const;
    bool writePdf(QIODevice& file) const;
    /// In points, on a page of kWidth × kHeight.
    void paint(QPainter& painter) const;

    static constexpr double kWidth = widgets::sheet::kWidth;
    static constexpr double kHeight = widgets::sheet::kHeight;

private:
    using Pen = widgets::SheetPen;
    // Each begins at a height and answers where it ended.
    double paintHead(Pen& pen) const;
    double paintParties(Pen& pen, double y) const;
    double paintLines(Pen& pen, double y) const;
    double paintTotal(Pen& pen, double y) const;
    void paintPrice(Pen& pen, double y) const;

    const protocol::Invoice& m_invoice;
    QString m_family;
};

}  // namespace mc::student
