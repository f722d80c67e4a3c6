#include "calls/call_controls.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>
#include <algorithm>

#include "calls/call_controller.h"
#include "calls/round_button.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/plain_text.h"

namespace mc::calls {

using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using ButtonLook = RoundButton::Look;

namespace {

constexpr int kSideWidth = 220;
constexpr int kControlsHeight = 96;

struct Choice {
    const std::vector<Device>& devices;
    const QString& chosen;
};

Choice choiceOf(const MediaState& media, const QString& kind) {
    if (kind == "audio") return {media.microphones, media.audioDevice};
    if (kind == "video") return {media.cameras, media.videoDevice};
    return {media.speakers, media.output};
}

}  // namespace

CallControls::CallControls(CallController& call, QWidget* parent)
    : QWidget(parent),
      m_call(call),
      m_now(new Label({}, TextRole::detail, Token::text2, this)),
      m_ends(new Label({}, TextRole::detail, Token::text3, this)),
      m_microphone(new RoundButton(Icon::mic, tr("Mute"), ButtonLook::plain, this)),
      m_camera(new RoundButton(Icon::video, tr("Camera"), ButtonLook::plain, this)),
      m_share(new RoundButton(Icon::screenShare, tr("Share"), ButtonLook::plain, this)),
      m_leave(new RoundButton(Icon::phoneOff, tr("Leave"), ButtonLook::leave, this)),
      m_fullScreen(new RoundButton(Icon::fullscreen, tr("Full screen"), ButtonLook::bare, this)),
      m_panel(new RoundButton(Icon::panelRight, tr("Chat and notes"), ButtonLook::bare, this)) {
    m_now->setTabular(true);
    auto* clocks = new QVBoxLayout;
    clocks->setSpacing(0);
    clocks->setContentsMargins(0, 0, 0, 0);
    clocks->addStretch();
    clocks->addWidget(m_now);
    clocks->addWidget(m_ends);
    clocks->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 12, 4, 12);
    row->setSpacing(16);
    m_now->setObjectName(QStringLiteral("callClocks"));
    m_clocks = new QWidget(this);
    m_clocks->setLayout(clocks);
    row->addWidget(m_clocks);
    row->addStretch();
    add(*row, m_microphone, "muteButton", [this] { toggleMicrophone(); });
    add(*row, m_camera, "cameraButton", [this] { toggleCamera(); });
    add(*row, m_share, "shareButton", [this] { toggleSharing(); });
    row->addSpacing(16);
    add(*row, m_leave, "leaveCall", [this] { emit leave(); });
    row->addStretch();
    auto* right = new QWidget(this);
    m_tools = right;
    auto* tools = new QHBoxLayout(right);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addStretch();
    add(*tools, m_fullScreen, "fullScreenButton", [this] { emit fullScreenToggled(); });
    add(*tools, m_panel, "panelButton", [this] { emit panelToggled(); });
    m_panel->setCheckable(true);
    row->addWidget(right);
    m_microphone->setArrowMenu(deviceMenu(QStringLiteral("audio")), tr("Choose microphone and speakers"));
    m_camera->setArrowMenu(deviceMenu(QStringLiteral("video")), tr("Choose camera"));
    setMinimumHeight(kControlsHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    refresh();
}

void CallControls::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    widgets::afterLayout(*this, [this] { arrange(); });
}

/// A button's word or the clocks have become longer or larger.
bool CallControls::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) widgets::afterLayout(*this, [this] { arrange(); });
    return QWidget::event(event);
}

/// The buttons stand in the middle as long as there is room; in a narrow window the clocks go, which the bar has too.
void CallControls::arrange() {
    const int between = 16;
    int buttons = 2 * between;
    for (const auto* button : {m_microphone, m_camera, m_share, m_leave})
        buttons += button->sizeHint().width() + between;
    const int tools = m_tools->sizeHint().width();
    const int clocks = m_clocks->sizeHint().width();
    const int side = (width() - buttons - 2 * between) / 2;
    m_clocks->setHidden(clocks > side);
    m_clocks->setFixedWidth(std::clamp(side, clocks, std::max(clocks, kSideWidth)));
    m_tools->setFixedWidth(std::clamp(side, tools, std::max(tools, kSideWidth)));
}

RoundButton* CallControls::add(QHBoxLayout& row, RoundButton* button, const char* name, std::function<void()> press) {
    button->setObjectName(QLatin1String(name));
    connect(button, &QAbstractButton::clicked, this, std::move(press));
    row.addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

QMenu* CallControls::deviceMenu(const QString& kind) {
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, kind] {
        menu->clear();
        fill(*menu, kind);
        if (kind == "video") return;
        menu->addSeparator();
        fill(*menu, QStringLiteral("output"));
    });
    return menu;
}

void CallControls::fill(QMenu& menu, const QString& kind) {
    const auto [devices, chosen] = choiceOf(m_call.media(), kind);
    auto* group = new QActionGroup(&menu);
    const auto add = [&](const QString& label, const QString& id) {
        auto* action = menu.addAction(widgets::menuText(label));
        action->setCheckable(true);
        action->setChecked(id == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind, id] { m_call.chooseDevice(kind, id); });
    };
    add(kind == "output" ? tr("System speakers") : tr("System choice"), {});
    for (const auto& device : devices)
        add(device.label, device.id);
}

void CallControls::refresh() {
    const bool heard = m_call.wantsMicrophone();
    const bool seen = m_call.wantsCamera();
    const bool shared = m_call.media().screen;
    m_microphone->show(
        heard ? Icon::mic : Icon::micOff, heard ? tr("Mute") : tr("Unmute"),
        heard && m_call.media().audioProblem == DeviceProblem::none ? ButtonLook::plain : ButtonLook::off);
    m_camera->show(seen ? Icon::video : Icon::cameraOff, seen ? tr("Camera") : tr("Camera on"),
                   seen && m_call.media().videoProblem == DeviceProblem::none ? ButtonLook::plain : ButtonLook::off);
    m_share->show(Icon::screenShare, shared ? tr("Stop sharing") : tr("Share"),
                  shared ? ButtonLook::lit : ButtonLook::plain);
    m_microphone->setToolTip(heard ? tr("Mute (M)") : tr("Unmute (M)"));
    m_camera->setToolTip(seen ? tr("Camera off (V)") : tr("Camera on (V)"));
    m_share->setToolTip(shared ? tr("Stop sharing (S)") : tr("Share the screen (S)"));
}

void CallControls::setClocks(const QString& now, const QString& ends) {
    m_now->setText(now);
    m_ends->setText(ends);
    arrange();  // Hidden clocks ask for nothing.
}

void CallControls::setPanelShown(bool shown) {
    m_panel->setChecked(shown);
    m_panel->setToolTip(shown ? tr("Hide chat and notes (Ctrl+Shift+C)") : tr("Show chat and notes (Ctrl+Shift+C)"));
}

void CallControls::setDevicesShown(bool shown) {
    for (auto* button : {m_microphone, m_camera, m_share})
        button->setVisible(shown);
}

void CallControls::toggleMicrophone() {
    m_call.setMicrophone(!m_call.wantsMicrophone());
}

void CallControls::toggleCamera() {
    m_call.setCamera(!m_call.wantsCamera());
}

void CallControls::toggleSharing() {
    m_call.media().screen ? m_call.setSharing(false) : emit shareWanted();
}

}  // namespace mc::calls
