#include "calls/call_view.h"

#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

#include "widgets/tokens.h"

namespace mc::calls {
namespace {

const QUrl& callUrl() {
    static const QUrl url(QStringLiteral("qrc:/call/call.html"));
    return url;
}

/// Stays on the one document and opens devices for nobody else.
class CallDocument final : public QWebEnginePage {
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType, bool isMainFrame) override {
        return isMainFrame && url == callUrl();
    }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                  const QString&) override {
        if (level == ErrorMessageLevel) qWarning("call page, line %d: %s", line, qUtf8Printable(message));
    }
};

bool mayUse(QWebEnginePage::Feature feature) {
    switch (feature) {
        case QWebEnginePage::MediaAudioCapture:
        case QWebEnginePage::MediaVideoCapture:
        case QWebEnginePage::MediaAudioVideoCapture:
        case QWebEnginePage::DesktopVideoCapture:
            return true;
        default:
            return false;
    }
}

void grantDevices(QWebEnginePage& page) {
    QObject::connect(&page, &QWebEnginePage::featurePermissionRequested, &page,
                     [&page](const QUrl& origin, QWebEnginePage::Feature feature) {
                         const bool granted = origin.scheme() == callUrl().scheme() && mayUse(feature);
                         page.setFeaturePermission(origin, feature,
                                                   granted ? QWebEnginePage::PermissionGrantedByUser
                                                           : QWebEnginePage::PermissionDeniedByUser);
                     });
}

}  // namespace

CallView::CallView(CallBridge& bridge, QWidget* parent)
    : QWebEngineView(parent),
      m_bridge(bridge),
      m_profile(std::make_unique<QWebEngineProfile>()),
      m_page(std::make_unique<CallDocument>(m_profile.get())),
      m_channel(new QWebChannel(this)) {
    setObjectName(QStringLiteral("callView"));
    auto* settings = m_page->settings();
    settings->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
    settings->setAttribute(QWebEngineSettings::ScreenCaptureEnabled, true);
    settings->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, false);
    settings->setAttribute(QWebEngineSettings::FocusOnNavigationEnabled, false);  // The lobby's keys are the page's.
    // The call is dark; without this a white sheet stands there until the page has painted.
    m_page->setBackgroundColor(widgets::tokenColor(widgets::Token::surface, widgets::Scheme::dark));
    m_channel->registerObject(QStringLiteral("call"), &m_bridge);
    m_page->setWebChannel(m_channel);
    grantDevices(*m_page);
    connect(m_page.get(), &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_bridge.pageGone();
        QMetaObject::invokeMethod(this, &CallView::loadCall, Qt::QueuedConnection);
    });
    setPage(m_page.get());
}

CallView::~CallView() {
    // The page has to go before its profile, and the view must not look at it any more.
    setPage(nullptr);
}

void CallView::loadCall() {
    m_bridge.pageGone();
    m_page->load(callUrl());
}

}  // namespace mc::calls
