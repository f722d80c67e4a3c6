#include "admin/panel_parts.h"

#include <QLayout>

namespace mc::admin {

widgets::Label* wrapped(const QString& text, widgets::TextRole role, widgets::Token color) {
    auto* label = new widgets::Label(text, role, color);
    label->setWordWrap(true);
    return label;
}

void clear(QLayout& layout) {
    while (auto* item = layout.takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

}  // namespace mc::admin
