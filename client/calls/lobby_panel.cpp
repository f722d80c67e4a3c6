#include "calls/lobby_panel.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "calls/call_controller.h"
#include "calls/call_words.h"
#include "calls/level_meter.h"
#include "domain/session_rules.h"
#include "net/problem.h"
#include "widgets/accessible.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/select.h"

namespace mc::calls {

using widgets::Button;
using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using State = CallController::State;

namespace {

constexpr int kLeast = 280;
constexpr int kOpensBefore = static_cast<int>(domain::kJoinOpensBefore / domain::kMinute);
constexpr double kHeardFrom = -50;  ///< dB below full scale; the noise of a quiet room stays under it.

bool holds(const QComboBox& box, const std::vector<Device>& devices) {
    if (box.count() != static_cast<int>(devices.size())) return false;
    int row = 0;
    return std::all_of(devices.begin(), devices.end(), [&](const Device& device) {
        const int at = row++;
        return box.itemText(at) == device.label && box.itemData(at).toString() == device.id;
    });
}

}  // namespace

LobbyPanel::LobbyPanel(CallController& call, QWidget* parent) : QWidget(parent), m_call(call) {
    widgets::setScaledMaximumWidth(*this, kWidth);
    setMinimumWidth(kLeast);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::metrics::kGap);
    // Joining stays in sight, whatever has to be scrolled above it.
    auto* parts = new QWidget;
    auto* list = new QVBoxLayout(parts);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(widgets::metrics::kGap);
    m_list = list;
    list->addWidget(makeDevices());
    list->addWidget(makeChecks());
    list->addStretch();
    column->addWidget(new widgets::ScrollArea(parts), 1);
    m_hint = new Label({}, TextRole::detail, Token::text2, this);
    m_hint->setObjectName(QStringLiteral("lobbyJoinHint"));
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_join = new Button(tr("Join"), Button::Kind::primary, this);
    m_join->setObjectName(QStringLiteral("lobbyJoinButton"));
    m_join->setSize(Button::Size::large);
    m_join->setGlyph(Icon::video);
    m_join->setKeyHint(tr("Enter"));
    m_join->setEnabled(false);
    connect(m_join, &QAbstractButton::clicked, &m_call, &CallController::join);
    column->addWidget(m_join);
}

void LobbyPanel::addPart(QWidget* part) {
    m_list->insertWidget(m_list->count() - 1, part);
}

QWidget* LobbyPanel::makeDevices() {
    auto* card = new widgets::Card(this);
    card->setInset(20);
    auto& column = *card->column();
    m_camera = addSelect(column, tr("Camera"), QStringLiteral("video"), "lobbyCamera");
    m_camera->select()->setGlyph(Icon::video);
    m_microphone = addSelect(column, tr("Microphone"), QStringLiteral("audio"), "lobbyMicrophone");
    m_microphone->select()->setGlyph(Icon::mic);
    m_level = new LevelMeter(card);
    column.addWidget(m_level);
    m_speakers = addSelect(column, tr("Speakers"), QStringLiteral("output"), "lobbySpeakers");
    m_speakers->select()->setGlyph(Icon::headphones);
    auto* both = new QWidget;
    auto* row = new widgets::FlowLayout(both, 8);
    row->setEnds(true);
    auto* test = new Button(tr("Play a test sound"), Button::Kind::secondary, card);
    test->setObjectName(QStringLiteral("testSound"));
    test->setSize(Button::Size::small);
    test->setGlyph(Icon::speaker);
    connect(test, &QAbstractButton::clicked, &m_call.bridge(), &CallBridge::playTestSound);
    row->addWidget(test);
    auto* heard = new Label(tr("You should hear two tones"), TextRole::detail, Token::text2, card);
    heard->setWordWrap(true);
    row->addWidget(heard);
    column.addWidget(both);
    return card;
}

widgets::SelectField* LobbyPanel::addSelect(QVBoxLayout& column, const QString& label, const QString& kind,
                                            const char* name) {
    auto* field = new widgets::SelectField(label, this);
    field->select()->setObjectName(QLatin1String(name));
    connect(field->select(), &QComboBox::activated, this,
            [this, field, kind] { m_call.chooseDevice(kind, field->select()->currentData().toString()); });
    column.addWidget(field);
    return field;
}

QWidget* LobbyPanel::makeChecks() {
    auto* card = new widgets::Card(this);
    card->setInset(20);
    card->column()->setSpacing(20);
    m_seen = addCheck(*card->column());
    m_heard = addCheck(*card->column());
    m_server = addCheck(*card->column());
    return card;
}

LobbyPanel::Check LobbyPanel::addCheck(QVBoxLayout& column) {
    auto* row = new QHBoxLayout;
    const Check check{new widgets::IconLabel(Icon::checkCircle, 20, Token::successText, this),
                      new Label({}, TextRole::body, Token::text, this),
                      new Label({}, TextRole::detail, Token::text2, this)};
    check.words->setWordWrap(true);
    row->setSpacing(12);
    row->addWidget(check.icon);
    row->addWidget(check.words, 1);
    row->addWidget(check.figure);
    column.addLayout(row);
    return check;
}

void LobbyPanel::say(const Check& check, bool good, const QString& words, const QString& figure) {
    check.icon->setGlyph(good ? Icon::checkCircle : Icon::warning);
    check.icon->setColor(good ? Token::successText : Token::warningText);
    check.words->setText(words);
    check.figure->setText(figure);
}

void LobbyPanel::offer(widgets::SelectField* field, const std::vector<Device>& devices, const QString& chosen,
                       const QString& systemChoice) {
    std::vector<Device> offered;
    if (devices.size() != 1) offered.push_back({{}, systemChoice});
    offered.insert(offered.end(), devices.begin(), devices.end());
    auto* select = field->select();
    const QSignalBlocker quiet(select);
    if (!holds(*select, offered)) {  // Filled anew, a list that is open would close.
        select->clear();
        for (const auto& device : offered)
            select->addItem(device.label, device.id);
    }
    const int index = std::max(0, select->findData(chosen));
    if (index != select->currentIndex()) select->setCurrentIndex(index);
}

void LobbyPanel::refresh() {
    const auto& media = m_call.media();
    offer(m_camera, media.cameras, media.videoDevice, media.cameras.empty() ? tr("No camera") : tr("System choice"));
    offer(m_microphone, media.microphones, media.audioDevice,
          media.microphones.empty() ? tr("No microphone") : tr("System choice"));
    offer(m_speakers, media.speakers, media.output, tr("System speakers"));
    refreshChecks();
    refreshJoin();
}

void LobbyPanel::refreshLevel() {
    m_level->setLevel(m_call.level());
    if (m_call.level() <= m_loudest) return;
    m_loudest = m_call.level();
    refreshChecks();
}

void LobbyPanel::refreshChecks() {
    const auto& media = m_call.media();
    const QString cameraProblem = CallWords::cameraProblem(media.videoProblem);
    const QString size = media.video && media.width > 0 ? tr("%1 × %2").arg(media.width).arg(media.height) : QString();
    say(m_seen, media.video,
        media.video                ? tr("Camera sees you")
        : !cameraProblem.isEmpty() ? cameraProblem
        : m_call.wantsCamera()     ? tr("Opening the camera …")
                                   : tr("Your camera is off"),
        size);
    const QString microphoneProblem = CallWords::microphoneProblem(media.audioProblem);
    const bool heard = media.audio && m_loudest > kHeardFrom;
    say(m_heard, heard,
        heard                          ? tr("Microphone hears you")
        : !microphoneProblem.isEmpty() ? microphoneProblem
        : !m_call.wantsMicrophone()    ? tr("You are muted")
        : !media.audio                 ? tr("Opening the microphone …")
                                       : tr("Say something"),
        heard ? tr("− %1 dB").arg(static_cast<int>(std::lround(-m_loudest))) : QString());
    const int latency = m_call.serverLatencyMs();
    say(m_server, m_call.serverReady(),
        m_call.serverReady() ? tr("Network and server") : tr("The server cannot be reached"),
        latency >= 0 && m_call.serverReady() ? tr("%1 ms").arg(latency) : QString());
}

void LobbyPanel::refreshJoin() {
    if (!m_call.hasBooking()) return;
    const QString name = CallWords::firstName(m_call.other().name);
    const bool open = m_call.window() == Window::open && m_call.state() == State::lobby;
    m_join->setEnabled(open);
    m_join->setText(m_call.state() == State::joining ? tr("Joining …")
                    : m_call.other().online          ? tr("Join")
                                                     : tr("Join and wait for %1").arg(name));
    QString hint;
    if (m_call.window() == Window::early)
        hint = tr("Join opens in %1, %n minute(s) before the start.", nullptr, kOpensBefore)
                   .arg(widgets::countdown(m_call.untilOpens()));
    else if (!m_call.joinProblem().isEmpty())
        hint = m_call.joinProblem();
    m_hint->setText(hint);
    widgets::setSpokenName(*m_hint, m_call.window() == Window::early
                                        ? tr("Join opens %n minute(s) before the start.", nullptr, kOpensBefore)
                                        : hint);
    m_hint->setVisible(!hint.isEmpty());
}

}  // namespace mc::calls
