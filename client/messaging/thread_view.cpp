#include "messaging/thread_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

#include "messaging/web_address.h"
#include "widgets/announce.h"
#include "widgets/rows_by_width.h"

namespace mc::messaging {

using Hit = ThreadDelegate::Hit;

namespace {

constexpr int kNearTop = 200;  ///< Pixels from the top at which older messages are asked for.

bool isUnsent(const ThreadRow& row) {
    return row.delivery == ThreadRow::Delivery::failed || row.delivery == ThreadRow::Delivery::waiting;
}

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
    widgets::keepRowsToWidth(*this);
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
    activate(*row, m_delegate->targetAt(*row, event->position() - rect.topLeft(), rect.width()));
}

void ThreadView::activate(const ThreadRow& row, const ThreadDelegate::Target& target) {
    if (target.hit == Hit::retry) emit retryWanted(row.key.mid(2));
    if (target.hit == Hit::link) emit linkActivated(target.url);
    if (target.hit != Hit::copyCode) return;
    QGuiApplication::clipboard()->setText(target.code);
    emit copied();
}

void ThreadView::copy(const QModelIndex& index) {
    if (const auto* row = rowAt(index)) QGuiApplication::clipboard()->setText(row->text);
}

void ThreadView::discard(const QModelIndex& index) {
    const auto* row = rowAt(index);
    if (row && isUnsent(*row)) emit discardWanted(row->key.mid(2));
}

std::vector<ThreadDelegate::Target> ThreadView::currentTargets() const {
    const auto* row = rowAt(currentIndex());
    return row ? m_delegate->targets(*row, visualRect(currentIndex()).width()) : std::vector<ThreadDelegate::Target>();
}

void ThreadView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    setTarget(-1);
    QListView::currentChanged(current, previous);
}

/// Assistive technology hears what the keyboard is at: the link's words and where it leads.
void ThreadView::setTarget(int target) {
    if (std::exchange(m_target, target) == target) return;
    m_delegate->setCurrentTarget(target);
    viewport()->update();
    const auto all = currentTargets();
    if (target < 0 || target >= static_cast<int>(all.size())) return;
    const auto& one = all[static_cast<std::size_t>(target)];
    widgets::announce(
        *this, one.hit == Hit::link ? tr("Link: %1, %2").arg(one.words, placeOf(one.url.toString())) : one.words);
}

void ThreadView::stepTarget(int by) {
    const int count = static_cast<int>(currentTargets().size());
    setTarget(std::clamp(m_target + by, -1, count - 1));
}

void ThreadView::keyPressEvent(QKeyEvent* event) {
    const auto* row = rowAt(currentIndex());
    if (event->matches(QKeySequence::Copy)) return copy(currentIndex());
    if (!row) return QListView::keyPressEvent(event);
    if (event->key() == Qt::Key_Right) return stepTarget(1);
    if (event->key() == Qt::Key_Left) return stepTarget(-1);
    if (event->key() == Qt::Key_Delete) return discard(currentIndex());
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QListView::keyPressEvent(event);
    const auto all = currentTargets();
    // On the row itself it does the only thing that can be done there.
    const int target = m_target < 0 && all.size() == 1 ? 0 : m_target;
    if (target >= 0 && target < static_cast<int>(all.size())) activate(*row, all[static_cast<std::size_t>(target)]);
}

void ThreadView::contextMenuEvent(QContextMenuEvent* event) {
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex index = keyboard ? currentIndex() : indexAt(event->pos());
    const auto* row = rowAt(index);
    if (!row || row->kind != ThreadRow::Kind::message) return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("messageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy text"), this, [this, index] { copy(index); });
    if (isUnsent(*row)) {
        menu->addAction(tr("Try again"), this, [this, key = row->key.mid(2)] { emit retryWanted(key); });
        menu->addAction(tr("Delete"), this, [this, index] { discard(index); });
    }
    if (!row->mine && !row->removed)
        menu->addAction(tr("Report this message …"), this, [this, id = row->id] { emit reportWanted(id); })
            ->setObjectName(QStringLiteral("reportMessage"));
    menu->popup(keyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
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
