#include "account/qr_view.h"

#include <QPainter>
#include <algorithm>

#include "account/paper.h"
#include "widgets/accessible.h"

namespace mc::account {
namespace {

constexpr int kQuietModules = 4;
constexpr int kRadius = 8;

}  // namespace

QImage qrImage(const QString& text) {
    Paper* const paper = account::paper();
    const QImage modules = paper ? paper->qrModules(text) : QImage();
    if (modules.isNull()) return {};
    const int side = modules.width() + 2 * kQuietModules;
    QImage image(side, side, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    for (int y = 0; y < modules.height(); ++y)
        std::copy_n(modules.constScanLine(y), modules.width(), image.scanLine(y + kQuietModules) + kQuietModules);
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
