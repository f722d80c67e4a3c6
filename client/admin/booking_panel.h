#pragma once

#include <QPointer>
#include <QWidget>

#include "admin/booking_desk_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class AttendanceView;
class Avatar;
class Button;
class Dialog;
class Label;
class Pill;
class ScrollArea;
class TextArea;
}  // namespace mc::widgets

namespace mc::admin {

class BookingMessages;

/// One booking before an admin's eyes: whose, its money, who was there when, what was said, its history; and what the
/// admin does. Reason and note are one field, kept as a draft of the booking.
class BookingPanel : public QWidget {
    Q_OBJECT

public:
    /// `zone`: of the times it shows. `messages`: what of the two's can be read; null for admins who may not.
    BookingPanel(BookingDeskController& controller, net::Drafts& drafts, domain::ZoneName zone,
                 BookingMessages* messages, QWidget* parent = nullptr);

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    using Deed = BookingDeskController::Deed;
    void buildHead(QVBoxLayout& column);
    void buildAttendance(QVBoxLayout& column);
    void buildWords(QVBoxLayout& column);
    QWidget* buildDecision();
    widgets::Button* addDeed(QWidget& row, const QString& text, const char* name, Deed deed, int kind);
    void show();
    void showHead(const protocol::BookingReview& review);
    void showAttendance(const protocol::BookingReview& review);
    void showWords(const protocol::BookingReview& review);
    void showHistory(const protocol::BookingReview& review);
    void showLedger();
    void showMails();
    void showDecision();
    QString hintOf(const protocol::BookingReview& review) const;
    void decide(Deed deed);
    void askWhere();
    void ask(const QString& title, const QString& sentence, const QString& answer, Deed deed);
    QString typed() const;
    bool wantsWords();
    void forget();
    QString draftKey() const;
    void tell(Deed deed);

    BookingDeskController& m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    QPointer<widgets::Dialog> m_question;
    widgets::Label* m_code;
    widgets::Pill* m_state;
    widgets::Label* m_when;
    struct Person {
        widgets::Avatar* face;
        widgets::Label* words;
    };
    Person addPerson(QVBoxLayout& column, const char* name);
    void showPerson(const Person& row, const QString& role, const protocol::DeskPerson& person);

    Person m_student;
    Person m_mentor;
    widgets::Label* m_topic;
    widgets::Label* m_money;
    QWidget* m_attendance;
    widgets::AttendanceView* m_seen;
    QVBoxLayout* m_said;
    widgets::Label* m_history;
    widgets::Label* m_ledgerTitle;
    widgets::Label* m_ledger;
    widgets::Label* m_mails;
    BookingMessages* m_messages;
    widgets::Label* m_hint;
    widgets::TextArea* m_words;
    QWidget* m_foot;
    widgets::ScrollArea* m_scroll;
    widgets::Button* m_uphold;
    widgets::Button* m_reject;
    widgets::Button* m_note;
    widgets::Button* m_cancel;
    widgets::Button* m_move;
    widgets::Button* m_complete;
    domain::BookingId m_shown;  ///< Whose the words are.
    bool m_filling = false;
};

}  // namespace mc::admin
