#include "account_paper/paper_plugin.h"

#include <qrencode.h>

#include <QPrintDialog>
#include <QPrinter>
#include <memory>

namespace mc::account_paper {

void PaperPlugin::print(QWidget& over, const std::function<void(QPagedPaintDevice&)>& paint) {
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto* dialog = new QPrintDialog(printer.get(), over.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, &over, [printer, paint] { paint(*printer); });
    dialog->open();
}

QImage PaperPlugin::qrModules(const QString& text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) return {};
    QImage image(code->width, code->width, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1) image.setPixelColor(x, y, Qt::black);
    return image;
}

}  // namespace mc::account_paper
