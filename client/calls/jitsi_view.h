#pragma once

#include "protocol/calls.h"
#include "web/view.h"

namespace mc::calls {

/// A Jitsi room by its IFrame API (external_api.js of the configured domain), opened with our token. Stays on that
/// domain, which may use camera, microphone and screen and nothing else. Says whether it works, so that the page can
/// offer other ways when it does not.
class JitsiView : public web::View {
    Q_OBJECT
public:
    explicit JitsiView(const protocol::MeetingLink& link, QWidget* parent = nullptr);

    void openRoom(const QString& displayName);

    /// The page that holds the room; its texts are JSON inside a script, safe for any name.
    static QString html(const protocol::MeetingLink& link, const QString& displayName);
    /// Whether a page from there is the room's, which may use whatever a call needs.
    static bool mayUse(const QUrl& origin, const QString& host);
    /// Whether the room's page, or a frame in it, may go there.
    static bool mayOpen(const QUrl& url, const QString& host, bool isMainFrame);

signals:
    void joined();
    void hungUp();
    void failed();

private:
    static web::Rules rulesOf(const QString& host);

    protocol::MeetingLink m_link;
};

}  // namespace mc::calls
