#pragma once

#include <QAbstractListModel>
#include <vector>

#include "domain/time.h"
#include "protocol/messaging.h"

namespace mc::messaging {

/// The conversations of one person, newest first. Holds no network.
class ConversationModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        KeyRole,
        PreviewRole,
        TimeRole,
        UnreadRole,
        OnlineRole,
        IdRole,
        DraftRole
    };

    explicit ConversationModel(QObject* parent = nullptr);

    /// Whose conversations and in which zone their times are said.
    void setReader(domain::UserId me, const domain::ZoneTable& zone);
    void setNow(domain::UtcTime now);
    /// What is known to be newer (a message that came in while the list was asked for) is kept.
    void reset(std::vector<protocol::Conversation> conversations);
    /// Adds one, or replaces it.
    void put(const protocol::Conversation& conversation);
    std::vector<domain::ConversationId> ids() const;
    const protocol::Conversation* find(domain::ConversationId id) const;
    QModelIndex indexOf(domain::ConversationId id) const;

    /// False when the conversation is not known here. Counts as unread unless it is mine or `seen`.
    bool take(const protocol::Message& message, bool seen);
    /// Of one that was there already.
    void change(const protocol::Message& message);
    void markRead(domain::ConversationId id, std::int64_t sequence);
    void setUnread(domain::ConversationId id, int count);
    void setOtherRead(const protocol::MessageReadEvent& event);
    void setOnline(domain::UserId who, bool online);
    void setTyping(domain::ConversationId id, bool typing);
    void setDraft(domain::ConversationId id, const QString& text);
    int unreadTotal() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        protocol::Conversation conversation;
        bool typing = false;
        QString draft = {};
    };
    void sort();
    protocol::Conversation newest(protocol::Conversation incoming) const;
    Row* row(domain::ConversationId id);
    void changed(const Row* row);
    QString preview(const Row& row) const;
    QString accessibleText(const Row& row) const;

    std::vector<Row> m_rows;
    domain::UserId m_me;
    domain::ZoneTable m_zone;
    domain::UtcTime m_now;
};

}  // namespace mc::messaging
