#pragma once

#include <QJsonObject>
#include <QString>
#include <vector>

#include "domain/time.h"
#include "protocol/bookings.h"
#include "protocol/calls.h"

namespace mc::calls {

/// Why a device is not there.
enum class DeviceProblem { none, missing, denied, busy, lost, failed };

struct Device {
    QString id;
    QString label;
};

/// What the page has opened, as it reports it. Numbers and texts are checked on the way in.
struct MediaState {
    bool audio = false;
    bool video = false;
    bool screen = false;
    DeviceProblem audioProblem = DeviceProblem::none;
    DeviceProblem videoProblem = DeviceProblem::none;
    DeviceProblem screenProblem = DeviceProblem::none;
    int width = 0;
    int height = 0;
    QString audioDevice;  ///< Chosen id; empty for the system's choice.
    QString videoDevice;
    QString output;
    std::vector<Device> microphones;
    std::vector<Device> cameras;
    std::vector<Device> speakers;
};
MediaState readMedia(const QJsonObject& state);

/// What the other side says it sends.
struct OtherState {
    bool audio = true;
    bool video = true;
    bool screen = false;
};
OtherState readOther(const QJsonObject& state);

/// Counters of the pictures and figures of the path. Frames only rise within one connection.
struct CallFigures {
    int remoteFramesShown = 0;    ///< Painted here (requestVideoFrameCallback).
    int remoteFramesDecoded = 0;  ///< Arrived here (getStats, inbound-rtp).
    int localFramesShown = 0;
    int roundTripMs = -1;  ///< Unknown while negative.
    double lostPercent = 0;
    double kilobits = 0;  ///< Received per second.
    bool relayed = false;
};
CallFigures readFigures(const QJsonObject& figures);

enum class Quality { unknown, good, fair, poor };
/// ITU-T G.114 asks for 150 ms one way; above 400 ms talking over each other begins. Loss as video tolerates it.
Quality qualityOf(const CallFigures& figures);

enum class Connection { alone, connecting, connected, reconnecting };
Connection readConnection(const QString& text);

/// Where a call stands against its booking's clock.
enum class Window { early, open, over };
Window windowOf(const protocol::Booking& booking, domain::UtcTime now);

/// The configuration the page begins with: {polite, iceServers}.
QJsonObject beginConfig(const protocol::MeetingLink& link);

}  // namespace mc::calls
