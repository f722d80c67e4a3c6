#include "account/qr_view.h"

#include <qrencode.h>

#include <QPainter>
#include <memory>

#include "widgets/accessible.h"

namespace mc::account {
namespace {

constexpr int kQuietModules = 4;
constexpr int kRadius = 8;

}  // namespace

QImage qrImage(const QString& text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) return {};
    const int side = code->width + 2 * kQuietModules;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1)
                image.setPixelColor(x + kQuietModules, y + kQuietModules, Qt::black);
    return image;
}

QrView::QrView(const QString& text, QWidget* parent) : QWidget(parent), m_image(qrImage(text)) {
    setFixedSize(sizeHint());
    widgets::setRole(*this, QAccessible::Graphic);
    widgets::setSpokenName(*this, tr("QR code for your authenticator app"));
}

void QrView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), kRadius, kRadius);
    if (m_image.isNull()) return;
    const int side = width() / m_image.width() * m_image.width();
    const int edge = (width() - side) / 2;
    painter.drawImage(QRect(edge, edge, side, side), m_image);
}

}  // namespace mc::account
