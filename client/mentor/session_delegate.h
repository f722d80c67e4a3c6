#pragma once

#include <functional>

#include "domain/time.h"
#include "mentor/action_list.h"
#include "mentor/booking_rows_model.h"

namespace mc::mentor {

/// One of the next sessions: time and length, who, topic, the student's clock; Join on the first and on every open one.
class SessionDelegate : public ActionDelegate {
    Q_OBJECT

public:
    enum Action { join, open };

    /// `now` is asked for each paint.
    SessionDelegate(domain::ZoneTable viewer, std::function<domain::UtcTime()> now);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QRect actionRect(const QRect& row, const QModelIndex& index, int action) const override;
    bool actionEnabled(const QModelIndex& index, int action) const override;
    QString actionHint(const QModelIndex& index, int action) const override;

private:
    bool isOpen(const BookingRow& row) const;
    bool hasJoin(const QModelIndex& index, const BookingRow& row) const;
    QString opensWords(const BookingRow& row) const;
    QString detailOf(const BookingRow& row) const;
    void paintTime(QPainter& painter, const QRectF& area, const BookingRow& row) const;
    void paintActions(QPainter& painter, const QRect& row, const QModelIndex& index) const;

    domain::ZoneTable m_viewer;
    std::function<domain::UtcTime()> m_now;
};

}  // namespace mc::mentor
