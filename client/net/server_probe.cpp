#include "net/server_probe.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <algorithm>
#include <utility>

namespace mc::net {

using Kind = ServerReport::Kind;

namespace {

bool isThisComputer(const QString& host) {
    return host == u"localhost" || host.endsWith(u".localhost") || QHostAddress(host).isLoopback();
}

/// Not a regular expression: a start asks once, and pays for translating it.
bool hasSpace(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isSpace(); });
}

ServerReport about(Kind kind, const QUrl& url, const QString& words) {
    ServerReport report;
    report.kind = kind;
    report.url = url;
    report.words = words;
    return report;
}

}  // namespace

ServerProbe::ServerProbe(QNetworkAccessManager& network, QObject* parent) : QObject(parent), m_network(network) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(300);
    connect(&m_pause, &QTimer::timeout, this, [this] { checkNow(m_typed); });
}

QUrl ServerProbe::toUrl(const QString& typed) {
    QString text = typed.trimmed();
    if (text.isEmpty() || hasSpace(text)) return {};
    const bool named = text.contains(u"://"_qs);
    QUrl url(named ? text : u"https://"_qs + text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http" && url.scheme() != u"https")) return {};
    if (!named && isThisComputer(url.host())) url.setScheme(u"http"_qs);
    url.setPath({});
    url.setQuery(QString());
    url.setFragment({});
    url.setUserInfo({});
    return url;
}

bool ServerProbe::isItself(const QUrl& url) {
    return url.scheme() == u"https" || isThisComputer(url.host());
}

void ServerProbe::check(const QString& typed) {
    m_typed = typed;
    m_pause.start();
    forgetAnswer();
    publish(about(Kind::checking, {}, tr("Looking at the address …")));
}

void ServerProbe::hurry() {
    if (m_report.kind != Kind::good && !m_reply) checkNow(m_typed);
}

void ServerProbe::forgetAnswer() {
    if (QNetworkReply* old = std::exchange(m_reply, nullptr)) old->abort();  // Forgotten first: abort ends it at once.
}

void ServerProbe::checkNow(const QString& typed) {
    m_pause.stop();
    m_typed = typed;
    forgetAnswer();
    const QUrl url = toUrl(typed);
    if (!url.isValid()) return publish(about(Kind::malformed, {}, tr("Write an address like mentors.example.org.")));
    publish(about(Kind::checking, url, tr("Looking for %1 …").arg(url.host())));
    ask(url);
}

void ServerProbe::ask(const QUrl& url) {
    QUrl address = url;
    address.setPath(u"/api/server-info"_qs);
    QNetworkRequest request(address);
    request.setTransferTimeout(10'000);
    auto* reply = m_network.get(request);
    m_reply = reply;
    QElapsedTimer clock;
    clock.start();
    connect(reply, &QNetworkReply::finished, this, [this, reply, url, clock] {
        reply->deleteLater();
        if (reply == m_reply) answered(*reply, url, static_cast<int>(clock.elapsed()));
    });
}

void ServerProbe::answered(QNetworkReply& reply, const QUrl& url, int latencyMs) {
    m_reply = nullptr;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return publish(about(Kind::unreachable, url, tr("%1 does not answer. Check the address.").arg(url.host())));
    const QByteArray body = reply.readAll();
    const auto info = QJsonDocument::fromJson(body).object();
    if (status != 200 || !info["name"].isString())
        return publish(about(Kind::notOurs, url, tr("%1 is not a Mentor Connect server.").arg(url.host())));
    const QString safety = url.scheme() == u"https"     ? tr("secure connection")
                           : isThisComputer(url.host()) ? tr("this computer")
                                                        : tr("not encrypted");
    ServerReport report = about(Kind::good, url, {});
    report.name = info["name"].toString().left(80);
    report.demo = info["demo"].toBool();
    report.latencyMs = latencyMs;
    report.infoJson = body;
    report.words = tr("%1 · %2 · %3 ms").arg(report.name, safety, QString::number(latencyMs));
    publish(std::move(report));
}

void ServerProbe::publish(ServerReport report) {
    m_report = std::move(report);
    emit reportChanged(m_report);
}

}  // namespace mc::net
