#include "widgets/chart_table.h"

#include "widgets/table_delegate.h"

namespace mc::widgets {

namespace {

int chartAlignmentOf(int column) {
    return int((column == 0 ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
}

}  // namespace

int ChartTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChartTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

void ChartTable::set(const QStringList& titles, std::vector<QStringList> rows) {
    beginResetModel();
    m_titles = titles;
    m_rows = std::move(rows);
    endResetModel();
}

QVariant ChartTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return m_rows[static_cast<std::size_t>(index.row())].value(index.column());
        case Qt::TextAlignmentRole:
            return chartAlignmentOf(index.column());
        case TableStrongRole:
            return index.column() == 0;
        default:
            return {};
    }
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return chartAlignmentOf(section);
    return role == Qt::DisplayRole ? QVariant(m_titles.value(section)) : QVariant();
}

}  // namespace mc::widgets
