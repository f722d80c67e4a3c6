#include "admin/disputes_controller.h"

#include <QUrlQuery>

namespace mc::admin {

using domain::Result;
using net::LoadState;
using protocol::DeskDispute;
using protocol::DeskDisputePage;
using protocol::DisputeEvidence;
using protocol::DisputeQueue;

namespace {

const QString kDisputesPath = QStringLiteral("/api/admin/disputes");

QString disputePath(domain::DisputeId dispute, const char* verb) {
    return QStringLiteral("%1/%2/%3")
        .arg(kDisputesPath, QString::fromStdString(toString(dispute)), QLatin1String(verb));
}

}  // namespace

void DisputesController::show(DisputeQueue queue) {
    const bool isOther = queue != m_queue;
    m_queue = queue;
    if (isOther || m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    ask({});
}

void DisputesController::loadMore() {
    if (m_next && !m_call) ask(m_next);
}

void DisputesController::ask(const std::optional<std::string>& cursor) {
    if (m_call) m_call->abort();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("queue"),
                       m_queue == DisputeQueue::open ? QStringLiteral("open") : QStringLiteral("over"));
    if (cursor) query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(*cursor));
    auto* job = m_api.get<DeskDisputePage>(kDisputesPath, query);
    m_call = job;
    job->then(this, [this, isFirst = !cursor](const Result<DeskDisputePage>& page) { received(page, isFirst); });
}

void DisputesController::received(const Result<DeskDisputePage>& page, bool isFirst) {
    m_call.clear();
    if (!page && !isFirst) return refused(page.error());
    if (!page) {
        m_error = page.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    if (isFirst) m_disputes.clear();
    m_disputes.insert(m_disputes.end(), page->items.begin(), page->items.end());
    m_next = page->next;
    m_state = m_disputes.empty() ? LoadState::empty : LoadState::ready;
    emit stateChanged();
}

void DisputesController::collect(domain::DisputeId dispute) {
    if (m_busy) return;
    setBusy(true);
    m_api.post<DisputeEvidence>(disputePath(dispute, "evidence"))
        ->then(this, [this](const Result<DisputeEvidence>& evidence) {
            if (evidence) return collectFiles(*evidence);
            setBusy(false);
            refused(evidence.error());
        });
}

void DisputesController::collectFiles(const DisputeEvidence& evidence) {
    m_api.start<QByteArray>({"POST", disputePath(evidence.dispute.id, "pack"), {}, {}, {}})
        ->then(this, [this, evidence](const Result<QByteArray>& zip) {
            setBusy(false);
            if (zip)
                emit collected(evidence, *zip);
            else
                refused(zip.error());
        });
}

/// What the bank or another admin did meanwhile is shown with the refusal.
void DisputesController::note(const DeskDispute& dispute, const QString& text) {
    if (m_busy) return;
    setBusy(true);
    m_api.put<DeskDispute>(disputePath(dispute.id, "note"), protocol::NoteDispute{dispute.version, text.toStdString()})
        ->then(this, [this](const Result<DeskDispute>& noted_) {
            setBusy(false);
            if (noted_)
                emit noted();
            else
                refused(noted_.error());
            reload();
        });
}

void DisputesController::refused(const domain::Error& error) {
    emit failed(error);
}

void DisputesController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
}

}  // namespace mc::admin
