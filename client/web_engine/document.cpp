#include "web_engine/document.h"

#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <optional>

namespace mc::web_engine {
namespace {

std::optional<web::Device> deviceOf(QWebEnginePage::Feature feature) {
    switch (feature) {
        case QWebEnginePage::MediaAudioCapture:
            return web::Device::microphone;
        case QWebEnginePage::MediaVideoCapture:
            return web::Device::camera;
        case QWebEnginePage::MediaAudioVideoCapture:
            return web::Device::microphoneAndCamera;
        case QWebEnginePage::DesktopVideoCapture:
            return web::Device::screen;
        case QWebEnginePage::DesktopAudioVideoCapture:
            return web::Device::screenAndSound;
        default:
            return std::nullopt;
    }
}

}  // namespace

Document::Document(QWebEngineProfile& profile, const web::Rules& rules, const web::Notices& notices, QObject* parent)
    : QWebEnginePage(&profile, parent), m_rules(rules), m_notices(notices) {
    setObjectName(QStringLiteral("document"));
    applySettings();
    insertOwnScript();
    tell();
    connect(this, &QWebEnginePage::featurePermissionRequested, this, &Document::decide);
}

void Document::applySettings() {
    auto* own = settings();
    own->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);  // The client says it in its own words.
    own->setAttribute(QWebEngineSettings::JavascriptCanOpenWindows, !m_rules.popupTitle.isEmpty());
    own->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, false);
    if (!m_rules.isCall) return;
    own->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
    own->setAttribute(QWebEngineSettings::ScreenCaptureEnabled, true);
    own->setAttribute(QWebEngineSettings::FocusOnNavigationEnabled, false);  // The lobby's keys are the client's.
}

void Document::insertOwnScript() {
    if (m_rules.ownScript.isEmpty()) return;
    QWebEngineScript script;
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setSourceCode(m_rules.ownScript);
    scripts().insert(script);
}

void Document::tell() {
    if (m_notices.progress) connect(this, &QWebEnginePage::loadProgress, this, m_notices.progress);
    if (m_notices.loaded) connect(this, &QWebEnginePage::loadFinished, this, m_notices.loaded);
    if (m_notices.moved) connect(this, &QWebEnginePage::urlChanged, this, m_notices.moved);
    if (m_notices.titled) connect(this, &QWebEnginePage::titleChanged, this, m_notices.titled);
    if (m_notices.crashed) connect(this, &QWebEnginePage::renderProcessTerminated, this, m_notices.crashed);
}

void Document::decide(const QUrl& origin, Feature feature) {
    const auto device = deviceOf(feature);
    const bool granted = device && m_rules.mayUse && m_rules.mayUse(origin, *device);
    setFeaturePermission(origin, feature, granted ? PermissionGrantedByUser : PermissionDeniedByUser);
}

bool Document::acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame) {
    return !m_rules.mayOpen || m_rules.mayOpen(url, isMainFrame);
}

void Document::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                        const QString&) {
    if (level == ErrorMessageLevel && m_notices.complained) m_notices.complained(message, line);
}

}  // namespace mc::web_engine
