#include "calls/call_page.h"

#include <QGridLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "calls/call_bar.h"
#include "calls/call_controls.h"
#include "calls/call_end.h"
#include "calls/call_view.h"
#include "calls/call_words.h"
#include "calls/jitsi_room.h"
#include "calls/lobby_panel.h"
#include "calls/round_button.h"
#include "calls/side_panel.h"
#include "calls/who_card.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/painting.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"

namespace mc::calls {

using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using State = CallController::State;

namespace {

constexpr int kInset = widgets::metrics::kInset;
constexpr int kGap = widgets::metrics::kGap;
constexpr QSize kLeastStage(200, 96);

enum Row { kBarRow, kStageRow, kWhoRow, kFootnoteRow, kControlsRow };

QString idText(domain::BookingId id) {
    return QString::fromStdString(domain::toString(id));
}

domain::ZoneTable ownZone(const CallController& call) {
    return widgets::zoneTable(call.isMentor() ? call.booking().mentor.timeZone : call.booking().student.timeZone);
}

QWidget* makeSkeleton() {
    return new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double right = size.width() - kInset - 376;
        boxes.card(QRectF(kInset, kInset, right - 2 * kInset, size.height() - 160));
        boxes.card(QRectF(right, kInset, 376, 300));
    });
}

}  // namespace

CallPage::CallPage(booking::Bookings& bookings, net::Drafts& drafts, net::RealtimeClient& realtime, MakeChat makeChat,
                   QWidget* parent)
    : Page(parent),
      m_makeChat(std::move(makeChat)),
      m_call(bookings, drafts, realtime, this),
      m_dark(widgets::Theme::Mode::dark) {
    setObjectName(QStringLiteral("callPage"));
    const auto& theme = widgets::themeOf(this);
    const auto follow = [this, &theme] {
        m_dark.setTextScale(theme.textScale());
        m_dark.setReducedMotion(theme.reducedMotion());
    };
    follow();
    connect(&theme, &widgets::Theme::changed, this, follow);
    build();
    placeParts();
    bindController();
    bindKeys();
}

CallPage::~CallPage() = default;

void CallPage::build() {
    m_body = new QWidget;
    m_grid = new QGridLayout(m_body);
    m_bar = new CallBar(m_body);
    m_stage = new QStackedWidget(m_body);
    m_stage->setMinimumSize(kLeastStage);
    m_view = new CallView(m_call.bridge(), m_stage);
    m_stage->addWidget(m_view);
    makeLobbyButtons();
    m_who = new WhoCard(m_body);
    m_footnote = new QWidget(m_body);
    auto* row = new QHBoxLayout(m_footnote);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new widgets::IconLabel(Icon::shield, 16, Token::text2, m_footnote));
    m_footnoteWords = new Label({}, TextRole::detail, Token::text2, m_footnote);
    m_footnoteWords->setWordWrap(true);
    row->addWidget(m_footnoteWords, 1);
    m_lobby = new LobbyPanel(m_call, m_body);
    m_panel = new SidePanel(m_body);
    m_controls = new CallControls(m_call, m_body);
    m_grid->addWidget(m_bar, kBarRow, 0, 1, 2);
    m_grid->addWidget(m_stage, kStageRow, 0);
    m_grid->addWidget(m_who, kWhoRow, 0);
    m_grid->addWidget(m_footnote, kFootnoteRow, 0);
    m_grid->addWidget(m_lobby, kStageRow, 1, 3, 1);
    m_grid->addWidget(m_panel, kStageRow, 1);
    m_grid->addWidget(m_controls, kControlsRow, 0, 1, 2);
    m_grid->setRowStretch(kStageRow, 1);
    m_grid->setColumnStretch(0, 1);
    m_end = new CallEnd;
    connect(m_end, &CallEnd::bookingWanted, this, [this] { emit navigate(bookingLink()); });
    connect(m_end, &CallEnd::againWanted, this, [this] { emit navigate(bookingLink() + QStringLiteral("/call")); });
    m_states = new widgets::StatePage(m_body, makeSkeleton(), m_end, this);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, this, &CallPage::reload);
}

void CallPage::makeLobbyButtons() {
    m_lobbyButtons = new QWidget(m_stage->parentWidget());
    widgets::setThemeOf(m_lobbyButtons, m_dark);
    auto* row = new QHBoxLayout(m_lobbyButtons);
    row->setContentsMargins(widgets::kFocusReach, widgets::kFocusReach, widgets::kFocusReach, widgets::kFocusReach);
    row->setSpacing(12);
    m_lobbyMicrophone = new RoundButton(Icon::mic, tr("Mute"), RoundButton::Look::disc, m_lobbyButtons);
    m_lobbyMicrophone->setObjectName(QStringLiteral("lobbyMute"));
    m_lobbyCamera = new RoundButton(Icon::video, tr("Camera off"), RoundButton::Look::disc, m_lobbyButtons);
    m_lobbyCamera->setObjectName(QStringLiteral("lobbyCameraOff"));
    connect(m_lobbyMicrophone, &QAbstractButton::clicked, this, [this] { m_controls->toggleMicrophone(); });
    connect(m_lobbyCamera, &QAbstractButton::clicked, this, [this] { m_controls->toggleCamera(); });
    row->addWidget(m_lobbyMicrophone);
    row->addWidget(m_lobbyCamera);
    m_lobbyButtons->adjustSize();
    m_stage->installEventFilter(this);
}

bool CallPage::eventFilter(QObject* watched, QEvent* event) {
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (watched == m_stage && moved) placeLobbyButtons();
    return Page::eventFilter(watched, event);
}

/// Chat and notes take half of a narrow window at most, so that the picture stays one.
void CallPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_panel->setFixedWidth(std::min(widgets::themeOf(this).scaled(SidePanel::kWidth), width() / 2));
    widgets::afterLayout(*this, [this] { foldLobby(); });
}

/// Whether what stands below the preview leaves it too little of a low window, or of one in large letters.
bool CallPage::isLobbyLow() const {
    const int room = width() - m_lobby->maximumWidth() - 3 * kInset;
    const int below = m_who->layout()->heightForWidth(room) + m_footnote->layout()->heightForWidth(room) + 2 * kGap;
    return height() - 2 * kInset - below < widgets::themeOf(this).scaled(kLeastStage.height());
}

/// Who is here and what to know then go into the list beside the preview, which scrolls.
void CallPage::foldLobby() {
    const int wide = std::min(widgets::themeOf(this).scaled(LobbyPanel::kWidth), width() / 2);
    m_lobby->setMaximumWidth(std::max(wide, m_lobby->joinButton()->minimumSizeHint().width()));
    const bool fold = !inCall() && isLobbyLow();
    if (fold == m_lobbyFolded) return;
    m_lobbyFolded = fold;
    if (fold) {
        m_lobby->addPart(m_who);
        m_lobby->addPart(m_footnote);
        return;
    }
    m_grid->addWidget(m_who, kWhoRow, 0);
    m_grid->addWidget(m_footnote, kFootnoteRow, 0);
}

void CallPage::placeLobbyButtons() {
    const QRect stage = m_stage->geometry();
    m_lobbyButtons->move(stage.center().x() - m_lobbyButtons->width() / 2,
                         stage.bottom() - m_lobbyButtons->height() - 12);
    m_lobbyButtons->raise();
}

void CallPage::placeParts() {
    const bool call = inCall();
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents, !call);  // A click would take the keys from the lobby.
    for (QWidget* part : {static_cast<QWidget*>(m_bar), static_cast<QWidget*>(m_controls)})
        part->setVisible(call);
    for (QWidget* part : {static_cast<QWidget*>(m_who), m_footnote, static_cast<QWidget*>(m_lobby), m_lobbyButtons})
        part->setVisible(!call);
    m_panel->setVisible(call && m_panelWanted);
    if (call) {
        m_grid->setContentsMargins(12, 0, 12, 0);
        m_grid->setHorizontalSpacing(12);
        m_grid->setVerticalSpacing(0);
        return;
    }
    m_grid->setContentsMargins(kInset, kInset, kInset, kInset);
    m_grid->setHorizontalSpacing(kInset);
    m_grid->setVerticalSpacing(kGap);
}

void CallPage::bindController() {
    connect(&m_call, &CallController::stateChanged, this, &CallPage::stateMoved);
    for (auto signal : {&CallController::bookingChanged, &CallController::connectionChanged,
                        &CallController::mediaChanged, &CallController::otherChanged})
        connect(&m_call, signal, this, &CallPage::refresh);
    connect(&m_call, &CallController::tick, this, &CallPage::refreshClocks);
    connect(&m_call, &CallController::levelChanged, m_lobby, &LobbyPanel::refreshLevel);
    connect(&m_call, &CallController::figuresChanged, this, &CallPage::publishFigures);
    connect(&m_call, &CallController::cornerChanged, this, [this](const QString& corner) { m_corner = corner; });
    connect(&m_call, &CallController::closesSoon, this, [this](int minutes) {
        emit toast(widgets::Tone::warning, tr("The room closes in %n minute(s).", nullptr, minutes));
    });
    connect(&m_call, &CallController::notesStateChanged, this, [this] { m_panel->setNotesSaved(m_call.notesSaved()); });
    connect(&m_call.bridge(), &CallBridge::ready, this, &CallPage::refresh);
    connect(&m_call, &CallController::notesMerged, m_panel, &SidePanel::setNotes);
    connect(m_panel, &SidePanel::notesEdited, &m_call, &CallController::setNotes);
    connect(m_controls, &CallControls::shareWanted, this, &CallPage::askToShare);
    connect(m_controls, &CallControls::leave, this, &CallPage::leaveForBooking);
    connect(m_controls, &CallControls::panelToggled, this, [this] { showPanel(!m_panelWanted); });
    connect(m_controls, &CallControls::fullScreenToggled, this,
            [this] { window()->setWindowState(window()->windowState() ^ Qt::WindowFullScreen); });
}

void CallPage::bindKeys() {
    // Single letters only where nobody types: on the picture (WCAG 2.1.4).
    const auto letter = [this](Qt::Key key, void (CallControls::*deed)()) {
        auto* shortcut = new QShortcut(QKeySequence(key), m_stage);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_controls, deed);
    };
    letter(Qt::Key_M, &CallControls::toggleMicrophone);
    letter(Qt::Key_V, &CallControls::toggleCamera);
    letter(Qt::Key_S, &CallControls::toggleSharing);
    auto* panel = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this);
    panel->setContext(Qt::WidgetWithChildrenShortcut);
    connect(panel, &QShortcut::activated, this, [this] {
        if (inCall()) showPanel(!m_panelWanted);
    });
    auto* enter = new QShortcut(QKeySequence(Qt::Key_Return), this);
    enter->setContext(Qt::WidgetWithChildrenShortcut);
    connect(enter, &QShortcut::activated, this, [this] {
        if (m_call.state() == State::lobby && m_lobby->joinButton()->isEnabled()) m_call.join();
    });
}

widgets::Page::Frame CallPage::frame() const {
    return inCall() || m_call.state() == State::ended ? Frame::bare : Frame::rail;
}

QString CallPage::title() const {
    if (!m_call.hasBooking()) return tr("Call");
    const QString name = QString::fromStdString(m_call.other().name);
    const QString topic = QString::fromStdString(m_call.booking().topic);
    return topic.isEmpty() ? tr("Session with %1").arg(name) : tr("%1 with %2").arg(topic, name);
}

QString CallPage::titleDetail() const {
    if (!m_call.hasBooking()) return {};
    const auto& booking = m_call.booking();
    const auto zone = ownZone(m_call);
    const auto& otherZone = m_call.other().timeZone;
    QString words = QStringLiteral("%1, %2 %3")
                        .arg(widgets::shortDate(zone, booking.startsAt),
                             widgets::clockRange(zone, booking.startsAt, booking.endsAt),
                             widgets::zoneAbbreviation(zone, booking.startsAt));
    const auto other = widgets::zoneTable(otherZone);
    if (other.offsetAt(booking.startsAt) != zone.offsetAt(booking.startsAt))
        words +=
            QStringLiteral(" · %1 %2").arg(widgets::clockTime(other, booking.startsAt), widgets::zoneCity(otherZone));
    return words;
}

void CallPage::arrive(const widgets::PageLink& link) {
    const auto id = domain::parseId<domain::BookingId>(link.part(QStringLiteral("id")).toStdString());
    if (!id) {
        m_states->showError(tr("There is no such booking"), tr("The link may be incomplete."));
        return;
    }
    if (!m_view->isAble()) return m_states->showError(web::View::missingTitle(), web::View::missingSentence());
    if (m_id == *id && m_call.hasBooking()) return;
    m_id = *id;
    m_states->showLoading();
    m_view->loadCall();
    m_call.open(m_id);
}

void CallPage::reload() {
    if (m_call.state() == State::failed) m_call.open(m_id);
}

void CallPage::stateMoved() {
    if (!inCall() && m_question) m_question->finish();  // There is nothing to leave any more.
    switch (m_call.state()) {
        case State::loading:
            m_states->showLoading();
            break;
        case State::failed:
            m_states->showError(tr("The call could not be opened"), net::words(m_call.error()), {}, 8);
            break;
        case State::lobby:
        case State::joining:
            m_states->showReady();
            m_lobby->joinButton()->setFocus(Qt::OtherFocusReason);
            break;
        case State::inRoom:
            enterCall();
            break;
        case State::ended:
            m_end->setCall(m_call);
            m_states->showEmpty();
            break;
    }
    placeParts();
    refresh();
    if (m_call.state() == State::lobby) m_lobby->joinButton()->setFocus(Qt::OtherFocusReason);
    emit titleChanged();
}

void CallPage::enterCall() {
    m_states->showReady();
    widgets::setThemeOf(this, m_dark);
    if (m_call.isMentor()) m_panel->showNotes(m_call.notes());
    const auto conversation = m_call.booking().conversationId;
    if (!m_chatMade && m_makeChat && conversation) {
        m_chatMade = true;
        const ChatParts chat = m_makeChat(*conversation, m_id);
        m_panel->setChat(chat.panel, m_dark);
        if (chat.watchUnread) chat.watchUnread(m_panel, [this](int count) { m_panel->setUnread(count); });
    }
    m_bar->setBooking(m_call.booking(), m_call.other());
    m_controls->setPanelShown(m_panelWanted);
    m_controls->setDevicesShown(!m_call.isJitsi());
    if (m_call.isJitsi()) showJitsi();
    m_stage->setFocus();
}

void CallPage::showJitsi() {
    emit m_call.bridge().finish();  // Our own page gives the camera back.
    const auto& self = m_call.isMentor() ? m_call.booking().mentor : m_call.booking().student;
    m_jitsi = new JitsiRoom(*m_call.link(), QString::fromStdString(self.name), m_stage);
    m_stage->addWidget(m_jitsi);
    m_stage->setCurrentWidget(m_jitsi);
    connect(m_jitsi, &JitsiRoom::hungUp, this, &CallPage::leaveForBooking);
    connect(m_jitsi, &JitsiRoom::directWanted, this, &CallPage::goDirect);
}

void CallPage::goDirect() {
    m_stage->setCurrentWidget(m_view);
    m_stage->removeWidget(m_jitsi);
    m_jitsi->deleteLater();
    m_jitsi = nullptr;
    m_call.goDirect();
    m_controls->setDevicesShown(true);
    m_view->loadCall();
    m_stage->setFocus();
}

void CallPage::refresh() {
    if (!m_call.hasBooking()) return;
    if (m_call.bridge().isPageReady()) emit m_call.bridge().dress(lookOf(m_call, widgets::themeOf(this), m_corner));
    m_footnoteWords->setText(CallWords::footnote(m_call));
    m_footnote->setVisible(!inCall() && !m_footnoteWords->text().isEmpty());
    widgets::afterLayout(*this, [this] { foldLobby(); });
    m_controls->refresh();
    const bool heard = m_call.wantsMicrophone();
    const bool seen = m_call.wantsCamera();
    m_lobbyMicrophone->show(heard ? Icon::mic : Icon::micOff, heard ? tr("Mute") : tr("Unmute"),
                            heard ? RoundButton::Look::disc : RoundButton::Look::discOff);
    m_lobbyCamera->show(seen ? Icon::video : Icon::cameraOff, seen ? tr("Camera off") : tr("Camera on"),
                        seen ? RoundButton::Look::disc : RoundButton::Look::discOff);
    if (m_call.connection() != Connection::connected) m_bar->setQuality(Quality::unknown);
    const QString problem = CallWords::screenProblem(m_call.media().screenProblem);
    if (!problem.isEmpty() && problem != property("screenProblem").toString())
        emit toast(widgets::Tone::error, problem);
    setProperty("screenProblem", problem);
    publishFigures();
    refreshClocks();
}

void CallPage::refreshClocks() {
    if (!m_call.hasBooking()) return;
    if (!inCall()) {
        m_who->refresh(m_call);
        m_lobby->refresh();
    }
    m_bar->setLeft(CallWords::timeLeft(m_call));
    const auto zone = ownZone(m_call);
    const auto now = m_call.now();
    QString clocks = QStringLiteral("%1 %2").arg(widgets::clockTime(zone, now), widgets::zoneAbbreviation(zone, now));
    const auto other = widgets::zoneTable(m_call.other().timeZone);
    if (other.offsetAt(now) != zone.offsetAt(now))
        clocks += QStringLiteral(" · %1 %2").arg(widgets::clockTime(other, now), widgets::zoneCity(other.name()));
    m_controls->setClocks(clocks, tr("Ends %1, closes %2")
                                      .arg(widgets::clockTime(zone, m_call.booking().endsAt),
                                           widgets::clockTime(zone, m_call.booking().joinClosesAt)));
}

void CallPage::publishFigures() {
    static const QStringList kNames{"alone", "connecting", "connected", "reconnecting"};
    const auto& figures = m_call.figures();
    setProperty("connection", kNames[static_cast<int>(m_call.connection())]);
    setProperty("remoteFrames", figures.remoteFramesDecoded);
    setProperty("remoteFramesShown", figures.remoteFramesShown);
    setProperty("localFrames", figures.localFramesShown);
    if (m_call.connection() == Connection::connected) m_bar->setQuality(qualityOf(figures));
}

void CallPage::showPanel(bool shown) {
    m_panelWanted = shown;
    m_panel->setVisible(shown);
    m_controls->setPanelShown(shown);
}

void CallPage::mayLeave(Leaving, std::function<void()> go) {
    if (inCall()) return askToLeave(std::move(go));
    go();
}

bool CallPage::escape() {
    if (!window()->isFullScreen()) return false;
    window()->setWindowState(window()->windowState() & ~Qt::WindowFullScreen);
    return true;
}

void CallPage::askToLeave(std::function<void()> go) {
    if (m_question) m_question->finish();
    auto* dialog = new widgets::Dialog(tr("Leave the call?"), this);
    m_question = dialog;
    dialog->addSentence(
        tr("You can come back until %1.").arg(widgets::clockTime(ownZone(m_call), m_call.booking().joinClosesAt)));
    dialog->setSafe(tr("Stay"));
    auto* leave = dialog->setDeed(tr("Leave"), Button::Kind::danger);
    leave->setObjectName(QStringLiteral("confirmLeaveCall"));
    connect(dialog, &widgets::Dialog::deed, this, [this, dialog, go = std::move(go)] {
        dialog->finish();
        hangUp();
        go();
    });
    dialog->open();
}

void CallPage::askToShare() {
    if (!inCall()) return;
    if (m_question) m_question->finish();
    auto* dialog = new widgets::Dialog(tr("Share your whole screen?"), this);
    m_question = dialog;
    dialog->addSentence(
        tr("%1 sees everything on your main screen until you stop: other windows and notifications too.")
            .arg(CallWords::firstName(m_call.other().name)));
    dialog->setSafe(tr("Not now"));
    auto* share = dialog->setDeed(tr("Share the screen"));
    share->setObjectName(QStringLiteral("confirmShare"));
    connect(dialog, &widgets::Dialog::deed, this, [this, dialog] {
        dialog->finish();
        m_call.setSharing(true);
    });
    dialog->open();
}

void CallPage::hangUp() {
    if (window()->isFullScreen()) window()->setWindowState(window()->windowState() & ~Qt::WindowFullScreen);
    m_call.leave();
}

void CallPage::leaveForBooking() {
    hangUp();
    emit navigate(bookingLink());
}

QString CallPage::bookingLink() const {
    return QStringLiteral("/bookings/") + idText(m_id);
}

void CallPage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), widgets::themeOf(this).color(Token::window));
}

}  // namespace mc::calls
