#include "admin/booking_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "admin/booking_messages.h"
#include "admin/desk_words.h"
#include "admin/move_dialog.h"
#include "admin/money_words.h"
#include "admin/panel_parts.h"
#include "booking/booking_words.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/attendance_view.h"
#include "widgets/avatar.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/text_area.h"

namespace mc::admin {

using protocol::BookingReview;
using protocol::DeskNeed;
using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kFace = 36;
constexpr int kBookingWords = 500;  ///< Limits<EndAsAdmin>, the least of the three.

const protocol::DeskChoice* choiceOf(const BookingReview& review, domain::AbsenceRuling ruling) {
    for (const auto& choice : review.choices)
        if (choice.ruling == ruling) return &choice;
    return nullptr;
}

}  // namespace

BookingPanel::BookingPanel(BookingDeskController& controller, net::Drafts& drafts, domain::ZoneName zone,
                           BookingMessages* messages, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_drafts(drafts), m_zone(text::zoneTable(zone)), m_messages(messages) {
    setObjectName(QStringLiteral("bookingPanel"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    buildHead(*column);
    m_said = new QVBoxLayout;
    m_said->setSpacing(4);
    column->addLayout(m_said);
    m_hint = wrapped({}, TextRole::body, Token::text);
    m_hint->setObjectName(QStringLiteral("deskHint"));
    column->addWidget(m_hint);
    buildAttendance(*column);
    column->addWidget(new Label(tr("History"), TextRole::strong));
    m_history = wrapped({}, TextRole::detail, Token::text2);
    m_history->setObjectName(QStringLiteral("deskHistory"));
    column->addWidget(m_history);
    column->addWidget(new Label(tr("Mails of the last 90 days"), TextRole::strong));
    m_mails = wrapped({}, TextRole::detail, Token::text2);
    m_mails->setObjectName(QStringLiteral("deskMails"));
    column->addWidget(m_mails);
    if (m_messages) {
        column->addWidget(m_messages);
        connect(m_messages, &BookingMessages::failed, this,
                [this](const QString& sentence) { emit toast(widgets::Tone::error, sentence); });
    }
    m_ledgerTitle = new Label(tr("Every movement of its money"), TextRole::strong);
    m_ledger = wrapped({}, TextRole::detail, Token::text2);
    m_ledger->setObjectName(QStringLiteral("deskLedger"));
    column->addWidget(m_ledgerTitle);
    column->addWidget(m_ledger);
    buildWords(*column);
    column->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_scroll = new widgets::ScrollArea(content);
    all->addWidget(m_scroll, 1);
    all->addWidget(buildDecision());
    connect(&m_controller, &BookingDeskController::reviewChanged, this, &BookingPanel::show);
    connect(&m_controller, &BookingDeskController::ledgerChanged, this, &BookingPanel::showLedger);
    connect(&m_controller, &BookingDeskController::mailsChanged, this, &BookingPanel::showMails);
    connect(&m_controller, &BookingDeskController::busyChanged, this, &BookingPanel::showDecision);
    connect(&m_controller, &BookingDeskController::done, this, &BookingPanel::tell);
    connect(&m_controller, &BookingDeskController::failed, this, [this](const domain::Error& error) {
        emit toast(widgets::Tone::error, error.fields.empty() ? net::words(error) : net::words(error.fields.front()));
    });
    show();
}

void BookingPanel::buildHead(QVBoxLayout& column) {
    m_code = wrapped({}, TextRole::section);
    m_code->setObjectName(QStringLiteral("deskCode"));
    m_state = new widgets::Pill({});
    m_when = wrapped();
    m_topic = wrapped();
    m_topic->setObjectName(QStringLiteral("deskTopic"));
    m_money = wrapped({}, TextRole::detail, Token::text2);
    m_money->setObjectName(QStringLiteral("deskMoney"));
    column.addWidget(m_code);
    column.addWidget(m_state, 0, Qt::AlignLeft);
    for (auto* label : {m_when, m_topic})
        column.addWidget(label);
    m_student = addPerson(column, "deskStudent");
    m_mentor = addPerson(column, "deskMentor");
    column.addWidget(m_money);
}

BookingPanel::Person BookingPanel::addPerson(QVBoxLayout& column, const char* name) {
    const Person person{new widgets::Avatar(kFace), wrapped({}, TextRole::detail, Token::text2)};
    person.words->setObjectName(QLatin1String(name));
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(person.face);
    row->addWidget(person.words, 1);
    column.addLayout(row);
    return person;
}

void BookingPanel::showPerson(const Person& row, const QString& role, const protocol::DeskPerson& person) {
    row.face->setPerson(textOf(toString(person.id)), textOf(person.name));
    const QString who = tr("%1: %2", "role, name").arg(role, textOf(person.name));
    row.words->setText(person.email.empty() ? who : tr("%1\n%2", "who, address").arg(who, textOf(person.email)));
}

void BookingPanel::buildAttendance(QVBoxLayout& column) {
    m_attendance = new QWidget;
    m_attendance->setObjectName(QStringLiteral("deskAttendance"));
    auto* part = new QVBoxLayout(m_attendance);
    part->setContentsMargins(0, 0, 0, 0);
    part->setSpacing(12);
    part->addWidget(new Label(tr("Who was there"), TextRole::strong));
    m_seen = new widgets::AttendanceView;
    part->addWidget(m_seen);
    column.addWidget(m_attendance);
}

void BookingPanel::buildWords(QVBoxLayout& column) {
    m_words = new widgets::TextArea(tr("Reason or note"));
    m_words->setInputName(QStringLiteral("deskWords"));
    m_words->setCounter(kBookingWords);
    m_words->setRows(2);
    connect(m_words, &widgets::TextArea::textChanged, this, [this] {
        if (m_filling || !m_controller.chosen()) return;
        m_words->setError({});
        m_drafts.keepText(draftKey(), m_words->text());
    });
    column.addWidget(m_words);
}

QWidget* BookingPanel::buildDecision() {
    m_foot = new QWidget;
    auto* all = new QVBoxLayout(m_foot);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(new widgets::Divider);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(20, 10, 20, 14);
    all->addLayout(column);
    auto* deeds = new QWidget;
    new widgets::FlowLayout(deeds, 8);
    const auto plain = static_cast<int>(Button::Kind::secondary);
    m_cancel = addDeed(*deeds, tr("Cancel and refund"), "deskCancel", Deed::cancel,
                       static_cast<int>(Button::Kind::dangerOutline));
    m_move = addDeed(*deeds, tr("Move"), "deskMove", Deed::move, plain);
    m_complete = addDeed(*deeds, tr("Complete"), "deskComplete", Deed::complete, plain);
    m_note = addDeed(*deeds, tr("I have looked"), "deskNote", Deed::note, static_cast<int>(Button::Kind::primary));
    m_reject = addDeed(*deeds, tr("Reject the report"), "deskReject", Deed::reject, plain);
    m_uphold = addDeed(*deeds, tr("Uphold the report"), "deskUphold", Deed::uphold, plain);
    column->addWidget(deeds);
    return m_foot;
}

Button* BookingPanel::addDeed(QWidget& row, const QString& text, const char* name, Deed deed, int kind) {
    auto* button = new Button(text, static_cast<Button::Kind>(kind));
    button->setObjectName(QLatin1String(name));
    row.layout()->addWidget(button);
    connect(button, &Button::clicked, this, [this, deed] { decide(deed); });
    return button;
}

QString BookingPanel::draftKey() const {
    return QStringLiteral("deskBooking/") + textOf(toString(*m_controller.chosen()));
}

QString BookingPanel::typed() const {
    return m_words->text().trimmed();
}

void BookingPanel::show() {
    const auto& review = m_controller.review();
    setVisible(review.has_value());
    if (m_question && !review) m_question->finish();
    if (!review) return;
    m_filling = true;
    showHead(*review);
    showWords(*review);
    showAttendance(*review);
    showHistory(*review);
    showLedger();
    showMails();
    if (m_messages) m_messages->showOf(*review);
    if (m_shown != review->id) {  // What is being typed about this one stays as it is.
        m_shown = review->id;
        m_words->setText(m_drafts.text(draftKey()));
        m_words->setError({});
    }
    m_filling = false;
    showDecision();
}

void BookingPanel::showHead(const BookingReview& review) {
    m_code->setText(textOf(review.code));
    const auto state = DeskWords::state(review.status, review.need);
    m_state->set(state.word, state.tone, state.icon);
    m_when->setText(
        tr("%1, %2", "date, times")
            .arg(text::yearDate(m_zone, review.startsAt), text::clockRange(m_zone, review.startsAt, review.endsAt)));
    m_topic->setText(tr("Topic: %1").arg(textOf(review.topic)));
    m_topic->setVisible(!review.topic.empty());
    showPerson(m_student, tr("Student"), review.student);
    showPerson(m_mentor, tr("Mentor"), review.mentor);
    QStringList lines{tr("Price %1, paid %2, for the mentor %3")
                          .arg(text::money(review.price.sessionFee), text::money(review.price.total),
                               text::money(review.mentorReceives))};
    lines << (review.refund ? booking::BookingWords::refund(*review.refund)
                            : booking::BookingWords::payment(review.payment));
    if (!review.endReason.empty()) lines << tr("Reason: %1").arg(booking::BookingWords::reason(review.endReason));
    m_money->setText(lines.join(u'\n'));
}

/// What was said and what was decided, before what was recorded.
void BookingPanel::showWords(const BookingReview& review) {
    clear(*m_said);
    const auto add = [this](const QString& head, const std::string& words) {
        auto* label = wrapped({}, TextRole::detail, Token::text2);
        label->setText(head);
        auto* said = wrapped();
        said->setText(textOf(words));
        m_said->addWidget(label);
        m_said->addWidget(said);
    };
    for (const auto& statement : review.statements)
        add(tr("%1, %2", "who did what, when")
                .arg(DeskWords::statement(statement, review), text::dateAndTime(m_zone, statement.at)),
            statement.text);
    if (review.ruling)
        add(tr("%1, %2", "who did what, when")
                .arg(DeskWords::ruling(*review.ruling), text::dateAndTime(m_zone, review.ruling->at)),
            review.ruling->reason);
}

void BookingPanel::showAttendance(const BookingReview& review) {
    const auto& seen = review.attendance;
    // Nobody could have been there of what has not begun.
    m_attendance->setVisible(m_controller.now() >= review.startsAt || !seen.student.empty() || !seen.mentor.empty());
    m_seen->setNames(textOf(review.student.name), textOf(review.mentor.name));
    m_seen->set(m_zone, {review.startsAt, review.endsAt}, seen);
}

void BookingPanel::showHistory(const BookingReview& review) {
    QStringList lines;
    for (const auto& step : review.history)
        lines << tr("%1 · %2", "when, what").arg(text::dateAndTime(m_zone, step.at), DeskWords::step(step, review));
    m_history->setText(lines.join(u'\n'));
}

void BookingPanel::showLedger() {
    QStringList lines;
    if (m_controller.ledger())
        for (const auto& movement : m_controller.ledger()->movements) {
            QStringList sums;
            for (const auto& line : movement.lines)
                sums << MoneyWords::line(line);
            lines << tr("%1 · %2", "when, what")
                         .arg(text::dateAndTime(m_zone, movement.at), MoneyWords::movement(movement.kind))
                  << text::listWords(sums);
        }
    m_ledger->setText(lines.join(u'\n'));
    for (auto* part : {m_ledgerTitle, m_ledger})
        part->setVisible(!lines.isEmpty());
}

void BookingPanel::showMails() {
    const auto& review = m_controller.review();
    if (!review) return;
    QStringList lines;
    if (m_controller.mails())
        for (const auto& mail : m_controller.mails()->items)
            lines
                << tr("%1 · %2", "when, what").arg(text::dateAndTime(m_zone, mail.at), DeskWords::mail(mail, *review));
    if (lines.isEmpty()) lines << (m_controller.mails() ? tr("None.") : tr("Loading …"));
    m_mails->setText(lines.join(u'\n'));
}

void BookingPanel::showDecision() {
    const auto& review = m_controller.review();
    if (!review) return;
    const bool rules = review->need == DeskNeed::ruling;
    const bool looks = review->need == DeskNeed::look;
    m_uphold->setVisible(rules);
    m_reject->setVisible(rules);
    m_note->setVisible(looks);
    m_cancel->setVisible(review->canCancel);
    m_move->setVisible(review->canMove);
    m_complete->setVisible(review->canComplete);
    const bool something =
        review->mayDecide && (rules || looks || review->canCancel || review->canComplete || review->canMove);
    for (auto* button : {m_uphold, m_reject, m_note, m_cancel, m_complete, m_move})
        button->setEnabled(review->mayDecide && !m_controller.isBusy());
    m_words->setVisible(something);
    m_foot->setVisible(something);
    m_hint->setText(hintOf(*review));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

QString BookingPanel::hintOf(const BookingReview& review) const {
    if (!review.mayDecide) return tr("This is a session of yours: another admin decides.");
    const auto* upheld = choiceOf(review, domain::AbsenceRuling::upheld);
    const auto* rejected = choiceOf(review, domain::AbsenceRuling::rejected);
    if (upheld && rejected)
        return tr("Uphold: %1\nReject: %2")
            .arg(DeskWords::effect(*upheld, review), DeskWords::effect(*rejected, review));
    if (review.need == DeskNeed::look) return tr("Neither of the two came. Everything went back to the student.");
    return {};
}

bool BookingPanel::wantsWords() {
    if (!typed().isEmpty()) return true;
    m_words->setError(tr("Please write it here first."));
    m_words->input()->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_words);
    return false;
}

void BookingPanel::decide(Deed deed) {
    if (!wantsWords()) return;
    const auto& review = *m_controller.review();
    const auto effect = [&](domain::AbsenceRuling ruling) {
        const auto* choice = choiceOf(review, ruling);
        return choice ? DeskWords::effect(*choice, review) : QString();
    };
    switch (deed) {
        case Deed::uphold:
            return ask(tr("Uphold the report?"), effect(domain::AbsenceRuling::upheld), tr("Uphold"), deed);
        case Deed::reject:
            return ask(tr("Reject the report?"), effect(domain::AbsenceRuling::rejected), tr("Reject"), deed);
        case Deed::cancel:
            return ask(tr("Cancel this session?"),
                       tr("%1 gets back %2. Both read your reason.")
                           .arg(textOf(review.student.name), text::money(review.price.total)),
                       tr("Cancel and refund"), deed);
        case Deed::complete:
            return ask(tr("Complete this session?"),
                       tr("%1 is paid %2.").arg(textOf(review.mentor.name), text::money(review.mentorReceives)),
                       tr("Complete"), deed);
        case Deed::note:
            return m_controller.send(deed, typed());
        case Deed::move:
            return askWhere();
    }
}

void BookingPanel::askWhere() {
    if (m_question) m_question->finish();
    const auto& review = *m_controller.review();
    auto* dialog = new MoveDialog(m_zone,
                                  tr("%1 and %2 are told, with your reason; what was paid stays.")
                                      .arg(textOf(review.student.name), textOf(review.mentor.name)),
                                  this);
    m_question = dialog;
    const auto minutes = static_cast<int>((review.endsAt - review.startsAt) / domain::kMinute);
    m_controller.askTimes(dialog, [dialog, minutes](const auto& times) { dialog->setTimes(times, minutes); });
    connect(dialog, &MoveDialog::chosen, this, [this, dialog](domain::UtcTime at) {
        dialog->finish();
        m_controller.move(at, typed());
    });
    dialog->open();
}

void BookingPanel::ask(const QString& title, const QString& sentence, const QString& answer, Deed deed) {
    if (m_question) m_question->finish();
    auto* dialog = new widgets::Dialog(title, this);
    m_question = dialog;
    dialog->addSentence(sentence);
    dialog->addSentence(tr("It cannot be undone."));
    dialog->setCareful(true);
    dialog->setSafe(tr("Not yet"));
    dialog->setDeed(answer, deed == Deed::cancel ? Button::Kind::danger : Button::Kind::primary)
        ->setObjectName(QStringLiteral("decideBooking"));
    connect(dialog, &widgets::Dialog::deed, this, [this, dialog, deed] {
        dialog->finish();
        m_controller.send(deed, typed());
    });
    dialog->open();
}

void BookingPanel::forget() {
    m_drafts.drop(draftKey());
    m_filling = true;
    m_words->setText({});
    m_filling = false;
}

void BookingPanel::tell(Deed deed) {
    if (m_controller.chosen() == m_shown) forget();
    switch (deed) {
        case Deed::uphold:
            return emit toast(widgets::Tone::success, tr("Upheld. Both are told."));
        case Deed::reject:
            return emit toast(widgets::Tone::success, tr("Rejected. Both are told."));
        case Deed::cancel:
            return emit toast(widgets::Tone::success, tr("Cancelled. Both are told."));
        case Deed::complete:
            return emit toast(widgets::Tone::success, tr("Completed."));
        case Deed::move:
            return emit toast(widgets::Tone::success, tr("Moved. Both are told."));
        case Deed::note:
            return emit toast(widgets::Tone::success, tr("Noted."));
    }
}

}  // namespace mc::admin
