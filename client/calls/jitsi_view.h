#pragma once

#include <QWebEnginePage>
#include <QWebEngineView>
#include <memory>

#include "protocol/calls.h"

class QWebEngineProfile;

namespace mc::calls {

class JitsiDocument;

/// A Jitsi room by its IFrame API (external_api.js of the configured domain), opened with our token. Stays on that
/// domain, which may use camera, microphone and screen and nothing else. Says whether it works, so that the page can
/// offer other ways when it does not.
class JitsiView : public QWebEngineView {
    Q_OBJECT
public:
    explicit JitsiView(QWidget* parent = nullptr);
    ~JitsiView() override;

    void openRoom(const protocol::MeetingLink& link, const QString& displayName);

    /// The page that holds the room; its texts are JSON inside a script, safe for any name.
    static QString html(const protocol::MeetingLink& link, const QString& displayName);
    /// Whether the room's page may use this.
    static bool mayUse(const QUrl& origin, const QString& host, QWebEnginePage::Feature feature);
    /// Whether the room's page, or a frame in it, may go there.
    static bool mayOpen(const QUrl& url, const QString& host, bool isMainFrame);

signals:
    void joined();
    void hungUp();
    void failed();

protected:
    QWebEngineView* createWindow(QWebEnginePage::WebWindowType) override { return nullptr; }

private:
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<JitsiDocument> m_page;
};

}  // namespace mc::calls
