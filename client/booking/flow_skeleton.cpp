#include "booking/flow_skeleton.h"

#include <algorithm>

#include "widgets/skeleton.h"

namespace mc::booking {

namespace {

constexpr int kFlowWidest = 560;
constexpr int kFlowInset = 36;

}  // namespace

QWidget* flowSkeleton() {
    return new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double width = std::min(kFlowWidest, size.width() - kFlowInset);
        boxes.bar(QRectF(0, 8, 240, 16));
        boxes.bar(QRectF(0, 34, 180, 12));
        boxes.card(QRectF(0, 90, width / 2 - 6, 64));
        boxes.card(QRectF(width / 2 + 6, 90, width / 2 - 6, 64));
        boxes.card(QRectF(0, 194, width, 36));
        boxes.card(QRectF(0, 272, width, 120));
    });
}

}  // namespace mc::booking
