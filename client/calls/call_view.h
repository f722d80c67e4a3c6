#pragma once

#include <QWebEnginePage>
#include <QWebEngineView>
#include <memory>

#include "calls/call_bridge.h"

class QWebChannel;
class QWebEngineProfile;

namespace mc::calls {

/// The embedded page of the direct call. It is loaded from the program itself (a secure context, so that cameras may be
/// opened), reaches no network but the other person's computer, goes nowhere else and keeps nothing.
class CallView : public QWebEngineView {
    Q_OBJECT
public:
    explicit CallView(CallBridge& bridge, QWidget* parent = nullptr);
    ~CallView() override;

    void loadCall();

protected:
    QWebEngineView* createWindow(QWebEnginePage::WebWindowType) override { return nullptr; }
    void contextMenuEvent(QContextMenuEvent*) override {}

private:
    CallBridge& m_bridge;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<QWebEnginePage> m_page;
    QWebChannel* m_channel = nullptr;
};

}  // namespace mc::calls
