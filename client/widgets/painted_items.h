#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>

class QWidget;

namespace mc::widgets {

/// A widget that paints its parts itself: assistive technology sees a list with one child for each. GUI thread only.
class PaintedItems {
public:
    virtual ~PaintedItems() = default;

    virtual int itemCount() const = 0;
    virtual QString itemWords(int index) const = 0;
    /// In the widget's coordinates.
    virtual QRect itemBox(int index) const = 0;
    /// That the keyboard is on; -1 when there is none.
    virtual int currentItem() const = 0;
    virtual void makeCurrent(int index) = 0;
    /// As a click does.
    virtual void pressItem(int index) = 0;
    virtual bool isItemEnabled(int index) const = 0;
    virtual bool isItemChosen(int index) const = 0;
};

/// Once for each kind of widget; its constructor does it.
void installPaintedItems();
/// After its parts have become other ones.
void tellItemsChanged(QWidget& widget);
/// After the keyboard has come to another one.
void tellCurrentItem(QWidget& widget, int index);

}  // namespace mc::widgets
