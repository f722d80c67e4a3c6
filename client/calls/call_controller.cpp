#include "calls/call_controller.h"

#include <utility>

#include "booking/notes_draft.h"
#include "net/problem.h"

namespace mc::calls {

using domain::BookingStatus;
using protocol::SignalKind;

namespace {

constexpr int kSecondMs = 1000;
constexpr int kRefreshMs = 15'000;
constexpr int kNotesPauseMs = 1000;
constexpr int kGoodbyeMs = 500;
constexpr int kEnterAgainMs = 1000;
constexpr int kPhotoSide = 256;
constexpr qsizetype kMaxPayload = 64'000;  // Limits<CallSignal>

std::optional<SignalKind> kindOf(const QString& text) {
    if (text == "description") return SignalKind::description;
    if (text == "candidate") return SignalKind::candidate;
    if (text == "state") return SignalKind::state;
    return std::nullopt;
}

QString textOf(SignalKind kind) {
    switch (kind) {
        case SignalKind::description:
            return QStringLiteral("description");
        case SignalKind::candidate:
            return QStringLiteral("candidate");
        case SignalKind::state:
            return QStringLiteral("state");
    }
    return {};
}

CallController::End endOf(const std::string& reason) {
    if (reason == "replaced") return CallController::End::replaced;
    const bool calledOff = reason == "cancelled" || reason == "moved" || reason == "no_show" || reason == "suspended";
    return calledOff ? CallController::End::calledOff : CallController::End::timeOver;
}

QString pathOf(domain::BookingId id, const char* rest = "") {
    return QStringLiteral("/api/bookings/%1%2").arg(QString::fromStdString(domain::toString(id)), QLatin1String(rest));
}

}  // namespace

CallController::CallController(booking::Bookings& bookings, net::Drafts& drafts, net::RealtimeClient& realtime,
                               QObject* parent)
    : QObject(parent),
      m_bookings(bookings),
      m_drafts(drafts),
      m_api(bookings.api()),
      m_room(realtime.of(QStringLiteral("/call"))),
      m_bridge(this) {
    listenToPage();
    listenToRoom();
    connect(&m_second, &QTimer::timeout, this, &CallController::second);
    connect(&m_api.clock(), &net::ServerClock::jumped, this, &CallController::second);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_state == State::lobby) open(m_id);
    });
    connect(&bookings, &booking::Bookings::changed, this, [this](domain::BookingId id) {
        if (id == m_id) known();
    });
    connect(&bookings, &booking::Bookings::failed, this, [this](domain::BookingId id, const domain::Error& error) {
        if (id == m_id) unknown(error);
    });
    connect(&m_api.photos(), &net::Photos::arrived, this, [this](const QString& key) {
        if (key == m_photoKey && m_photo.isEmpty()) fetchPhoto();
    });
    m_notesTimer.setSingleShot(true);
    connect(&m_notesTimer, &QTimer::timeout, this, &CallController::saveNotes);
    m_enterAgain.setSingleShot(true);
    connect(&m_enterAgain, &QTimer::timeout, this, [this] {
        if (m_state == State::inRoom) enterRoom();
    });
    m_goodbye.setSingleShot(true);
    connect(&m_goodbye, &QTimer::timeout, this, &CallController::leaveRoom);
}

CallController::~CallController() {
    if (m_state == State::inRoom || m_goodbye.isActive()) leaveRoom();
    if (m_notesTimer.isActive()) saveNotes();
}

void CallController::listenToPage() {
    connect(&m_bridge, &CallBridge::ready, this, [this] {
        openMedia();
        if (m_state == State::inRoom) beginOnPage();
    });
    connect(&m_bridge, &CallBridge::signalReady, this, &CallController::relay);
    connect(&m_bridge, &CallBridge::media, this, [this](const QJsonObject& state) {
        m_media = readMedia(state);
        emit mediaChanged();
    });
    connect(&m_bridge, &CallBridge::connection, this, [this](const QString& state) {
        m_connection = readConnection(state);
        emit connectionChanged();
    });
    connect(&m_bridge, &CallBridge::other, this, [this](const QJsonObject& state) {
        m_otherMedia = readOther(state);
        emit otherChanged();
    });
    connect(&m_bridge, &CallBridge::figures, this, [this](const QJsonObject& figures) {
        m_figures = readFigures(figures);
        emit figuresChanged();
    });
    connect(&m_bridge, &CallBridge::level, this, [this](double decibels) {
        m_level = decibels;
        emit levelChanged();
    });
    connect(&m_bridge, &CallBridge::corner, this, &CallController::cornerChanged);
}

void CallController::listenToRoom() {
    connect(&m_room, &net::RealtimeNamespace::joined, this, [this] {
        if (m_state == State::inRoom) enterRoom();
        emit connectionChanged();
    });
    connect(&m_room, &net::RealtimeNamespace::left, this, &CallController::connectionChanged);
    m_room.on<protocol::CallSignal>(QStringLiteral("signal"), this, [this](const auto& signal) { receive(signal); });
    m_room.on<protocol::CallPeerEvent>(QStringLiteral("peer_joined"), this, [this](const auto& event) {
        if (isMine(event.bookingId)) setPresent(true);
    });
    m_room.on<protocol::CallPeerEvent>(QStringLiteral("peer_left"), this, [this](const auto& event) {
        if (isMine(event.bookingId)) setPresent(false);
    });
    m_room.on<protocol::CallEndedEvent>(QStringLiteral("call_ended"), this, [this](const auto& event) {
        if (!isMine(event.bookingId) || m_state != State::inRoom) return;
        finish(endOf(event.reason));
    });
}

void CallController::open(domain::BookingId booking) {
    m_id = booking;
    m_asked.start();
    m_bookings.fetch(booking);
}

void CallController::known() {
    if (m_asked.isValid()) m_latencyMs = static_cast<int>(m_asked.elapsed());
    m_asked.invalidate();
    const bool first = !m_booking;
    m_booking = *m_bookings.find(m_id);
    if (!first) followNotes();
    const auto key = QString::fromStdString(other().photo.value_or(""));
    if (std::exchange(m_photoKey, key) != key) {
        m_photo.clear();
        fetchPhoto();
    }
    emit bookingChanged();
    if (first || m_state == State::failed) return begin();
    const bool waits = m_state == State::lobby || m_state == State::joining;
    if (waits && m_booking->status != BookingStatus::confirmed) return finish(End::calledOff);
    if (waits && !m_mode) askForMode();
}

/// Once there is something to join, the next look may do better.
void CallController::unknown(const domain::Error& error) {
    m_asked.invalidate();
    if (m_booking) return;
    m_error = error;
    setState(State::failed);
}

void CallController::begin() {
    m_storedNotes = QString::fromStdString(m_booking->notes);
    m_notesVersion = m_booking->notesVersion;
    m_notes = m_storedNotes;
    if (const auto kept = booking::NotesDraft(m_drafts, m_id).find(); kept && isMentor()) {
        m_notes = QString::fromStdString(kept->content);
        m_notesVersion = kept->version;  // When it is another one by now, both texts are brought together.
    }
    m_second.start(kSecondMs);
    const bool joinable = m_booking->status == BookingStatus::confirmed && window() != Window::over;
    if (!joinable) return finish(End::notJoinable);
    m_refresh.start(kRefreshMs);
    askForMode();
    setState(State::lobby);
    openMedia();
}

void CallController::askForMode() {
    m_api.getOpen<protocol::ServerInfo>(QStringLiteral("/api/server-info"))->then(this, [this](const auto& info) {
        if (!info) return;  // The lobby then says nothing about it.
        m_mode = info->calls;
        emit bookingChanged();
    });
}

void CallController::goDirect() {
    if (m_link) m_link->mode = protocol::CallMode::direct;
}

void CallController::openMedia() {
    if (!m_bridge.isPageReady() || (m_state != State::lobby && m_state != State::joining && m_state != State::inRoom))
        return;
    emit m_bridge.openMedia({{"audio", m_microphone},
                             {"video", m_camera},
                             {"audioDevice", m_media.audioDevice},
                             {"videoDevice", m_media.videoDevice},
                             {"output", m_media.output}});
}

void CallController::join() {
    if (m_state != State::lobby || window() != Window::open) return;
    setState(State::joining);
    m_api.get<protocol::MeetingLink>(pathOf(m_id, "/meeting-link"))->then(this, [this](const auto& result) {
        granted(result);
    });
}

void CallController::granted(const domain::Result<protocol::MeetingLink>& result) {
    if (m_state != State::joining) return;
    m_error = result ? domain::Error{} : result.error();
    m_joinProblem = result ? QString() : net::words(result.error());
    if (!result) return setState(State::lobby);
    m_link = *result;
    m_refresh.stop();
    if (isMentor() && hasUnsavedNotes()) m_notesTimer.start(kNotesPauseMs);
    setState(State::inRoom);
    beginOnPage();
    enterRoom();
}

void CallController::beginOnPage() {
    if (isJitsi() || !m_bridge.isPageReady()) return;
    emit m_bridge.begin(beginConfig(*m_link));
    if (m_otherPresent) emit m_bridge.greet();
}

void CallController::enterRoom() {
    if (!m_room.isJoined()) return;  // `joined` calls again.
    const auto body = QByteArray::fromStdString(protocol::encode(protocol::CallRef{m_booking->id}));
    m_room.request(QStringLiteral("join_call"), body, this, [this](const auto& answer) { entered(answer); });
}

void CallController::entered(const domain::Result<QByteArray>& answer) {
    if (m_state != State::inRoom) return;
    const auto state =
        answer ? net::readAnswer<protocol::CallState>(*answer) : domain::Result<protocol::CallState>(answer.error());
    if (!state) {
        m_error = state.error();
        // The connection broke: the namespace joins again by itself and brings us back here.
        if (m_error.code == domain::ErrorCode::unavailable) return;
        if (m_error.code == domain::ErrorCode::timeout) return m_enterAgain.start(kEnterAgainMs);
        return finish(End::notJoinable);
    }
    m_link->closesAt = state->closesAt;
    setPresent(state->otherPresent);
}

void CallController::setPresent(bool present) {
    m_otherPresent = present;
    emit otherChanged();
    if (m_state != State::inRoom || isJitsi() || !m_bridge.isPageReady()) return;
    if (present)
        emit m_bridge.greet();
    else
        emit m_bridge.otherLeft();
}

void CallController::relay(const QString& kind, const QString& payload) {
    const auto known = kindOf(kind);
    if (!known || payload.isEmpty() || payload.size() > kMaxPayload) return;
    if (m_state != State::inRoom && !m_goodbye.isActive()) return;
    m_room.sendBody(QStringLiteral("signal"), protocol::CallSignal{m_booking->id, *known, payload.toStdString()});
    if (m_goodbye.isActive()) leaveRoom();
}

void CallController::receive(const protocol::CallSignal& signal) {
    if (!isMine(signal.bookingId) || m_state != State::inRoom || !m_bridge.isPageReady()) return;
    emit m_bridge.signalArrived(textOf(signal.kind), QString::fromStdString(signal.payload));
}

void CallController::leave() {
    if (m_state == State::ended) return;
    finish(End::left);
}

void CallController::finish(End end) {
    emit m_bridge.finish();
    m_end = end;
    m_refresh.stop();
    m_second.stop();
    // The page may still say goodbye to the other; then the room is left.
    if (m_state == State::inRoom) m_goodbye.start(kGoodbyeMs);
    setState(State::ended);
}

void CallController::leaveRoom() {
    m_goodbye.stop();
    m_room.sendBody(QStringLiteral("leave_call"), protocol::CallRef{m_booking->id});
}

void CallController::setState(State state) {
    m_state = state;
    emit stateChanged();
}

/// Again when it has arrived.
void CallController::fetchPhoto() {
    if (m_photoKey.isEmpty()) return;
    m_photo = m_api.photos().find(m_photoKey, kPhotoSide);
    if (!m_photo.isEmpty()) emit otherChanged();
}

const protocol::PersonSummary& CallController::other() const {
    return isMentor() ? m_booking->student : m_booking->mentor;
}

Window CallController::window() const {
    return windowOf(*m_booking, m_api.clock().now());
}
domain::Seconds CallController::untilOpens() const {
    return m_booking->joinOpensAt - m_api.clock().now();
}
domain::Seconds CallController::untilStarts() const {
    return m_booking->startsAt - m_api.clock().now();
}
domain::Seconds CallController::untilEnds() const {
    return m_booking->endsAt - m_api.clock().now();
}
domain::Seconds CallController::untilCloses() const {
    return (m_link ? m_link->closesAt : m_booking->joinClosesAt) - m_api.clock().now();
}

void CallController::second() {
    if (!m_booking || m_state == State::ended || m_state == State::failed) return;
    emit tick();
    if (untilCloses() <= 0) return finish(m_state == State::inRoom ? End::timeOver : End::notJoinable);
    if (m_state == State::inRoom) warnBeforeClosing();
}

void CallController::warnBeforeClosing() {
    constexpr int kEarly = 5;
    constexpr int kLate = 1;
    const int minutes = untilCloses() <= kLate * domain::kMinute    ? kLate
                        : untilCloses() <= kEarly * domain::kMinute ? kEarly
                                                                    : 0;
    if (minutes == 0 || minutes == m_warnedMinutes) return;
    m_warnedMinutes = minutes;
    emit closesSoon(minutes);
}

void CallController::setMicrophone(bool on) {
    m_microphone = on;
    emit m_bridge.setMicrophone(on);
    emit mediaChanged();
}

void CallController::setCamera(bool on) {
    m_camera = on;
    emit m_bridge.setCamera(on);
    emit mediaChanged();
}

void CallController::setSharing(bool on) {
    emit m_bridge.setSharing(on);
}

void CallController::chooseDevice(const QString& kind, const QString& id) {
    emit m_bridge.chooseDevice(kind, id);
}

void CallController::setNotes(const QString& content) {
    if (!isMentor() || content == m_notes) return;
    m_notes = content;
    booking::NotesDraft(m_drafts, m_id).keep(m_notesVersion, content);
    m_notesTimer.start(kNotesPauseMs);
    emit notesStateChanged();
}

/// Also when the call goes meanwhile: the draft stays until the server has the words.
void CallController::saveNotes() {
    m_notesTimer.stop();
    m_savingNotes = true;
    const protocol::SessionNotes notes{m_notesVersion, m_notes.toStdString(), std::nullopt};
    m_api.put<protocol::Booking>(pathOf(m_id, "/notes"), notes)
        ->then(&m_bookings, [self = QPointer(this), &bookings = m_bookings, draft = booking::NotesDraft(m_drafts, m_id),
                             sent = m_notes](const auto& result) {
            if (result) draft.saved(result->notesVersion, sent);
            if (self) self->notesAnswered(sent, result);
            if (result) bookings.take(*result);
        });
}

void CallController::notesAnswered(const QString& sent, const domain::Result<protocol::Booking>& result) {
    m_savingNotes = false;
    if (result) {
        m_notesVersion = result->notesVersion;
        m_storedNotes = sent;
    } else {
        // Tried again; what is written stays, and who types on does not wait for that.
        if (!m_notesTimer.isActive()) m_notesTimer.start(kRefreshMs);
        if (result.error().code == domain::ErrorCode::changed_elsewhere) m_bookings.fetch(m_id);
    }
    emit notesStateChanged();
}

/// Neither text is lost: what was written elsewhere stands first.
void CallController::followNotes() {
    const QString theirs = QString::fromStdString(m_booking->notes);
    if (m_savingNotes || !isMentor() || m_booking->notesVersion == m_notesVersion) return;
    const bool mine = hasUnsavedNotes();
    m_notesVersion = m_booking->notesVersion;
    if (const QString before = std::exchange(m_storedNotes, theirs); theirs != before) {
        m_notes = !mine || theirs.isEmpty() ? (mine ? m_notes : theirs) : theirs + QStringLiteral("\n\n") + m_notes;
        emit notesMerged(m_notes);
    }
    if (!hasUnsavedNotes()) return;
    booking::NotesDraft(m_drafts, m_id).keep(m_notesVersion, m_notes);
    m_notesTimer.start(kNotesPauseMs);
    emit notesStateChanged();
}

}  // namespace mc::calls
