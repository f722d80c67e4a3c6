#include "widgets/popup_shape.h"

#include <QEvent>
#include <algorithm>
#include <cmath>

#include "widgets/theme.h"

namespace mc::widgets {
namespace {

class Shaper : public QObject {
public:
    bool eventFilter(QObject* watched, QEvent* event) override {
        // A list of choices drops its mask when it is resized, which it is before it is shown.
        if (auto* window = static_cast<QWidget*>(watched);
            event->type() == QEvent::Resize || event->type() == QEvent::Show)
            window->setMask(popupShape(window->size()));
        return false;
    }
};

}  // namespace

QRegion popupShape(const QSize& size) {
    const double radius = std::min({metrics::kCardRadius, size.width() / 2.0, size.height() / 2.0});
    const int rows = static_cast<int>(std::ceil(radius));
    QRegion shape(0, rows, size.width(), size.height() - 2 * rows);
    for (int row = 0; row < rows; ++row) {
        const double below = radius - std::min<double>(row + 1, radius);  // The side of the row that reaches farthest.
        const int left = static_cast<int>(std::floor(radius - std::sqrt(radius * radius - below * below)));
        shape += QRect(left, row, size.width() - 2 * left, 1);
        shape += QRect(left, size.height() - 1 - row, size.width() - 2 * left, 1);
    }
    return shape;
}

void keepPopupShape(QWidget& window) {
    static Shaper shaper;  // One for all: whoever is given to it twice is still shaped once.
    window.installEventFilter(&shaper);
}

}  // namespace mc::widgets
