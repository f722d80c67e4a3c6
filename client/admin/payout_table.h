#pragma once

#include <QTableView>

#include "admin/payout_rows.h"

namespace mc::admin {

/// Payouts that add up, all of their lines in sight; where the window is narrow the columns scroll sideways. Object name:
/// payoutTable.
class PayoutTable : public QTableView {
    Q_OBJECT

public:
    /// `name`: told to assistive technology. Without states: what is not made yet has none.
    PayoutTable(std::vector<PayoutLine> lines, const QString& name, bool withStates);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    PayoutRows* m_rows;  ///< Goes after the view, which asks it until then.
};

}  // namespace mc::admin
