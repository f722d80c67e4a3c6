#pragma once

#include <QWidget>

#include "booking/booking_controller.h"

namespace mc::widgets {
class IconLabel;
class Label;
}  // namespace mc::widgets

namespace mc::booking {

/// Where a booking stands, in a sentence or two above everything else on its page. Object names:
/// bookingHeadline, bookingSentence.
class BookingHeadline : public QWidget {
    Q_OBJECT
public:
    explicit BookingHeadline(QWidget* parent = nullptr);

    /// `fresh`: she comes from booking it.
    void setBooking(const BookingController& controller, bool fresh);

private:
    struct Words {
        QString title;
        QString sentence;
    };
    static Words words(const BookingController& controller, bool fresh);
    static Words accepted(const BookingController& controller);
    static Words lostElsewhere(const protocol::Booking& booking);
    static QString notCharged(const protocol::Booking& booking);
    static Words wordsOfEnd(const protocol::Booking& booking);

    widgets::IconLabel* m_icon;
    widgets::Label* m_title;
    widgets::Label* m_sentence;
};

}  // namespace mc::booking
