#pragma once

#include <QAbstractTableModel>
#include <algorithm>
#include <vector>

namespace mc::admin {

/// Rows of a desk's table; more are appended as they are scrolled to. What a cell says is
/// asked for when it is drawn, so that a hundred thousand rows are a vector and no more. Knows no network.
template <class Row>
class RowsModel : public QAbstractTableModel {
public:
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_columns; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override {
        if (!index.isValid()) return {};
        const auto& item = row(index.row());
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return text(item, index.column());
        return look(item, index.column(), role);
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
        return title(section);
    }

    void set(std::vector<Row> rows) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    void append(const std::vector<Row>& rows) {
        if (rows.empty()) return;
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        endInsertRows();
    }
    const Row& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// −1 when it is not there.
    template <class Id>
    int find(Id id) const {
        const auto found = std::ranges::find(m_rows, id, &Row::id);
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

protected:
    RowsModel(int columns, QObject* parent) : QAbstractTableModel(parent), m_columns(columns) {}

    virtual QString title(int column) const = 0;
    virtual QString text(const Row& row, int column) const = 0;
    /// Every other role of a cell: its pill, its picture, how it stands.
    virtual QVariant look(const Row& row, int column, int role) const = 0;

private:
    int m_columns;
    std::vector<Row> m_rows;
};

}  // namespace mc::admin
