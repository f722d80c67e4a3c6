#pragma once

#include <QObject>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/invoices.h"

namespace mc::student {

/// A person's invoices and credit notes, the newest first (PAY-4). No widgets. GUI thread.
class InvoicesController : public QObject {
    Q_OBJECT
public:
    explicit InvoicesController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Of the booking called so alone; empty: all.
    void open(const QString& code);
    void reload();
    void loadMore();
    /// To her own address.
    void mail(domain::InvoiceId id);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const std::vector<protocol::Invoice>& items() const { return m_items; }
    const QString& code() const { return m_code; }
    bool hasMore() const { return !m_next.isEmpty(); }
    bool isBusy() const { return m_busy; }

signals:
    void changed();
    void busyChanged();
    void mailed();
    void failed(const mc::domain::Error& error);

private:
    void setBusy(bool busy);
    void ask(const QString& cursor);
    void answered(const domain::Result<protocol::InvoicePage>& page, bool isMore);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::vector<protocol::Invoice> m_items;
    QString m_code;
    QString m_next;
    bool m_busy = false;
};

}  // namespace mc::student
