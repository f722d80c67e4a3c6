#include "mentor/availability_skeleton.h"

#include <QVBoxLayout>

#include "widgets/skeleton.h"
#include "widgets/theme.h"

namespace mc::mentor {
namespace {

void drawAvailability(const widgets::Skeleton::Boxes& boxes, const QSize& size) {
    const double left = size.width() - kAvailabilitySide - 16.0;
    boxes.card(QRectF(0, 0, left, 440));
    boxes.bar(QRectF(17, 20, 120, 16));
    for (int i = 0; i < 7; ++i) {
        boxes.bar(QRectF(17, 70 + i * 53, 64, 12));
        boxes.bar(QRectF(112, 60 + i * 53, 98, 34), 8);
        boxes.bar(QRectF(232, 60 + i * 53, 98, 34), 8);
        boxes.bar(QRectF(400, 70 + i * 53, left - 460, 14));
    }
    boxes.card(QRectF(left + 16, 0, kAvailabilitySide, 330));
    boxes.bar(QRectF(left + 33, 20, 100, 16));
    boxes.card(QRectF(left + 16, 346, kAvailabilitySide, 250));
    boxes.bar(QRectF(left + 33, 366, 60, 16));
}

}  // namespace

QWidget* makeAvailabilitySkeleton() {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(widgets::metrics::kInset, 20, widgets::metrics::kInset, widgets::metrics::kInset);
    layout->addWidget(new widgets::Skeleton(drawAvailability));
    return box;
}

}  // namespace mc::mentor
