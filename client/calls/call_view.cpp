#include "calls/call_view.h"

#include "widgets/tokens.h"

namespace mc::calls {
namespace {

const QUrl& callUrl() {
    static const QUrl url(QStringLiteral("qrc:/call/call.html"));
    return url;
}

/// Stays on the one document and opens devices for nobody else.
web::Rules rulesOfCall() {
    web::Rules rules;
    rules.isCall = true;
    rules.hasControls = false;
    rules.mayOpen = [](const QUrl& url, bool isMainFrame) { return isMainFrame && url == callUrl(); };
    rules.mayUse = [](const QUrl& origin, web::Device device) {
        return origin.scheme() == callUrl().scheme() && device != web::Device::screenAndSound;
    };
    return rules;
}

}  // namespace

CallView::CallView(CallBridge& bridge, QWidget* parent)
    : View(tr("Picture of the call"), rulesOfCall(), parent), m_bridge(bridge) {
    setObjectName(QStringLiteral("callView"));
    // The call is dark; without this a white sheet stands there until the page has painted.
    setGround(widgets::tokenColor(widgets::Token::surface, widgets::Scheme::dark));
    setChannel(QStringLiteral("call"), &m_bridge);
    connect(this, &View::crashed, this, [this] {
        m_bridge.pageGone();
        QMetaObject::invokeMethod(this, &CallView::loadCall, Qt::QueuedConnection);
    });
}

void CallView::loadCall() {
    m_bridge.pageGone();
    load(callUrl());
}

}  // namespace mc::calls
