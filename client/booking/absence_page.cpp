#include "booking/absence_page.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <utility>

#include "booking/booking_dialogs.h"
#include "booking/booking_words.h"
#include "booking/page_column.h"
#include "net/problem.h"
#include "widgets/attendance_view.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/read_text.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/text_area.h"

namespace mc::booking {

using domain::Party;
using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using Deed = BookingController::Deed;

namespace {

constexpr int kAbsenceWidth = 720;
using widgets::kRetryAfter;

QWidget* absenceSkeleton() {
    return new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double left = (size.width() - 720) / 2.0;
        boxes.card(QRectF(left, 24, 720, 96));
        boxes.card(QRectF(left, 136, 720, 150));
        boxes.card(QRectF(left, 302, 720, 180));
    });
}

}  // namespace

AbsencePage::AbsencePage(Bookings& bookings, net::Drafts& drafts, QWidget* parent)
    : Page(parent), m_booking(bookings), m_absence(bookings.api()), m_drafts(drafts) {
    setObjectName(QStringLiteral("absencePage"));
    m_states = new widgets::StatePage(new widgets::ScrollArea(makeContent()), absenceSkeleton(), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
}

QWidget* AbsencePage::makeContent() {
    const auto [content, column] = makePageColumn(kAbsenceWidth, 24);
    column->setSpacing(16);
    column->addWidget(makeState());
    column->addWidget(makeRecords());
    column->addWidget(makeStatements());
    column->addWidget(makeNote());
    column->addStretch();
    return content;
}

QWidget* AbsencePage::makeState() {
    auto* card = new widgets::Card;
    m_state = new Label({}, TextRole::body, Token::text, card);
    m_state->setObjectName(QStringLiteral("absenceState"));
    m_state->setWordWrap(true);
    card->column()->addWidget(m_state);
    auto* deeds = new QWidget(card);
    auto* row = new widgets::FlowLayout(deeds, 12);
    m_report = new Button(tr("Report absence"), Button::Kind::secondary, deeds);
    m_report->setObjectName(QStringLiteral("absenceReport"));
    m_contest = new Button(tr("Contest"), Button::Kind::primary, deeds);
    m_contest->setObjectName(QStringLiteral("absenceContest"));
    row->addWidget(m_report);
    row->addWidget(m_contest);
    card->column()->addWidget(deeds);
    return card;
}

QWidget* AbsencePage::makeRecords() {
    auto* card = new widgets::Card;
    card->column()->addWidget(new Label(tr("In the call"), TextRole::section, Token::text, card));
    auto* words = new Label(tr("The grey bar is the session, the green one when somebody was there."), TextRole::detail,
                            Token::text2, card);
    words->setWordWrap(true);
    card->column()->addWidget(words);
    m_seen = new widgets::AttendanceView(card);
    card->column()->addWidget(m_seen);
    return card;
}

QWidget* AbsencePage::makeStatements() {
    m_saidCard = new widgets::Card;
    m_saidCard->column()->addWidget(new Label(tr("What was said"), TextRole::section, Token::text, m_saidCard));
    m_said = new QVBoxLayout;
    m_said->setSpacing(12);
    m_saidCard->column()->addLayout(m_said);
    return m_saidCard;
}

QWidget* AbsencePage::makeNote() {
    m_noteCard = new widgets::Card;
    auto* title = new Label(tr("A note"), TextRole::section, Token::text, m_noteCard);
    m_noteCard->column()->addWidget(title);
    m_note = new widgets::TextArea(tr("What your mentor should know"), m_noteCard);
    m_note->setInputName(QStringLiteral("absenceNote"));
    m_note->setCounter(static_cast<int>(
        protocol::Limits<protocol::WriteAbsenceNote>::table().find("text")->maxLength().value_or(1000)));
    m_note->setPlaceholder(tr("Both of you read it. It has no stars and does not count."));
    m_note->setRows(3);
    m_note->setErrorPlace(true);
    m_noted = new widgets::ReadText({}, TextRole::body, Token::text, m_noteCard);
    m_noted->setObjectName(QStringLiteral("absenceNoteText"));
    m_noted->setAccessibleName(tr("A note"));
    title->setBuddy(m_noted);
    m_leave = new Button(tr("Leave the note"), Button::Kind::secondary, m_noteCard);
    m_leave->setObjectName(QStringLiteral("leaveNote"));
    m_noteCard->column()->addWidget(m_note);
    m_noteCard->column()->addWidget(m_noted);
    m_noteCard->column()->addWidget(m_leave, 0, Qt::AlignLeft);
    return m_noteCard;
}

void AbsencePage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &AbsencePage::reload);
    connect(&m_booking, &BookingController::stateChanged, this, &AbsencePage::showAll);
    // With each change of the booking there may be more to read.
    connect(&m_booking, &BookingController::bookingChanged, this, &AbsencePage::reloadFile);
    connect(&m_booking, &BookingController::tick, this, &AbsencePage::showState);
    connect(&m_booking, &BookingController::done, this, [this](Deed deed) {
        if (deed == Deed::noShow) emit toast(widgets::Tone::success, tr("The absence is reported"));
        if (deed == Deed::contest) emit toast(widgets::Tone::success, tr("An admin will look at it"));
    });
    connect(&m_absence, &AbsenceController::changed, this, &AbsencePage::showAll);
    connect(&m_absence, &AbsenceController::refused, this, [this](const QString& words) { m_note->setError(words); });
    connect(&m_absence, &AbsenceController::noted, this, [this] {
        m_drafts.drop(noteKey());
        emit toast(widgets::Tone::success, tr("Your note can be read now"));
    });
    connect(m_report, &QAbstractButton::clicked, this, [this] { askNoShow(m_booking, m_drafts, this); });
    connect(m_contest, &QAbstractButton::clicked, this, [this] { askToContest(m_booking, m_drafts, this); });
    connect(m_note, &widgets::TextArea::textChanged, this, [this] {
        m_note->setError({});
        if (m_booking.hasBooking()) m_drafts.keepText(noteKey(), m_note->text());
        showNote();
    });
    connect(m_leave, &QAbstractButton::clicked, this, [this] { m_absence.note(m_note->text().trimmed()); });
}

QString AbsencePage::noteKey() const {
    return QStringLiteral("absence-note/") + idText(m_booking.booking().id);
}

QList<widgets::Crumb> AbsencePage::path() const {
    if (!m_booking.hasBooking()) return {};
    return {{text(m_booking.booking().code), linkTo(m_booking.booking().id)}};
}

void AbsencePage::arrive(const widgets::PageLink& link) {
    const auto id = domain::parseId<domain::BookingId>(link.part(QStringLiteral("id")).toStdString());
    m_restored = {};
    if (id) return m_booking.open(*id);
    m_states->showError(tr("There is no such booking"), tr("The link may be incomplete."));
}

void AbsencePage::reload() {
    m_booking.reload();
    if (m_booking.hasBooking()) reloadFile();
}

void AbsencePage::reloadFile() {
    m_absence.load(m_booking.booking().id);
    showAll();
}

void AbsencePage::showAll() {
    emit titleChanged();
    const auto failed = m_booking.state() == LoadState::error ? std::optional(m_booking.error()) : m_absence.error();
    if (failed) {
        const bool gone = failed->code == domain::ErrorCode::not_found;
        return m_states->showError(gone ? tr("There is no such booking") : tr("The records could not be loaded"),
                                   net::words(*failed), {}, gone ? 0 : kRetryAfter);
    }
    if (!m_booking.hasBooking() || !m_absence.file()) return m_states->showLoading();
    const auto& booking = m_booking.booking();
    if (std::exchange(m_restored, booking.id) != booking.id) m_note->setText(m_drafts.text(noteKey()));
    m_seen->setNames(nameOf(Party::student), nameOf(Party::mentor));
    m_seen->set(ownZone(booking), {booking.startsAt, booking.endsAt}, m_absence.file()->attendance);
    showState();
    showStatements();
    showNote();
    m_states->showReady();
}

QString AbsencePage::nameOf(Party party) const {
    const auto& booking = m_booking.booking();
    return text(party == Party::mentor ? booking.mentor.name : booking.student.name);
}

void AbsencePage::showState() {
    const auto& booking = m_booking.booking();
    const QString words = BookingWords::noShow(booking);
    m_state->setText(words.isEmpty() ? tr("No absence is reported.") : words);
    m_report->setVisible(booking.canReportNoShow);
    m_contest->setVisible(booking.canContest);
    m_report->parentWidget()->setVisible(booking.canReportNoShow || booking.canContest);
}

void AbsencePage::showStatements() {
    while (auto* item = m_said->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto zone = ownZone(m_booking.booking());
    const auto add = [this](const QString& head, const std::string& words, const QString& name) {
        auto* part = new QWidget(m_saidCard);
        part->setObjectName(name);
        auto* column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        auto* title = new Label(head, TextRole::label, Token::text2, part);
        title->setWordWrap(true);
        column->addWidget(title);
        if (!words.empty()) {
            auto* said = new widgets::ReadText(text(words), TextRole::body, Token::text, part);
            said->setAccessibleName(head);
            title->setBuddy(said);
            column->addWidget(said);
        }
        m_said->addWidget(part);
    };
    int index = 0;
    for (const auto& said : m_absence.file()->statements) {
        const QString when = widgets::dateAndTime(zone, said.at);
        add(said.contests ? tr("%1 contested it, %2").arg(nameOf(said.by), when)
                          : tr("%1 reported an absence, %2").arg(nameOf(said.by), when),
            said.text, QStringLiteral("statement%1").arg(index++));
    }
    const auto& decision = m_absence.file()->decision;
    if (decision) {
        const QString when = widgets::dateAndTime(zone, decision->at);
        add(decision->upheld ? tr("An admin decided that the report stands, %1").arg(when)
                             : tr("An admin rejected the report, %1").arg(when),
            decision->reason, QStringLiteral("absenceDecision"));
    }
    m_saidCard->setVisible(index > 0 || decision.has_value());
    widgets::followTheEye(*this);  // They are made only now.
}

void AbsencePage::showNote() {
    const auto& file = m_absence.file();
    if (!file) return;
    m_noteCard->setVisible(file->canNote || file->note);
    m_note->setVisible(file->canNote);
    m_leave->setVisible(file->canNote);
    m_leave->setEnabled(!m_absence.isBusy() && !m_note->text().trimmed().isEmpty());
    m_noted->setVisible(file->note.has_value());
    m_noted->setText(file->note ? text(file->note->text) : QString());
}

}  // namespace mc::booking
