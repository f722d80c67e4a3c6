#include "booking/booking_controller.h"

#include "net/lost.h"
#include "net/problem.h"
#include "protocol/booking_answers.h"
#include "protocol/outages.h"

namespace mc::booking {

using domain::BookingStatus;
using net::LoadState;
using protocol::Booking;

namespace {

constexpr int kBookingTickMs = 1000;

QString pathOf(domain::BookingId id, const QString& rest = {}) {
    return QStringLiteral("/api/bookings/%1%2").arg(QString::fromStdString(domain::toString(id)), rest);
}

}  // namespace

BookingController::BookingController(Bookings& bookings, QObject* parent)
    : QObject(parent), m_bookings(bookings), m_api(bookings.api()), m_ticks(bookings) {
    connect(&m_second, &QTimer::timeout, this, &BookingController::second);
    connect(&bookings, &Bookings::changed, this, [this](domain::BookingId id) {
        if (id == m_id) loaded();
    });
    connect(&bookings, &Bookings::failed, this, [this](domain::BookingId id, const domain::Error& error) {
        if (id == m_id) notLoaded(error);
    });
    connect(&bookings, &Bookings::gap, this, [this] {
        if (m_booking) reload();
    });
    connect(&m_ticks, &ItemTicks::ticked, this, [this] { emit done(Deed::actionItem); });
    connect(&m_ticks, &ItemTicks::failed, this, [this](domain::BookingId, const domain::Error& error) {
        emit failed(Deed::actionItem, net::words(error));
        reload();  // The other side may have been quicker.
    });
}

void BookingController::open(domain::BookingId id) {
    if (m_id != id) m_booking.reset();
    m_id = id;
    if (m_givenCall) m_givenCall->abort();
    m_given.reset();
    if (!m_booking && m_bookings.find(id)) loaded();
    if (!m_booking) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    reload();
}

void BookingController::loaded() {
    m_booking = *m_bookings.find(m_id);
    m_nextAnswer = domain::nextAnswerAt({m_booking->startsAt, m_booking->endsAt}, now());
    m_second.start(kBookingTickMs);
    if (m_state != LoadState::ready) {
        m_state = LoadState::ready;
        emit stateChanged();
    }
    emit bookingChanged();
    askForReview();
}

void BookingController::askForReview() {
    if (isMentor() || !m_booking->myRating || m_given || m_givenCall) return;
    auto* job = m_api.get<protocol::Review>(pathOf(m_id, QStringLiteral("/review")));
    m_givenCall = job;
    job->then(this, [this](const domain::Result<protocol::Review>& review) {
        m_givenCall.clear();
        if (!review) return emit givenReviewFailed(net::words(review.error()));
        m_given = *review;
        emit givenReviewChanged();
    });
}

/// What is known stays readable.
void BookingController::notLoaded(const domain::Error& error) {
    m_error = error;
    if (m_booking) return;
    m_state = LoadState::error;
    emit stateChanged();
}

/// What may be done changes with time, and by who came meanwhile: the server is asked again when it does.
void BookingController::second() {
    emit tick();
    if (!m_nextAnswer || now() < *m_nextAnswer) return;
    m_nextAnswer.reset();
    reload();
}

bool BookingController::mayJoin() const {
    return m_booking && m_booking->status == BookingStatus::confirmed && now() >= m_booking->joinOpensAt &&
           now() < m_booking->joinClosesAt;
}

bool BookingController::mayCancel() const {
    if (!m_booking || now() >= m_booking->startsAt) return false;
    return m_booking->status == BookingStatus::confirmed ||
           (m_booking->status == BookingStatus::requested && !isMentor());
}

void BookingController::previewCancel(QObject* context,
                                      std::function<void(const domain::Result<protocol::CancelPreview>&)> done) {
    m_api.get<protocol::CancelPreview>(pathOf(m_id, QStringLiteral("/cancel-preview")))->then(context, std::move(done));
}

void BookingController::calendarFile(QObject* context, std::function<void(const domain::Result<QByteArray>&)> done) {
    m_api.get<QByteArray>(pathOf(m_id, QStringLiteral("/calendar.ics")))->then(context, std::move(done));
}

template <class Body>
void BookingController::change(Deed deed, const char* path, const Body& body) {
    if (m_busy) return;
    setBusy(true);
    m_api.put<Booking>(pathOf(m_id, QLatin1String(path)), body)->then(this, [this, deed](const auto& result) {
        finish(deed, result);
    });
}

void BookingController::finish(Deed deed, const domain::Result<Booking>& result) {
    setBusy(false);
    if (!result) {
        emit failed(deed, net::words(result.error()));
        return reload();  // The other side may have been quicker.
    }
    m_bookings.take(*result);
    emit done(deed);
}

void BookingController::cancel(const QString& reason) {
    change(Deed::cancel, "/cancel", protocol::EndBooking{reason.toStdString()});
}

void BookingController::decline(const QString& reason, bool pause) {
    answer(Deed::decline, "/decline", protocol::DeclineBooking{reason.toStdString(), pause}, pause);
}

void BookingController::accept(bool pause) {
    answer(Deed::accept, "/accept", protocol::AcceptBooking{pause}, pause);
}

template <class Body>
void BookingController::answer(Deed deed, const char* path, const Body& body, bool pause) {
    if (m_busy) return;
    setBusy(true);
    m_api.put<Booking>(pathOf(m_id, QLatin1String(path)), body)->then(this, [this, deed, pause](const auto& result) {
        finish(deed, result);
        if (result && pause) emit done(Deed::pause);
    });
}

void BookingController::complete() {
    if (m_busy) return;
    setBusy(true);
    m_api.put<Booking>(pathOf(m_id, QStringLiteral("/complete")))->then(this, [this](const auto& result) {
        finish(Deed::complete, result);
    });
}

void BookingController::saveNotes(const protocol::SessionNotes& notes) {
    change(Deed::notes, "/notes", notes);
}

void BookingController::tickActionItem(int index, bool done) {
    m_ticks.tick(*m_booking, index, done);
}

void BookingController::reportNoShow(const QString& text) {
    if (m_busy) return;
    setBusy(true);
    m_api
        .post<Booking>(pathOf(m_id, QStringLiteral("/no-show")), protocol::Statement{text.toStdString()}, net::Intent())
        ->then(this, [this](const auto& result) { finish(Deed::noShow, result); });
}

void BookingController::contest(const QString& text) {
    if (m_busy) return;
    setBusy(true);
    m_api
        .post<Booking>(pathOf(m_id, QStringLiteral("/contest")), protocol::Statement{text.toStdString()}, net::Intent())
        ->then(this, [this](const auto& result) { finish(Deed::contest, result); });
}

void BookingController::answerMove(protocol::MoveAnswer answer) {
    change(Deed::move, "/move", protocol::AnswerMove{m_booking->version, answer});
}

void BookingController::refundForOutage() {
    change(Deed::outageRefund, "/outage-refund", protocol::RefundForOutage{m_booking->version});
}

void BookingController::review(int stars, const QString& text, bool isPublic) {
    if (m_busy) return;
    setBusy(true);
    if (!m_review) m_review.emplace();
    const protocol::CreateReview body{stars, text.toStdString(), isPublic};
    m_api.post<protocol::Review>(pathOf(m_id, QStringLiteral("/review")), body, *m_review)
        ->then(this, [this](const auto& result) {
            setBusy(false);
            if (!result) {
                if (!net::isLost(result.error())) m_review.reset();
                return emit failed(Deed::review, net::words(result.error()));
            }
            m_given = *result;
            emit givenReviewChanged();
            emit done(Deed::review);
            reload();
        });
}

void BookingController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
}

}  // namespace mc::booking
