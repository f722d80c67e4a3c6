#include "mentor/action_list.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/theme.h"
#include "widgets/rows_by_width.h"

namespace mc::mentor {

using widgets::Token;

bool ActionDelegate::isCurrent(const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view && view->currentIndex() == index;
}

void ActionDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const auto& theme = widgets::themeOf();
    const QRectF row = option.rect;
    const bool chosen = isCurrent(option, index) && option.widget->hasFocus();
    if (chosen) {
        painter.fillRect(row, theme.color(Token::accentSoft));
        painter.fillRect(QRectF(row.left(), row.top(), 3, row.height()), theme.color(Token::accent));
    } else if (option.state & QStyle::State_MouseOver) {
        painter.fillRect(row, theme.color(Token::hover));
    }
    painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), theme.color(Token::border));
}

ActionList::ActionList(const QString& accessibleName, ActionDelegate* delegate, QWidget* parent)
    : QListView(parent), m_delegate(delegate) {
    setAccessibleName(accessibleName);
    delegate->setParent(this);
    setItemDelegate(delegate);
    setFrameShape(QFrame::NoFrame);
    setResizeMode(QListView::Adjust);
    widgets::keepRowsToWidth(*this);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
    widgets::setOwnFocus(this);
}

void ActionList::setModel(QAbstractItemModel* model) {
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_keptId = currentIndex().data(Qt::UserRole).toString();
        m_keptRow = std::max(0, currentIndex().row());
    });
    connect(model, &QAbstractItemModel::modelReset, this, &ActionList::keepCurrent);
    connect(model, &QAbstractItemModel::dataChanged, this, &ActionList::refreshActions);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ActionList::refreshActions, Qt::QueuedConnection);
    keepCurrent();
}

// As wide as the list is now, also before the rows were laid out anew.
QRect ActionList::rowRect(const QModelIndex& index) const {
    const QRect row = visualRect(index);
    return {0, row.top(), viewport()->width(), row.height()};
}

void ActionList::keepCurrent() {
    const int count = model()->rowCount();
    int row = std::min(m_keptRow, count - 1);
    for (int i = 0; i < count; ++i)
        if (model()->index(i, 0).data(Qt::UserRole).toString() == m_keptId) row = i;
    if (row >= 0) setCurrentIndex(model()->index(row, 0));
    refreshActions();
}

void ActionList::addRowAction(widgets::Button* button, int letter) {
    const int action = static_cast<int>(m_actions.size());
    button->setParent(viewport());
    button->setSize(widgets::Button::Size::small);
    m_actions.push_back({button, letter});
    connect(button, &widgets::Button::clicked, this, [this, action] { act(currentIndex(), action); });
    refreshActions();
}

void ActionList::refreshActions() {
    const QModelIndex index = currentIndex();
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        const int action = static_cast<int>(i);
        widgets::Button* button = m_actions[i].button;
        const QRect box = index.isValid() ? m_delegate->actionRect(rowRect(index), index, action) : QRect();
        const bool enabled = !box.isEmpty() && m_delegate->actionEnabled(index, action);
        // Whoever pressed it goes on in this list, not at whatever comes next on the page.
        if (button->hasFocus() && !enabled) setFocus(Qt::OtherFocusReason);
        button->setVisible(!box.isEmpty());
        if (box.isEmpty()) continue;
        button->setGeometry(box);
        button->setEnabled(enabled);
        button->setAccessibleDescription(m_delegate->actionHint(index, action));
    }
    viewport()->update();
}

void ActionList::act(const QModelIndex& index, int action) {
    if (!index.isValid() || m_delegate->actionRect(rowRect(index), index, action).isEmpty()) return;
    if (m_delegate->actionEnabled(index, action)) emit acted(index, action);
}

void ActionList::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit opened(index);
        return;
    }
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        if (m_actions[i].letter != event->key() || event->modifiers() != Qt::NoModifier) continue;
        act(index, static_cast<int>(i));
        return;
    }
    QListView::keyPressEvent(event);
}

void ActionList::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
}

void ActionList::mouseReleaseEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || index != m_pressed) return;
    setCurrentIndex(index);
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        const int action = static_cast<int>(i);
        if (!m_delegate->actionRect(rowRect(index), index, action).contains(at)) continue;
        act(index, action);
        return;
    }
    emit opened(index);
}

void ActionList::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) setCurrentIndex(model()->index(0, 0));
    viewport()->update();
}

void ActionList::focusOutEvent(QFocusEvent* event) {
    QListView::focusOutEvent(event);
    viewport()->update();
}

void ActionList::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) scheduleDelayedItemsLayout();
}

void ActionList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    refreshActions();
}

void ActionList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    // By itself a list lays its rows out anew only when it becomes higher.
    if (event->size().width() != event->oldSize().width()) scheduleDelayedItemsLayout();
    refreshActions();
}

void ActionList::updateGeometries() {
    QListView::updateGeometries();
    verticalScrollBar()->setSingleStep(36);
    refreshActions();
}

void ActionList::doItemsLayout() {
    QListView::doItemsLayout();
    refreshActions();
}

void ActionList::scrollContentsBy(int dx, int dy) {
    QListView::scrollContentsBy(dx, dy);
    refreshActions();
}

}  // namespace mc::mentor
