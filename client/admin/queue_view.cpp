#include "admin/queue_view.h"

#include <QVBoxLayout>

#include "admin/desk_states.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::admin {

using widgets::Button;

namespace {

using widgets::metrics::kInset;

}  // namespace

QueueView::QueueView(QueueController* controller, widgets::Icon icon, const QString& notLoaded, const char* more)
    : m_queue(*controller), m_notLoaded(notLoaded), m_empty(new widgets::EmptyState(icon, {}, {})) {
    controller->setParent(this);
    m_states =
        new widgets::StatePage(new widgets::ScrollArea(buildList(more)), widgets::Skeleton::rows(3), m_empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, controller, &QueueController::reload);
    connect(m_more, &Button::clicked, controller, &QueueController::loadMore);
    connect(controller, &QueueController::stateChanged, this, &QueueView::showState);
    connect(controller, &QueueController::failed, this, [this](const domain::Error& error) {
        m_dialog ? m_dialog->refuse(error) : emit failed(net::words(error));
    });
}

QWidget* QueueView::buildList(const char* more) {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 16, kInset, kInset);
    column->setSpacing(16);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(16);
    column->addLayout(m_cards);
    m_more = new Button(tr("More"));
    m_more->setObjectName(QLatin1String(more));
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch(1);
    return content;
}

void QueueView::settle(const QString& sentence) {
    if (m_dialog) m_dialog->settle();
    emit done(sentence);
}

void QueueView::showState() {
    emit waitingChanged(m_queue.waiting());
    const auto showNone = [this] {
        const auto [title, words] = emptyWords();
        m_empty->setTexts(title, words);
        m_states->showEmpty();
    };
    const DeskStates states{.failed = m_notLoaded, .ready = [this] { showItems(); }, .empty = showNone};
    states.show(*m_states, m_queue);
}

void QueueView::showItems() {
    while (auto* item = m_cards->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (auto* card : makeCards())
        m_cards->addWidget(card);
    m_more->setVisible(m_queue.hasMore());
    widgets::followTheEye(*this);
}

}  // namespace mc::admin
