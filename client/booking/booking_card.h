#pragma once

#include "protocol/bookings.h"
#include "widgets/card.h"

class QBoxLayout;
class QGridLayout;

namespace mc::widgets {
class Avatar;
class Button;
class Label;
class Pill;
class ReadText;
class SideBySide;
}  // namespace mc::widgets

namespace mc::booking {

/// A booking at a glance: its day at the left, then with whom, when on both clocks, about what, where and what was
/// paid. Object names: bookingStatus, bookingWhen, bookingMoney, allTogether.
class BookingCard : public widgets::Card {
    Q_OBJECT
public:
    explicit BookingCard(QWidget* parent);

    void setBooking(const protocol::Booking& booking, domain::UtcTime now);
    /// What changes as time goes by.
    void setNow(domain::UtcTime now);

signals:
    void navigate(const QString& link);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeDay();
    QWidget* makeRight();
    void arrangeDay();
    void addRow(const QString& name, QWidget* value);

    protocol::Booking m_booking;
    widgets::SideBySide* m_sides = nullptr;
    QWidget* m_dayPart = nullptr;
    QBoxLayout* m_dayBox = nullptr;
    widgets::Label* m_weekday = nullptr;
    widgets::Label* m_day = nullptr;
    widgets::Label* m_month = nullptr;
    widgets::Pill* m_until = nullptr;
    widgets::Avatar* m_avatar = nullptr;
    widgets::Label* m_name = nullptr;
    widgets::Label* m_headline = nullptr;
    widgets::Button* m_together = nullptr;
    widgets::Pill* m_status = nullptr;
    QGridLayout* m_rows = nullptr;
    widgets::Label* m_when = nullptr;
    widgets::Label* m_whenThere = nullptr;
    widgets::Label* m_topic = nullptr;
    widgets::ReadText* m_agenda = nullptr;  ///< A link in it is copied by whoever reads it.
    widgets::Label* m_agendaName = nullptr;
    widgets::Label* m_where = nullptr;
    widgets::Label* m_money = nullptr;
    widgets::Label* m_moneyName = nullptr;
};

}  // namespace mc::booking
