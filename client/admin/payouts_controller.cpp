#include "admin/payouts_controller.h"

#include "protocol/codec.h"

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

QString filePath(domain::PayoutFileId file, const char* verb) {
    return QStringLiteral("/api/admin/bank-files/%1/%2")
        .arg(QString::fromStdString(toString(file)), QLatin1String(verb));
}

/// The last field of each row but the first.
QString referenceIn(const QByteArray& file) {
    const auto rows = file.split('\n');
    if (rows.size() < 2) return {};
    const auto row = rows[1].trimmed();
    return QString::fromUtf8(row.mid(row.lastIndexOf(',') + 1)).remove(u'"');
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

/// What is tried again after its answer was lost is the same deed.
const net::Intent& PayoutsController::intentOf(const QString& deed) {
    if (m_deed != deed) m_intent = net::Intent();
    m_deed = deed;
    return m_intent;
}

template <class Body>
void PayoutsController::send(Deed deed, const QString& path, const Body& body) {
    if (m_busy) return;
    const auto& intent = intentOf(path + QString::fromStdString(protocol::encode(body)));
    follow(deed, m_api.post<PayoutDesk>(path, body, intent));
}

void PayoutsController::make() {
    if (!m_busy) follow(Deed::make, m_api.start<PayoutDesk>({"POST", kRunsPath, {}, {}, intentOf(kRunsPath).key()}));
}

void PayoutsController::approve(const protocol::DeskPayoutRun& run) {
    send(Deed::approve, runPath(run.id, "approve"), protocol::ApprovePayoutRun{run.version});
}

void PayoutsController::reject(const protocol::DeskPayoutRun& run, const QString& reason) {
    send(Deed::reject, runPath(run.id, "reject"), protocol::RejectPayoutRun{run.version, reason.toStdString()});
}

void PayoutsController::markPaid(domain::PayoutId payout, const QString& reference) {
    send(Deed::markPaid, payoutPath(payout, "paid"), protocol::MarkPayoutPaid{reference.toStdString()});
}

void PayoutsController::markFailed(domain::PayoutId payout, const QString& reason, bool accountIsWrong) {
    send(Deed::markFailed, payoutPath(payout, "failed"),
         protocol::MarkPayoutFailed{reason.toStdString(), accountIsWrong});
}

void PayoutsController::putAway(domain::PayoutFileId file, const QString& reason) {
    send(Deed::putAway, filePath(file, "put-away"), protocol::PutBankFileAway{reason.toStdString()});
}

void PayoutsController::makeFile(domain::PayoutRunId run) {
    fetchFile(runPath(run, "bank-file"));
}

void PayoutsController::takeAgain(domain::PayoutFileId file) {
    fetchFile(filePath(file, "again"));
}

/// Who has taken it stands at the desk from then on.
void PayoutsController::fetchFile(const QString& path) {
    if (m_busy) return;
    setBusy(true);
    m_api.start<QByteArray>({"POST", path, {}, {}, {}})->then(this, [this](const Result<QByteArray>& file) {
        setBusy(false);
        if (file)
            emit fileMade(*file, referenceIn(*file));
        else
            emit failed(file.error());
        reload();
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
        m_deed.clear();
        received(desk);
        emit done(deed);
    });
}

}  // namespace mc::admin
