#include <QImage>
#include <QPixmap>

#include "tour/tour.h"
#include "tour/other_end.h"
#include "tour/plan.h"
#include "protocol/bookings.h"

namespace mc::tour {

using protocol::BookingPage;

namespace {

/// Pictures that make sure that what is seen moves.
constexpr int kFrames = 20;

calls::CallController* callOf(const Hands& hands) {
    auto* page = hands.find<calls::CallPage>(u"callPage"_qs);
    return page ? &page->controller() : nullptr;
}

bool seesItself(const Hands& hands) {
    const auto* call = callOf(hands);
    return call && call->figures().localFramesShown > kFrames && call->serverReady();
}

/// The test picture is green from edge to edge; until it is drawn, which takes its time without a graphics card, the
/// stage is nearly black.
bool isDrawn(QWidget* view) {
    const QImage shown = view->grab().toImage();
    return shown.pixelColor(shown.width() / 3, shown.height() / 5).green() > 96;
}

bool seesTheOther(const Hands& hands) {
    const auto* call = callOf(hands);
    if (!call || call->connection() != calls::Connection::connected) return false;
    auto* view = hands.find(u"callView"_qs);
    return call->figures().remoteFramesShown > kFrames && view && isDrawn(view);
}

}  // namespace

void planCall(Tour& tour) {
    const Hands& hands = tour.hands();
    auto session = std::make_shared<domain::BookingId>();
    tour.open(u"/bookings?role=student&when=upcoming"_qs);
    tour.openFound<BookingPage>(u"/api/bookings?role=student&when=upcoming"_qs,
                                [session, &tour](const BookingPage& page) {
                                    for (const auto& booking : page.items)
                                        if (booking.status == domain::BookingStatus::confirmed &&
                                            booking.joinOpensAt <= tour.client().api().clock().now()) {
                                            *session = booking.id;
                                            return u"/bookings/"_qs + QString::fromStdString(toString(booking.id));
                                        }
                                    return QString();
                                })
        .picture(u"booking-joinable"_qs)
        .click(u"joinButton"_qs)
        .until(u"see its own picture"_qs, [&hands] { return seesItself(hands); })
        .picture(u"lobby"_qs, true)
        .until(u"have the mentor in the room"_qs,
               [&tour, session] {
                   if (!tour.otherEnd().isInRoom()) tour.otherEnd().join(*session);
                   return tour.otherEnd().isInRoom();
               })
        .click(u"lobbyJoinButton"_qs)
        .until(u"see the mentor"_qs, [&hands] { return seesTheOther(hands); })
        .type(u"messageInput"_qs, u"Hello! Shall I share my screen?"_qs)
        .press(u"messageInput"_qs, Qt::Key_Return)
        .picture(u"call"_qs, true)
        // Only what was met can be completed later; the mentor notices the new time with the session's own.
        .until(u"let the session go on"_qs, [&tour] { return letPass(tour, 20); })
        .until(u"see that time has passed"_qs,
               [&tour, before = std::make_shared<domain::UtcTime>(tour.client().api().clock().now())] {
                   return tour.client().api().clock().now() >= *before + 20 * domain::kMinute;
               })
        .click(u"leaveCall"_qs)
        .see(u"bookingPage"_qs);
}

}  // namespace mc::tour
