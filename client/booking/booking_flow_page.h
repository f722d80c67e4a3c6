#pragma once

#include <QPointer>

#include "booking/booking_flow_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QStackedWidget;
class QVBoxLayout;

namespace mc::widgets {
class Button;
class Dialog;
class EmptyState;
class ErrorState;
class Label;
class Stepper;
}  // namespace mc::widgets

namespace mc::booking {

class CheckoutView;
class ConfirmAddressDialog;
class ConfirmingPayment;
class DetailsForm;
class SummaryCard;

/// "/mentors/{slug}/book?at=&minutes=" and, to go on with one that was begun, "/bookings/{id}/checkout": details,
/// payment and what can go wrong between them. When the booking stands it navigates to "/bookings/{id}?booked=1".
///
/// Object names: bookingFlow, leaveFlow, bookingTopic, bookingAgenda, policyCheck, duration30 …, continueToPayment,
/// holdTimer, summaryTotal, checkoutView, paymentMessage, backToDetails, slotTaken, alternative0 …, chooseAnother,
/// holdExpired, holdAgain, confirmingPayment, releaseTime. Ctrl+Enter continues. The property `step` of bookingFlow
/// names the step.
class BookingFlowPage : public widgets::Page {
    Q_OBJECT
public:
    /// `viewer` is the account's zone; times are shown in it until the booking says whose zone counts.
    BookingFlowPage(Bookings& bookings, net::Drafts& drafts, const domain::ZoneName& viewer, QWidget* parent = nullptr);

    Frame frame() const override { return Frame::rail; }
    QString title() const override { return tr("Book a session"); }
    QWidget* barActions() override;
    void arrive(const widgets::PageLink& link) override;
    void mayLeave(Leaving how, std::function<void()> go) override;
    bool isPassing() const override { return true; }
    void reload() override;

    BookingFlowController& controller() { return m_flow; }

signals:
    /// On the way through: the person as the server sees her now.
    void addressConfirmed(const mc::protocol::Me& me);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    using Step = BookingFlowController::Step;

    void build();
    QWidget* makeSteps();
    /// Steps stand at the left where there is room, else as one line above.
    void foldSteps();
    QWidget* makeMain();
    QWidget* makePayment();
    QWidget* makeExpired();
    void bind();
    void stepMoved();
    void showBooking();
    void showError();
    static QString refusalWords(const QString& code);
    void showAlternatives();
    void showExpired();
    void showFailure();
    void openCheckout();
    void refreshAction();
    void continueFromDetails();
    void askToRelease(std::function<void()> go);
    void release(std::function<void()> go);
    void askForCode();
    void chooseAnother();
    domain::ZoneTable viewerZone() const;
    /// One for each mentor: it outlives a hold that ran out and another time that is chosen.
    QString draftKey() const;
    void keepDraft();

    net::ApiClient& m_api;
    BookingFlowController m_flow;
    net::Drafts& m_drafts;
    domain::ZoneName m_viewer;
    QString m_restored;  ///< Whose draft is shown.
    QString m_path;
    widgets::Button* m_leave = nullptr;
    widgets::Stepper* m_stepper = nullptr;
    QWidget* m_steps = nullptr;
    widgets::Label* m_stepLine = nullptr;
    QStackedWidget* m_pages = nullptr;
    QWidget* m_loading = nullptr;
    QWidget* m_detailsPage = nullptr;
    DetailsForm* m_details = nullptr;
    QWidget* m_payment = nullptr;
    QVBoxLayout* m_paymentColumn = nullptr;
    widgets::Label* m_paymentMessage = nullptr;
    CheckoutView* m_checkout = nullptr;
    QUrl m_checkoutUrl;
    ConfirmingPayment* m_confirming = nullptr;
    widgets::EmptyState* m_expired = nullptr;
    widgets::EmptyState* m_taken = nullptr;
    widgets::ErrorState* m_failed = nullptr;
    SummaryCard* m_summary = nullptr;
    QPointer<ConfirmAddressDialog> m_addressDialog;
    QPointer<widgets::Dialog> m_question;
};

}  // namespace mc::booking
