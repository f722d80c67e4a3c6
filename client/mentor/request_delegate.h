#pragma once

#include <functional>

#include "domain/ids.h"
#include "domain/time.h"
#include "mentor/action_list.h"
#include "mentor/booking_rows_model.h"

namespace mc::mentor {

/// A request to answer: who, what, when in both zones, the time left, what the mentor gets, Decline and Accept.
class RequestDelegate : public ActionDelegate {
    Q_OBJECT

public:
    enum Action { accept, decline };

    /// Both are asked for each paint; `busy` says whether an answer to this request is under way.
    RequestDelegate(std::function<domain::UtcTime()> now, std::function<bool(domain::BookingId)> busy);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QRect actionRect(const QRect& row, const QModelIndex& index, int action) const override;
    bool actionEnabled(const QModelIndex& index, int action) const override;

private:
    void paintWords(QPainter& painter, const QRectF& area, const BookingRow& row) const;
    void paintTerms(QPainter& painter, const QRectF& area, const BookingRow& row) const;
    void paintActions(QPainter& painter, const QRect& row, const QModelIndex& index) const;

    std::function<domain::UtcTime()> m_now;
    std::function<bool(domain::BookingId)> m_busy;
};

/// "6 h left", "25 min left", "Time is up".
QString timeLeft(domain::UtcTime until, domain::UtcTime now);

}  // namespace mc::mentor
