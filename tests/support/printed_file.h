#pragma once

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPushButton>
#include <QtTest>

namespace mc::support {

/// The system's own dialog of printing, where it is shown over the window.
inline QPrintDialog* printDialogOver(const QWidget& window) {
    auto* dialog = window.findChild<QPrintDialog*>();
    return dialog && dialog->isVisible() ? dialog : nullptr;
}

/// Goes through that dialog as a person does who prints into a file: chooses "Print to File (PDF)",
/// types the file's name, presses "Print". False when the dialog offers no files.
inline bool printToFile(const QPrintDialog& dialog, const QString& name) {
    auto* printers = dialog.findChild<QComboBox*>("printers");
    auto* field = dialog.findChild<QLineEdit*>("filename");
    auto* buttons = dialog.findChild<QDialogButtonBox*>();
    if (!printers || !field || !buttons) return false;
    printers->setCurrentIndex(printers->count() - 1);  // Files stand below the printers.
    field->clear();
    QTest::keyClicks(field, name);
    QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
    return true;
}

/// How many pages a PDF has; 0 when it is none.
inline qsizetype pagesOfPdf(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    const auto bytes = file.readAll();
    return bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF") ? bytes.count("/Type /Page\n") : 0;
}

}  // namespace mc::support
