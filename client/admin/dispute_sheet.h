#pragma once

#include <QCoreApplication>
#include <vector>

#include "protocol/disputes.h"
#include "widgets/sheet_pen.h"

class QIODevice;

namespace mc::admin {

/// The evidence about a disputed payment on A4, as many pages as it needs: who was there, what was agreed to, the price that
/// was shown, what was invoiced, paid and given back, and the messages where both allow it. GUI thread.
class DisputeSheet {
    Q_DECLARE_TR_FUNCTIONS(DisputeSheet)
public:
    /// Times are the admin's and say so. `family`: of the letters.
    DisputeSheet(const protocol::DisputeEvidence& evidence, const domain::ZoneTable& zone, QString family);

    /// False when it could not be written.
    bool writePdf(QIODevice& file) const;

    /// A heading has no text beside it.
    struct Row {
        QString label;
        QString text;
        bool isHeading = false;
    };
    const std::vector<Row>& rows() const { return m_rows; }

private:
    using Pen = widgets::SheetPen;
    void heading(const QString& words);
    void row(const QString& label, const QString& text);
    void addSession(const protocol::EvidenceSession& session);
    void addPolicy(const protocol::EvidenceSession& session);
    void addAgreements();
    void addPrice(const domain::PriceSummary& price);
    void addBooks();
    void addMessages();
    QString when(const std::optional<domain::UtcTime>& time) const;
    double paintHead(Pen& pen) const;
    double paintRow(Pen& pen, double y, const Row& row) const;

    const protocol::DisputeEvidence& m_evidence;
    const domain::ZoneTable& m_zone;
    QString m_family;
    std::vector<Row> m_rows;
};

}  // namespace mc::admin
