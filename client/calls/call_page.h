#pragma once

#include <QPointer>
#include <functional>
#include <memory>

#include "calls/call_controller.h"
#include "widgets/page.h"
#include "widgets/theme.h"

class QGridLayout;
class QStackedWidget;

namespace mc::widgets {
class Button;
class Dialog;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::calls {

class CallBar;
class CallControls;
class CallEnd;
class CallView;
class JitsiRoom;
class LobbyPanel;
class RoundButton;
class SidePanel;
class WhoCard;

/// What the call page needs of the chat, which is another room's.
struct ChatParts {
    QWidget* panel = nullptr;  ///< Taken over by the page.
    /// Tells the number of unread messages from now on; may be empty.
    std::function<void(QObject* context, std::function<void(int)> tell)> watchUnread;
};
using MakeChat = std::function<ChatParts(domain::ConversationId, domain::BookingId)>;

/// "/bookings/{id}/call": lobby, call and end in one page, so that the camera is opened once. The call is always dark.
///
/// Object names: callPage, callView, lobbyJoinButton, lobbyMute, lobbyCameraOff, muteButton, cameraButton, shareButton,
/// leaveCall, panelButton, callTimeLeft, callQuality, callNotes, callEnded. The dynamic properties `connection` (alone,
/// connecting, connected, reconnecting), `remoteFrames` and `localFrames` of callPage are for tests and assistive
/// tools. Keys while the picture has the focus: M microphone, V camera, S screen; Ctrl+Shift+C the panel; F11. Enter
/// joins.
class CallPage : public widgets::Page {
    Q_OBJECT
public:
    CallPage(booking::Bookings& bookings, net::Drafts& drafts, net::RealtimeClient& realtime, MakeChat makeChat,
             QWidget* parent = nullptr);
    ~CallPage() override;

    Frame frame() const override;
    QString title() const override;
    QString titleDetail() const override;
    void arrive(const widgets::PageLink& link) override;
    void mayLeave(Leaving how, std::function<void()> go) override;
    bool isPassing() const override { return true; }
    bool escape() override;
    void reload() override;

    CallController& controller() { return m_call; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void placeParts();
    void makeLobbyButtons();
    void placeLobbyButtons();
    void foldLobby();
    bool isLobbyLow() const;
    void bindKeys();
    void bindController();
    void stateMoved();
    void enterCall();
    void showJitsi();
    void goDirect();
    void askToShare();
    void refresh();
    void refreshClocks();
    void publishFigures();
    void showPanel(bool shown);
    void askToLeave(std::function<void()> go);
    void hangUp();
    void leaveForBooking();
    QString bookingLink() const;
    bool inCall() const { return m_call.state() == CallController::State::inRoom; }

    MakeChat m_makeChat;
    CallController m_call;
    widgets::Theme m_dark;
    domain::BookingId m_id;
    QString m_corner = QStringLiteral("bottomRight");
    widgets::StatePage* m_states = nullptr;
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    CallEnd* m_end = nullptr;
    CallBar* m_bar = nullptr;
    QStackedWidget* m_stage = nullptr;
    CallView* m_view = nullptr;
    JitsiRoom* m_jitsi = nullptr;
    QWidget* m_lobbyButtons = nullptr;
    RoundButton* m_lobbyMicrophone = nullptr;
    RoundButton* m_lobbyCamera = nullptr;
    WhoCard* m_who = nullptr;
    QWidget* m_footnote = nullptr;
    widgets::Label* m_footnoteWords = nullptr;
    LobbyPanel* m_lobby = nullptr;
    SidePanel* m_panel = nullptr;
    CallControls* m_controls = nullptr;
    QPointer<widgets::Dialog> m_question;
    bool m_lobbyFolded = false;
    bool m_panelWanted = true;
    bool m_chatMade = false;
};

}  // namespace mc::calls
