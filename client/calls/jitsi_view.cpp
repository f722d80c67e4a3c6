#include "calls/jitsi_view.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "widgets/tokens.h"

namespace mc::calls {
namespace {

/// The room reports by its title: it has no other way to us and needs none.
constexpr auto kPage = R"(<!doctype html><meta charset="utf-8"><title>opening</title>
<style>html,body,#room{margin:0;height:100%;background:#121217}</style><div id="room"></div>
<script>
"use strict";
const say = (word) => { document.title = word; };
const script = document.createElement("script");
script.src = "/external_api.js";
script.onerror = () => say("failed");
script.onload = () => {
  try {
    const { domain, options } = MC_OPTIONS;
    const api = new JitsiMeetExternalAPI(domain, { ...options, parentNode: document.getElementById("room") });
    api.addListener("videoConferenceJoined", () => say("joined"));
    api.addListener("prejoinScreenLoaded", () => say("joined"));
    api.addListener("videoConferenceLeft", () => say("left"));
    api.addListener("readyToClose", () => say("left"));
  } catch (error) { say("failed"); }
};
document.body.append(script);
</script>)";

QString hostOf(const protocol::MeetingLink& link) {
    return QString::fromStdString(link.jitsiDomain.value_or(std::string()));
}

QJsonObject optionsOf(const protocol::MeetingLink& link, const QString& displayName) {
    QJsonObject options{{"roomName", QString::fromStdString(link.room)},
                        {"userInfo", QJsonObject{{"displayName", displayName}}},
                        {"configOverwrite", QJsonObject{{"prejoinConfig", QJsonObject{{"enabled", false}}},
                                                        {"prejoinPageEnabled", false},
                                                        {"disableDeepLinking", true}}}};
    if (link.jitsiJwt) options["jwt"] = QString::fromStdString(*link.jitsiJwt);
    return {{"domain", hostOf(link)}, {"options", options}};
}

}  // namespace

web::Rules JitsiView::rulesOf(const QString& host) {
    web::Rules rules;
    rules.isCall = true;
    rules.mayOpen = [host](const QUrl& url, bool isMainFrame) { return mayOpen(url, host, isMainFrame); };
    rules.mayUse = [host](const QUrl& origin, web::Device) { return mayUse(origin, host); };
    return rules;
}

bool JitsiView::mayUse(const QUrl& origin, const QString& host) {
    return origin.scheme() == u"https" && origin.authority() == host;
}

bool JitsiView::mayOpen(const QUrl& url, const QString& host, bool isMainFrame) {
    if (isMainFrame) return url.scheme() == u"data";  // Our own page, which no web page can send us to.
    return url.scheme() == u"about" || (url.scheme() == u"https" && url.authority() == host);
}

QString JitsiView::html(const protocol::MeetingLink& link, const QString& displayName) {
    auto json = QString::fromUtf8(QJsonDocument(optionsOf(link, displayName)).toJson(QJsonDocument::Compact));
    json.replace(u'<', QStringLiteral("\\u003c"));  // No name can end the script.
    return QString::fromLatin1(kPage).replace(QStringLiteral("MC_OPTIONS"), json);
}

JitsiView::JitsiView(const protocol::MeetingLink& link, QWidget* parent)
    : View(tr("Video room"), rulesOf(hostOf(link)), parent), m_link(link) {
    setObjectName(QStringLiteral("jitsiView"));
    setGround(widgets::tokenColor(widgets::Token::surface, widgets::Scheme::dark));
    connect(this, &View::loaded, this, [this](bool ok) {
        if (!ok) emit failed();
    });
    connect(this, &View::titled, this, [this](const QString& word) {
        if (word == "joined") emit joined();
        if (word == "left") emit hungUp();
        if (word == "failed") emit failed();
    });
}

void JitsiView::openRoom(const QString& displayName) {
    setHtml(html(m_link, displayName), QUrl(QStringLiteral("https://%1/").arg(hostOf(m_link))));
}

}  // namespace mc::calls
