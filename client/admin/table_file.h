#pragma once

#include <QObject>
#include <memory>

#include "widgets/page.h"

class QSaveFile;
class QTableView;

namespace mc::admin {

class DeskColumns;
class DeskController;

/// What a table shows as a file of comma-separated values: the columns that are chosen, and the rows that are there, or,
/// with a desk behind it, all that its filter finds. These come page by page while a dialog counts them; what is cut short
/// by the most a file is given says so.
class TableFile : public QObject {
    Q_OBJECT

public:
    /// `name`: what the file is first called, without its ending.
    TableFile(QTableView& table, const DeskColumns& columns, QString name, DeskController* desk = nullptr);

    /// Asks where to, and writes it there.
    void ask();
    void save(const QString& file);

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void saveAll(std::unique_ptr<QSaveFile> file);
    void close(QSaveFile& file, int rows, bool thereIsMore);

    QTableView& m_table;
    const DeskColumns& m_columns;
    QString m_name;
    DeskController* m_desk;
};

}  // namespace mc::admin
