#pragma once

#include <QRectF>
#include <QString>
#include <vector>

class QWidget;

/// Reads what a window paints, for the tour and the tests. No part of the product.
namespace mc::inspect {

/// One line of text as a widget paints it, whatever paints it: label, button or delegate.
struct PaintedText {
    QString text;
    QRectF ink;   ///< In the widget's own coordinates.
    QRectF clip;  ///< What the widget let be painted when it painted the text; null: all.
    QRectF box;   ///< The least filled shape the widget painted below it before, a pill say; null: none.
    const QWidget* widget = nullptr;
};

/// What the widget itself paints, without its children and without what its parents cut off.
std::vector<PaintedText> paintedTexts(QWidget& widget);

}  // namespace mc::inspect
