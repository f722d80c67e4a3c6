#include "admin/payout_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <algorithm>

#include "widgets/fold.h"
#include "widgets/table_delegate.h"
#include "widgets/theme.h"

namespace mc::admin {

namespace {

constexpr int kPayoutLine = 52;  ///< A name above an account.
constexpr int kLeastName = 152;

}  // namespace

PayoutTable::PayoutTable(std::vector<PayoutLine> lines, const QString& name, bool withStates)
    : m_rows(new PayoutRows(std::move(lines), this)) {
    setObjectName(QStringLiteral("payoutTable"));
    setAccessibleName(name);
    setModel(m_rows);
    widgets::prepareTable(*this, kPayoutLine);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setStretchLastSection(false);
    setColumnHidden(PayoutRows::OtherColumn, !m_rows->hasOther());
    setColumnHidden(PayoutRows::StateColumn, !withStates);
    setColumnHidden(PayoutRows::PaidColumn, !withStates);
    widgets::afterLayout(*this, [this] { fit(); });
}

void PayoutTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    widgets::afterLayout(*this, [this] { fit(); });
}

void PayoutTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) widgets::afterLayout(*this, [this] { fit(); });
}

/// Figures and states have the room they need, names what is left. As high as its lines, and the bar where there is one.
void PayoutTable::fit() {
    auto& header = *horizontalHeader();
    int figures = 0;
    for (int column = PayoutRows::SessionsColumn; column < PayoutRows::Columns; ++column) {
        if (isColumnHidden(column)) continue;
        const int width = std::max(sizeHintForColumn(column), header.sectionSizeHint(column));
        header.resizeSection(column, width);
        figures += width;
    }
    const int least = widgets::themeOf(this).scaled(kLeastName);
    header.resizeSection(PayoutRows::MentorColumn, std::max(least, viewport()->width() - figures));
    const bool scrolls = viewport()->width() < figures + least;
    const int bar = scrolls ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(header.sizeHint().height() + verticalHeader()->length() + bar);
}

}  // namespace mc::admin
