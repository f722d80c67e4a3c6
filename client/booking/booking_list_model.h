#pragma once

#include <QAbstractListModel>
#include <vector>

#include "protocol/bookings.h"

namespace mc::booking {

/// Rows of bookings; no network. `now` moves by setNow, so that rows repaint and tests repeat.
class BookingListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        BookingRole = Qt::UserRole + 1,  ///< const protocol::Booking*
        NowRole,                         ///< qint64 seconds
        LinkRole,                        ///< "/bookings/ID"
        AgainRole,                       ///< "/bookings/ID/again"; empty where none is offered
        TogetherRole,                    ///< "/people/ID?role=student"
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Rows that stay keep their place for the view, and with it the focus.
    void set(std::vector<protocol::Booking> bookings);
    void setNow(domain::UtcTime now);
    const protocol::Booking& at(int row) const { return m_bookings[static_cast<std::size_t>(row)]; }

private:
    void remove(int row);
    void put(int row, protocol::Booking booking);
    QString spoken(const protocol::Booking& booking) const;

    std::vector<protocol::Booking> m_bookings;
    domain::UtcTime m_now;
};

}  // namespace mc::booking

Q_DECLARE_METATYPE(const mc::protocol::Booking*)
