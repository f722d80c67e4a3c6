#include "calls/jitsi_room.h"

#include <QDesktopServices>
#include <QUrl>

#include "calls/jitsi_view.h"
#include "widgets/button.h"
#include "widgets/states.h"

namespace mc::calls {

using widgets::Button;

JitsiRoom::JitsiRoom(const protocol::MeetingLink& link, const QString& ownName, QWidget* parent, int patienceMs)
    : QStackedWidget(parent),
      m_link(link),
      m_ownName(ownName),
      m_view(new JitsiView(link, this)),
      m_failed(makeFailed()) {
    addWidget(m_view);
    addWidget(m_failed);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    const auto silent = [this] {
        fail(tr("The video server does not answer"),
             tr("Chat goes on here. You can try again, or both of you can call directly or open the room in a "
                "browser: agree on it in the chat."));
    };
    connect(&m_patience, &QTimer::timeout, this, silent);
    connect(m_view, &JitsiView::failed, this, silent);
    connect(m_view, &JitsiView::crashed, this, [this] {
        fail(tr("The room stopped working"),
             tr("You are not in the call any more. Chat goes on here. Enter the room again, or agree in the chat to "
                "call directly or to open it in a browser."));
    });
    connect(m_view, &JitsiView::joined, this, [this] {  // Late is good too.
        m_patience.stop();
        setCurrentWidget(m_view);
    });
    connect(m_view, &JitsiView::hungUp, this, &JitsiRoom::hungUp);
    open();
}

void JitsiRoom::open() {
    setCurrentWidget(m_view);
    m_patience.start();
    m_view->openRoom(m_ownName);
}

void JitsiRoom::fail(const QString& title, const QString& sentence) {
    m_patience.stop();
    m_failed->setTexts(title, sentence);
    setCurrentWidget(m_failed);
}

widgets::EmptyState* JitsiRoom::makeFailed() {
    auto* failed = new widgets::EmptyState(widgets::Icon::serverOff, {}, {}, this);
    failed->setObjectName(QStringLiteral("jitsiFailed"));
    auto* again = failed->addAction(tr("Try again"), Button::Kind::primary);
    again->setObjectName(QStringLiteral("jitsiAgain"));
    connect(again, &QAbstractButton::clicked, this, &JitsiRoom::open);
    auto* direct = failed->addAction(tr("Call directly"));
    direct->setObjectName(QStringLiteral("jitsiDirect"));
    connect(direct, &QAbstractButton::clicked, this, &JitsiRoom::directWanted);
    if (!m_link.browserUrl) return failed;
    auto* browser = failed->addAction(tr("Open in browser"));
    browser->setObjectName(QStringLiteral("jitsiBrowser"));
    connect(browser, &QAbstractButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl(QString::fromStdString(*m_link.browserUrl), QUrl::StrictMode)); });
    return failed;
}

}  // namespace mc::calls
