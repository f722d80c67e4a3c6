#include "booking/checkout_address.h"

#include <QLocale>

namespace mc::booking {

QUrl checkoutAddress(const net::ApiClient& api, const std::string& checkoutPath, bool dark) {
    if (checkoutPath.empty()) return {};
    QUrl url = api.server().resolved(QUrl(QString::fromStdString(checkoutPath), QUrl::StrictMode));
    if (url.authority() != api.server().authority() || url.scheme() != api.server().scheme()) return {};
    QUrlQuery query(url);
    query.addQueryItem(QStringLiteral("theme"), dark ? QStringLiteral("dark") : QStringLiteral("light"));
    const bool isHindi = QLocale().language() == QLocale::Hindi;
    query.addQueryItem(QStringLiteral("lang"), isHindi ? QStringLiteral("hi") : QStringLiteral("en"));
    url.setQuery(query);
    return url;
}

}  // namespace mc::booking
