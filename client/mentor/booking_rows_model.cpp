#include "mentor/booking_rows_model.h"

#include <algorithm>

#include "text/format.h"
#include "text/utf8.h"

namespace mc::mentor {

using text::textOf;

BookingRowsModel::BookingRowsModel(domain::ZoneTable viewer, QObject* parent)
    : QAbstractListModel(parent), m_viewer(std::move(viewer)) {}

int BookingRowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant BookingRowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const BookingRow& found = row(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return textOf(found.booking.student.name);
        case Qt::AccessibleTextRole: {
            QStringList parts{textOf(found.booking.student.name), textOf(found.booking.topic), found.when,
                              found.theirs};
            if (found.booking.priority) parts << tr("Premium");
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        case IdRole:
            return textOf(domain::toString(found.booking.id));
        case RowRole:
            return QVariant::fromValue(&found);
        default:
            return {};
    }
}

const domain::ZoneTable& BookingRowsModel::tableOf(const domain::ZoneName& zone) {
    const QString name = textOf(zone.value);
    auto known = m_tables.find(name);
    if (known == m_tables.end()) known = m_tables.insert(name, text::zoneTable(zone));
    return *known;
}

BookingRow BookingRowsModel::rowOf(protocol::Booking booking) {
    BookingRow row;
    const auto at = booking.startsAt;
    const domain::ZoneTable& theirs = tableOf(booking.student.timeZone);
    row.when = text::shortDate(m_viewer, at) + QStringLiteral(", ") + text::clockRange(m_viewer, at, booking.endsAt);
    if (theirs.offsetAt(at) != m_viewer.offsetAt(at)) {
        const bool sameDay = theirs.dateAt(at) == m_viewer.dateAt(at);
        const QString time = sameDay ? text::clockTime(theirs, at) : text::dateAndTime(theirs, at);
        const QString city = text::zoneCity(booking.student.timeZone);
        row.when += QLatin1Char(' ') + text::zoneAbbreviation(m_viewer, at);
        row.theirs = tr("%1 in %2").arg(time, city);
        row.theirsShort = time + QLatin1Char(' ') + city;
    }
    row.booking = std::move(booking);
    return row;
}

bool BookingRowsModel::sameIds(const std::vector<protocol::Booking>& bookings) const {
    return std::equal(bookings.begin(), bookings.end(), m_rows.begin(), m_rows.end(),
                      [](const auto& booking, const BookingRow& row) { return booking.id == row.booking.id; });
}

void BookingRowsModel::set(std::vector<protocol::Booking> bookings) {
    std::vector<BookingRow> rows;
    rows.reserve(bookings.size());
    const bool same = sameIds(bookings);
    for (auto& booking : bookings)
        rows.push_back(rowOf(std::move(booking)));
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty()) emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const BookingRow* rowAt(const QModelIndex& index) {
    return index.data(BookingRowsModel::RowRole).value<const BookingRow*>();
}

QString bookingLink(domain::BookingId id) {
    return QStringLiteral("/bookings/") + textOf(domain::toString(id));
}

QString callLink(domain::BookingId id) {
    return bookingLink(id) + QStringLiteral("/call");
}

}  // namespace mc::mentor
