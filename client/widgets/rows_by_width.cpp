#include "widgets/rows_by_width.h"

#include <QListView>
#include <QResizeEvent>
#include <QTimer>

namespace mc::widgets {
namespace {

class RowsByWidth : public QObject {
public:
    explicit RowsByWidth(QListView& list) : QObject(&list) {
        m_layout.setSingleShot(true);
        m_layout.setInterval(0);  // A layout in the middle of a resize may ask for the next one.
        connect(&m_layout, &QTimer::timeout, &list, &QListView::doItemsLayout);
        list.viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Resize) {
            const auto* resized = static_cast<QResizeEvent*>(event);
            if (resized->size().width() != resized->oldSize().width()) m_layout.start();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QTimer m_layout;
};

}  // namespace

void keepRowsToWidth(QListView& list) {
    new RowsByWidth(list);
}

}  // namespace mc::widgets
