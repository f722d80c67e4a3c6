#include "admin/captures_controller.h"

#include <boost/describe/enum_to_string.hpp>

#include "text/format.h"

namespace mc::admin {

using protocol::DeskCapturePage;

CapturesController::CapturesController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent)
    : DeskController(api, QStringLiteral("/api/admin/captures"), parent),
      m_order(api, zone),
      m_model(text::zoneTable(zone)) {
    connect(&m_order, &DeskController::reviewChanged, this, &DeskController::reviewChanged);
    connect(&m_order, &DeskController::reviewFailed, this, &DeskController::reviewFailed);
    connect(&m_order, &OrdersController::done, this, [this] { askFirst(); });
}

void CapturesController::narrow(const Filter& filter) {
    if (filter == m_filter && state() != net::LoadState::error) return;
    m_filter = filter;
    m_model.set({});
    startOver();
}

QUrlQuery CapturesController::query() const {
    const auto word = m_filter.use ? boost::describe::enum_to_string(*m_filter.use, "") : "";
    return m_filter.money.query(QStringLiteral("use"), QLatin1String(word));
}

net::ApiCall* CapturesController::askPage(const QUrlQuery& query, bool first) {
    auto* job = m_api.get<DeskCapturePage>(m_path, query);
    job->then(this, [this, first](const domain::Result<DeskCapturePage>& page) {
        if (!page) return notReceived(page.error(), first);
        received(page->next);
        first ? m_model.set(page->items) : m_model.append(page->items);
        showRows();
    });
    return job;
}

net::ApiCall* CapturesController::askFound(const QUrlQuery& query, FoundRows::Answer answer) {
    return askFoundAs<DeskCapturePage>(m_api, m_path, query, *this, std::move(answer),
                                       [this](const DeskCapturePage& page) {
                                           return foundPage(std::make_unique<CapturesModel>(m_model.zone()), page);
                                       });
}

void CapturesController::openRow(int row) {
    const auto& capture = m_model.row(row);
    if (m_chosen == capture.id) return;
    m_chosen = capture.id;
    m_order.open(capture.orderId);
}

void CapturesController::close() {
    m_chosen.reset();
    m_order.close();
}

void CapturesController::openAgain() {
    if (m_order.chosen()) m_order.open(*m_order.chosen());
}

}  // namespace mc::admin
