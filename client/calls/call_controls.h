#pragma once

#include <QWidget>
#include <functional>

#include "calls/call_state.h"

class QHBoxLayout;
class QMenu;

namespace mc::widgets {
class Label;
}

namespace mc::calls {

class CallController;
class RoundButton;

/// Below the call: microphone, camera, screen, Leave, and the panel. Object names: muteButton, cameraButton,
/// shareButton, leaveCall, panelButton, fullScreenButton.
class CallControls : public QWidget {
    Q_OBJECT
public:
    CallControls(CallController& call, QWidget* parent);

    void refresh();
    /// "19:23 IST · 13:53 London" above "Ends 20:00, closes 20:05".
    void setClocks(const QString& now, const QString& ends);
    void setPanelShown(bool shown);
    /// Jitsi brings its own controls for devices.
    void setDevicesShown(bool shown);
    void toggleMicrophone();
    void toggleCamera();
    void toggleSharing();

signals:
    void leave();
    /// Stopping needs no question, showing everything does.
    void shareWanted();
    void panelToggled();
    void fullScreenToggled();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    QWidget* m_clocks = nullptr;
    QWidget* m_tools = nullptr;
    QMenu* deviceMenu(const QString& kind);
    void fill(QMenu& menu, const QString& kind);
    RoundButton* add(QHBoxLayout& row, RoundButton* button, const char* name, std::function<void()> press);

    CallController& m_call;
    widgets::Label* m_now;
    widgets::Label* m_ends;
    RoundButton* m_microphone;
    RoundButton* m_camera;
    RoundButton* m_share;
    RoundButton* m_leave;
    RoundButton* m_fullScreen;
    RoundButton* m_panel;
};

}  // namespace mc::calls
