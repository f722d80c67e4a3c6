#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

namespace mc::widgets {

/// A chart's figures as a table.
struct ChartRows {
    QStringList titles;
    std::vector<QStringList> rows;
};

/// The figures behind a chart, as they are written: the first column says what a row is of, the others are figures.
class ChartTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Each row has as many words as there are titles; there are as many titles each time.
    void set(const QStringList& titles, std::vector<QStringList> rows);

private:
    QStringList m_titles;
    std::vector<QStringList> m_rows;
};

}  // namespace mc::widgets
