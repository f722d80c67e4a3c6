#pragma once

#include <QWebEngineView>
#include <memory>

#include "protocol/calls.h"

class QWebEngineProfile;

namespace mc::calls {

/// A Jitsi room by its IFrame API (external_api.js of the configured domain), opened with our token. Says whether it
/// works, so that the page can offer other ways when it does not.
class JitsiView : public QWebEngineView {
    Q_OBJECT
public:
    explicit JitsiView(QWidget* parent = nullptr);
    ~JitsiView() override;

    void openRoom(const protocol::MeetingLink& link, const QString& displayName);

    /// The page that holds the room; its texts are JSON inside a script, safe for any name.
    static QString html(const protocol::MeetingLink& link, const QString& displayName);

signals:
    void joined();
    void hungUp();
    void failed();

protected:
    QWebEngineView* createWindow(QWebEnginePage::WebWindowType) override { return nullptr; }

private:
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page;
};

}  // namespace mc::calls
