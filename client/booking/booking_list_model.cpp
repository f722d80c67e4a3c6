#include "booking/booking_list_model.h"

#include <algorithm>
#include <utility>

#include "booking/booking_words.h"
#include "text/format.h"

namespace mc::booking {

using protocol::Booking;

int BookingListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_bookings.size());
}

QVariant BookingListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& booking = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return text(otherOf(booking).name);
        case Qt::AccessibleTextRole:
            return spoken(booking);
        case BookingRole:
            return QVariant::fromValue(&booking);
        case NowRole:
            return qint64{m_now.seconds};
        case LinkRole:
            return linkTo(booking.id);
        case AgainRole:
            return linkToAgain(booking);
        case TogetherRole:
            return linkToTogether(booking);
        default:
            return {};
    }
}

QString BookingListModel::spoken(const Booking& booking) const {
    const auto zone = ownZone(booking);
    return QStringLiteral("%1, %2, %3 %4, %5")
        .arg(text(otherOf(booking).name), BookingWords::topicAndLength(booking),
             text::relativeDate(zone, booking.startsAt, m_now), BookingWords::when(booking),
             BookingWords::status(booking.status));
}

void BookingListModel::set(std::vector<Booking> bookings) {
    const auto isListed = [](const std::vector<Booking>& list, domain::BookingId id) {
        return std::ranges::any_of(list, [id](const Booking& booking) { return booking.id == id; });
    };
    for (int row = rowCount() - 1; row >= 0; --row)
        if (!isListed(bookings, at(row).id)) remove(row);
    for (int row = 0; row < static_cast<int>(bookings.size()); ++row)
        put(row, std::move(bookings[static_cast<std::size_t>(row)]));
}

void BookingListModel::remove(int row) {
    beginRemoveRows({}, row, row);
    m_bookings.erase(m_bookings.begin() + row);
    endRemoveRows();
}

/// What stands before `row` is in its place already.
void BookingListModel::put(int row, Booking booking) {
    int from = row;
    while (from < rowCount() && at(from).id != booking.id)
        ++from;
    if (from == rowCount()) {
        beginInsertRows({}, row, row);
        m_bookings.insert(m_bookings.begin() + row, std::move(booking));
        return endInsertRows();
    }
    if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        std::rotate(m_bookings.begin() + row, m_bookings.begin() + from, m_bookings.begin() + from + 1);
        endMoveRows();
    }
    m_bookings[static_cast<std::size_t>(row)] = std::move(booking);
    emit dataChanged(index(row), index(row));
}

void BookingListModel::setNow(domain::UtcTime now) {
    if (m_now == now) return;
    m_now = now;
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {NowRole});
}

}  // namespace mc::booking
