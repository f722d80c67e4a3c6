#include "admin/panel_parts.h"

#include <QHBoxLayout>

#include "widgets/fold.h"

namespace mc::admin {

widgets::Label* wrapped(const QString& text, widgets::TextRole role, widgets::Token color) {
    auto* label = new widgets::Label(text, role, color);
    label->setWordWrap(true);
    return label;
}

QWidget* besideSum(QWidget* words, const QString& sum, int most) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    auto* figures = new widgets::Label(sum);
    figures->setTabular(true);
    line->addWidget(words, 1);
    line->addWidget(figures, 0, Qt::AlignTop);
    widgets::setScaledMaximumWidth(*row, most);
    // A column asks how high its parts are at its own width; only beside a stretch it is the width that the row gets.
    auto* whole = new QWidget;
    auto* left = new QHBoxLayout(whole);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(row, 100);
    left->addStretch();
    return whole;
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
