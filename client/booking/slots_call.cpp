#include "booking/slots_call.h"

namespace mc::booking {

net::ApiJob<protocol::SlotList>* askSlots(net::ApiClient& api, domain::UserId mentor, const domain::UtcRange& range,
                                          int minutes) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("from"), QString::fromStdString(domain::toIso(range.begin)));
    query.addQueryItem(QStringLiteral("to"), QString::fromStdString(domain::toIso(range.end)));
    query.addQueryItem(QStringLiteral("duration"), QString::number(minutes));
    const auto id = QString::fromStdString(domain::toString(mentor));
    return api.get<protocol::SlotList>(QStringLiteral("/api/mentors/%1/slots").arg(id), query);
}

domain::UtcRange weekOf(const domain::ZoneTable& zone, domain::CivilDate first) {
    const auto from = zone.startOf(first).value_or(domain::UtcTime{domain::toDays(first) * domain::kDay});
    return {from, zone.startOf(domain::addDays(first, 7)).value_or(from + 7 * domain::kDay)};
}

}  // namespace mc::booking
