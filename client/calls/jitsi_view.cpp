#include "calls/jitsi_view.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

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

QJsonObject optionsOf(const protocol::MeetingLink& link, const QString& displayName) {
    QJsonObject options{{"roomName", QString::fromStdString(link.room)},
                        {"userInfo", QJsonObject{{"displayName", displayName}}},
                        {"configOverwrite", QJsonObject{{"prejoinConfig", QJsonObject{{"enabled", false}}},
                                                        {"prejoinPageEnabled", false},
                                                        {"disableDeepLinking", true}}}};
    if (link.jitsiJwt) options["jwt"] = QString::fromStdString(*link.jitsiJwt);
    return {{"domain", QString::fromStdString(link.jitsiDomain.value_or(std::string()))}, {"options", options}};
}

}  // namespace

/// Stays where it was put.
class JitsiDocument final : public QWebEnginePage {
public:
    using QWebEnginePage::QWebEnginePage;

    void open(const QString& html, const QString& host) {
        m_host = host;
        setHtml(html, QUrl(QStringLiteral("https://%1/").arg(host)));
    }
    const QString& host() const { return m_host; }

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame) override {
        return JitsiView::mayOpen(url, m_host, isMainFrame);
    }

private:
    QString m_host;
};

bool JitsiView::mayUse(const QUrl& origin, const QString& host, QWebEnginePage::Feature feature) {
    if (origin.scheme() != u"https" || origin.authority() != host) return false;
    switch (feature) {
        case QWebEnginePage::MediaAudioCapture:
        case QWebEnginePage::MediaVideoCapture:
        case QWebEnginePage::MediaAudioVideoCapture:
        case QWebEnginePage::DesktopVideoCapture:
        case QWebEnginePage::DesktopAudioVideoCapture:
            return true;
        default:
            return false;
    }
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

JitsiView::JitsiView(QWidget* parent)
    : QWebEngineView(parent),
      m_profile(std::make_unique<QWebEngineProfile>()),
      m_page(std::make_unique<JitsiDocument>(m_profile.get())) {
    setObjectName(QStringLiteral("jitsiView"));
    m_page->settings()->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
    m_page->settings()->setAttribute(QWebEngineSettings::ScreenCaptureEnabled, true);
    m_page->setBackgroundColor(widgets::tokenColor(widgets::Token::surface, widgets::Scheme::dark));
    m_page->settings()->setAttribute(QWebEngineSettings::FocusOnNavigationEnabled, false);
    connect(m_page.get(), &QWebEnginePage::featurePermissionRequested, this,
            [this](const QUrl& origin, QWebEnginePage::Feature feature) {
                const bool granted = mayUse(origin, m_page->host(), feature);
                m_page->setFeaturePermission(
                    origin, feature,
                    granted ? QWebEnginePage::PermissionGrantedByUser : QWebEnginePage::PermissionDeniedByUser);
            });
    connect(m_page.get(), &QWebEnginePage::loadFinished, this, [this](bool ok) {
        if (!ok) emit failed();
    });
    connect(m_page.get(), &QWebEnginePage::titleChanged, this, [this](const QString& word) {
        if (word == "joined") emit joined();
        if (word == "left") emit hungUp();
        if (word == "failed") emit failed();
    });
    setPage(m_page.get());
}

JitsiView::~JitsiView() {
    setPage(nullptr);
}

void JitsiView::openRoom(const protocol::MeetingLink& link, const QString& displayName) {
    m_page->open(html(link, displayName), QString::fromStdString(link.jitsiDomain.value_or(std::string())));
}

}  // namespace mc::calls
