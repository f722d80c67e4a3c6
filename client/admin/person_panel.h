#pragma once

#include <QPointer>
#include <QWidget>

#include "admin/people_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Avatar;
class Button;
class FlowLayout;
class Label;
}  // namespace mc::widgets

namespace mc::admin {

class ReasonDialog;

/// One person before an admin's eyes: her account, her bookings, payments, reports and devices, and what may be done to
/// the account, or why it may not. Object names: personPanel, personName, personEmail, revealEmail, personBookings,
/// personPayments, personReports, personDevices, suspendPerson, reinstatePerson, setRoles, personBars.
class PersonPanel : public QWidget {
    Q_OBJECT

public:
    /// `zone`: of the times it shows.
    PersonPanel(PeopleController& controller, net::Drafts& drafts, const domain::ZoneName& zone,
                QWidget* parent = nullptr);

signals:
    void navigate(const QString& link);
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    using Deed = PeopleController::Deed;
    /// A titled list of lines, with more of them by a button.
    struct Part {
        QVBoxLayout* lines = nullptr;
        widgets::Button* more = nullptr;
    };
    void buildHead(QVBoxLayout& column);
    Part addPart(QVBoxLayout& column, const QString& title, const char* name);
    QWidget* buildDeeds();
    widgets::Button* addDeed(QWidget& row, const QString& text, const char* name, int kind, void (PersonPanel::*ask)());
    void show();
    void showHead(const protocol::PersonReview& review);
    void showFacts(const protocol::PersonReview& review);
    void showDeeds();
    void showKnown();
    void showBookings();
    void showPayments();
    void fill(const Part& part, const QStringList& lines, const QString& none, bool known, bool more);
    void addBooking(const protocol::PersonBooking& booking);
    void askSuspend();
    void askReinstate();
    void askRoles();
    void askReveal();
    ReasonDialog* question(const QString& title, const char* draft);
    void decide(ReasonDialog& dialog, Deed deed, const QString& answer, int kind);
    void tell(Deed deed);

    PeopleController& m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    QPointer<ReasonDialog> m_question;
    std::vector<protocol::AdminRole> m_roles;  ///< As ticked in the question.
    widgets::Avatar* m_avatar;
    widgets::Label* m_name;
    widgets::Label* m_email;
    widgets::Button* m_reveal;
    widgets::FlowLayout* m_tags;
    widgets::Label* m_facts;
    widgets::Label* m_suspended;
    Part m_open;
    Part m_bookings;
    Part m_payments;
    Part m_reports;
    Part m_devices;
    widgets::Label* m_bars;
    widgets::Button* m_suspend;
    widgets::Button* m_reinstate;
    widgets::Button* m_setRoles;
};

}  // namespace mc::admin
