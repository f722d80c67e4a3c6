#include "messaging/thread_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include "messaging/thread_delegate.h"

namespace mc::messaging {

using Hit = ThreadDelegate::Hit;

namespace {

constexpr int kNearTop = 200;  ///< Pixels from the top at which older messages are asked for.

}  // namespace

ThreadView::ThreadView(QWidget* parent) : QListView(parent), m_delegate(new ThreadDelegate(this)) {
    setObjectName(QStringLiteral("thread"));
    setAccessibleName(tr("Messages"));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setResizeMode(Adjust);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(24);
    viewport()->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_restoring) return;
        m_atEnd = value >= verticalScrollBar()->maximum() - 4;
        if (value < kNearTop) emit olderWanted();
    });
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] { restorePlace(); });
}

void ThreadView::setThread(ThreadModel& model) {
    m_thread = &model;
    setModel(&model);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ThreadView::keepPlace);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_atEnd = true; });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ThreadView::restorePlace, Qt::QueuedConnection);
}

void ThreadView::scrollToEnd() {
    m_atEnd = true;
    scrollToBottom();
}

void ThreadView::keepPlace() {
    m_anchor = m_atEnd ? QModelIndex() : indexAt(QPoint(8, 8));
    m_anchorTop = m_anchor.isValid() ? visualRect(m_anchor).top() : 0;
}

void ThreadView::restorePlace() {
    if (m_restoring) return;
    m_restoring = true;
    if (m_atEnd)
        scrollToBottom();
    else if (m_anchor.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_anchor).top() - m_anchorTop);
    m_restoring = false;
}

const ThreadRow* ThreadView::rowAt(const QModelIndex& index) const {
    return index.isValid() && m_thread ? &m_thread->row(index.row()) : nullptr;
}

void ThreadView::mouseMoveEvent(QMouseEvent* event) {
    const auto index = indexAt(event->pos());
    const auto* row = rowAt(index);
    const QRect rect = visualRect(index);
    const bool hand =
        row && m_delegate->targetAt(*row, event->position() - rect.topLeft(), rect.width()).hit != Hit::nothing;
    viewport()->setCursor(hand ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void ThreadView::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const auto index = indexAt(event->pos());
    const auto* row = rowAt(index);
    if (!row || event->button() != Qt::LeftButton) return;
    const QRect rect = visualRect(index);
    const auto target = m_delegate->targetAt(*row, event->position() - rect.topLeft(), rect.width());
    if (target.hit == Hit::retry) emit retryWanted(row->key.mid(2));
    if (target.hit == Hit::link) emit linkActivated(target.url);
    if (target.hit != Hit::copyCode) return;
    QGuiApplication::clipboard()->setText(target.code);
    emit copied();
}

void ThreadView::copy(const QModelIndex& index) {
    if (const auto* row = rowAt(index)) QGuiApplication::clipboard()->setText(row->text);
}

void ThreadView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) return copy(currentIndex());
    const auto* row = rowAt(currentIndex());
    if (row && row->delivery == ThreadRow::Delivery::failed &&
        (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return emit retryWanted(row->key.mid(2));
    QListView::keyPressEvent(event);
}

void ThreadView::contextMenuEvent(QContextMenuEvent* event) {
    const QPersistentModelIndex index = indexAt(event->pos());
    const auto* row = rowAt(index);
    if (!row || row->kind != ThreadRow::Kind::message) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy text"), this, [this, index] { copy(index); });
    if (row->delivery == ThreadRow::Delivery::failed)
        menu->addAction(tr("Try again"), this, [this, key = row->key.mid(2)] { emit retryWanted(key); });
    menu->popup(event->globalPos());
}

void ThreadView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    restorePlace();
}

void ThreadView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        m_delegate->forget();
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

}  // namespace mc::messaging
