#include "widgets/row_deeds.h"

namespace mc::widgets {

Button* RowDeeds::add(const QString& text, const QString& spoken, Icon icon, const char* name) {
    auto* button = new Button(text, Button::Kind::ghost);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(spoken);
    button->setGlyph(icon);
    button->setSize(Button::Size::small);
    addWidget(button);
    return button;
}

}  // namespace mc::widgets
