#include "admin/desk_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "admin/desk_states.h"
#include "admin/table_file.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/table_delegate.h"
#include "widgets/tabs.h"
#include "widgets/theme.h"

namespace mc::admin {

using net::LoadState;

namespace {

using widgets::metrics::kInset;
constexpr int kLeastDesk = 520;
constexpr int kDeskRow = 44;
constexpr int kNearDeskEnd = 400;    ///< Pixels before the end at which more is asked for.
constexpr int kLeastForTools = 240;  ///< At a text scale of 1.

}  // namespace

void DeskPage::arrange(DeskController& controller, const Parts& parts) {
    m_controller = &controller;
    m_tabs = parts.tabs;
    m_filters = parts.filters;
    m_list = makeList(parts);
    m_side = makeSide(parts);
    m_both = new widgets::SideBySide(m_list, m_side, parts.panelWidth, kLeastDesk, widgets::metrics::kGap);
    m_empty = new widgets::EmptyState(parts.empty, {}, {});
    m_states = new widgets::StatePage(m_both, widgets::Skeleton::rows(8), m_empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kInset, 12, kInset, kInset);
    column->setSpacing(16);
    if (parts.tabs) column->addWidget(parts.tabs);
    if (parts.filters) column->addWidget(parts.filters);
    column->addWidget(m_states, 1);
    bind();
    showOpen();
    widgets::followTheEye(*this);
}

QWidget* DeskPage::makeList(const Parts& parts) {
    auto* card = new widgets::Card;
    card->setInset(1);
    m_table = parts.table;
    m_table->setModel(&m_controller->rows());
    widgets::prepareTable(*m_table, kDeskRow);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_columns = new DeskColumns(*m_table, parts.columns);
    card->column()->addWidget(m_table, 1);
    card->column()->addWidget(new widgets::Divider);
    if (parts.foot) card->column()->addWidget(parts.foot);
    m_sort = new DeskSort(*m_table, parts.orders);
    m_controller->setOrder(m_sort->chosen());
    m_tools = makeTools(parts);
    card->column()->addWidget(m_tools);
    return card;
}

QWidget* DeskPage::makeTools(const Parts& parts) {
    auto* tools = new QWidget;
    auto* row = new widgets::FlowLayout(tools, 16);
    row->setContentsMargins(16, 4, 16, 6);
    if (m_sort->isThere()) {
        const auto popUp = [this](QPoint at) { m_sort->popUp(at); };
        addTool(*row, tr("Sort …"), "deskSort", popUp)->setToolTip(tr("Sort the rows (S)"));
        m_columns->offer(tr("Sort …"), "offeredSort", [popUp] { popUp(QCursor::pos()); });
    }
    addTool(*row, tr("Columns …"), "deskColumns", [this](QPoint at) { m_columns->popUp(at); });
    auto* file = new TableFile(*m_table, *m_columns, parts.file, m_controller);
    addTool(*row, tr("Save as CSV …"), "saveTable", [file](QPoint) { file->ask(); });
    connect(file, &TableFile::toast, this, &Page::toast);
    m_columns->offer(tr("Save as CSV …"), "offeredAction", [file] { file->ask(); });
    return tools;
}

/// `act` is given the point below it.
widgets::Button* DeskPage::addTool(QLayout& row, const QString& words, const char* name,
                                   std::function<void(QPoint)> act) {
    auto* button = new widgets::Button(words, widgets::Button::Kind::link);
    button->setObjectName(QLatin1String(name));
    connect(button, &widgets::Button::clicked, this,
            [button, act = std::move(act)] { act(button->mapToGlobal(QPoint(0, button->height()))); });
    row.addWidget(button);
    return button;
}

void DeskPage::startSorted(const QString& order, bool own) {
    m_sort->allowOwn(own);
    m_sort->show(order);
    m_controller->setOrder(order);
}

QWidget* DeskPage::makeSide(const Parts& parts) {
    auto* card = new widgets::Card;
    card->setInset(1);
    m_back = parts.back;
    auto* back = new QHBoxLayout;
    back->setContentsMargins(20, 8, 20, 0);
    back->addWidget(m_back);
    back->addStretch(1);
    card->column()->addLayout(back);
    card->column()->addWidget(parts.panel, 1);
    return card;
}

void DeskPage::bind() {
    auto& model = m_controller->rows();
    connect(m_back, &widgets::Button::clicked, this, &DeskPage::escape);
    connect(m_states, &widgets::StatePage::retryRequested, this, &DeskPage::reload);
    connect(m_both, &widgets::SideBySide::folded, this, &DeskPage::showOpen);
    connect(m_columns, &DeskColumns::chosenAnew, this, [this] { fitColumns(); });
    connect(m_sort, &DeskSort::chosenAnew, m_controller, &DeskController::sort);
    connect(m_controller, &DeskController::stateChanged, this, &DeskPage::showState);
    connect(m_controller, &DeskController::reviewChanged, this, &DeskPage::showOpen);
    connect(m_controller, &DeskController::reviewFailed, this,
            [this](const domain::Error& error) { emit toast(widgets::Tone::error, net::words(error)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeskPage::follow);
    // The row that was closed is still the current one.
    connect(m_table, &QTableView::clicked, this, &DeskPage::follow);
    connect(m_table, &QTableView::activated, this, &DeskPage::follow);
    connect(&model, &QAbstractItemModel::modelReset, this, &DeskPage::keepRow);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > m_table->verticalScrollBar()->maximum() - kNearDeskEnd) m_controller->loadMore();
    });
}

/// In a low window the rows need the room; the menu on the titles does the same.
void DeskPage::fitTools() {
    m_tools->setVisible(m_list->height() >= kLeastForTools * std::max(1.0, widgets::themeOf(this).textScale()));
}

void DeskPage::giveTheRest(int column) {
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(50);  // Not every row there is.
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(column, QHeaderView::Stretch);
}

bool DeskPage::isRoomy(int height) const {
    return this->height() >= widgets::themeOf(this).scaled(height);
}

void DeskPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitHeight();
}

void DeskPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_controller) fitHeight();
}

void DeskPage::reload() {
    m_controller->reload();
}

/// Where there is no room for both, what is open takes the place of the list. What was opened by its link, or was
/// decided just now, stays before the eyes although the list has no row any more.
void DeskPage::showOpen() {
    const bool open = m_controller->hasOpen();
    m_side->setVisible(open);
    m_back->setVisible(m_both->isFolded());
    m_list->setVisible(!open || !m_both->isFolded());
    showFilters();
    if (m_controller->state() == LoadState::empty) showState();
}

void DeskPage::showFilters() {
    const bool instead = m_controller->hasOpen() && m_both->isFolded();
    if (m_tabs) m_tabs->setVisible(!instead);
    if (m_filters) m_filters->setVisible(!instead && wantsFilters());
}

/// The row before the person's eyes is what is open.
void DeskPage::follow() {
    if (const auto index = m_table->currentIndex(); index.isValid()) m_controller->openRow(index.row());
}

/// A list that was read again keeps its place.
void DeskPage::keepRow() {
    const int row = m_controller->rowOfOpen();
    if (row < 0) return;
    const QSignalBlocker quiet(m_table->selectionModel());
    m_table->setCurrentIndex(m_controller->rows().index(row, 0));
}

bool DeskPage::escape() {
    if (!m_controller->hasOpen()) return false;
    m_controller->close();
    m_table->clearSelection();
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

/// Keys of the list act while it has them, and nowhere else: not while somebody types.
bool DeskPage::eventFilter(QObject* watched, QEvent* event) {
    const bool resized = watched == m_table->viewport() && event->type() == QEvent::Resize;
    const bool restyled = watched == m_table && event->type() == QEvent::StyleChange;
    if (resized || restyled)
        widgets::afterLayout(*m_table, [this] {
            fitTools();
            fitColumns();
        });
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && (actOnKey(key->key()) || sortOnKey(key->key()))) return true;
    }
    return Page::eventFilter(watched, event);
}

bool DeskPage::sortOnKey(int key) {
    if (key != Qt::Key_S || !m_sort->isThere()) return false;
    m_sort->popUp(m_table->viewport()->mapToGlobal(QPoint()));
    return true;
}

void DeskPage::showState() {
    showCounts();
    const auto forbidden = forbiddenWords();
    const DeskStates states{.failed = failedTitle(),
                            .empty = [this] { showEmpty(); },
                            .forbidden = forbidden.title,
                            .whoMay = forbidden.sentence};
    states.show(*m_states, *m_controller);
    if (m_states->state() == widgets::StatePage::State::ready) fitColumns();
}

void DeskPage::showEmpty() {
    if (m_controller->hasOpen()) return m_states->showReady();
    const auto words = emptyWords();
    m_empty->setTexts(words.title, words.sentence);
    m_states->showEmpty();
}

}  // namespace mc::admin
