#pragma once

#include "booking/absence_controller.h"
#include "booking/booking_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class AttendanceView;
class Button;
class Card;
class Label;
class ReadText;
class StatePage;
class TextArea;
}  // namespace mc::widgets

namespace mc::booking {

/// "/bookings/{id}/absence": who was in the call when, what both said about it and what was decided, the same for both;
/// reporting and contesting, and the note a student may leave when her money went back (decision 8, case 41).
///
/// Object names: absencePage, absenceState, absenceReport, absenceContest, studentSeen, mentorSeen, statement0 …,
/// absenceDecision, absenceNote, absenceNoteText, leaveNote.
class AbsencePage : public widgets::Page {
    Q_OBJECT
public:
    AbsencePage(Bookings& bookings, net::Drafts& drafts, QWidget* parent = nullptr);

    QString title() const override { return tr("Who was there"); }
    QList<widgets::Crumb> path() const override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override;

private:
    QWidget* makeContent();
    QWidget* makeState();
    QWidget* makeRecords();
    QWidget* makeStatements();
    QWidget* makeNote();
    void bind();
    void reloadFile();
    void showAll();
    void showState();
    void showStatements();
    void showNote();
    QString nameOf(domain::Party party) const;
    QString noteKey() const;

    BookingController m_booking;
    AbsenceController m_absence;
    net::Drafts& m_drafts;
    domain::BookingId m_restored;  ///< Whose note is in the field.
    widgets::StatePage* m_states = nullptr;
    widgets::Label* m_state = nullptr;
    widgets::Button* m_report = nullptr;
    widgets::Button* m_contest = nullptr;
    widgets::AttendanceView* m_seen = nullptr;
    widgets::Card* m_saidCard = nullptr;
    QVBoxLayout* m_said = nullptr;
    widgets::Card* m_noteCard = nullptr;
    widgets::TextArea* m_note = nullptr;
    widgets::ReadText* m_noted = nullptr;
    widgets::Button* m_leave = nullptr;
};

}  // namespace mc::booking
