#pragma once

#include "widgets/button.h"
#include "widgets/flow_layout.h"

namespace mc::widgets {

/// What can be done with a row of a card: flat buttons below its words, whose own begin where those do. Their edge reaches
/// into the room around what the card has.
class RowDeeds : public FlowLayout {
public:
    /// `spoken`: with what it is done to, for whoever hears it alone.
    Button* add(const QString& text, const QString& spoken, Icon icon, const char* name);

    int heightForWidth(int width) const override { return FlowLayout::heightForWidth(width + Button::kSmallPadding); }
    void setGeometry(const QRect& rect) override {
        FlowLayout::setGeometry(rect.adjusted(-Button::kSmallPadding, 0, 0, 0));
    }
};

}  // namespace mc::widgets
