#include "booking/booking_list_model.h"

#include "booking/booking_words.h"
#include "widgets/format.h"

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
        default:
            return {};
    }
}

QString BookingListModel::spoken(const Booking& booking) const {
    const auto zone = ownZone(booking);
    return QStringLiteral("%1, %2, %3 %4, %5")
        .arg(text(otherOf(booking).name), BookingWords::topicAndLength(booking),
             widgets::relativeDate(zone, booking.startsAt, m_now), BookingWords::when(booking),
             BookingWords::status(booking).word);
}

void BookingListModel::replace(std::vector<Booking> bookings) {
    beginResetModel();
    m_bookings = std::move(bookings);
    endResetModel();
}

void BookingListModel::append(const std::vector<Booking>& bookings) {
    if (bookings.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(bookings.size()) - 1);
    m_bookings.insert(m_bookings.end(), bookings.begin(), bookings.end());
    endInsertRows();
}

void BookingListModel::update(const Booking& booking) {
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).id != booking.id) continue;
        m_bookings[static_cast<std::size_t>(row)] = booking;
        emit dataChanged(index(row), index(row));
    }
}

void BookingListModel::setNow(domain::UtcTime now) {
    if (m_now == now) return;
    m_now = now;
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {NowRole});
}

}  // namespace mc::booking
