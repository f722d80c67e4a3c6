#pragma once

#include <QString>
#include <functional>

#include "booking/booking_controller.h"
#include "net/drafts.h"

class QWidget;

/// The questions a booking asks before it changes. Each opens over its page and does the deed through the controller.
namespace mc::booking {

/// Under which a reason that was typed and not sent is kept: "cancel", "decline", …
QString reasonKey(const char* deed, domain::BookingId id);

/// "Cancel now and get ₹500.00 back. After 18:00 it is ₹250.00." and a reason. Object names: cancelSentence,
/// cancelReason, confirmCancel.
void askToCancel(BookingController& booking, net::Drafts& drafts, QWidget* over);
/// `pause`: as BookingController::decline. Object names: declineReason, confirmDecline.
void askToDecline(BookingController& booking, net::Drafts& drafts, bool pause, QWidget* over);
/// Object names: noShowText, confirmNoShow.
void askNoShow(BookingController& booking, net::Drafts& drafts, QWidget* over);
/// Object names: contestText, confirmContest.
void askToContest(BookingController& booking, net::Drafts& drafts, QWidget* over);

}  // namespace mc::booking
