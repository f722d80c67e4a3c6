#include "widgets/scroll_area.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include "widgets/theme.h"

namespace mc::widgets {

ScrollArea::ScrollArea(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(24);
    if (content) {
        setWidget(content);
        content->setAutoFillBackground(false);
    }
}

QWidget* inset(QWidget* content) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(metrics::kInset, 20, metrics::kInset, metrics::kInset);
    layout->addWidget(content);
    return box;
}

}  // namespace mc::widgets
