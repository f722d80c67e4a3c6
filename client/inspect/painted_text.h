#pragma once

#include <QRectF>
#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

class QWidget;

/// Reads what a window paints, for the tour and the tests. No part of the product.
namespace mc::inspect {

/// One line of text as a widget paints it, whatever paints it: label, button or delegate.
struct PaintedText {
    QString text;
    QRectF ink;  ///< In the widget's own coordinates.
    const QWidget* widget = nullptr;
};

/// What the widget itself paints, without its children and without what its parents cut off.
std::vector<PaintedText> paintedTexts(QWidget& widget);

/// Words of a window that people cannot read: ended with "…" for want of room, cut off by their widget or by one around
/// it, or painted over each other. One line a finding, for people to read. What a scroll area hides can be scrolled to
/// and is no finding. `isOurs`: whether a text that ends with "…" should have had room (what people write may be longer
/// than any room).
QStringList unreadableWords(QWidget& window, const std::function<bool(const QString&)>& isOurs);

}  // namespace mc::inspect
