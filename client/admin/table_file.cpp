#include "admin/table_file.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTableView>

#include "admin/csv.h"
#include "admin/desk_columns.h"
#include "admin/desk_controller.h"
#include "net/problem.h"
#include "widgets/dialog.h"
#include "widgets/label.h"

namespace mc::admin {

TableFile::TableFile(QTableView& table, const DeskColumns& columns, QString name, DeskController* desk)
    : QObject(&table), m_table(table), m_columns(columns), m_name(std::move(name)), m_desk(desk) {}

void TableFile::ask() {
    auto* dialog = new QFileDialog(m_table.window(), m_desk ? tr("Save what is found") : tr("Save what is shown"),
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
    auto file = std::make_unique<QSaveFile>(name);
    const auto& model = *m_table.model();
    if (!file->open(QIODevice::WriteOnly)) return close(*file, 0, false);
    file->write(csvTitles(model, m_columns.chosen()));
    if (m_desk && m_desk->hasMore()) return saveAll(std::move(file));
    file->write(csvRows(model, m_columns.chosen()));
    close(*file, csvRowCount(model), false);
}

/// The columns are those that were chosen at the beginning.
void TableFile::saveAll(std::unique_ptr<QSaveFile> opened) {
    auto* found = m_desk->findAll();
    const std::shared_ptr<QSaveFile> file = std::move(opened);
    const auto columns = m_columns.chosen();
    auto* dialog = new widgets::Dialog(tr("Saving the table"), &m_table);
    dialog->setObjectName(QStringLiteral("savingTable"));
    auto* sofar = dialog->addSentence(tr("Rows are fetched …"));
    dialog->setSafe(tr("Stop"));
    connect(dialog, &widgets::Dialog::safe, found, &FoundRows::stop);
    connect(found, &FoundRows::page, sofar, [file, columns, sofar](const QAbstractItemModel& rows, int count) {
        file->write(csvRows(rows, columns));
        sofar->setText(tr("%n row(s) so far", nullptr, count));
    });
    connect(found, &FoundRows::ended, this, [this, file, dialog](int rows, bool thereIsMore) {
        dialog->finish();
        close(*file, rows, thereIsMore);
    });
    connect(found, &FoundRows::failed, this, [this, dialog](const domain::Error& error) {
        dialog->finish();
        emit toast(widgets::Tone::error, tr("Nothing was saved: %1").arg(net::words(error)));
    });
    dialog->open();
    found->start();
}

void TableFile::close(QSaveFile& file, int rows, bool thereIsMore) {
    if (!file.commit())
        return emit toast(widgets::Tone::error, tr("This file cannot be written: %1").arg(file.errorString()));
    if (thereIsMore)
        return emit toast(widgets::Tone::warning,
                          tr("The first %n row(s) are saved. Narrow the list to save the others.", nullptr, rows));
    emit toast(widgets::Tone::success, tr("%n row(s) saved", nullptr, rows));
}

}  // namespace mc::admin
