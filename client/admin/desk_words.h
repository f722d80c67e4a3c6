#pragma once

#include <QCoreApplication>
#include <QString>

#include "protocol/booking_desk.h"
#include "protocol/desk_mails.h"
#include "widgets/icon.h"
#include "widgets/pill.h"

namespace mc::admin {

/// What is said of bookings at the admins' desk, in the reader's language. No network.
class DeskWords {
    Q_DECLARE_TR_FUNCTIONS(DeskWords)
public:
    struct State {
        QString word;
        widgets::PillTone tone = widgets::PillTone::neutral;
        widgets::Icon icon = widgets::Icon::calendar;
    };
    /// What waits for a decision says so, whatever the booking's own state.
    static State state(protocol::BookingStatus status, protocol::DeskNeed need);
    static QString status(protocol::BookingStatus status);
    static QString money(domain::MoneyState state);
    static QString absence(domain::NoShowState state);
    /// "Maya Nair reported an absence"
    static QString step(const protocol::DeskStep& step, const protocol::BookingReview& review);
    /// "₹1,000 goes back to Maya Nair. Ananya Krishnan is paid nothing and has a strike."
    static QString effect(const protocol::DeskChoice& choice, const protocol::BookingReview& review);
    static QString statement(const protocol::DeskStatement& statement, const protocol::BookingReview& review);
    static QString ruling(const protocol::DeskRuling& ruling);
    /// "to Maya Nair: “Session confirmed”, sent"
    static QString mail(const protocol::DeskMail& mail, const protocol::BookingReview& review);
    /// Of one of the two; the platform has no name.
    static QString nameOf(protocol::Party party, const protocol::BookingReview& review);
};

}  // namespace mc::admin
