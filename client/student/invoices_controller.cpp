#include "student/invoices_controller.h"

#include <QUrlQuery>

namespace mc::student {

using net::LoadState;

namespace {

const QString kInvoicesPath = QStringLiteral("/api/payments/invoices");

}  // namespace

void InvoicesController::open(const QString& code) {
    m_code = code;
    reload();
}

void InvoicesController::reload() {
    if (m_items.empty()) m_state = LoadState::loading;
    emit changed();
    ask({});
}

void InvoicesController::loadMore() {
    if (m_busy || m_next.isEmpty()) return;
    m_busy = true;
    emit changed();
    ask(m_next);
}

void InvoicesController::ask(const QString& cursor) {
    QUrlQuery query;
    if (!m_code.isEmpty()) query.addQueryItem(QStringLiteral("code"), m_code);
    if (!cursor.isEmpty()) query.addQueryItem(QStringLiteral("cursor"), cursor);
    m_api.get<protocol::InvoicePage>(kInvoicesPath, query)
        ->then(this, [this, code = m_code, isMore = !cursor.isEmpty()](const auto& page) {
            if (code == m_code) answered(page, isMore);
        });
}

void InvoicesController::answered(const domain::Result<protocol::InvoicePage>& page, bool isMore) {
    m_busy = false;
    if (!page && isMore) {
        emit changed();
        emit failed(page.error());
        return;
    }
    if (!page) {
        m_error = page.error();
        m_state = LoadState::error;
        emit changed();
        return;
    }
    if (!isMore) m_items.clear();
    m_items.insert(m_items.end(), page->items.begin(), page->items.end());
    m_next = QString::fromStdString(page->next.value_or(""));
    m_state = m_items.empty() ? LoadState::empty : LoadState::ready;
    emit changed();
}

void InvoicesController::mail(domain::InvoiceId id) {
    if (m_busy) return;
    m_busy = true;
    emit changed();
    const auto path = kInvoicesPath + u'/' + QString::fromStdString(domain::toString(id)) + QStringLiteral("/mail");
    m_api.post<void>(path)->then(this, [this](const domain::Result<void>& answer) {
        m_busy = false;
        emit changed();
        if (answer)
            emit mailed();
        else
            emit failed(answer.error());
    });
}

}  // namespace mc::student
