#include "booking/page_column.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/fold.h"
#include "widgets/theme.h"

namespace mc::booking {

PageColumn makePageColumn(int width, int top) {
    constexpr int kInset = widgets::metrics::kInset;
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    auto* middle = new QWidget(content);
    widgets::setScaledMaximumWidth(*middle, width + 2 * kInset);
    row->addStretch();
    row->addWidget(middle, 100);
    row->addStretch();
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(kInset, top, kInset, kInset);
    return {content, column};
}

}  // namespace mc::booking
