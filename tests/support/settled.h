#pragma once

#include <QCoreApplication>
#include <QEventLoop>
#include <QList>
#include <QWidget>

namespace mc::support {

/// Until nothing in the window moves any more: what folds waits for its turn, and one layout asks for another.
inline void settle(QWidget& window) {
    constexpr int kMost = 1000;  // Milliseconds for what is pending; a page that plays never has nothing.
    const auto places = [&window] {
        QList<QRect> found;
        for (const auto* part : window.findChildren<QWidget*>())
            found << (part->isVisible() ? part->geometry() : QRect());
        return found;
    };
    QList<QRect> before;
    do {
        before = places();
        QCoreApplication::processEvents(QEventLoop::AllEvents, kMost);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    } while (places() != before);
}

}  // namespace mc::support
