#pragma once

#include "admin/rows_model.h"
#include "protocol/payouts.h"
#include "widgets/pill.h"

namespace mc::admin {

/// One line of a table of payouts, as an accountant reads it: price + commission + fee + other + tds == net; what is taken
/// off is negative.
struct PayoutLine {
    QString name;
    QString account;  ///< Masked.
    int sessions = 0;
    domain::Money price, commission, fee, other, tds, net;
    QString state;
    widgets::PillTone tone = widgets::PillTone::neutral;
    QString paidOn;
    QString reference;  ///< The bank's.
    bool isTotal = false;

    static PayoutLine of(const protocol::DeskPayout& payout, const domain::ZoneTable& zone);
    static PayoutLine of(const protocol::DeskPayoutPreview& preview);
};

/// Payouts and, as the last line, what they come to.
class PayoutRows : public RowsModel<PayoutLine> {
    Q_OBJECT

public:
    enum Column {
        MentorColumn,
        SessionsColumn,
        PriceColumn,
        CommissionColumn,
        FeeColumn,
        OtherColumn,
        TdsColumn,
        NetColumn,
        StateColumn,
        PaidColumn,
        Columns
    };
    PayoutRows(std::vector<PayoutLine> lines, QObject* parent);

    /// Whether any line has something there: what came back or was given back is rare.
    bool hasOther() const;

protected:
    QString title(int column) const override;
    QString text(const PayoutLine& line, int column) const override;
    QVariant look(const PayoutLine& line, int column, int role) const override;
};

}  // namespace mc::admin
