#include "widgets/scroll_area.h"

#include <QScrollBar>

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

}  // namespace mc::widgets
