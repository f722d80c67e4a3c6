#include "booking/booking_list.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

#include "booking/booking_delegate.h"
#include "booking/booking_list_model.h"
#include "widgets/focus_ring.h"
#include "widgets/rows_by_width.h"

namespace mc::booking {

BookingList::BookingList(QWidget* parent) : QListView(parent) {
    setObjectName(QStringLiteral("bookingList"));
    setAccessibleName(tr("Bookings"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new BookingDelegate(this));
    setResizeMode(QListView::Adjust);
    widgets::keepRowsToWidth(*this);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    widgets::setOwnFocus(this);
    connect(this, &QListView::clicked, this, &BookingList::open);
}

void BookingList::open(const QModelIndex& index) {
    if (index.isValid()) emit opened(index.data(BookingListModel::LinkRole).toString());
}

void BookingList::bookAgain(const QModelIndex& index) {
    const QString link = index.data(BookingListModel::AgainRole).toString();
    if (!link.isEmpty()) emit opened(link);
}

void BookingList::openTogether(const QModelIndex& index) {
    if (index.isValid() && !m_ofOnePerson) emit opened(index.data(BookingListModel::TogetherRole).toString());
}

/// By the mouse at the row below it, by the key at the current one.
void BookingList::contextMenuEvent(QContextMenuEvent* event) {
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QPersistentModelIndex row = byMouse ? indexAt(event->pos()) : currentIndex();
    if (!row.isValid()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* details = menu->addAction(tr("Open"));
    details->setObjectName(QStringLiteral("openBooking"));
    connect(details, &QAction::triggered, this, [this, row] { open(row); });
    if (!row.data(BookingListModel::AgainRole).toString().isEmpty()) {
        auto* again = menu->addAction(tr("Book again") + QStringLiteral("\tB"));
        again->setObjectName(QStringLiteral("bookAgain"));
        connect(again, &QAction::triggered, this, [this, row] { bookAgain(row); });
    }
    if (!m_ofOnePerson) {
        auto* together = menu->addAction(tr("All sessions with this person") + QStringLiteral("\tT"));
        together->setObjectName(QStringLiteral("allTogether"));
        connect(together, &QAction::triggered, this, [this, row] { openTogether(row); });
    }
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(row).center()));
}

void BookingList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return open(currentIndex());
    if (event->key() == Qt::Key_B && event->modifiers() == Qt::NoModifier) return bookAgain(currentIndex());
    if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier) return openTogether(currentIndex());
    QListView::keyPressEvent(event);
}

/// In a narrower list rows are higher, and so is what is to be shown of them.
void BookingList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (m_most > 0 && height() != sizeHint().height()) updateGeometry();
}

void BookingList::setRowsShown(int most) {
    m_most = most;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    updateGeometry();
}

QSize BookingList::sizeHint() const {
    if (m_most == 0 || !model()) return QListView::sizeHint();
    const int rows = std::min(m_most, model()->rowCount());
    return {320, rows * (rows > 0 ? sizeHintForRow(0) : 0)};
}

QSize BookingList::minimumSizeHint() const {
    return m_most == 0 ? QListView::minimumSizeHint() : QSize(160, sizeHint().height());
}

}  // namespace mc::booking
