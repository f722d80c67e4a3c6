#include "admin/payments_controller.h"

namespace mc::admin {

using domain::Result;
using net::LoadState;
using protocol::PaymentDeskPage;

namespace {

template <class Named>
QString pathOf(const char* what, Named id, const char* verb) {
    return QStringLiteral("/api/admin/%1/%2/%3")
        .arg(QLatin1String(what), QString::fromStdString(toString(id)), QLatin1String(verb));
}

}  // namespace

PaymentsController::PaymentsController(net::ApiClient& api, QObject* parent) : QObject(parent), m_api(api) {}

void PaymentsController::reload() {
    if (m_call) m_call->abort();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    auto* job = m_api.get<PaymentDeskPage>(QStringLiteral("/api/admin/payments"));
    m_call = job;
    job->then(this, [this](const Result<PaymentDeskPage>& page) { received(page); });
}

void PaymentsController::received(const Result<PaymentDeskPage>& page) {
    m_call.clear();
    if (page) {
        m_page = *page;
        m_state = LoadState::ready;
    } else {
        m_error = page.error();
        m_state = LoadState::error;
    }
    emit stateChanged();
}

void PaymentsController::giveBack(domain::PaymentId payment, const QString& reason) {
    if (m_busy) return;
    follow(Deed::giveBack, m_api.post<PaymentDeskPage>(pathOf("payments", payment, "return"),
                                                       protocol::ReturnPayment{reason.toStdString()}));
}

void PaymentsController::accept(domain::PaymentId payment, const QString& reason) {
    if (m_busy) return;
    follow(Deed::accept, m_api.post<PaymentDeskPage>(pathOf("payments", payment, "accept"),
                                                     protocol::ReturnPayment{reason.toStdString()}));
}

void PaymentsController::approve(protocol::ProposalId proposal, const QString& reason) {
    if (m_busy) return;
    follow(Deed::approve, m_api.post<PaymentDeskPage>(pathOf("proposals", proposal, "approve"),
                                                      protocol::DecideProposal{reason.toStdString()}));
}

void PaymentsController::reject(protocol::ProposalId proposal, const QString& reason) {
    if (m_busy) return;
    follow(Deed::reject, m_api.post<PaymentDeskPage>(pathOf("proposals", proposal, "reject"),
                                                     protocol::DecideProposal{reason.toStdString()}));
}

void PaymentsController::settle(domain::RefundId refund, const QString& reference, const QString& reason) {
    if (m_busy) return;
    follow(Deed::settle,
           m_api.post<PaymentDeskPage>(pathOf("refunds", refund, "settle"),
                                       protocol::SettleRefund{reference.toStdString(), reason.toStdString()}));
}

void PaymentsController::retry(domain::RefundId refund) {
    if (m_busy) return;
    follow(Deed::retryRefund, m_api.post<PaymentDeskPage>(pathOf("refunds", refund, "retry")));
}

void PaymentsController::retry(domain::OutboxId delivery) {
    if (m_busy) return;
    follow(Deed::retryDelivery, m_api.post<PaymentDeskPage>(pathOf("deliveries", delivery, "retry")));
}

/// What another admin did meanwhile is shown with the refusal.
void PaymentsController::follow(Deed deed, net::ApiJob<PaymentDeskPage>* job) {
    m_busy = true;
    emit busyChanged();
    job->then(this, [this, deed](const Result<PaymentDeskPage>& page) {
        m_busy = false;
        emit busyChanged();
        if (!page) {
            emit failed(page.error());
            return reload();
        }
        if (m_call) m_call->abort();  // Asked before: older than this answer.
        received(page);
        emit done(deed);
    });
}

}  // namespace mc::admin
