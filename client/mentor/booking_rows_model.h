#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <vector>

#include "protocol/bookings.h"

namespace mc::mentor {

/// One session as the mentor reads it, with its times in words.
struct BookingRow {
    protocol::Booking booking;
    QString when;         ///< "Fri 20 Nov, 18:00 – 18:30 IST"
    QString theirs;       ///< "16:30 in Dubai"; empty when the student's clock shows the same.
    QString theirsShort;  ///< "16:30 Dubai"
};

/// Sessions in the order given. Knows no network. Rows that stay keep their place for the view.
class BookingRowsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,  ///< Text of the booking's id.
        RowRole                 ///< const BookingRow*, valid until the model changes.
    };

    explicit BookingRowsModel(domain::ZoneTable viewer, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void set(std::vector<protocol::Booking> bookings);
    const BookingRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    const domain::ZoneTable& viewer() const { return m_viewer; }

private:
    BookingRow rowOf(protocol::Booking booking);
    const domain::ZoneTable& tableOf(const domain::ZoneName& zone);
    bool sameIds(const std::vector<protocol::Booking>& bookings) const;

    domain::ZoneTable m_viewer;
    QHash<QString, domain::ZoneTable> m_tables;
    std::vector<BookingRow> m_rows;
};

const BookingRow* rowAt(const QModelIndex& index);

/// Where the mentor goes for this session.
QString bookingLink(domain::BookingId id);
QString callLink(domain::BookingId id);

}  // namespace mc::mentor

Q_DECLARE_METATYPE(const mc::mentor::BookingRow*)
