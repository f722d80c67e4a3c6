#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

#include "booking/bookings.h"
#include "booking/item_ticks.h"
#include "protocol/reviews.h"

namespace mc::booking {

/// One of the shared bookings and what its two parties can do with it (BKG-2, 3, 5; REV-1). No widgets. GUI thread.
class BookingController : public QObject {
    Q_OBJECT
public:
    enum class Deed {
        cancel,
        accept,
        decline,
        complete,
        notes,
        actionItem,
        noShow,
        contest,
        review,
        move,
        outageRefund,
        pause
    };
    Q_ENUM(Deed)

    explicit BookingController(Bookings& bookings, QObject* parent = nullptr);

    void open(domain::BookingId id);
    void reload() { m_bookings.fetch(m_id); }

    net::LoadState state() const { return m_state; }
    bool hasBooking() const { return m_booking.has_value(); }
    const protocol::Booking& booking() const { return *m_booking; }
    const domain::Error& error() const { return m_error; }  ///< Why loading did not work.
    domain::UtcTime now() const { return m_api.clock().now(); }
    bool isMentor() const { return m_booking && m_booking->myRole == domain::Party::mentor; }
    /// May enter the call, or its lobby, now.
    bool mayJoin() const;
    bool mayCancel() const;

    /// What cancelling would give back; hands over the answer or its error.
    void previewCancel(QObject* context, std::function<void(const domain::Result<protocol::CancelPreview>&)> done);
    /// The invitation as a file; hands over its bytes or the error (CAL-3).
    void calendarFile(QObject* context, std::function<void(const domain::Result<QByteArray>&)> done);

    // Each ends in `done` or `failed` with its deed.
    void cancel(const QString& reason);
    /// `pause`: with it the mentor takes no more bookings until she turns them on again; then `done` tells that, too.
    void accept(bool pause);
    void decline(const QString& reason, bool pause);
    void complete();
    void saveNotes(const protocol::SessionNotes& notes);
    void tickActionItem(int index, bool done);
    void reportNoShow(const QString& text);
    void contest(const QString& text);
    void answerMove(protocol::MoveAnswer answer);
    /// The platform was down during it, and no other time is wanted.
    void refundForOutage();
    void review(int stars, const QString& text, bool isPublic);
    bool isBusy() const { return m_busy; }

    /// What the student said of it, asked for once a booking is known that has stars; absent before.
    const std::optional<protocol::Review>& givenReview() const { return m_given; }

signals:
    void stateChanged();
    void bookingChanged();
    void busyChanged();
    /// Once a second while times count; the booking itself is the same.
    void tick();
    void done(mc::booking::BookingController::Deed deed);
    void failed(mc::booking::BookingController::Deed deed, const QString& words);
    void givenReviewChanged();
    void givenReviewFailed(const QString& words);

private:
    void second();
    void loaded();
    void askForReview();
    void notLoaded(const domain::Error& error);
    template <class Body>
    void answer(Deed deed, const char* path, const Body& body, bool pause);
    template <class Body>
    void change(Deed deed, const char* path, const Body& body);
    void finish(Deed deed, const domain::Result<protocol::Booking>& result);
    void setBusy(bool busy);

    Bookings& m_bookings;
    net::ApiClient& m_api;
    ItemTicks m_ticks;
    domain::BookingId m_id;
    net::LoadState m_state = net::LoadState::loading;
    std::optional<protocol::Booking> m_booking;
    domain::Error m_error;
    bool m_busy = false;
    std::optional<domain::UtcTime> m_nextAnswer;  ///< When what may be done will be another.
    std::optional<net::Intent> m_review;          ///< Kept while the same review is tried again.
    std::optional<protocol::Review> m_given;
    QPointer<net::ApiCall> m_givenCall;
    QTimer m_second{this};
};

}  // namespace mc::booking
