#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "domain/time.h"
#include "protocol/journal.h"

namespace mc::mentor {

/// The lines of a journal as they were told, the newest first. Knows no network.
class JournalModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhatColumn, AccountColumn, AmountColumn, BalanceColumn, Columns };

    /// `zone`: of the dates it shows.
    explicit JournalModel(const domain::ZoneTable& zone, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void set(std::vector<protocol::JournalEntry> lines);
    void append(const std::vector<protocol::JournalEntry>& lines);

private:
    QString what(const protocol::JournalEntry& line) const;
    QString about(const protocol::JournalEntry& line) const;
    QString text(const protocol::JournalEntry& line, int column) const;

    domain::ZoneTable m_zone;
    std::vector<protocol::JournalEntry> m_lines;
};

}  // namespace mc::mentor
