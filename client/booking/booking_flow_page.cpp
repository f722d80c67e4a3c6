#include "booking/booking_flow_page.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <memory>
#include <utility>

#include "booking/booking_words.h"
#include "booking/checkout_view.h"
#include "booking/confirm_address_dialog.h"
#include "booking/confirming_payment.h"
#include "booking/details_form.h"
#include "booking/flow_skeleton.h"
#include "booking/summary_card.h"
#include "net/problem.h"
#include "web/engine_library.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/states.h"
#include "widgets/stepper.h"
#include "widgets/tab_order.h"

namespace mc::booking {

using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kStepsWidth = 232;
constexpr int kStepsBelow = 1120;
constexpr int kSummary = 320;
constexpr int kLeastMain = 400;
constexpr int kLeastCheckout = 480;
using widgets::metrics::kInset;
constexpr int kMainInset = 36;
constexpr int kPatienceMs = 3'000;

enum StepIndex { kTime, kDetails, kPayment, kConfirmation };

}  // namespace

BookingFlowPage::BookingFlowPage(Bookings& bookings, net::Drafts& drafts, const domain::ZoneName& viewer,
                                 QWidget* parent)
    : Page(parent), m_api(bookings.api()), m_flow(bookings, this), m_drafts(drafts), m_viewer(viewer) {
    setObjectName(QStringLiteral("bookingFlow"));
    build();
    bind();
    stepMoved();
}

void BookingFlowPage::build() {
    m_leave = new Button(tr("Leave and release the time"), Button::Kind::ghost, this);
    m_leave->setObjectName(QStringLiteral("leaveFlow"));
    m_leave->hide();
    m_summary = new SummaryCard(this);
    m_summary->setClock([this] { return m_flow.now(); });
    auto* side = new QWidget;
    auto* right = new QVBoxLayout(side);
    right->setContentsMargins(0, kInset, 0, kInset);
    right->addWidget(m_summary, 0, Qt::AlignTop);
    right->addStretch();
    auto* both = new widgets::SideBySide(makeMain(), side, kSummary, kLeastMain, kInset);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, kInset, 0);
    column->setSpacing(0);
    m_stepLine = new Label({}, TextRole::label, Token::accentText);
    m_stepLine->setObjectName(QStringLiteral("stepLine"));
    m_stepLine->setContentsMargins(kInset, 16, 0, 0);
    column->addWidget(m_stepLine);
    column->addWidget(both, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_steps = makeSteps());
    row->addWidget(new widgets::ScrollArea(content), 1);
    foldSteps();
}

void BookingFlowPage::foldSteps() {
    const auto& theme = widgets::themeOf(this);
    const bool fold = width() < theme.scaled(kStepsBelow);
    m_steps->setVisible(!fold);
    m_steps->setFixedWidth(theme.scaled(kStepsWidth));
    m_stepLine->setVisible(fold);
    update();
}

void BookingFlowPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    widgets::afterLayout(*this, [this] { foldSteps(); });
}

void BookingFlowPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_stepLine) foldSteps();
}

QWidget* BookingFlowPage::makeSteps() {
    auto* steps = new QWidget(this);
    m_stepper = new widgets::Stepper({tr("Time"), tr("Details"), tr("Payment"), tr("Confirmation")}, steps);
    m_stepper->setDetail(kDetails, tr("Duration, topic, agenda"));
    m_stepper->setDetail(kConfirmation, tr("Calendar, message"));
    auto* column = new QVBoxLayout(steps);
    column->setContentsMargins(kInset, kInset, 16, kInset);
    column->addWidget(m_stepper);
    column->addStretch();
    return steps;
}

QWidget* BookingFlowPage::makeMain() {
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_loading = flowSkeleton());
    m_details = new DetailsForm(m_api, m_pages);
    auto* centred = new QWidget;
    auto* row = new QHBoxLayout(centred);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_details, 1);
    row->addStretch();
    m_pages->addWidget(m_detailsPage = centred);
    m_pages->addWidget(m_payment = makePayment());
    m_pages->addWidget(m_confirming = new ConfirmingPayment(m_pages));
    m_pages->addWidget(makeExpired());
    m_taken = new widgets::EmptyState(Icon::calendarX, {}, {}, m_pages);
    m_taken->setObjectName(QStringLiteral("slotTaken"));
    m_pages->addWidget(m_taken);
    auto* another = m_taken->addAction(tr("Choose another time"));
    another->setObjectName(QStringLiteral("chooseAnother"));
    connect(another, &QAbstractButton::clicked, this, &BookingFlowPage::chooseAnother);
    m_failed = new widgets::ErrorState(m_pages);
    connect(m_failed, &widgets::ErrorState::retryRequested, &m_flow, &BookingFlowController::retry);
    m_pages->addWidget(m_failed);
    auto* frame = new QWidget(this);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(kMainInset, kInset, 0, 0);
    column->addWidget(m_pages);
    return frame;
}

QWidget* BookingFlowPage::makePayment() {
    auto* page = new QWidget(m_pages);
    m_paymentColumn = new QVBoxLayout(page);
    m_paymentColumn->setContentsMargins(0, 0, 0, kInset);
    auto* row = new QHBoxLayout;
    auto* back = new Button(tr("Back to details"), Button::Kind::ghost, page);
    back->setObjectName(QStringLiteral("backToDetails"));
    back->setGlyph(Icon::arrowLeft);
    connect(back, &QAbstractButton::clicked, &m_flow, &BookingFlowController::backToDetails);
    row->addWidget(back);
    m_paymentMessage = new Label({}, TextRole::body, Token::dangerText, page);
    m_paymentMessage->setObjectName(QStringLiteral("paymentMessage"));
    m_paymentMessage->setWordWrap(true);
    row->addWidget(m_paymentMessage, 1);
    m_paymentColumn->addLayout(row);
    return page;
}

QWidget* BookingFlowPage::makeExpired() {
    m_expired = new widgets::EmptyState(Icon::timer, tr("The time was released"), {}, m_pages);
    m_expired->setObjectName(QStringLiteral("holdExpired"));
    auto* again = m_expired->addAction(tr("Hold it again"), Button::Kind::primary);
    again->setObjectName(QStringLiteral("holdAgain"));
    connect(again, &QAbstractButton::clicked, this, [this] { m_flow.claim(m_flow.wantedAt()); });
    auto* another = m_expired->addAction(tr("Choose another time"));
    connect(another, &QAbstractButton::clicked, this, &BookingFlowPage::chooseAnother);
    return m_expired;
}

void BookingFlowPage::bind() {
    connect(&m_flow, &BookingFlowController::stepChanged, this, &BookingFlowPage::stepMoved);
    connect(&m_flow, &BookingFlowController::bookingChanged, this, &BookingFlowPage::showBooking);
    connect(&m_flow, &BookingFlowController::errorChanged, this, &BookingFlowPage::showError);
    connect(&m_flow, &BookingFlowController::errorChanged, this, &BookingFlowPage::askForCode);
    connect(&m_flow, &BookingFlowController::busyChanged, this, [this] {
        m_details->setBusy(m_flow.isBusy(), m_flow.isProceeding());
        refreshAction();
    });
    connect(m_details, &DetailsForm::durationChosen, this, [this] { m_flow.changeDuration(m_details->details()); });
    connect(m_details, &DetailsForm::agreedChanged, this, [this] {
        refreshAction();
        if (m_details->isAgreed()) m_details->setError({});
    });
    connect(m_details, &DetailsForm::edited, this, &BookingFlowPage::keepDraft);
    connect(m_summary->action(), &QAbstractButton::clicked, this, &BookingFlowPage::continueFromDetails);
    connect(m_leave, &QAbstractButton::clicked, this, &Page::back);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &BookingFlowPage::continueFromDetails);
    }
}

QWidget* BookingFlowPage::barActions() {
    return m_leave;
}

void BookingFlowPage::arrive(const widgets::PageLink& link) {
    const QString path = link.path + u'?' + link.query.toString();
    if (path == m_path) return;
    m_path = path;
    const QString id = link.part(QStringLiteral("id"));
    if (!id.isEmpty()) {
        const auto booking = domain::parseId<domain::BookingId>(id.toStdString());
        if (booking) m_flow.resume(*booking);
        return;
    }
    const auto at = domain::parseIso(link.value(QStringLiteral("at")).toStdString());
    const int minutes = link.value(QStringLiteral("minutes")).toInt();
    if (!at) return emit navigate(QStringLiteral("/mentors/") + link.part(QStringLiteral("slug")));
    m_flow.start(link.part(QStringLiteral("slug")), *at, minutes > 0 ? minutes : 30,
                 link.value(QStringLiteral("topic")));
}

void BookingFlowPage::reload() {
    if (m_flow.step() == Step::failed) m_flow.retry();
}

void BookingFlowPage::stepMoved() {
    const auto step = m_flow.step();
    static const QHash<int, QString> kNames{
        {int(Step::claiming), "claiming"}, {int(Step::taken), "taken"},     {int(Step::failed), "failed"},
        {int(Step::details), "details"},   {int(Step::payment), "payment"}, {int(Step::confirming), "confirming"},
        {int(Step::expired), "expired"},   {int(Step::done), "done"},       {int(Step::released), "released"}};
    setProperty("step", kNames[int(step)]);
    m_stepper->setCurrent(step == Step::payment || step == Step::confirming ? kPayment
                          : step == Step::done                              ? kConfirmation
                          : m_flow.hasBooking()                             ? kDetails
                                                                            : kTime);
    m_stepLine->setText(m_stepper->accessibleName());
    const bool held = step == Step::details || step == Step::payment;
    if (!held && m_question) m_question->finish();  // There is nothing to release any more.
    m_leave->setVisible(held);
    m_summary->setVisible(m_flow.hasBooking() && step != Step::expired);
    m_summary->setHeld(held);
    switch (step) {
        case Step::released:
            break;
        case Step::claiming:
            m_pages->setCurrentWidget(m_loading);
            break;
        case Step::taken:
            showAlternatives();
            break;
        case Step::failed:
            showFailure();
            break;
        case Step::details:
            m_pages->setCurrentWidget(m_detailsPage);
            web::warmUp(*this);
            break;
        case Step::payment:
            openCheckout();
            break;
        case Step::confirming:
            m_pages->setCurrentWidget(m_confirming);
            break;
        case Step::expired:
            showExpired();
            break;
        case Step::done:
            m_drafts.drop(draftKey());
            emit navigate(linkTo(m_flow.booking().id) + QStringLiteral("?booked=1"));
            break;
    }
    refreshAction();
    showError();
}

void BookingFlowPage::showBooking() {
    const auto& booking = m_flow.booking();
    const auto& mentor = m_flow.mentor();
    if (mentor && !property("mentorShown").toBool()) {
        m_details->setMentor(*mentor);
        widgets::followTheEye(*this);  // The lengths are made only now.
        setProperty("mentorShown", true);
    }
    if (std::exchange(m_restored, draftKey()) != draftKey()) m_details->restore(m_drafts.find(draftKey()));
    m_details->setBooking(booking, m_flow.now());
    m_summary->setBooking(booking, mentor && mentor->card.verified);
    m_summary->setVisible(true);
    m_stepper->setDetail(kTime, widgets::dateAndTime(ownZone(booking), booking.startsAt));
    if (booking.price) m_stepper->setDetail(kPayment, widgets::money(booking.price->total));
    if (mentor && !mentor->card.instantBook)
        m_stepper->setDetail(kConfirmation, tr("%1 answers").arg(firstName(booking.mentor.name)));
    refreshAction();
}

void BookingFlowPage::refreshAction() {
    auto* action = m_summary->action();
    const bool details = m_flow.step() == Step::details;
    action->setVisible(details);
    action->setEnabled(details && !m_flow.isBusy());
    const bool nothingDue = m_flow.hasBooking() && m_flow.booking().price && m_flow.booking().price->total.isZero();
    action->setText(m_flow.isBusy() ? tr("One moment …")
                    : nothingDue    ? tr("Book this session")
                                    : tr("Continue to payment"));
    if (m_flow.order()) m_summary->setSandbox(m_flow.order()->sandbox);
}

void BookingFlowPage::continueFromDetails() {
    if (m_flow.step() != Step::details) return;
    if (!m_details->hasTopic()) return m_details->askForTopic();
    if (!m_details->isAgreed()) return m_details->setError(tr("Please agree to the cancellation policy first."));
    m_drafts.flush();  // "Something else" is told to nobody else, and the checkout's engine may end the program.
    m_flow.proceed(m_details->details());
}

void BookingFlowPage::showError() {
    const QString words = m_flow.hasError() ? net::words(m_flow.error()) : QString();
    const auto step = m_flow.step();
    m_details->setError(step == Step::details ? words : QString());
    m_confirming->setError(step == Step::confirming ? words : QString());
    const bool refused = m_flow.hasError() && m_flow.error().code == domain::ErrorCode::payment_failed;
    m_paymentMessage->setText(refused             ? refusalWords(m_flow.refusal())
                              : m_flow.hasError() ? words
                              : m_flow.wasLost()
                                  ? tr("The payment page stopped working. No payment has arrived so far; "
                                       "if you had not paid yet, go on here. You cannot pay twice.")
                                  : QString());
}

/// The gateway's own sentence is in English, and not ours: its reasons have our words.
QString BookingFlowPage::refusalWords(const QString& code) {
    static const QHash<QString, const char*> kWords{
        {"insufficient_funds",
         QT_TR_NOOP("There is not enough money for this payment. Your time is still held: pay in another way.")},
        {"payment_cancelled", QT_TR_NOOP("The payment was cancelled. Your time is still held: you can try again.")},
        {"payment_timed_out",
         QT_TR_NOOP("The payment took too long and was given up. Your time is still held: you can try again.")},
        {"incorrect_otp", QT_TR_NOOP("The code was not right. Your time is still held: you can try again.")},
        {"card_expired", QT_TR_NOOP("The card has expired. Your time is still held: pay in another way.")},
        {"checkout_unavailable",
         QT_TR_NOOP("The payment service cannot be reached. Your time is still held: you can try again.")},
    };
    const char* words = kWords.value(code);
    return words ? tr(words)
                 : tr("The payment did not go through. Your time is still held: try again or pay in another way.");
}

/// Nobody can pay, or hold a second time, before the address is confirmed; that takes a code and no detour.
void BookingFlowPage::askForCode() {
    const bool wanted = m_flow.hasError() && m_flow.error().code == domain::ErrorCode::email_not_verified;
    if (!wanted || m_addressDialog) return;
    m_addressDialog = new ConfirmAddressDialog(m_api, this);
    connect(m_addressDialog, &ConfirmAddressDialog::confirmed, this, [this](const protocol::Me& me) {
        emit addressConfirmed(me);
        if (m_flow.step() == Step::details) return m_flow.proceed(m_details->details());
        if (m_flow.step() == Step::failed) m_flow.retry();
    });
    m_addressDialog->open();
}

void BookingFlowPage::openCheckout() {
    m_pages->setCurrentWidget(m_payment);
    const QUrl url = m_flow.checkoutUrl(widgets::themeOf(this).isDark());
    if (m_checkout && url == m_checkoutUrl) return;
    if (!m_checkout) {
        m_checkout = new CheckoutView(m_payment);
        m_checkout->setMinimumHeight(kLeastCheckout);
        m_paymentColumn->addWidget(m_checkout, 1);
        auto& bridge = m_checkout->bridge();
        connect(&bridge, &CheckoutBridge::paid, &m_flow, &BookingFlowController::checkoutSucceeded);
        connect(&bridge, &CheckoutBridge::refused, &m_flow, &BookingFlowController::checkoutFailed);
        connect(&bridge, &CheckoutBridge::closed, &m_flow, &BookingFlowController::checkoutDismissed);
        connect(m_checkout, &CheckoutView::unreachable, this, [this] {
            m_paymentMessage->setText(tr("The payment page cannot be reached. Go back and try again."));
            m_checkoutUrl.clear();
        });
        connect(m_checkout, &CheckoutView::crashed, this, [this] {
            m_checkoutUrl.clear();  // Opened anew when the server knows of no payment.
            m_flow.checkoutLost();
        });
    }
    m_checkoutUrl = url;
    m_checkout->openCheckout(url);
    m_checkout->setFocus();
}

QString BookingFlowPage::draftKey() const {
    return QStringLiteral("booking/") + text(domain::toString(m_flow.booking().mentor.id));
}

void BookingFlowPage::keepDraft() {
    if (!m_flow.hasBooking()) return;
    const auto draft = m_details->draft();
    draft.isEmpty() ? m_drafts.drop(draftKey()) : m_drafts.keep(draftKey(), draft);
}

domain::ZoneTable BookingFlowPage::viewerZone() const {
    return m_flow.hasBooking() ? ownZone(m_flow.booking()) : widgets::zoneTable(m_viewer);
}

void BookingFlowPage::showAlternatives() {
    const bool busy = m_flow.error().code == domain::ErrorCode::student_busy;
    const auto& found = m_flow.alternatives();
    const bool kept = m_flow.error().code == domain::ErrorCode::slot_for_premium;
    m_taken->setTexts(busy   ? tr("You already have a session then")
                      : kept ? tr("That time is for Premium at first")
                             : tr("That time is gone"),
                      found.empty() ? tr("Choose another one from the calendar.")
                                    : tr("These are free. One click holds it for you."));
    auto* column = m_taken->extras();
    while (auto* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto zone = viewerZone();
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto at = found[i];
        const QString words = widgets::relativeDate(zone, at, m_flow.now()) + QStringLiteral(", ") +
                              widgets::clockRange(zone, at, at + m_flow.wantedMinutes() * domain::kMinute);
        auto* button = new Button(words, Button::Kind::secondary, m_taken);
        button->setObjectName(QStringLiteral("alternative%1").arg(i));
        connect(button, &QAbstractButton::clicked, this, [this, at] { m_flow.claim(at); });
        column->addWidget(button);
    }
    if (kept) {
        auto* plans = new Button(tr("See the plans"), Button::Kind::link, m_taken);
        plans->setObjectName(QStringLiteral("seePlans"));
        connect(plans, &QAbstractButton::clicked, this, [this] { emit navigate(QStringLiteral("/plans")); });
        column->addWidget(plans);
    }
    m_pages->setCurrentWidget(m_taken);
}

void BookingFlowPage::showExpired() {
    m_expired->setTexts(BookingWords::released(m_flow.booking()), BookingWords::moneyAfterRelease(m_flow.booking()));
    m_pages->setCurrentWidget(m_expired);
}

void BookingFlowPage::showFailure() {
    const auto& error = m_flow.error();
    const bool verify = error.code == domain::ErrorCode::email_not_verified;
    m_failed->setError(verify ? tr("Please verify your e-mail first") : tr("The time could not be held"),
                       net::words(error));
    m_pages->setCurrentWidget(m_failed);
}

void BookingFlowPage::mayLeave(Leaving, std::function<void()> go) {
    const auto step = m_flow.step();
    if (step == Step::details || step == Step::payment) return askToRelease(std::move(go));
    go();
}

void BookingFlowPage::askToRelease(std::function<void()> go) {
    if (m_question) m_question->finish();
    auto* dialog = new widgets::Dialog(tr("Leave and release the time?"), this);
    m_question = dialog;
    const QString when = widgets::dateAndTime(ownZone(m_flow.booking()), m_flow.booking().startsAt);
    const bool mayHavePaid = !BookingWords::isUnpaid(m_flow.booking()) || m_flow.wasLost();
    dialog->addSentence(
        mayHavePaid ? tr("%1 is free for others again. If you have paid already, it comes back to you.").arg(when)
                    : tr("%1 is free for others again. Nothing was paid.").arg(when));
    dialog->setSafe(tr("Stay"));
    auto* deed = dialog->setDeed(tr("Release the time"), Button::Kind::danger);
    deed->setObjectName(QStringLiteral("releaseTime"));
    connect(dialog, &widgets::Dialog::deed, this, [this, dialog, go = std::move(go)] {
        dialog->finish();
        release(go);
    });
    dialog->open();
}

/// On once the server knows, since the request may not outlive the person's going; a server that is silent is not waited
/// for long.
void BookingFlowPage::release(std::function<void()> go) {
    setEnabled(false);
    const auto once = [page = QPointer(this), go = std::move(go), gone = std::make_shared<bool>(false)] {
        if (page && !std::exchange(*gone, true)) go();
    };
    QTimer::singleShot(kPatienceMs, this, once);
    m_flow.release(once);
}

void BookingFlowPage::chooseAnother() {
    const QString slug = m_flow.mentor() ? text(m_flow.mentor()->card.slug) : QString();
    if (slug.isEmpty()) return emit back();
    emit navigate(QStringLiteral("/mentors/") + slug);
}

void BookingFlowPage::paintEvent(QPaintEvent*) {
    const auto& theme = widgets::themeOf(this);
    QPainter painter(this);
    if (m_steps->isVisible()) painter.fillRect(QRect(m_steps->width() - 1, 0, 1, height()), theme.color(Token::border));
}

}  // namespace mc::booking
