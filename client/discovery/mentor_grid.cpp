#include "discovery/mentor_grid.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>

#include "discovery/mentor_card_delegate.h"
#include "discovery/mentor_grid_accessible.h"
#include "widgets/focus_ring.h"
#include "widgets/theme.h"

namespace mc::discovery {
namespace {

constexpr int kLeastCard = 236;
constexpr int kNearEnd = 400;  // Pixels before the end at which more is asked for.

}  // namespace

MentorGrid::MentorGrid(QWidget* parent) : QListView(parent) {
    installMentorGridAccessibility();
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setUniformItemSizes(true);
    setSpacing(0);
    setFrameShape(QFrame::NoFrame);
    setDragEnabled(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setSelectionRectVisible(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // Keeps the columns from jumping; it draws nothing when idle.
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    widgets::setOwnFocus(this);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (model() && verticalScrollBar()->maximum() - value < kNearEnd && model()->canFetchMore({}))
            model()->fetchMore({});
    });
}

int MentorGrid::columns() const {
    return std::max(1, viewport()->width() / leastCell());
}

int MentorGrid::leastCell() {
    return widgets::themeOf().scaled(kLeastCard) + 2 * MentorCardDelegate::kHalfGap;
}

void MentorGrid::layOut() {
    // A pixel less: a row that fills the view to its last one is wrapped before its end.
    const int width = (viewport()->width() - 1) / columns();
    const QSize cell(width, MentorCardDelegate::cardHeight(width) + 2 * MentorCardDelegate::kHalfGap);
    if (cell != gridSize()) setGridSize(cell);
}

void MentorGrid::updateGeometries() {
    QListView::updateGeometries();
    verticalScrollBar()->setSingleStep(36);
}

void MentorGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid()) m_row = current.row();
}

void MentorGrid::reset() {
    QListView::reset();
    // The selection model forgets its row after this, so what was current comes back once that is done.
    const auto restore = [this, row = m_row] {
        if (hasFocus() && !currentIndex().isValid() && model() && model()->rowCount() > 0)
            setCurrentIndex(model()->index(std::min(row, model()->rowCount() - 1), 0));
    };
    QMetaObject::invokeMethod(this, restore, Qt::QueuedConnection);
}

void MentorGrid::resizeEvent(QResizeEvent* event) {
    layOut();
    QListView::resizeEvent(event);
}

void MentorGrid::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) layOut();
}

void MentorGrid::initViewItemOption(QStyleOptionViewItem* option) const {
    QListView::initViewItemOption(option);
    option->rect.setWidth(gridSize().width());
}

QModelIndex MentorGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    if (!model() || model()->rowCount() == 0) return {};
    const int last = model()->rowCount() - 1;
    const int row = std::max(0, currentIndex().row());
    const int page = std::max(1, viewport()->height() / std::max(1, gridSize().height())) * columns();
    int next = row;
    switch (action) {
        case MoveLeft:
            next = row - 1;
            break;
        case MoveRight:
            next = row + 1;
            break;
        case MoveUp:
            next = row - columns() >= 0 ? row - columns() : row;
            break;
        case MoveDown:
            next = row + columns() <= last ? row + columns() : row;
            break;
        case MoveHome:
            next = 0;
            break;
        case MoveEnd:
            next = last;
            break;
        case MovePageUp:
            next = row - page;
            break;
        case MovePageDown:
            next = row + page;
            break;
        default:
            break;
    }
    return model()->index(std::clamp(next, 0, last), 0);
}

bool MentorGrid::isBookEnabled() const {
    const auto* cards = qobject_cast<const MentorCardDelegate*>(itemDelegate());
    return cards && cards->isBookEnabled();
}

void MentorGrid::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit opened(index);
        return;
    }
    if (index.isValid() && event->key() == Qt::Key_B && event->modifiers() == Qt::NoModifier) {
        if (isBookEnabled()) emit bookRequested(index);
        return;
    }
    if (index.isValid() && event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier) {
        emit favouriteToggled(index);
        return;
    }
    QListView::keyPressEvent(event);
}

void MentorGrid::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->position().toPoint()) : QModelIndex();
}

void MentorGrid::mouseReleaseEvent(QMouseEvent* event) {
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || index != m_pressed) return;
    setCurrentIndex(index);
    const QRect cell = visualRect(index);
    if (MentorCardDelegate::heartRect(cell).contains(at)) {
        emit favouriteToggled(index);
        return;
    }
    if (MentorCardDelegate::bookRect(cell).contains(at)) {
        if (isBookEnabled()) emit bookRequested(index);
        return;
    }
    emit opened(index);
}

void MentorGrid::mouseMoveEvent(QMouseEvent* event) {
    QListView::mouseMoveEvent(event);
    const bool over = indexAt(event->position().toPoint()).isValid();
    viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();  // Book under the pointer turns solid.
}

void MentorGrid::focusInEvent(QFocusEvent* event) {
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0) setCurrentIndex(model()->index(0, 0));
}

}  // namespace mc::discovery
