#include "admin/outages_controller.h"

#include <QUrlQuery>

namespace mc::admin {

using net::LoadState;
using protocol::Outage;
using protocol::OutagePreview;

namespace {

const QString kOutages = QStringLiteral("/api/admin/outages");

}  // namespace

void OutagesController::setState(LoadState state) {
    m_state = state;
    emit stateChanged();
}

void OutagesController::loadMore() {
    if (m_next && !m_call) ask(*m_next);
}

/// A first page takes the place of whatever is under way.
void OutagesController::ask(const std::string& cursor) {
    if (m_call) m_call->abort();
    if (m_state == LoadState::error) setState(LoadState::loading);
    QUrlQuery query;
    if (!cursor.empty()) query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(cursor));
    auto* job = m_api.get<protocol::OutagePage>(kOutages, query);
    m_call = job;
    job->then(this, [this, first = cursor.empty()](const Page& page) { received(page, first); });
}

void OutagesController::received(const Page& page, bool first) {
    m_call.clear();
    if (!page) {
        if (!m_outages.empty()) return emit failed(page.error());  // What is shown stays.
        m_error = page.error();
        return setState(LoadState::error);
    }
    if (first) m_outages.clear();
    m_outages.insert(m_outages.end(), page->items.begin(), page->items.end());
    m_next = page->next;
    setState(m_outages.empty() ? LoadState::empty : LoadState::ready);
}

void OutagesController::preview(const protocol::OutageSpan& span) {
    if (m_previewCall) m_previewCall->abort();
    auto* job = m_api.post<OutagePreview>(kOutages + QStringLiteral("/preview"), span);
    m_previewCall = job;
    job->then(this, [this](const domain::Result<OutagePreview>& preview) {
        m_previewCall.clear();
        preview ? emit previewed(*preview) : emit notPreviewed(preview.error());
    });
}

/// Tried again with another key it is the same outage: a span is marked once.
void OutagesController::mark(const protocol::MarkOutage& outage) {
    if (m_busy) return;
    m_busy = true;
    m_api.post<Outage>(kOutages, outage)->then(this, [this](const domain::Result<Outage>& answer) {
        m_busy = false;
        if (!answer) return emit failed(answer.error());
        emit marked(*answer);
        reload();
    });
}

}  // namespace mc::admin
