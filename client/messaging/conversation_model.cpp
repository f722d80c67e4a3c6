#include "messaging/conversation_model.h"

#include <algorithm>

#include "messaging/markdown.h"
#include "messaging/system_words.h"
#include "text/names.h"
#include "text/format.h"

namespace mc::messaging {

using protocol::Conversation;

ConversationModel::ConversationModel(QObject* parent) : QAbstractListModel(parent) {}

void ConversationModel::setReader(domain::UserId me, const domain::ZoneTable& zone) {
    m_me = me;
    m_zone = zone;
}

void ConversationModel::setNow(domain::UtcTime now) {
    m_now = now;
    if (!m_rows.empty()) emit dataChanged(index(0), index(rowCount() - 1), {TimeRole});
}

void ConversationModel::reset(std::vector<Conversation> conversations) {
    std::vector<Row> rows;
    for (auto& one : conversations)
        rows.push_back({newest(std::move(one))});
    beginResetModel();
    m_rows = std::move(rows);
    sort();
    endResetModel();
}

void ConversationModel::put(const Conversation& conversation) {
    if (Row* known = row(conversation.id)) {
        known->conversation = newest(conversation);
        return changed(known);
    }
    beginResetModel();
    m_rows.push_back({conversation});
    sort();
    endResetModel();
}

Conversation ConversationModel::newest(Conversation incoming) const {
    const Conversation* known = find(incoming.id);
    if (!known) return incoming;
    if (known->lastSequence > incoming.lastSequence) {
        incoming.lastSequence = known->lastSequence;
        incoming.lastMessage = known->lastMessage;
        incoming.unread = known->unread;
    }
    if (known->readSequence > incoming.readSequence) {
        incoming.readSequence = known->readSequence;
        incoming.unread = known->unread;
    }
    if (known->otherReadSequence > incoming.otherReadSequence) {
        incoming.otherReadSequence = known->otherReadSequence;
        incoming.otherReadAt = known->otherReadAt;
    }
    return incoming;
}

void ConversationModel::sort() {
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) {
        const auto at = [](const Row& row) {
            return row.conversation.lastMessage ? row.conversation.lastMessage->createdAt : domain::UtcTime{};
        };
        return at(a) > at(b);
    });
}

std::vector<domain::ConversationId> ConversationModel::ids() const {
    std::vector<domain::ConversationId> ids;
    for (const auto& one : m_rows)
        ids.push_back(one.conversation.id);
    return ids;
}

const Conversation* ConversationModel::find(domain::ConversationId id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& r) { return r.conversation.id == id; });
    return found == m_rows.end() ? nullptr : &found->conversation;
}

ConversationModel::Row* ConversationModel::row(domain::ConversationId id) {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& r) { return r.conversation.id == id; });
    return found == m_rows.end() ? nullptr : &*found;
}

QModelIndex ConversationModel::indexOf(domain::ConversationId id) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].conversation.id == id) return index(static_cast<int>(i));
    return {};
}

void ConversationModel::changed(const Row* row) {
    const auto at = index(static_cast<int>(row - m_rows.data()));
    emit dataChanged(at, at);
}

bool ConversationModel::take(const protocol::Message& message, bool seen) {
    Row* known = row(message.conversationId);
    if (!known) return false;
    auto& conversation = known->conversation;
    if (message.sequence <= conversation.lastSequence) return true;
    conversation.lastSequence = message.sequence;
    conversation.lastMessage = message;
    if (message.senderId != m_me && !seen && message.type == protocol::MessageType::text) ++conversation.unread;
    changed(known);
    const int from = static_cast<int>(known - m_rows.data());
    if (from == 0) return true;
    beginMoveRows({}, from, from, {}, 0);
    std::rotate(m_rows.begin(), m_rows.begin() + from, m_rows.begin() + from + 1);
    endMoveRows();
    return true;
}

void ConversationModel::change(const protocol::Message& message) {
    Row* known = row(message.conversationId);
    if (!known || !known->conversation.lastMessage || known->conversation.lastMessage->id != message.id) return;
    known->conversation.lastMessage = message;
    changed(known);
}

void ConversationModel::markRead(domain::ConversationId id, std::int64_t sequence) {
    Row* known = row(id);
    if (!known) return;
    known->conversation.readSequence = std::max(known->conversation.readSequence, sequence);
    if (sequence >= known->conversation.lastSequence) known->conversation.unread = 0;
    changed(known);
}

void ConversationModel::setUnread(domain::ConversationId id, int count) {
    Row* known = row(id);
    if (!known || known->conversation.unread == count) return;
    known->conversation.unread = count;
    changed(known);
}

void ConversationModel::setOtherRead(const protocol::MessageReadEvent& event) {
    Row* known = row(event.conversationId);
    if (!known || event.readBy == m_me || event.sequence <= known->conversation.otherReadSequence) return;
    known->conversation.otherReadSequence = event.sequence;
    known->conversation.otherReadAt = event.readAt;
    changed(known);
}

void ConversationModel::setOnline(domain::UserId who, bool online) {
    for (auto& one : m_rows) {
        if (one.conversation.other.id != who) continue;
        one.conversation.other.online = online;
        changed(&one);
    }
}

void ConversationModel::setTyping(domain::ConversationId id, bool typing) {
    Row* known = row(id);
    if (!known || known->typing == typing) return;
    known->typing = typing;
    changed(known);
}

void ConversationModel::setDraft(domain::ConversationId id, const QString& text) {
    Row* known = row(id);
    if (!known || known->draft == text) return;
    known->draft = text;
    changed(known);
}

int ConversationModel::unreadTotal() const {
    int total = 0;
    for (const auto& one : m_rows)
        total += one.conversation.unread;
    return total;
}

int ConversationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ConversationModel::preview(const Row& row) const {
    const auto& conversation = row.conversation;
    const QString first = text::givenName(conversation.other.name);
    if (row.typing) return tr("%1 is typing …").arg(first);
    if (!row.draft.isEmpty()) return tr("Draft: %1").arg(plainPreview(row.draft));
    if (!conversation.lastMessage) return tr("No messages yet");
    const QString text = plainPreview(SystemWords::brief(*conversation.lastMessage));
    return conversation.lastMessage->senderId == m_me ? tr("You: %1").arg(text) : text;
}

QString ConversationModel::accessibleText(const Row& row) const {
    const auto& conversation = row.conversation;
    QStringList parts{QString::fromStdString(conversation.other.name)};
    if (conversation.other.online) parts << tr("online");
    if (conversation.unread > 0) parts << tr("%n unread", nullptr, conversation.unread);
    parts << preview(row);
    return parts.join(QStringLiteral(", "));
}

QVariant ConversationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto& conversation = row.conversation;
    switch (role) {
        case Qt::DisplayRole:
        case NameRole:
            return QString::fromStdString(conversation.other.name);
        case Qt::AccessibleTextRole:
            return accessibleText(row);
        case KeyRole:
            return QString::fromStdString(toString(conversation.other.id));
        case PreviewRole:
            return preview(row);
        case TimeRole:
            return conversation.lastMessage ? text::columnTime(m_zone, conversation.lastMessage->createdAt, m_now)
                                            : QString();
        case UnreadRole:
            return conversation.unread;
        case OnlineRole:
            return conversation.other.online;
        case DraftRole:
            return !row.draft.isEmpty() && !row.typing;
        case IdRole:
            return QString::fromStdString(toString(conversation.id));
        default:
            return {};
    }
}

}  // namespace mc::messaging
