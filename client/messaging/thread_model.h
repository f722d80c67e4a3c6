#pragma once

#include <QAbstractListModel>
#include <QSet>
#include <map>
#include <optional>
#include <vector>

#include "domain/time.h"
#include "messaging/outbox.h"
#include "protocol/messaging.h"

namespace mc::messaging {

/// One row of a thread as it is drawn.
struct ThreadRow {
    enum class Kind { day, system, message };
    enum class Delivery { sent, sending, waiting, failed };

    Kind kind = Kind::message;
    domain::MessageId id;  ///< Of what the server has.
    QString key;           ///< Stays the same from "sending" to "sent".
    QString text;          ///< The day's words, the system line, or the message as written.
    QString who;           ///< "You" or the name.
    QString person;        ///< The sender's id, for the avatar.
    QString name;          ///< The sender's own name, for the initials.
    QString time;          ///< "16:41"
    QString seen;          ///< "Seen 16:41" under the last message the other one has read.
    bool mine = false;
    bool removed = false;  ///< By an admin: `text` says so.
    bool heading = true;   ///< With avatar and name; false when it goes on within five minutes.
    Delivery delivery = Delivery::sent;

    bool operator==(const ThreadRow&) const = default;
};

/// A thread's rows: days, system lines and messages in rising sequence, what is being sent at the end. No network.
class ThreadModel : public QAbstractListModel {
    Q_OBJECT
public:
    struct People {
        domain::UserId me;
        QString myName;
        QString otherName;
        domain::UserId other;
        domain::ZoneTable zone;
    };

    explicit ThreadModel(QObject* parent = nullptr);

    void begin(People people);  ///< Forgets everything.
    void setNow(domain::UtcTime now);
    void setOther(domain::UserId other, const QString& name);
    /// Any order, repeats welcome. A message with the client id of one being sent takes its place.
    void take(const std::vector<protocol::Message>& messages);
    /// What is written and has not arrived, in the order of writing.
    void setOutgoing(std::vector<Letter> letters);
    /// Up to where the other one has read; never back.
    void setSeen(std::int64_t sequence, std::optional<domain::UtcTime> at);

    bool has(std::int64_t sequence) const { return m_messages.contains(sequence); }
    std::int64_t firstSequence() const;
    std::int64_t lastSequence() const;
    /// The highest sequence up to which nothing is missing.
    std::int64_t contiguousUntil() const;
    /// The newest message of the other person; absent when there is none.
    std::optional<protocol::Message> lastOfOther() const;

    const ThreadRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    bool isHere(const QString& clientId) const;
    std::vector<ThreadRow> build() const;
    ThreadRow rowOf(const protocol::Message& message) const;
    ThreadRow rowOf(const Letter& letter) const;
    void addDay(std::vector<ThreadRow>& rows, QString& day, domain::UtcTime at) const;
    void refresh();
    QString accessibleText(const ThreadRow& row) const;

    People m_people;
    domain::UtcTime m_now;
    std::map<std::int64_t, protocol::Message> m_messages;
    std::vector<Letter> m_outgoing;
    std::int64_t m_seenSequence = 0;
    std::optional<domain::UtcTime> m_seenAt;
    std::vector<ThreadRow> m_rows;
};

}  // namespace mc::messaging
