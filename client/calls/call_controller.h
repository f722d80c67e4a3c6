#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>

#include "booking/bookings.h"
#include "calls/call_bridge.h"
#include "calls/call_state.h"
#include "net/drafts.h"

namespace mc::calls {

/// One booking's call, from the lobby to its end: the join window, the room on the server's /call namespace, and the
/// signals between it and the page behind the bridge. The booking is the application's; what the mentor notes is kept as
/// a draft until the server has it. No widgets. GUI thread.
///
/// lobby → joining → inRoom → ended. A lost connection to the server does not end the call: the room is entered again
/// as soon as it is back, while sound and picture may well go on between the two computers.
class CallController : public QObject {
    Q_OBJECT
public:
    enum class State { loading, failed, lobby, joining, inRoom, ended };
    Q_ENUM(State)
    enum class End { left, timeOver, replaced, calledOff, notJoinable };
    Q_ENUM(End)

    /// The page is asked for nothing before `open` has found a booking that can be joined.
    CallController(booking::Bookings& bookings, net::Drafts& drafts, net::RealtimeClient& realtime,
                   QObject* parent = nullptr);
    ~CallController() override;

    CallBridge& bridge() { return m_bridge; }
    /// Asks for the booking; the lobby follows.
    void open(domain::BookingId booking);
    /// Asks the server for the room and enters it; only inside the join window.
    void join();
    void leave();

    State state() const { return m_state; }
    End end() const { return m_end; }                       ///< Only once ended.
    const domain::Error& error() const { return m_error; }  ///< Why loading or joining did not work.
    const protocol::Booking& booking() const { return *m_booking; }
    bool hasBooking() const { return m_booking.has_value(); }
    const protocol::PersonSummary& other() const;
    /// A JPEG; empty while it is not there, and of who has none.
    const QByteArray& otherPhoto() const { return m_photo; }
    bool isMentor() const { return m_booking && m_booking->myRole == domain::Party::mentor; }
    /// Set once joining was granted.
    const std::optional<protocol::MeetingLink>& link() const { return m_link; }
    bool isJitsi() const { return m_link && m_link->mode == protocol::CallMode::jitsi; }
    /// How the call will be made; absent until the server has said it.
    std::optional<protocol::CallMode> mode() const { return m_link ? m_link->mode : m_mode; }
    /// Leaves the video server for a connection between the two computers; the other has to do the same. Load the page
    /// of the call afterwards.
    void goDirect();

    domain::UtcTime now() const { return m_api.clock().now(); }  ///< The server's.
    Window window() const;
    domain::Seconds untilOpens() const;
    domain::Seconds untilStarts() const;
    domain::Seconds untilEnds() const;
    domain::Seconds untilCloses() const;

    Connection connection() const { return m_connection; }
    bool otherPresent() const { return m_otherPresent; }
    bool signalsBroken() const { return m_state == State::inRoom && !m_room.isJoined(); }
    const MediaState& media() const { return m_media; }
    const OtherState& otherMedia() const { return m_otherMedia; }
    const CallFigures& figures() const { return m_figures; }
    /// Whether the room can be reached, and how long the server last took to answer; negative while unknown.
    bool serverReady() const { return m_room.isJoined(); }
    int serverLatencyMs() const { return m_latencyMs; }
    /// Why joining did not work, in words; empty when it was not tried.
    QString joinProblem() const { return m_joinProblem; }
    double level() const { return m_level; }  ///< Own microphone, dB below full scale.

    bool wantsMicrophone() const { return m_microphone; }
    bool wantsCamera() const { return m_camera; }
    void setMicrophone(bool on);
    void setCamera(bool on);
    void setSharing(bool on);
    void chooseDevice(const QString& kind, const QString& id);

    /// The mentor's notes; saved a second after the last change (BKG-5).
    void setNotes(const QString& content);
    /// As they are written by now, saved or not.
    const QString& notes() const { return m_notes; }
    bool notesSaved() const { return !m_notesTimer.isActive() && !m_savingNotes; }

signals:
    void stateChanged();
    void bookingChanged();
    void connectionChanged();
    void mediaChanged();
    void otherChanged();
    void figuresChanged();
    void levelChanged();
    void cornerChanged(const QString& corner);
    void notesStateChanged();
    /// They were changed elsewhere meanwhile: what to go on with; both texts where both were written.
    void notesMerged(const QString& content);
    /// Once a second while something counts.
    void tick();
    /// Five minutes and one minute before the room closes.
    void closesSoon(int minutes);

private:
    void listenToPage();
    void listenToRoom();
    void askForMode();
    void known();
    void unknown(const domain::Error& error);
    void fetchPhoto();
    void begin();
    void granted(const domain::Result<protocol::MeetingLink>& result);
    void openMedia();
    void beginOnPage();
    void enterRoom();
    void entered(const domain::Result<QByteArray>& answer);
    void setPresent(bool present);
    void relay(const QString& kind, const QString& payload);
    void receive(const protocol::CallSignal& signal);
    void finish(End end);
    void leaveRoom();
    void setState(State state);
    void second();
    void warnBeforeClosing();
    void saveNotes();
    void notesAnswered(const QString& sent, const domain::Result<protocol::Booking>& result);
    void followNotes();
    bool hasUnsavedNotes() const { return m_notes != m_storedNotes; }
    bool isMine(domain::BookingId id) const { return m_booking && m_booking->id == id; }

    booking::Bookings& m_bookings;
    net::Drafts& m_drafts;
    net::ApiClient& m_api;
    QString m_photoKey;
    QByteArray m_photo;
    net::RealtimeNamespace& m_room;
    CallBridge m_bridge;
    State m_state = State::loading;
    End m_end = End::left;
    domain::Error m_error;
    domain::BookingId m_id;
    std::optional<protocol::Booking> m_booking;
    std::optional<protocol::MeetingLink> m_link;
    std::optional<protocol::CallMode> m_mode;
    Connection m_connection = Connection::alone;
    bool m_otherPresent = false;
    bool m_microphone = true;
    bool m_camera = true;
    MediaState m_media;
    OtherState m_otherMedia;
    CallFigures m_figures;
    double m_level = -100;
    QElapsedTimer m_asked;  ///< Valid while the booking is asked for.
    int m_latencyMs = -1;
    QString m_joinProblem;
    QTimer m_second{this};
    QTimer m_refresh;  ///< Whether the other has come online, while in the lobby.
    QTimer m_goodbye;
    QTimer m_enterAgain;
    QTimer m_notesTimer;
    QString m_notes;
    QString m_storedNotes;  ///< As the server has them in that version.
    int m_notesVersion = 0;
    bool m_savingNotes = false;
    int m_warnedMinutes = 0;
};

}  // namespace mc::calls
