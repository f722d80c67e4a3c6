#pragma once
#include <QRegion>
#include <QWidget>

namespace mc::widgets {

/// What a rounded box of this size, with the corners of a card, touches. The pixels its edge covers in part belong to it.
QRegion popupShape(const QSize& size);

/// From now on the window, a rounded box, is masked to its shape: where no compositor blends windows its corners would be
/// black. Where one does, nothing changes: only what is not painted is left out.
void keepPopupShape(QWidget& window);

}  // namespace mc::widgets
