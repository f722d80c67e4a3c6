#include "admin/orders_controller.h"

#include <boost/describe/enum_to_string.hpp>

#include "protocol/people.h"

namespace mc::admin {

using domain::Result;
using protocol::DeskOrder;

OrdersController::OrdersController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent)
    : DeskOf(api, QStringLiteral("/api/admin/orders"), parent), m_model(zone) {}

void OrdersController::narrow(const Filter& filter) {
    if (filter == m_filter && state() != net::LoadState::error) return;
    m_filter = filter;
    m_model.set({});
    startOver();
}

QUrlQuery OrdersController::query() const {
    const auto word = m_filter.state ? boost::describe::enum_to_string(*m_filter.state, "") : "";
    return m_filter.money.query(QStringLiteral("state"), QLatin1String(word));
}

void OrdersController::take(const protocol::DeskOrderPage& page, bool first) {
    first ? m_model.set(page.items) : m_model.append(page.items);
}

FoundPage OrdersController::rowsOf(const protocol::DeskOrderPage& page) const {
    return foundPage(std::make_unique<OrdersModel>(m_model.zone()), page);
}

void OrdersController::openRow(int row) {
    const auto id = m_model.row(row).id;
    if (chosen() != id) open(id);
}

void OrdersController::proposeGoodwill(const domain::Money& amount, const QString& reason) {
    if (!mayAct()) return;
    follow(m_api.post<DeskOrder>(desk(QStringLiteral("/goodwill")),
                                 protocol::ProposeGoodwill{amount, reason.toStdString()}));
}

void OrdersController::tell(const Result<DeskOrder>& answer) {
    if (!answer) return emit failed(answer.error());
    emit done(Deed::goodwill);
}

/// Changes nothing of the order: what is open stays as it is.
void OrdersController::revealEmail(const QString& reason) {
    if (!mayAct()) return;
    setBusy(true);
    m_api
        .post<protocol::RevealedEmail>(desk(QStringLiteral("/reveal-email")),
                                       protocol::PersonDeedReason{reason.toStdString()})
        ->then(this, [this, order = chosen()](const Result<protocol::RevealedEmail>& answer) {
            setBusy(false);
            if (!answer) return emit failed(answer.error());
            if (chosen() == order) m_email = QString::fromStdString(answer->email);
            emit reviewChanged();
            emit done(Deed::reveal);
        });
}

}  // namespace mc::admin
