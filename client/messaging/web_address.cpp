#include "messaging/web_address.h"

#include <QUrl>

#include "domain/text.h"

namespace mc::messaging {

std::optional<QString> openableAddress(const QString& written) {
    const QUrl url(written, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    const bool web = (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
    const bool mail = scheme == u"mailto" && domain::isEmailAddress(url.path().toStdString());
    if (!url.isValid() || (!web && !mail)) return std::nullopt;
    return url.toString(QUrl::FullyEncoded);
}

QString placeOf(const QString& address) {
    const QUrl url(address);
    return url.scheme() == u"mailto" ? url.path() : url.host();
}

bool isOwnAddress(const QString& label, const QString& written) {
    if (!QUrl(written).userInfo().isEmpty()) return false;
    return written == label || written == u"http://"_qs + label || written == u"mailto:"_qs + label;
}

}  // namespace mc::messaging
