#include "admin/outages_page.h"

#include <QVBoxLayout>

#include "admin/desk_states.h"
#include "admin/outage_dialog.h"
#include "admin/outage_words.h"
#include "admin/panel_parts.h"
#include "net/problem.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::admin {

using protocol::Outage;
using text::textOf;
using widgets::Button;
using widgets::Icon;
using widgets::PillTone;
using widgets::TextRole;
using widgets::Token;

OutagesPage::OutagesPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api), m_drafts(drafts), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("outagesPage"));
    auto* empty = new widgets::EmptyState(Icon::check, tr("No outage is marked"),
                                          tr("When the platform was down, say from when till when: whoever had a "
                                             "session chooses another time or everything "
                                             "back, and nobody is blamed."));
    auto* mark = empty->addAction(tr("Mark an outage …"), Button::Kind::primary);
    connect(mark, &Button::clicked, this, &OutagesPage::ask);
    m_states = new widgets::StatePage(new widgets::ScrollArea(makeList()), widgets::Skeleton::rows(3), empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
}

OutagesPage::~OutagesPage() {
    delete m_mark;
}

QWidget* OutagesPage::makeList() {
    constexpr int kAround = widgets::metrics::kInset;
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kAround, 16, kAround, kAround);
    column->setSpacing(16);
    m_cards = new QVBoxLayout;
    m_cards->setSpacing(16);
    column->addLayout(m_cards);
    m_more = new Button(tr("More"));
    m_more->setObjectName(QStringLiteral("moreOutages"));
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addStretch(1);
    return content;
}

void OutagesPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &OutagesPage::reload);
    connect(m_more, &Button::clicked, &m_controller, &OutagesController::loadMore);
    connect(&m_controller, &OutagesController::stateChanged, this, &OutagesPage::showState);
    connect(&m_controller, &OutagesController::failed, this, &OutagesPage::refused);
    connect(&m_controller, &OutagesController::previewed, this, [this](const auto& preview) {
        if (m_question) m_question->showPreview(preview);
    });
    connect(&m_controller, &OutagesController::notPreviewed, this, [this](const domain::Error& error) {
        if (m_question) m_question->showTrouble(error);
    });
    connect(&m_controller, &OutagesController::marked, this, [this](const Outage& outage) {
        if (m_question) m_question->settle();
        emit toast(widgets::Tone::success, tr("Marked. %1", "what follows").arg(OutageWords::progress(outage)));
    });
}

QWidget* OutagesPage::barActions() {
    if (m_mark) return m_mark;
    m_mark = new Button(tr("Mark an outage …"), Button::Kind::primary);
    m_mark->setObjectName(QStringLiteral("markOutage"));
    connect(m_mark, &Button::clicked, this, &OutagesPage::ask);
    return m_mark;
}

void OutagesPage::showState() {
    const DeskStates states{.failed = tr("The outages could not be loaded"), .ready = [this] { showOutages(); }};
    states.show(*m_states, m_controller);
}

void OutagesPage::showOutages() {
    clear(*m_cards);
    for (const auto& outage : m_controller.outages())
        m_cards->addWidget(cardOf(outage));
    m_more->setVisible(m_controller.hasMore());
    widgets::followTheEye(*this);
}

widgets::Pill* OutagesPage::pillOf(const Outage& outage) {
    if (outage.open > 0) return new widgets::Pill(tr("Students choose"), PillTone::warning, Icon::clock);
    return new widgets::Pill(tr("Settled"), PillTone::success, Icon::check);
}

QWidget* OutagesPage::cardOf(const Outage& outage) const {
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("outageLine"));
    card->column()->setSpacing(8);
    card->column()->addWidget(wrapped(OutageWords::span(m_zone, {outage.from, outage.until}), TextRole::section));
    card->column()->addWidget(pillOf(outage), 0, Qt::AlignLeft);
    card->column()->addWidget(wrapped(OutageWords::progress(outage), TextRole::strong));
    card->column()->addWidget(
        wrapped(tr("Marked by %1 on %2: “%3”", "name, date, reason")
                    .arg(textOf(outage.markedBy), text::yearDate(m_zone, outage.markedAt), textOf(outage.reason)),
                TextRole::detail, Token::text2));
    return card;
}

void OutagesPage::ask() {
    if (m_question) m_question->finish();
    m_question = new OutageDialog(m_zone, m_controller.now(), m_drafts, this);
    connect(m_question, &OutageDialog::previewWanted, &m_controller, &OutagesController::preview);
    connect(m_question, &OutageDialog::chosen, &m_controller, &OutagesController::mark);
    m_question->open();
}

/// Where other sessions are affected by now, they are shown before anybody decides upon them.
void OutagesPage::refused(const domain::Error& error) {
    if (!m_question) return emit toast(widgets::Tone::error, net::words(error));
    m_question->refuse(error);
    if (error.code == domain::ErrorCode::changed_elsewhere) m_question->lookAgain();
}

}  // namespace mc::admin
