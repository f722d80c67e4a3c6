#include "admin/payouts_controller.h"

namespace mc::admin {

using domain::Result;
using net::LoadState;
using protocol::PayoutDesk;

namespace {

const QString kRunsPath = QStringLiteral("/api/admin/payout-runs");

QString runPath(domain::PayoutRunId run, const char* verb) {
    return QStringLiteral("%1/%2/%3").arg(kRunsPath, QString::fromStdString(toString(run)), QLatin1String(verb));
}

QString payoutPath(domain::PayoutId payout, const char* verb) {
    return QStringLiteral("/api/admin/payouts/%1/%2")
        .arg(QString::fromStdString(toString(payout)), QLatin1String(verb));
}

}  // namespace

void PayoutsController::reload() {
    if (m_call) m_call->abort();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    auto* job = m_api.get<PayoutDesk>(QStringLiteral("/api/admin/payouts"));
    m_call = job;
    job->then(this, [this](const Result<PayoutDesk>& desk) { received(desk); });
}

void PayoutsController::received(const Result<PayoutDesk>& desk) {
    m_call.clear();
    if (desk) {
        m_desk = *desk;
        m_state = LoadState::ready;
    } else {
        m_error = desk.error();
        m_state = LoadState::error;
    }
    emit stateChanged();
}

void PayoutsController::make() {
    if (!m_busy) follow(Deed::make, m_api.post<PayoutDesk>(kRunsPath));
}

void PayoutsController::approve(const protocol::DeskPayoutRun& run) {
    if (m_busy) return;
    follow(Deed::approve, m_api.post<PayoutDesk>(runPath(run.id, "approve"), protocol::ApprovePayoutRun{run.version}));
}

void PayoutsController::reject(const protocol::DeskPayoutRun& run, const QString& reason) {
    if (m_busy) return;
    follow(Deed::reject, m_api.post<PayoutDesk>(runPath(run.id, "reject"),
                                                protocol::RejectPayoutRun{run.version, reason.toStdString()}));
}

void PayoutsController::markPaid(domain::PayoutId payout, const QString& reference) {
    if (m_busy) return;
    follow(Deed::markPaid,
           m_api.post<PayoutDesk>(payoutPath(payout, "paid"), protocol::MarkPayoutPaid{reference.toStdString()}));
}

void PayoutsController::markFailed(domain::PayoutId payout, const QString& reason) {
    if (m_busy) return;
    follow(Deed::markFailed,
           m_api.post<PayoutDesk>(payoutPath(payout, "failed"), protocol::MarkPayoutFailed{reason.toStdString()}));
}

void PayoutsController::makeFile(domain::PayoutRunId run) {
    if (m_busy) return;
    setBusy(true);
    m_api.start<QByteArray>({"POST", runPath(run, "bank-file"), {}, {}, {}})
        ->then(this, [this](const Result<QByteArray>& file) {
            setBusy(false);
            if (file)
                emit fileMade(*file);
            else
                emit failed(file.error());
        });
}

void PayoutsController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
}

/// What another admin did meanwhile is shown with the refusal.
void PayoutsController::follow(Deed deed, net::ApiJob<PayoutDesk>* job) {
    setBusy(true);
    job->then(this, [this, deed](const Result<PayoutDesk>& desk) {
        setBusy(false);
        if (!desk) {
            emit failed(desk.error());
            return reload();
        }
        received(desk);
        emit done(deed);
    });
}

}  // namespace mc::admin
