#pragma once

#include <QCoreApplication>

#include "domain/time.h"
#include "protocol/payouts.h"
#include "widgets/sheet_pages.h"

namespace mc::mentor {

/// The statement of a payout on A4, as many pages as its sessions need. GUI thread.
class PayoutSheet {
    Q_DECLARE_TR_FUNCTIONS(PayoutSheet)
public:
    /// `family`: of the letters.
    PayoutSheet(const protocol::PayoutStatement& statement, const domain::ZoneTable& zone, QString family)
        : m_statement(statement), m_zone(zone), m_family(std::move(family)) {}

    /// False when it could not be written.
    bool writePdf(QIODevice& file) const;
    bool print(QPagedPaintDevice& paper) const;

private:
    using Pen = widgets::SheetPen;
    widgets::SheetPages pages() const;
    // Each begins at a height and answers where it ended.
    double paintHead(Pen& pen) const;
    double paintLine(Pen& pen, double y, const protocol::PayoutLine& line) const;
    double paintSum(Pen& pen, double y) const;
    void paintYears(Pen& pen, double y) const;

    const protocol::PayoutStatement& m_statement;
    const domain::ZoneTable& m_zone;
    QString m_family;
};

/// A financial year of payouts, in the same way.
class PayoutYearSheet {
    Q_DECLARE_TR_FUNCTIONS(PayoutYearSheet)
public:
    PayoutYearSheet(const protocol::PayoutYearStatement& statement, const domain::ZoneTable& zone, QString family)
        : m_statement(statement), m_zone(zone), m_family(std::move(family)) {}

    bool writePdf(QIODevice& file) const;

private:
    using Pen = widgets::SheetPen;
    double paintHead(Pen& pen) const;
    double paintLine(Pen& pen, double y, const protocol::PayoutYearLine& line) const;
    void paintSum(Pen& pen, double y) const;

    const protocol::PayoutYearStatement& m_statement;
    const domain::ZoneTable& m_zone;
    QString m_family;
};

}  // namespace mc::mentor
