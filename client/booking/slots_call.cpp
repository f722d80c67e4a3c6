#include "booking/slots_call.h"

#include "booking/calendar_layout.h"

namespace mc::booking {

QUrlQuery spanQuery(const domain::UtcRange& span) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("from"), QString::fromStdString(domain::toIso(span.begin)));
    query.addQueryItem(QStringLiteral("to"), QString::fromStdString(domain::toIso(span.end)));
    return query;
}

net::ApiJob<protocol::SlotList>* askSlots(net::ApiClient& api, domain::UserId mentor, const domain::UtcRange& range,
                                          int minutes) {
    QUrlQuery query = spanQuery(range);
    query.addQueryItem(QStringLiteral("duration"), QString::number(minutes));
    const auto id = QString::fromStdString(domain::toString(mentor));
    return api.get<protocol::SlotList>(QStringLiteral("/api/mentors/%1/slots").arg(id), query);
}

net::ApiJob<protocol::ExternalBusyTimes>* askBusy(net::ApiClient& api, const domain::UtcRange& span) {
    return api.get<protocol::ExternalBusyTimes>(QStringLiteral("/api/calendars/busy"), spanQuery(span));
}

domain::UtcRange weekOf(const domain::ZoneTable& zone, domain::CivilDate first) {
    return instantsOf(zone, first, 7);
}

}  // namespace mc::booking
