#include "booking/booking_page.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QTemporaryDir>
#include <QVBoxLayout>
#include <utility>

#include "booking/booking_card.h"
#include "booking/booking_dialogs.h"
#include "booking/booking_headline.h"
#include "booking/booking_words.h"
#include "booking/devices_card.h"
#include "booking/notes_card.h"
#include "booking/page_column.h"
#include "booking/price_card.h"
#include "booking/given_review.h"
#include "booking/message_access_card.h"
#include "booking/outage_card.h"
#include "booking/proposal_card.h"
#include "booking/review_card.h"
#include "net/problem.h"
#include "web/engine_library.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::booking {

using domain::BookingStatus;
using net::LoadState;
using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using Deed = BookingController::Deed;

namespace {

constexpr int kBookingWidth = 720;
constexpr int kSoon = 24 * domain::kHour;
constexpr auto kReview = "review";
constexpr auto kNotesDraft = "notes";

QString draftKey(const char* what, domain::BookingId id) {
    return QStringLiteral("%1/%2").arg(QLatin1String(what), idText(id));
}

QWidget* bookingSkeleton() {
    return new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double left = (size.width() - 720) / 2.0;
        boxes.disc(QRectF(left, 42, 48, 48));
        boxes.bar(QRectF(left + 64, 46, 280, 20));
        boxes.bar(QRectF(left + 64, 76, 360, 12));
        boxes.card(QRectF(left, 116, 720, 250));
    });
}

}  // namespace

BookingPage::BookingPage(Bookings& bookings, net::Drafts& drafts, QWidget* parent)
    : Page(parent),
      m_booking(bookings, this),
      m_drafts(drafts),
      m_open(&QDesktopServices::openUrl),
      m_access(new MessageAccessCard(bookings.api())) {
    setObjectName(QStringLiteral("bookingPage"));
    m_copy = new Button(Icon::copy, tr("Copy the booking’s number"), Button::Kind::ghost, this);
    m_copy->setObjectName(QStringLiteral("copyCode"));
    m_copy->hide();
    m_states = new widgets::StatePage(new widgets::ScrollArea(makeContent()), bookingSkeleton(), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
    widgets::followTheEye(*this);
}

QWidget* BookingPage::makeContent() {
    const auto [content, column] = makePageColumn(kBookingWidth, 42);
    column->setSpacing(20);
    QWidget* middle = column->parentWidget();
    m_headline = new BookingHeadline(middle);
    m_card = new BookingCard(middle);
    m_outage = new OutageCard(middle);
    m_proposal = new ProposalCard(middle);
    m_review = new ReviewCard(middle);
    m_given = new GivenReview(middle);
    m_notes = new NotesCard(middle);
    m_price = new PriceCard(middle);
    m_before = new DevicesCard(middle);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_headline, m_outage, m_proposal, m_card, makeActions(), makeNoShow(),
                                         m_review, m_given, m_notes, m_price, m_before, m_access})
        column->addWidget(part);
    column->addStretch();
    return content;
}

Button* BookingPage::addAction(QLayout& row, const QString& text, const char* name) {
    auto* button = new Button(text, Button::Kind::secondary);
    button->setObjectName(QLatin1String(name));
    button->setSize(Button::Size::large);
    row.addWidget(button);
    return button;
}

QWidget* BookingPage::makeActions() {
    auto* bar = new QWidget;
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* buttons = new QWidget;
    auto* row = new widgets::FlowLayout(buttons, 12);
    m_actions = row;
    column->addWidget(buttons);
    m_pay = addAction(*row, tr("Continue to payment"), "payNow");
    m_accept = addAction(*row, tr("Accept"), "acceptRequest");
    m_decline = addAction(*row, tr("Decline"), "declineRequest");
    m_complete = addAction(*row, tr("Mark as completed"), "completeButton");
    m_complete->setGlyph(Icon::check);
    m_join = addAction(*row, tr("Join"), "joinButton");
    m_join->setGlyph(Icon::video);
    m_joinHint = new Label({}, TextRole::detail, Token::text2, bar);
    m_joinHint->setObjectName(QStringLiteral("joinHint"));
    m_calendar = addAction(*row, tr("Add to calendar"), "addToCalendar");
    m_calendar->setGlyph(Icon::calendarPlus);
    m_calendar->setTrailingGlyph(Icon::chevronDown);
    m_message = addAction(*row, tr("Message"), "messageMentor");
    m_message->setGlyph(Icon::message);
    m_another = addAction(*row, tr("Book another"), "bookAnother");
    m_another->setKind(Button::Kind::ghost);
    m_move = addAction(*row, tr("Another time"), "moveBooking");
    m_cancel = addAction(*row, tr("Cancel session"), "cancelBooking");
    m_cancel->setKind(Button::Kind::ghost);
    column->addWidget(m_joinHint);
    m_pause = new widgets::CheckRow(tr("And pause my bookings for now"), bar);
    m_pause->setObjectName(QStringLiteral("pauseWithAnswer"));
    column->addWidget(m_pause);
    makeCalendarMenu();
    return bar;
}

void BookingPage::makeCalendarMenu() {
    auto* menu = new QMenu(m_calendar);
    menu->setObjectName(QStringLiteral("calendarMenu"));
    auto* file = menu->addAction(tr("Open the invitation (.ics)") + QStringLiteral("\t&I"));
    file->setObjectName(QStringLiteral("calendarFile"));
    connect(file, &QAction::triggered, this, &BookingPage::openInvitation);
    const auto add = [&](const QString& words, char key, const char* name, auto link) {
        auto* action = menu->addAction(words + QStringLiteral("\t&") + QLatin1Char(key));
        action->setObjectName(QString::fromLatin1(name));
        connect(action, &QAction::triggered, this,
                [this, link] { m_open(QUrl(link(m_booking.booking()), QUrl::StrictMode)); });
    };
    add(tr("Google Calendar"), 'G', "calendarGoogle", &googleCalendarLink);
    add(tr("Outlook.com"), 'O', "calendarOutlook",
        [](const auto& booking) { return outlookCalendarLink(booking, OutlookAccount::own); });
    add(tr("Outlook of a company or college"), 'C', "calendarOutlookWork",
        [](const auto& booking) { return outlookCalendarLink(booking, OutlookAccount::work); });
    connect(m_calendar, &QAbstractButton::clicked, this, [this, menu, file] {
        const auto& theme = widgets::themeOf(m_calendar);
        for (auto* action : menu->actions()) {
            const auto icon = action == file ? Icon::calendar : Icon::externalLink;
            action->setIcon(widgets::themedIcon(icon, theme.color(Token::text2)));
        }
        menu->popup(m_calendar->mapToGlobal(QPoint(0, m_calendar->height() + 8)));
    });
}

QWidget* BookingPage::makeNoShow() {
    m_noShow = new widgets::Card;
    m_noShow->setGround(Token::warningSoft);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_noShowWords = new Label({}, TextRole::body, Token::warningText, m_noShow);
    m_noShowWords->setWordWrap(true);
    m_report = new Button(tr("Report absence"), Button::Kind::secondary, m_noShow);
    m_report->setObjectName(QStringLiteral("reportNoShow"));
    m_contest = new Button(tr("Contest"), Button::Kind::secondary, m_noShow);
    m_contest->setObjectName(QStringLiteral("contestNoShow"));
    row->addWidget(new widgets::IconLabel(Icon::warning, 20, Token::warningText, m_noShow));
    row->addWidget(m_noShowWords, 1);
    m_records = new Button(tr("Who was there"), Button::Kind::secondary, m_noShow);
    m_records->setObjectName(QStringLiteral("absenceRecords"));
    row->addWidget(m_records);
    row->addWidget(m_report);
    row->addWidget(m_contest);
    m_noShow->column()->addLayout(row);
    return m_noShow;
}

void BookingPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, this, &BookingPage::reload);
    connect(&m_booking, &BookingController::stateChanged, this, &BookingPage::showState);
    connect(&m_booking, &BookingController::bookingChanged, this, &BookingPage::showBooking);
    connect(&m_booking, &BookingController::tick, this, &BookingPage::tick);
    connect(&m_booking, &BookingController::done, this, &BookingPage::deedDone);
    connect(&m_booking, &BookingController::busyChanged, this, [this] {
        for (auto* button : {m_accept, m_decline, m_complete})
            button->setEnabled(!m_booking.isBusy());
        m_review->setBusy(m_booking.isBusy());
        m_proposal->setBusy(m_booking.isBusy());
        m_outage->setBusy(m_booking.isBusy());
    });
    connect(&m_booking, &BookingController::failed, this, [this](Deed deed, const QString& words) {
        if (deed == Deed::review) return m_review->setError(words);
        if (deed == Deed::notes) m_notes->setNotSaved();
        const bool inDialog =
            deed == Deed::cancel || deed == Deed::decline || deed == Deed::noShow || deed == Deed::contest;
        if (!inDialog) emit toast(widgets::Tone::error, words);
    });
    const auto go = [this](Button* button, auto link) {
        connect(button, &QAbstractButton::clicked, this, [this, link] { emit navigate(link(m_booking.booking())); });
    };
    go(m_join, [](const auto& booking) { return linkTo(booking.id, QStringLiteral("/call")); });
    go(m_records, [](const auto& booking) { return linkTo(booking.id, QStringLiteral("/absence")); });
    go(m_move, [](const auto& booking) { return linkTo(booking.id, QStringLiteral("/move")); });
    go(m_pay, [](const auto& booking) { return linkTo(booking.id, QStringLiteral("/checkout")); });
    go(m_another, &linkToAgain);
    go(m_message, [](const auto& booking) {
        return QStringLiteral("/messages/") + text(domain::toString(*booking.conversationId));
    });
    connect(m_before, &DevicesCard::wanted, this,
            [this] { emit navigate(linkTo(m_booking.booking().id, QStringLiteral("/call"))); });
    connect(m_outage, &OutageCard::otherTimeWanted, this,
            [this] { emit navigate(linkTo(m_booking.booking().id, QStringLiteral("/move"))); });
    connect(m_outage, &OutageCard::refundWanted, &m_booking, &BookingController::refundForOutage);
    connect(m_accept, &QAbstractButton::clicked, this, [this] { m_booking.accept(m_pause->isChecked()); });
    connect(m_complete, &QAbstractButton::clicked, &m_booking, &BookingController::complete);
    connect(m_decline, &QAbstractButton::clicked, this,
            [this] { askToDecline(m_booking, m_drafts, m_pause->isChecked(), this); });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { askToCancel(m_booking, m_drafts, this); });
    connect(m_proposal, &ProposalCard::answered, this, [this](protocol::MoveAnswer answer) {
        m_answer = answer;
        m_booking.answerMove(answer);
    });
    connect(m_report, &QAbstractButton::clicked, this, [this] { askNoShow(m_booking, m_drafts, this); });
    connect(m_contest, &QAbstractButton::clicked, this, [this] { askToContest(m_booking, m_drafts, this); });
    connect(m_copy, &QAbstractButton::clicked, this, &BookingPage::copyCode);
    connect(m_price, &PriceCard::invoicesWanted, this,
            [this] { emit navigate(QStringLiteral("/invoices?code=") + text(m_booking.booking().code)); });
    connect(m_review, &ReviewCard::submitted, &m_booking, &BookingController::review);
    connect(m_review, &ReviewCard::edited, this, [this] { keep(kReview, m_review->draft()); });
    connect(&m_booking, &BookingController::givenReviewChanged, this,
            [this] { m_given->setReview(*m_booking.givenReview()); });
    connect(&m_booking, &BookingController::givenReviewFailed, m_given, &GivenReview::setTrouble);
    connect(m_card, &BookingCard::navigate, this, &Page::navigate);
    connect(m_notes, &NotesCard::edited, this, [this] { keep(kNotesDraft, m_notes->draft()); });
    connect(m_notes, &NotesCard::saved, &m_booking, &BookingController::saveNotes);
    connect(m_notes, &NotesCard::linkWanted, this,
            [this](const QString& link) { m_open(QUrl(link, QUrl::StrictMode)); });
    connect(m_notes, &NotesCard::ticked, &m_booking, &BookingController::tickActionItem);
}

QString BookingPage::titleDetail() const {
    return m_booking.hasBooking() ? text(m_booking.booking().code) : QString();
}

QWidget* BookingPage::barCentre() {
    return m_copy;
}

void BookingPage::arrive(const widgets::PageLink& link) {
    m_fresh = link.value(QStringLiteral("booked")) == "1";
    m_headline->setObjectName(m_fresh ? QStringLiteral("confirmationPage") : QStringLiteral("bookingTop"));
    m_starsGiven = link.value(QStringLiteral("review")).toInt();
    const auto id = domain::parseId<domain::BookingId>(link.part(QStringLiteral("id")).toStdString());
    m_restored = {};  // Its call may have noted something since.
    if (id) return m_booking.open(*id);
    m_states->showError(tr("There is no such booking"), tr("The link may be incomplete."));
}

void BookingPage::reload() {
    m_booking.reload();
}

void BookingPage::showState() {
    switch (m_booking.state()) {
        case LoadState::loading:
            m_states->showLoading();
            break;
        case LoadState::error: {
            const bool gone = m_booking.error().code == domain::ErrorCode::not_found;
            m_states->showError(gone ? tr("There is no such booking") : tr("The booking could not be loaded"),
                                net::words(m_booking.error()), {}, gone ? 0 : 8);
            break;
        }
        case LoadState::empty:
        case LoadState::ready:
            m_states->showReady();
            break;
    }
}

void BookingPage::keep(const char* what, const QJsonObject& draft) {
    if (!m_booking.hasBooking() || m_restored != m_booking.booking().id) return;
    const QString key = draftKey(what, m_restored);
    draft.isEmpty() ? m_drafts.drop(key) : m_drafts.keep(key, draft);
}

void BookingPage::restoreDrafts() {
    const auto id = m_booking.booking().id;
    if (std::exchange(m_restored, id) == id) return;
    m_review->restore(m_drafts.find(draftKey(kReview, id)));
    m_notes->restore(m_drafts.find(draftKey(kNotesDraft, id)));
}

void BookingPage::showBooking() {
    const auto& booking = m_booking.booking();
    if (m_restored != booking.id) m_notes->forget();
    m_card->setBooking(booking, m_booking.now());
    m_proposal->setBooking(booking, m_booking.now());
    m_outage->setBooking(booking);
    m_copy->show();
    m_review->setMentor(firstName(booking.mentor.name));
    m_review->setVisible(booking.canReview);
    m_given->setVisible(booking.myRating.has_value());
    m_given->setStars(booking.myRating.value_or(0));
    const bool met = booking.status == BookingStatus::completed;
    const bool mentorWrites =
        m_booking.isMentor() &&
        (met || (booking.status == BookingStatus::confirmed && m_booking.now() >= booking.startsAt));
    m_notes->setVisible(mentorWrites || !booking.notes.empty() || !booking.actionItems.empty());
    m_notes->setBooking(booking, m_booking.now());
    m_access->setBooking(booking);
    m_price->setBooking(booking);
    restoreDrafts();
    if (booking.canReview && m_starsGiven > 0) {
        m_review->setStars(std::exchange(m_starsGiven, 0));
        m_review->askForWords();
    }
    tick();
    emit titleChanged();
}

void BookingPage::tick() {
    m_card->setNow(m_booking.now());
    m_headline->setBooking(m_booking, m_fresh);
    showActions();
    showNoShow();
    const auto& booking = m_booking.booking();
    m_before->setVisible(booking.status == BookingStatus::confirmed && m_booking.now() < booking.startsAt);
}

void BookingPage::showActions() {
    const auto& booking = m_booking.booking();
    const bool mentor = m_booking.isMentor();
    const auto now = m_booking.now();
    const bool confirmed = booking.status == BookingStatus::confirmed;
    const bool ahead = confirmed && now < booking.joinClosesAt;
    const bool joinable = m_booking.mayJoin();
    const bool request = booking.status == BookingStatus::requested && mentor && !booking.acceptedAt;
    const bool soon = ahead && !joinable && !m_fresh && booking.startsAt - now < kSoon;
    const auto show = [](Button* button, bool visible, Button::Kind kind) {
        button->setVisible(visible);
        button->setKind(kind);
    };
    using Kind = Button::Kind;
    show(m_pay, booking.status == BookingStatus::held, Kind::primary);
    show(m_accept, request, Kind::primary);
    show(m_decline, request, Kind::dangerOutline);
    m_pause->setVisible(request);
    show(m_complete, booking.canComplete, Kind::primary);
    show(m_join, joinable || soon, joinable && !booking.canComplete ? Kind::primary : Kind::secondary);
    m_join->setEnabled(joinable);
    m_joinHint->setVisible(soon);
    m_joinHint->setText(tr("Join opens at %1").arg(widgets::clockTime(ownZone(booking), booking.joinOpensAt)));
    show(m_calendar, confirmed && now < booking.startsAt,
         m_fresh && !joinable && !mentor ? Kind::primary : Kind::secondary);
    m_message->setText(tr("Message %1").arg(firstName(otherOf(booking).name)));
    m_message->setVisible(booking.conversationId.has_value());
    m_another->setText(confirmed || booking.status == BookingStatus::requested ? tr("Book another") : tr("Book again"));
    m_another->setVisible(!joinable && !soon && !linkToAgain(booking).isEmpty());
    m_move->setVisible(booking.canMove && now < booking.startsAt && !m_fresh);
    m_cancel->setVisible(m_booking.mayCancel());
    // Only what ends the session stands apart from the rest.
    m_actions->setEnds(request || m_booking.mayCancel());
    const bool showsPagesNext = joinable || booking.status == BookingStatus::held;
    if (showsPagesNext && !std::exchange(m_warm, true)) web::warmUp(*this);
}

void BookingPage::showNoShow() {
    const auto& booking = m_booking.booking();
    const QString words = BookingWords::noShow(booking);
    m_noShow->setVisible(!words.isEmpty() || booking.canReportNoShow);
    m_noShowWords->setText(!words.isEmpty() ? words : tr("%1 is not there?").arg(firstName(otherOf(booking).name)));
    m_report->setVisible(booking.canReportNoShow);
    m_contest->setVisible(booking.canContest);
}

void BookingPage::deedDone(Deed deed) {
    switch (deed) {
        case Deed::cancel:
            emit toast(widgets::Tone::success, tr("The session is cancelled"));
            break;
        case Deed::accept:
            m_pause->setChecked(false);  // Asked for anew with the next.
            emit toast(widgets::Tone::success,
                       m_booking.booking().status == BookingStatus::confirmed
                           ? tr("Accepted. Both of you have the invitation by mail.")
                           : tr("Accepted. The session is confirmed as soon as the payment has been taken."));
            break;
        case Deed::decline:
            m_pause->setChecked(false);  // Asked for anew with the next.
            emit toast(widgets::Tone::success, tr("The request is declined"));
            break;
        case Deed::complete:
            emit toast(widgets::Tone::success, tr("The session is completed"));
            break;
        case Deed::review:
            m_drafts.drop(draftKey(kReview, m_booking.booking().id));
            emit toast(widgets::Tone::success, tr("Thank you for your review"));
            break;
        case Deed::noShow:
            emit toast(widgets::Tone::success, tr("The absence is reported"));
            break;
        case Deed::contest:
            emit toast(widgets::Tone::success, tr("An admin will look at it"));
            break;
        case Deed::notes:
            m_notes->setSaved(tr("Saved; both of you can read it"));
            break;
        case Deed::move:
            emit toast(widgets::Tone::success, answeredWords());
            break;
        case Deed::outageRefund:
            emit toast(widgets::Tone::success, tr("The session is cancelled and everything goes back to you"));
            break;
        case Deed::pause:
            emit toast(widgets::Tone::info, tr("Your bookings are paused. You turn them on again on your home page."));
            break;
        case Deed::actionItem:
            break;
    }
}

QString BookingPage::answeredWords() const {
    switch (m_answer) {
        case protocol::MoveAnswer::agree:
            return tr("The session has a new time. Both of you get it by mail.");
        case protocol::MoveAnswer::refund:
            return tr("The session is cancelled and everything goes back to you");
        case protocol::MoveAnswer::decline:
        case protocol::MoveAnswer::withdraw:
            break;
    }
    return tr("The session stays where it is");
}

void BookingPage::openInvitation() {
    m_booking.calendarFile(this, [this](const domain::Result<QByteArray>& file) {
        if (!file) return emit toast(widgets::Tone::error, net::words(file.error()));
        // The calendar reads it after us: it stays as long as the program, and goes with it.
        static const QTemporaryDir folder;
        QFile kept(folder.filePath(QStringLiteral("session-%1.ics").arg(idText(m_booking.booking().id))));
        if (!kept.open(QIODevice::WriteOnly) || kept.write(*file) != file->size() || !kept.flush())
            return emit toast(widgets::Tone::error, tr("The invitation could not be written."));
        kept.close();
        m_open(QUrl::fromLocalFile(kept.fileName()));
    });
}

void BookingPage::copyCode() {
    QGuiApplication::clipboard()->setText(text(m_booking.booking().code));
    emit toast(widgets::Tone::info, tr("Copied %1").arg(text(m_booking.booking().code)));
}

}  // namespace mc::booking
