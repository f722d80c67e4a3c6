#include "messaging/chat_panel.h"

#include <QDesktopServices>
#include <QEvent>
#include <QVBoxLayout>

#include "messaging/composer.h"
#include "messaging/markdown.h"
#include "messaging/report_dialog.h"
#include "messaging/system_words.h"
#include "messaging/thread_view.h"
#include "messaging/typing_line.h"
#include "net/problem.h"
#include "protocol/message_reports.h"
#include "text/names.h"
#include "widgets/announce.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"

namespace mc::messaging {

using namespace widgets;

ChatPanel::ChatPanel(Conversations& conversations, QWidget* parent)
    : QWidget(parent), m_conversations(conversations), m_thread(conversations) {
    m_view = new ThreadView;
    m_composer = new Composer;
    m_typing = new TypingLine;
    auto* empty = new EmptyState(Icon::message, tr("Say hello"), tr("Share what you want to work on, code included."));
    m_states = new StatePage(m_view, Skeleton::rows(6, 72), empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 16);
    column->setSpacing(0);
    column->addWidget(m_states, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::kInset, 4, metrics::kInset, 0);
    foot->setSpacing(4);
    foot->addWidget(m_typing);
    foot->addWidget(m_composer);
    column->addLayout(foot);
    m_view->setThread(m_thread.model());
    connect(&m_thread, &Thread::stateChanged, this, &ChatPanel::follow);
    connect(&m_thread, &Thread::typingChanged, this, &ChatPanel::showTyping);
    connect(m_view, &ThreadView::olderWanted, &m_thread, &Thread::loadOlder);
    connect(m_view, &ThreadView::retryWanted, &conversations.outbox(), &Outbox::retry);
    connect(m_view, &ThreadView::discardWanted, &conversations.outbox(), &Outbox::discard);
    connect(m_view, &ThreadView::linkActivated, this, &ChatPanel::linkActivated);
    connect(m_view, &ThreadView::reportWanted, this, &ChatPanel::report);
    connect(m_states, &StatePage::retryRequested, &m_thread, &Thread::reload);
    connect(m_composer, &Composer::typed, &m_thread, &Thread::typed);
    connect(m_composer, &Composer::changed, this, [this](const QString& text) {
        if (m_thread.id()) m_conversations.keepDraft(m_thread.id(), text);
    });
    connect(&conversations.session(), &net::Session::signedOut, this, [this] { m_composer->setText({}); });
    connect(&conversations, &Conversations::stateChanged, this, &ChatPanel::showName);
    connect(&conversations, &Conversations::heard, this, &ChatPanel::say);
    connect(m_composer, &Composer::sent, this, [this](const QString& text) {
        m_thread.send(text);
        m_view->scrollToEnd();
    });
    connect(this, &ChatPanel::linkActivated, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
}

ChatPanel::~ChatPanel() {
    m_conversations.setWatched({});
}

void ChatPanel::openConversation(domain::ConversationId id) {
    if (m_thread.id() == id) return watch();
    m_thread.open(id);
    m_composer->setText(m_conversations.draft(id));
    if (id && !m_conversations.model().find(id)) m_conversations.want(id);
    showName();
    showTyping();
    watch();
}

void ChatPanel::focusComposer() {
    m_composer->takeFocus();
}

void ChatPanel::showName() {
    const auto* conversation = m_conversations.model().find(m_thread.id());
    const QString name = conversation ? text::givenName(conversation->other.name) : QString();
    m_composer->setPlaceholder(name.isEmpty() ? tr("Write a message") : tr("Message %1").arg(name));
}

void ChatPanel::follow() {
    switch (m_thread.state()) {
        case net::LoadState::loading:
            return m_states->showLoading();
        case net::LoadState::empty:
            return m_states->showEmpty();
        case net::LoadState::ready:
            return m_states->showReady();
        case net::LoadState::error:
            return m_states->showError(tr("The messages did not load"), net::words(m_thread.error()), {}, 15);
    }
}

/// One that nobody looks at is announced by its toast.
void ChatPanel::say(const protocol::Message& message, const QString& from) {
    if (message.conversationId != m_thread.id() || !isVisible()) return;
    announce(*this, tr("%1: %2").arg(from, plainPreview(SystemWords::of(message))));
}

void ChatPanel::showTyping() {
    const auto* conversation = m_conversations.model().find(m_thread.id());
    const bool types = m_thread.otherTypes() && conversation;
    m_typing->setWho(types ? text::givenName(conversation->other.name) : QString());
}

void ChatPanel::report(domain::MessageId id) {
    const QString name = QString::fromStdString(domain::toString(id));
    auto* dialog = new ReportDialog(
        tr("Report this message?"),
        tr("An admin reads it, with a few messages before and after it, and decides whether it stays. The other one is "
           "told only if it is removed."),
        m_conversations.drafts(), QStringLiteral("report-message/%1").arg(name), this);
    connect(dialog, &ReportDialog::reported, dialog,
            [this, dialog, name](domain::ReportReason reason, const QString& text) {
                m_conversations.api()
                    .post<void>(QStringLiteral("/api/messages/%1/reports").arg(name),
                                protocol::ReportMessage{reason, text.toStdString()})
                    ->then(dialog, [this, dialog](const domain::Result<void>& answer) {
                        if (!answer) return dialog->refuse(net::words(answer.error()));
                        dialog->settle();
                        emit reported();
                    });
            });
    dialog->open();
}

void ChatPanel::watch() {
    const bool looks = isVisible() && isActiveWindow() && m_thread.id();
    m_conversations.setWatched(looks ? m_thread.id() : domain::ConversationId{});
    m_thread.setWatched(looks);
}

bool ChatPanel::event(QEvent* event) {
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate) watch();
    return QWidget::event(event);
}

void ChatPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // The same conversation may have been written in beside a call.
    if (m_thread.id()) m_composer->setText(m_conversations.draft(m_thread.id()));
    watch();
}

void ChatPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    watch();
}

}  // namespace mc::messaging
