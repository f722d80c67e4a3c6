#include "admin/person_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <array>

#include "admin/panel_parts.h"
#include "admin/people_words.h"
#include "admin/reason_dialog.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/tab_order.h"

namespace mc::admin {

using domain::Party;
using protocol::AdminRole;
using protocol::PersonReview;
using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr std::array kAdminRoles{AdminRole::support, AdminRole::finance, AdminRole::owner};

}  // namespace

PersonPanel::PersonPanel(PeopleController& controller, net::Drafts& drafts, const domain::ZoneName& zone,
                         QWidget* parent)
    : QWidget(parent), m_controller(controller), m_drafts(drafts), m_zone(text::zoneTable(zone)) {
    setObjectName(QStringLiteral("personPanel"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    buildHead(*column);
    m_open = addPart(*column, tr("Not over yet"), "personOpen");
    m_bookings = addPart(*column, tr("Bookings"), "personBookings");
    m_payments = addPart(*column, tr("Payments"), "personPayments");
    m_reports = addPart(*column, tr("Reports"), "personReports");
    m_devices = addPart(*column, tr("Signed in on"), "personDevices");
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(new widgets::ScrollArea(content), 1);
    all->addWidget(new widgets::Divider);
    all->addWidget(buildDeeds());
    connect(m_bookings.more, &Button::clicked, &m_controller, &PeopleController::moreBookings);
    connect(m_payments.more, &Button::clicked, &m_controller, &PeopleController::morePayments);
    connect(&m_controller, &PeopleController::reviewChanged, this, &PersonPanel::show);
    connect(&m_controller, &PeopleController::knownChanged, this, &PersonPanel::showKnown);
    connect(&m_controller, &PeopleController::busyChanged, this, &PersonPanel::showDeeds);
    connect(&m_controller, &PeopleController::done, this, &PersonPanel::tell);
    connect(&m_controller, &PeopleController::failed, this, [this](const domain::Error& error) {
        if (m_question) m_question->refuse(error);
    });
    show();
}

void PersonPanel::buildHead(QVBoxLayout& column) {
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    m_avatar = new widgets::Avatar(48);
    m_name = wrapped({}, TextRole::section, Token::text);
    m_name->setObjectName(QStringLiteral("personName"));
    m_email = wrapped({}, TextRole::detail, Token::text2);
    m_email->setObjectName(QStringLiteral("personEmail"));
    m_reveal = new Button(tr("Reveal the address"), Button::Kind::link);
    m_reveal->setObjectName(QStringLiteral("revealEmail"));
    connect(m_reveal, &Button::clicked, this, &PersonPanel::askReveal);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_name);
    names->addWidget(m_email);
    names->addWidget(m_reveal, 0, Qt::AlignLeft);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    auto* tags = new QWidget;
    m_tags = new widgets::FlowLayout(tags, 6);
    m_suspended = wrapped({}, TextRole::body, Token::dangerText);
    m_suspended->setObjectName(QStringLiteral("personSuspended"));
    m_facts = wrapped({}, TextRole::detail, Token::text2);
    m_facts->setObjectName(QStringLiteral("personFacts"));
    column.addLayout(head);
    column.addWidget(tags);
    column.addWidget(m_suspended);
    column.addWidget(m_facts);
}

PersonPanel::Part PersonPanel::addPart(QVBoxLayout& column, const QString& title, const char* name) {
    auto* box = new QWidget;
    box->setObjectName(QLatin1String(name));
    auto* inside = new QVBoxLayout(box);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(4);
    inside->addWidget(new Label(title, TextRole::strong));
    Part part;
    part.lines = new QVBoxLayout;
    part.lines->setSpacing(4);
    part.more = new Button(tr("More"), Button::Kind::link);
    part.more->setAccessibleName(tr("More of: %1").arg(title));
    part.more->hide();
    inside->addLayout(part.lines);
    inside->addWidget(part.more, 0, Qt::AlignLeft);
    column.addWidget(box);
    return part;
}

QWidget* PersonPanel::buildDeeds() {
    auto* foot = new QWidget;
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 10, 20, 14);
    column->setSpacing(8);
    m_bars = wrapped({}, TextRole::detail, Token::text2);
    m_bars->setObjectName(QStringLiteral("personBars"));
    auto* row = new QWidget;
    new widgets::FlowLayout(row, 8);
    m_suspend = addDeed(*row, tr("Suspend …"), "suspendPerson", static_cast<int>(Button::Kind::dangerOutline),
                        &PersonPanel::askSuspend);
    m_reinstate = addDeed(*row, tr("Reinstate …"), "reinstatePerson", static_cast<int>(Button::Kind::primary),
                          &PersonPanel::askReinstate);
    m_setRoles =
        addDeed(*row, tr("Roles …"), "setRoles", static_cast<int>(Button::Kind::secondary), &PersonPanel::askRoles);
    column->addWidget(m_bars);
    column->addWidget(row);
    return foot;
}

Button* PersonPanel::addDeed(QWidget& row, const QString& text, const char* name, int kind,
                             void (PersonPanel::*ask)()) {
    auto* button = new Button(text, static_cast<Button::Kind>(kind));
    button->setObjectName(QLatin1String(name));
    row.layout()->addWidget(button);
    connect(button, &Button::clicked, this, ask);
    return button;
}

void PersonPanel::show() {
    const auto& review = m_controller.review();
    setVisible(review.has_value());
    if (m_question && !review) m_question->finish();
    if (!review) return;
    showHead(*review);
    showFacts(*review);
    showKnown();
    showDeeds();
}

void PersonPanel::showHead(const PersonReview& review) {
    const auto& person = review.person;
    m_avatar->setPerson(textOf(toString(person.id)), textOf(person.name));
    m_name->setText(textOf(person.name));
    const bool revealed = !m_controller.email().isEmpty();
    m_email->setText(revealed ? m_controller.email() : textOf(person.email));
    m_reveal->setVisible(!revealed);
    clear(*m_tags);
    for (const auto& role : PeopleWords::roles(person))
        m_tags->addWidget(new widgets::Pill(role));
    m_tags->addWidget(
        person.suspended
            ? new widgets::Pill(PeopleWords::standing(true), widgets::PillTone::danger, widgets::Icon::lock)
            : new widgets::Pill(PeopleWords::standing(false), widgets::PillTone::success, widgets::Icon::check));
}

void PersonPanel::showFacts(const PersonReview& review) {
    m_suspended->setVisible(review.suspendedAt.has_value());
    if (review.suspendedAt)
        m_suspended->setText(tr("Suspended on %1: “%2”", "date, reason")
                                 .arg(text::yearDate(m_zone, *review.suspendedAt), textOf(review.suspendedReason)));
    const bool mentors = std::ranges::find(review.person.roles, protocol::Role::mentor) != review.person.roles.end();
    QStringList lines{
        tr("Id %1, member since %2", "id, date")
            .arg(textOf(toString(review.person.id)), text::yearDate(m_zone, review.person.memberSince)),
        review.emailVerified ? tr("The address is confirmed.") : tr("The address is not confirmed."),
        review.secondFactor ? tr("A second step guards the sign-in.") : tr("Signs in with a password alone."),
        PeopleWords::counts(Party::student, review.asStudent)};
    if (mentors) lines << PeopleWords::counts(Party::mentor, review.asMentor);
    m_facts->setText(lines.join(u'\n'));
    QStringList open;
    for (const auto& booking : review.open)
        open << PeopleWords::open(booking, m_zone);
    if (const int rest = review.openBookings - static_cast<int>(review.open.size()); rest > 0)
        open << tr("and %n more", nullptr, rest);
    fill(m_open, open, tr("Nothing."), true, false);
}

void PersonPanel::fill(const Part& part, const QStringList& lines, const QString& none, bool known, bool more) {
    clear(*part.lines);
    if (!known) part.lines->addWidget(wrapped(tr("Loading …"), TextRole::detail, Token::text2));
    if (known && lines.isEmpty()) part.lines->addWidget(wrapped(none, TextRole::detail, Token::text2));
    for (const auto& line : lines)
        part.lines->addWidget(wrapped(line, TextRole::detail, Token::text2));
    part.more->setVisible(more);
}

void PersonPanel::showKnown() {
    if (!m_controller.review()) return;
    const auto& known = m_controller.known();
    showBookings();
    showPayments();
    QStringList reports;
    QStringList devices;
    if (known.reports)
        for (const auto& report : known.reports->items)
            reports << PeopleWords::report(report, m_zone);
    if (known.devices)
        for (const auto& device : known.devices->items)
            devices << PeopleWords::device(device, m_zone);
    fill(m_reports, reports, tr("No reports by or about this person."), known.reports.has_value(), false);
    fill(m_devices, devices, tr("Nowhere."), known.devices.has_value(), false);
    widgets::followTheEye(*this);
}

void PersonPanel::showBookings() {
    const auto& bookings = m_controller.known().bookings;
    fill(m_bookings, {}, tr("No bookings."), bookings.has_value(), bookings && bookings->next);
    if (!bookings || bookings->items.empty()) return;
    clear(*m_bookings.lines);
    for (const auto& booking : bookings->items)
        addBooking(booking);
}

/// Whoever sees the desk of bookings gets there from here.
void PersonPanel::addBooking(const protocol::PersonBooking& booking) {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(wrapped(PeopleWords::booking(booking, m_zone), TextRole::detail, Token::text2), 1);
    if (m_controller.seesMoney()) {
        auto* open = new Button(tr("Open"), Button::Kind::link);
        open->setAccessibleName(tr("Open booking %1").arg(textOf(booking.code)));
        connect(open, &Button::clicked, this,
                [this, id = booking.id] { emit navigate(QStringLiteral("/admin/bookings/") + textOf(toString(id))); });
        line->addWidget(open, 0, Qt::AlignTop);
    }
    m_bookings.lines->addWidget(row);
}

void PersonPanel::showPayments() {
    if (!m_controller.seesMoney())
        return fill(m_payments, {}, tr("Finance and owners see what somebody paid."), true, false);
    const auto& payments = m_controller.known().payments;
    QStringList lines;
    if (payments)
        for (const auto& payment : payments->items)
            lines << PeopleWords::payment(payment, m_zone);
    fill(m_payments, lines, tr("No payments."), payments.has_value(), payments && payments->next);
}

void PersonPanel::showDeeds() {
    const auto& review = m_controller.review();
    if (!review) return;
    const bool free = !m_controller.isBusy();
    m_suspend->setVisible(!review->person.suspended);
    m_reinstate->setVisible(review->person.suspended);
    m_suspend->setEnabled(free && review->maySuspend);
    m_reinstate->setEnabled(free && review->maySuspend);
    m_setRoles->setEnabled(free && review->maySetRoles);
    m_reveal->setEnabled(free);
    QStringList bars;
    if (review->suspendBar) bars << PeopleWords::suspendBar(*review->suspendBar);
    if (review->rolesBar) bars << PeopleWords::rolesBar(*review->rolesBar);
    m_bars->setText(bars.join(u'\n'));
    m_bars->setVisible(!bars.isEmpty());
}

ReasonDialog* PersonPanel::question(const QString& title, const char* draft) {
    if (m_question) m_question->finish();
    const auto key = QStringLiteral("person/%1/%2").arg(textOf(toString(*m_controller.chosen())), QLatin1String(draft));
    m_question = new ReasonDialog(title, m_drafts, key, this);
    return m_question;
}

void PersonPanel::decide(ReasonDialog& dialog, Deed deed, const QString& answer, int kind) {
    dialog.ask(answer, static_cast<Button::Kind>(kind));
    connect(&dialog, &ReasonDialog::decided, this, [this, deed](const QString& reason) {
        m_controller.send(deed, reason, deed == Deed::roles ? m_roles : std::vector<AdminRole>());
    });
    dialog.open();
}

void PersonPanel::askSuspend() {
    const auto& review = *m_controller.review();
    auto* dialog = question(tr("Suspend %1?").arg(textOf(review.person.name)), "suspend");
    dialog->addSentence(
        tr("The account is closed at once: every device is signed out, a running call ends for both, "
           "and nobody can find or book this person. Your reason is for admins alone."));
    if (review.open.empty()) dialog->addSentence(tr("No booking is open."));
    for (const auto& booking : review.open)
        dialog->addSentence(PeopleWords::open(booking, m_zone));
    if (const int rest = review.openBookings - static_cast<int>(review.open.size()); rest > 0)
        dialog->addSentence(tr("and %n more", nullptr, rest));
    decide(*dialog, Deed::suspend, tr("Suspend"), static_cast<int>(Button::Kind::danger));
}

void PersonPanel::askReinstate() {
    const auto& review = *m_controller.review();
    auto* dialog = question(tr("Reinstate %1?").arg(textOf(review.person.name)), "reinstate");
    dialog->addSentence(
        tr("The person can sign in again, and a mentor is found again. Bookings that were cancelled "
           "stay cancelled."));
    decide(*dialog, Deed::reinstate, tr("Reinstate"), static_cast<int>(Button::Kind::primary));
}

void PersonPanel::askRoles() {
    const auto& review = *m_controller.review();
    m_roles = review.person.adminRoles;
    auto* dialog = question(tr("What may %1 do as an admin?").arg(textOf(review.person.name)), "roles");
    dialog->addSentence(
        tr("It counts at once. Admins need a second step at sign-in; whoever has none is led to its "
           "set-up."));
    const auto before = m_roles;
    for (const auto role : kAdminRoles) {
        auto* row = new widgets::CheckRow(PeopleWords::role(role));
        row->setObjectName(QStringLiteral("role%1").arg(static_cast<int>(role)));
        row->setChecked(std::ranges::find(m_roles, role) != m_roles.end());
        connect(row, &QAbstractButton::toggled, dialog, [this, dialog, role, before](bool on) {
            std::erase(m_roles, role);
            if (on) m_roles.push_back(role);
            std::ranges::sort(m_roles);
            dialog->setReady(m_roles != before);
        });
        dialog->body()->addWidget(row);
    }
    dialog->setReady(false);
    decide(*dialog, Deed::roles, tr("Save the roles"), static_cast<int>(Button::Kind::primary));
}

void PersonPanel::askReveal() {
    auto* dialog = question(tr("Show the whole address?"), "reveal");
    dialog->addSentence(tr("That you have seen it, and why, is recorded in the audit log."));
    decide(*dialog, Deed::reveal, tr("Show it"), static_cast<int>(Button::Kind::primary));
}

void PersonPanel::tell(Deed deed) {
    if (m_question) m_question->settle();
    switch (deed) {
        case Deed::suspend:
            return emit toast(widgets::Tone::success, tr("Suspended. Every device is signed out."));
        case Deed::reinstate:
            return emit toast(widgets::Tone::success, tr("Reinstated."));
        case Deed::roles:
            return emit toast(widgets::Tone::success, tr("The roles are saved."));
        case Deed::reveal:
            return;
    }
}

}  // namespace mc::admin
