#pragma once

#include "booking/move_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QBoxLayout;

namespace mc::widgets {
class Button;
class Card;
class Label;
class PremiumNote;
class StatePage;
class TextArea;
class WeekCalendar;
}  // namespace mc::widgets

namespace mc::booking {

class RefundTiers;
class WeekCard;

/// "/bookings/{id}/move", and with ?at=2026-11-19T13:30:00Z that time chosen: another time for a session, chosen on the
/// mentor's week with the time it has now marked, and what that means before it is done. Ends at the booking.
///
/// Object names: movePage, weekCalendar, previousWeek, nextWeek, weekTitle, moveBefore, moveAfter, moveMeans, moveNote,
/// moveButton, moveTrouble.
class MovePage : public widgets::Page {
    Q_OBJECT
public:
    MovePage(Bookings& bookings, net::Drafts& drafts, QWidget* parent = nullptr);

    QString title() const override { return tr("Another time"); }
    QList<widgets::Crumb> path() const override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_move.reload(); }
    bool isPassing() const override { return true; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeContent();
    QWidget* makeChoice();
    void bind();
    void arrange();
    void showState();
    void showSlots();
    void showChosen();
    QString meaning() const;
    QString noteKey() const;

    MoveController m_move;
    net::Drafts& m_drafts;
    domain::BookingId m_restored;  ///< Whose note is in the field.
    widgets::StatePage* m_states = nullptr;
    QBoxLayout* m_halves = nullptr;
    WeekCard* m_week = nullptr;
    widgets::WeekCalendar* m_calendar = nullptr;  ///< Of the week.
    widgets::PremiumNote* m_premium = nullptr;
    widgets::Label* m_before = nullptr;
    widgets::Label* m_after = nullptr;
    widgets::Label* m_afterThere = nullptr;
    widgets::Label* m_means = nullptr;
    widgets::Label* m_policyTitle = nullptr;
    RefundTiers* m_policy = nullptr;
    widgets::TextArea* m_note = nullptr;
    widgets::Button* m_button = nullptr;
    widgets::Label* m_trouble = nullptr;
};

}  // namespace mc::booking
