#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <optional>
#include <vector>

#include "booking/bookings.h"
#include "protocol/mentors.h"
#include "protocol/payments.h"

namespace mc::booking {

/// The way from a chosen slot to a confirmed booking (BKG-1, PAY-1). No widgets. GUI thread.
///
/// The server's state is the truth at every step: a lost answer, a reload or a client that was killed in checkout leads
/// to what the server says, never to a second payment (case 27).
class BookingFlowController : public QObject {
    Q_OBJECT
public:
    enum class Step {
        claiming,    ///< The slot is being held.
        taken,       ///< Somebody else was quicker, or one is busy oneself: alternatives.
        failed,      ///< It could not be held at all.
        details,     ///< Held.
        payment,     ///< The checkout is open.
        confirming,  ///< Something was paid, or may have been; the server has the word.
        expired,     ///< The hold ran out unpaid.
        done,        ///< Requested or confirmed.
        released,    ///< Given up.
    };
    Q_ENUM(Step)

    explicit BookingFlowController(Bookings& bookings, QObject* parent = nullptr);

    /// `topic` may be empty: she chooses one with the details.
    void start(const QString& mentorSlug, domain::UtcTime at, int minutes, const QString& topic = {});
    /// Goes on with a booking that was begun earlier.
    void resume(domain::BookingId booking);
    /// Holds this slot instead: an alternative, or the same one after it ran out.
    void claim(domain::UtcTime at);
    void retry();

    /// Keeps another length; the blocks change with it. `details` carries what is written so far.
    void changeDuration(protocol::BookingDetails details);
    /// Saves the details and opens the order.
    void proceed(protocol::BookingDetails details);
    void backToDetails();
    /// Gives the time free, whatever the server says: a hold ends by itself anyway. `then` is done once it has answered;
    /// whoever signs out or closes the window before that takes the request along.
    void release(std::function<void()> then);

    // What the checkout page reports.
    void checkoutSucceeded(const QString& orderId, const QString& paymentId, const QString& signature);
    void checkoutFailed(const QString& code);
    void checkoutDismissed();
    /// The page broke: whether anything was paid only the server knows.
    void checkoutLost();

    Step step() const { return m_step; }
    bool isBusy() const { return m_busy; }
    /// The details are on their way, and the order after them.
    bool isProceeding() const { return m_busy && m_proceeding; }
    const std::optional<protocol::MentorProfile>& mentor() const { return m_mentor; }
    bool hasBooking() const { return m_booking.has_value(); }
    const protocol::Booking& booking() const { return *m_booking; }
    bool isHeld() const { return m_booking && m_booking->status == domain::BookingStatus::held; }
    domain::UtcTime wantedAt() const { return m_at; }
    int wantedMinutes() const { return m_minutes; }
    const std::vector<domain::UtcTime>& alternatives() const { return m_alternatives; }
    const domain::Error& error() const { return m_error; }  ///< Why the last step did not work.
    bool hasError() const { return m_hasError; }
    const std::optional<protocol::Order>& order() const { return m_order; }
    /// The checkout broke and the server has heard of no payment so far.
    bool wasLost() const { return m_lost; }
    /// Why the checkout refused the last try, as the gateway names it; empty when it did not.
    const QString& refusal() const { return m_refusal; }
    /// Where the checkout is, in the reader's language; `dark` picks its colours.
    QUrl checkoutUrl(bool dark) const;
    domain::UtcTime now() const { return m_api.clock().now(); }

signals:
    void stepChanged();
    void bookingChanged();
    void busyChanged();
    void errorChanged();

private:
    void loadMentor();
    void hold();
    void held(const domain::Result<protocol::Booking>& result);
    void adopt(const protocol::Booking& booking);
    void known();
    void unknown(const domain::Error& error);
    void followStatus();
    void openOrder();
    void lookAfterLoss();
    void ordered(const domain::Result<protocol::Order>& result);
    void refreshBooking();
    bool holdIsOver() const;
    void second();
    void setStep(Step step);
    void setBusy(bool busy);
    void setError(const domain::Error& error);
    void clearError();

    Bookings& m_bookings;
    net::ApiClient& m_api;
    domain::BookingId m_id;  ///< Of the one held, or to go on with.
    Step m_step = Step::claiming;
    bool m_busy = false;
    bool m_proceeding = false;
    bool m_lost = false;
    int m_looks = 0;  ///< At the server since the checkout broke.
    QString m_slug;
    domain::UtcTime m_at;
    int m_minutes = 30;
    QString m_topic;
    std::optional<protocol::MentorProfile> m_mentor;
    QPointer<net::ApiCall> m_asking;  ///< For the mentor.
    std::optional<protocol::Booking> m_booking;
    std::optional<protocol::Order> m_order;
    std::vector<domain::UtcTime> m_alternatives;
    domain::Error m_error;
    bool m_hasError = false;
    QString m_refusal;
    std::optional<net::Intent> m_claim;  ///< Kept while the same claim is tried again.
    std::optional<net::Intent> m_pay;    ///< Kept while the same order is asked for again.
    QTimer m_second{this};
    QTimer m_poll{this};
};

/// The instants of a slot_taken answer; empty when there are none.
std::vector<domain::UtcTime> alternativesOf(const domain::Error& error);

}  // namespace mc::booking
