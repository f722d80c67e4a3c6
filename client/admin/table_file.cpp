#include "admin/table_file.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTableView>

#include "admin/csv.h"
#include "admin/desk_columns.h"

namespace mc::admin {

TableFile::TableFile(QTableView& table, const DeskColumns& columns, QString name)
    : QObject(&table), m_table(table), m_columns(columns), m_name(std::move(name)) {}

void TableFile::ask() {
    auto* dialog = new QFileDialog(m_table.window(), tr("Save what is shown"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   tr("Table") + QStringLiteral(" (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(m_name + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &TableFile::save);
    dialog->open();
}

void TableFile::save(const QString& name) {
    QSaveFile file(name);
    const auto& model = *m_table.model();
    const bool saved =
        file.open(QIODevice::WriteOnly) && file.write(csvOf(model, m_columns.chosen())) > 0 && file.commit();
    if (!saved) return emit toast(widgets::Tone::error, tr("This file cannot be written: %1").arg(file.errorString()));
    emit toast(widgets::Tone::success, tr("%n row(s) saved", nullptr, model.rowCount()));
}

}  // namespace mc::admin
