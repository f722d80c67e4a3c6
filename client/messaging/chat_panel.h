#pragma once

#include <QWidget>

#include "messaging/thread.h"

namespace mc::widgets {
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::messaging {

class Composer;
class ThreadView;
class TypingLine;

/// One conversation with its composer, for the messages page and beside a call. Reads messages while it is visible in
/// the active window.
class ChatPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChatPanel(Conversations& conversations, QWidget* parent = nullptr);
    ~ChatPanel() override;

    void openConversation(domain::ConversationId id);
    Thread& thread() { return m_thread; }
    domain::ConversationId conversation() const { return m_thread.id(); }
    void focusComposer();

signals:
    void linkActivated(const QUrl& url);
    /// The admins have heard of a message.
    void reported();

protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void follow();
    void watch();
    void showName();
    void say(const protocol::Message& message, const QString& from);
    void showTyping();
    void report(domain::MessageId id);

    Conversations& m_conversations;
    Thread m_thread;
    ThreadView* m_view;
    Composer* m_composer;
    TypingLine* m_typing;
    widgets::StatePage* m_states;
};

}  // namespace mc::messaging
