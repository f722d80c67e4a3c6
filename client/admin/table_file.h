#pragma once

#include <QObject>

#include "widgets/page.h"

class QTableView;

namespace mc::admin {

class DeskColumns;

/// What a table shows as a file of comma-separated values: the rows that are there, and the columns that are chosen.
class TableFile : public QObject {
    Q_OBJECT

public:
    /// `name`: what the file is first called, without its ending.
    TableFile(QTableView& table, const DeskColumns& columns, QString name);

    /// Asks where to, and writes it there.
    void ask();
    void save(const QString& file);

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    QTableView& m_table;
    const DeskColumns& m_columns;
    QString m_name;
};

}  // namespace mc::admin
