#include "messaging/thread_model.h"

#include <algorithm>

#include "messaging/system_words.h"
#include "text/format.h"
#include "text/sentences.h"

namespace mc::messaging {

using protocol::Message;
using Kind = ThreadRow::Kind;
using Delivery = ThreadRow::Delivery;

namespace {

constexpr domain::Seconds kGoesOn = 5 * domain::kMinute;

Delivery deliveryOf(Letter::State state) {
    switch (state) {
        case Letter::State::sending:
            return Delivery::sending;
        case Letter::State::waiting:
            return Delivery::waiting;
        case Letter::State::refused:
            return Delivery::failed;
    }
    return Delivery::failed;
}

}  // namespace

ThreadModel::ThreadModel(QObject* parent) : QAbstractListModel(parent) {}

void ThreadModel::begin(People people) {
    beginResetModel();
    m_people = std::move(people);
    m_messages.clear();
    m_outgoing.clear();
    m_rows.clear();
    m_seenSequence = 0;
    m_seenAt.reset();
    endResetModel();
}

void ThreadModel::setNow(domain::UtcTime now) {
    m_now = now;
    refresh();
}

void ThreadModel::take(const std::vector<Message>& messages) {
    for (const auto& message : messages) {
        m_messages.insert_or_assign(message.sequence, message);
        if (message.senderId != m_people.me) continue;
        std::erase_if(m_outgoing, [&](const Letter& one) { return one.clientId.toStdString() == message.clientId; });
    }
    refresh();
}

void ThreadModel::setOther(domain::UserId other, const QString& name) {
    if (m_people.other == other && m_people.otherName == name) return;
    m_people.other = other;
    m_people.otherName = name;
    refresh();
}

void ThreadModel::setOutgoing(std::vector<Letter> letters) {
    std::erase_if(letters, [this](const Letter& one) { return isHere(one.clientId); });
    if (letters == m_outgoing) return;
    m_outgoing = std::move(letters);
    refresh();
}

bool ThreadModel::isHere(const QString& clientId) const {
    return std::any_of(m_messages.begin(), m_messages.end(), [&](const auto& entry) {
        return entry.second.senderId == m_people.me && entry.second.clientId == clientId.toStdString();
    });
}

void ThreadModel::setSeen(std::int64_t sequence, std::optional<domain::UtcTime> at) {
    if (sequence < m_seenSequence || (sequence == m_seenSequence && at == m_seenAt)) return;
    m_seenSequence = sequence;
    m_seenAt = at;
    refresh();
}

std::int64_t ThreadModel::firstSequence() const {
    return m_messages.empty() ? 0 : m_messages.begin()->first;
}
std::int64_t ThreadModel::lastSequence() const {
    return m_messages.empty() ? 0 : m_messages.rbegin()->first;
}

std::int64_t ThreadModel::contiguousUntil() const {
    std::int64_t last = firstSequence();
    for (const auto& entry : m_messages) {
        if (entry.first > last + 1) break;
        last = entry.first;
    }
    return last;
}

std::optional<Message> ThreadModel::lastOfOther() const {
    for (auto it = m_messages.rbegin(); it != m_messages.rend(); ++it)
        if (it->second.senderId != m_people.me) return it->second;
    return std::nullopt;
}

ThreadRow ThreadModel::rowOf(const Message& message) const {
    ThreadRow row;
    row.id = message.id;
    row.mine = message.senderId == m_people.me;
    row.removed = message.removed;
    row.kind = message.type == protocol::MessageType::system ? Kind::system : Kind::message;
    row.key =
        row.mine ? u"c:"_qs + QString::fromStdString(message.clientId) : u"m:"_qs + QString::number(message.sequence);
    row.text = SystemWords::of(message);
    row.who = row.mine ? tr("You") : m_people.otherName;
    row.name = row.mine ? m_people.myName : m_people.otherName;
    row.person = QString::fromStdString(toString(message.senderId));
    row.time = text::clockTime(m_people.zone, message.createdAt);
    return row;
}

ThreadRow ThreadModel::rowOf(const Letter& letter) const {
    ThreadRow row;
    row.mine = true;
    row.key = u"c:"_qs + letter.clientId;
    row.text = letter.text;
    row.who = tr("You");
    row.name = m_people.myName;
    row.person = QString::fromStdString(toString(m_people.me));
    row.time = text::clockTime(m_people.zone, letter.at);
    row.delivery = deliveryOf(letter.state);
    return row;
}

void ThreadModel::addDay(std::vector<ThreadRow>& rows, QString& day, domain::UtcTime at) const {
    const QString words = text::relativeDate(m_people.zone, at, m_now);
    if (words == day) return;
    day = words;
    ThreadRow row;
    row.kind = Kind::day;
    row.key = u"d:"_qs + QString::fromStdString(toString(m_people.zone.dateAt(at)));
    row.text = words;
    rows.push_back(std::move(row));
}

std::vector<ThreadRow> ThreadModel::build() const {
    std::vector<ThreadRow> rows;
    QString day;
    domain::UtcTime lastAt;
    std::size_t lastSeen = 0;
    const auto add = [&](ThreadRow row, domain::UtcTime at) {
        addDay(rows, day, at);
        const auto* before = rows.empty() ? nullptr : &rows.back();
        row.heading =
            !before || before->kind != Kind::message || before->person != row.person || at - lastAt >= kGoesOn;
        lastAt = at;
        rows.push_back(std::move(row));
    };
    for (const auto& [sequence, message] : m_messages) {
        add(rowOf(message), message.createdAt);
        if (rows.back().mine && sequence <= m_seenSequence) lastSeen = rows.size();
    }
    for (const auto& one : m_outgoing)
        add(rowOf(one), one.at);
    if (lastSeen > 0 && m_seenAt)
        rows[lastSeen - 1].seen = tr("Seen %1").arg(text::clockTime(m_people.zone, *m_seenAt));
    return rows;
}

/// Replaces what lies between the common beginning and the common end, so that views keep their place.
void ThreadModel::refresh() {
    auto next = build();
    const auto same = [](const ThreadRow& a, const ThreadRow& b) { return a.key == b.key; };
    const auto limit = std::min(m_rows.size(), next.size());
    std::size_t head = 0;
    while (head < limit && same(m_rows[head], next[head]))
        ++head;
    std::size_t tail = 0;
    while (tail < limit - head && same(m_rows[m_rows.size() - 1 - tail], next[next.size() - 1 - tail]))
        ++tail;
    const auto oldEnd = m_rows.size() - tail;
    const auto newEnd = next.size() - tail;
    if (oldEnd > head) {
        beginRemoveRows({}, static_cast<int>(head), static_cast<int>(oldEnd) - 1);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(head),
                     m_rows.begin() + static_cast<std::ptrdiff_t>(oldEnd));
        endRemoveRows();
    }
    if (newEnd > head) {
        beginInsertRows({}, static_cast<int>(head), static_cast<int>(newEnd) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(head),
                      next.begin() + static_cast<std::ptrdiff_t>(head),
                      next.begin() + static_cast<std::ptrdiff_t>(newEnd));
        endInsertRows();
    }
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (m_rows[i] == next[i]) continue;
        m_rows[i] = next[i];
        emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

int ThreadModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ThreadModel::accessibleText(const ThreadRow& row) const {
    if (row.kind != Kind::message) return row.text;
    QString state = row.seen;
    if (row.delivery == Delivery::waiting) state = tr("Waiting to be sent.");
    if (row.delivery == Delivery::failed) state = tr("Not sent.");
    return text::sentences({tr("%1, %2: %3").arg(row.who, row.time, row.text), state});
}

QVariant ThreadModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& one = row(index.row());
    if (role == Qt::DisplayRole) return one.text;
    if (role == Qt::AccessibleTextRole) return accessibleText(one);
    return {};
}

}  // namespace mc::messaging
