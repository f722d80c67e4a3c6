#include "admin/audit_controller.h"

namespace mc::admin {

using domain::Result;

AuditController::AuditController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent)
    : DeskController(api, QStringLiteral("/api/admin/audit"), parent), m_model(zone) {}

void AuditController::narrow(const Filter& filter) {
    if (filter == m_filter && state() != net::LoadState::error) return;
    m_filter = filter;
    m_model.setOrder(filter.order);
    m_model.set({});
    startOver();
}

QUrlQuery AuditController::query() const {
    QUrlQuery query;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            query.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("who", m_filter.who);
    add("whom", m_filter.whom);
    add("action", m_filter.action);
    if (m_filter.from) add("from", QString::fromStdString(domain::toIso(*m_filter.from)));
    if (m_filter.until) add("until", QString::fromStdString(domain::toIso(*m_filter.until)));
    add("order", m_filter.order == protocol::AuditOrder::oldest ? QStringLiteral("oldest") : QStringLiteral("newest"));
    return query;
}

net::ApiCall* AuditController::askPage(const QUrlQuery& query, bool first) {
    auto* job = m_api.get<protocol::AuditPage>(m_path, query);
    job->then(this, [this, first](const Result<protocol::AuditPage>& page) {
        if (!page) return notReceived(page.error(), first);
        received(page->next);
        first ? m_model.set(page->items) : m_model.append(page->items);
        showRows();
    });
    return job;
}

net::ApiCall* AuditController::askFound(const QUrlQuery& query, FoundRows::Answer answer) {
    return askFoundAs<protocol::AuditPage>(m_api, m_path, query, *this, std::move(answer),
                                           [this](const protocol::AuditPage& page) {
                                               auto rows = std::make_unique<AuditModel>(m_model.zone());
                                               rows->setOrder(m_filter.order);
                                               return foundPage(std::move(rows), page);
                                           });
}

}  // namespace mc::admin
