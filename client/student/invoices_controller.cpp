#include "student/invoices_controller.h"

#include <QUrlQuery>
#include <utility>

namespace mc::student {

using net::LoadState;

namespace {

const QString kInvoicesPath = QStringLiteral("/api/payments/invoices");

}  // namespace

void InvoicesController::open(const QString& code) {
    if (std::exchange(m_code, code) != code) m_items.clear();
    reload();
}

void InvoicesController::reload() {
    if (m_items.empty()) m_state = LoadState::loading;
    emit changed();
    ask({});
}

void InvoicesController::loadMore() {
    if (m_busy || m_next.isEmpty()) return;
    setBusy(true);
    ask(m_next);
}

void InvoicesController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
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
    setBusy(false);
    if (!page && isMore) return emit failed(page.error());
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
    setBusy(true);
    const auto path = kInvoicesPath + u'/' + QString::fromStdString(domain::toString(id)) + QStringLiteral("/mail");
    m_api.post<void>(path)->then(this, [this](const domain::Result<void>& answer) {
        setBusy(false);
        if (answer)
            emit mailed();
        else
            emit failed(answer.error());
    });
}

}  // namespace mc::student
