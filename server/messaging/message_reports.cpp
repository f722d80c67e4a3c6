#include "messaging/message_reports.h"

#include <limits>

namespace mc::messaging {

using database::Reader;
using database::Transaction;
using domain::ConversationId;
using domain::ErrorCode;
using domain::fail;
using domain::MessageId;
using domain::MessageReportState;
using domain::MessageType;
using domain::Result;
using domain::UserId;
using protocol::MessageQueue;
using protocol::ReportedMessage;

namespace {

constexpr int kAround = 4;  ///< So many before, and so many after.
constexpr int kMostOfConversation = 50;

base::TimedPlace placeOf(const MessageReportRow& row, MessageQueue queue) {
    return {(queue == MessageQueue::open ? row.createdAt : *row.decidedAt).seconds, row.messageId.value};
}

std::vector<MessageReportRow> rowsOf(const ReportStore& store, MessageQueue queue,
                                     const std::optional<base::TimedPlace>& place, int limit) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    if (queue == MessageQueue::open) return store.open(place.value_or(base::TimedPlace()), limit);
    return store.decided(place.value_or(base::TimedPlace{kMost, kMost}), limit);
}

}  // namespace

std::vector<protocol::ShownMessage> shownToAdmins(Reader& reader, const accounts::Directory& people,
                                                  const std::vector<MessageRow>& rows) {
    std::vector<protocol::ShownMessage> shown;
    for (const auto& row : rows) {
        if (row.type == MessageType::system) continue;
        const auto sender = people.find(reader, row.senderId);
        shown.push_back({row.sequence, row.senderId, sender ? sender->name : std::string(), row.content, row.createdAt,
                         row.hiddenAt.has_value()});
    }
    return shown;
}

Result<void> MessageReports::report(UserId user, MessageId id, const protocol::ReportMessage& report) {
    return m_database.write([&](Transaction& tx) -> Result<void> {
        const auto message = MessagingStore(tx).message(id, user);
        if (!message) return fail(ErrorCode::not_found, "There is no such message.");
        if (message->senderId == user || message->type == MessageType::system)
            return fail(ErrorCode::forbidden, "Only what the other one wrote can be reported.");
        ReportWriter store(tx);
        if (store.find(id)) return {};
        if (message->hiddenAt) return fail(ErrorCode::invalid_state, "It is gone already.");
        if (store.insert({id, user, message->conversationId, report.reason, report.text, m_clock.now()}))
            reported.emit(tx, {id, message->senderId});
        return {};
    });
}

Result<protocol::ReportedMessagePage> MessageReports::list(UserId admin, MessageQueue queue,
                                                           const base::Paging& paging) const {
    const auto place = base::timedCursor(paging);
    if (!place) return place.error();
    return m_database.read([&](Reader& reader) {
        const ReportStore store(reader);
        auto rows = rowsOf(store, queue, *place, paging.limit + 1);
        const bool more = static_cast<int>(rows.size()) > paging.limit;
        if (more) rows.pop_back();
        protocol::ReportedMessagePage page;
        for (const auto& row : rows)
            page.items.push_back(shown(reader, admin, row));
        page.open = store.countOpen();
        if (more) page.next = base::timedCursor(placeOf(rows.back(), queue));
        return page;
    });
}

Result<MessageReports::Case> MessageReports::find(Reader& reader, UserId admin, MessageId id) const {
    const auto report = ReportStore(reader).find(id);
    if (!report) return fail(ErrorCode::not_found, "Nobody reported such a message.");
    const auto message = MessagingStore(reader).message(id).value();
    if (admin == report->reporterId || admin == message.senderId)
        return fail(ErrorCode::forbidden, "Nobody decides about herself.");
    return Case{*report, message};
}

Result<protocol::MessageInContext> MessageReports::look(UserId admin, MessageId id) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::MessageInContext> {
        const auto found = find(tx, admin, id);
        if (!found) return found.error();
        const auto& [report, message] = *found;
        const MessagingStore store(tx);
        m_audit.record(tx, {m_clock.now(), admin, "message.read", "message", id.value});
        const auto around = [&](const std::vector<MessageRow>& rows) { return shownToAdmins(tx, m_people, rows); };
        return protocol::MessageInContext{
            shown(tx, admin, report), around(store.before(message.conversationId, message.sequence, kAround)),
            around({message}).front(), around(store.after(message.conversationId, message.sequence, kAround))};
    });
}

Result<ReportedMessage> MessageReports::decide(UserId admin, MessageId id, const protocol::DecideMessage& decision) {
    return m_database.write([&](Transaction& tx) -> Result<ReportedMessage> {
        const auto found = find(tx, admin, id);
        if (!found) return found.error();
        auto row = found->report;
        const auto wished = decision.hide ? MessageReportState::upheld : MessageReportState::dismissed;
        if (row.state == wished) return fail(ErrorCode::invalid_state, "It is so already.");
        row.state = wished;
        row.decidedAt = m_clock.now();
        row.version = decision.version;
        if (const auto saved = ReportWriter(tx).save(row); !saved) return saved.error();
        if (decision.hide != found->message.hiddenAt.has_value())
            m_messaging.setHidden(tx, id, decision.hide ? row.decidedAt : std::nullopt);
        m_audit.record(tx, {*row.decidedAt, admin, decision.hide ? "message.hidden" : "message.kept", "message",
                            id.value, decision.reason});
        decided.emit(tx,
                     {id, row.conversationId, row.reporterId, found->message.senderId, decision.hide, decision.reason});
        return shown(tx, admin, *ReportStore(tx).find(id));
    });
}

std::vector<ReportedMessage> MessageReports::ofConversation(Reader& reader, UserId admin,
                                                            ConversationId conversation) const {
    std::vector<ReportedMessage> reports;
    for (const auto& row : ReportStore(reader).ofConversation(conversation, kMostOfConversation))
        reports.push_back(shown(reader, admin, row));
    return reports;
}

ReportedMessage MessageReports::shown(Reader& reader, UserId admin, const MessageReportRow& row) const {
    const auto writer = MessagingStore(reader).message(row.messageId).value().senderId;
    return {row.messageId,
            nameOf(reader, writer),
            nameOf(reader, row.reporterId),
            row.reason,
            row.text,
            row.createdAt,
            row.state,
            row.decidedAt,
            admin != writer && admin != row.reporterId,
            row.version};
}

std::string MessageReports::nameOf(Reader& reader, UserId id) const {
    const auto person = m_people.find(reader, id);
    return person ? person->name : std::string();
}

}  // namespace mc::messaging
