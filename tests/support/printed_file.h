#pragma once

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPushButton>
#include <QtTest>

namespace mc::support {

/// Goes through the system's own dialog of printing as a person does who prints into a file: chooses "Print to File (PDF)",
/// types the file's name, presses "Print". False when there is no such dialog over the window.
inline bool printToFile(QWidget& window, const QString& name) {
    const auto* dialog = window.findChild<QPrintDialog*>();
    auto* printers = dialog ? dialog->findChild<QComboBox*>("printers") : nullptr;
    auto* field = dialog ? dialog->findChild<QLineEdit*>("filename") : nullptr;
    auto* buttons = dialog ? dialog->findChild<QDialogButtonBox*>() : nullptr;
    if (!printers || !field || !buttons || !dialog->isVisible()) return false;
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
