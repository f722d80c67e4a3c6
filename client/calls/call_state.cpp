#include "calls/call_state.h"

#include <QHash>
#include <QJsonArray>

namespace mc::calls {
namespace {

constexpr qsizetype kMaxDevices = 64;
constexpr qsizetype kMaxText = 256;

QString textOf(const QJsonValue& value) {
    return value.toString().left(kMaxText);
}

DeviceProblem readProblem(const QJsonValue& value) {
    static const QHash<QString, DeviceProblem> kWords{{"missing", DeviceProblem::missing},
                                                      {"denied", DeviceProblem::denied},
                                                      {"busy", DeviceProblem::busy},
                                                      {"lost", DeviceProblem::lost},
                                                      {"failed", DeviceProblem::failed}};
    return kWords.value(value.toString(), DeviceProblem::none);
}

std::vector<Device> devicesOf(const QJsonArray& all, const QString& kind) {
    std::vector<Device> found;
    for (const auto& entry : all) {
        const auto device = entry.toObject();
        const QString id = textOf(device["id"]);
        // Chromium lists the system's choice a second time under these names.
        if (device["kind"].toString() != kind || id.isEmpty() || id == "default" || id == "communications") continue;
        if (static_cast<qsizetype>(found.size()) < kMaxDevices) found.push_back({id, textOf(device["label"])});
    }
    return found;
}

}  // namespace

MediaState readMedia(const QJsonObject& state) {
    const auto devices = state["devices"].toArray();
    return {.audio = state["audio"].toBool(),
            .video = state["video"].toBool(),
            .screen = state["screen"].toBool(),
            .audioProblem = readProblem(state["audioProblem"]),
            .videoProblem = readProblem(state["videoProblem"]),
            .screenProblem = readProblem(state["screenProblem"]),
            .width = state["width"].toInt(),
            .height = state["height"].toInt(),
            .audioDevice = textOf(state["audioDevice"]),
            .videoDevice = textOf(state["videoDevice"]),
            .output = textOf(state["output"]),
            .microphones = devicesOf(devices, "audioinput"),
            .cameras = devicesOf(devices, "videoinput"),
            .speakers = devicesOf(devices, "audiooutput")};
}

OtherState readOther(const QJsonObject& state) {
    return {state["audio"].toBool(), state["video"].toBool(), state["screen"].toBool()};
}

CallFigures readFigures(const QJsonObject& figures) {
    return {.remoteFramesShown = figures["remoteFramesShown"].toInt(),
            .remoteFramesDecoded = figures["remoteFramesDecoded"].toInt(),
            .localFramesShown = figures["localFramesShown"].toInt(),
            .roundTripMs = figures["roundTripMs"].toInt(-1),
            .lostPercent = figures["lostPercent"].toDouble(),
            .kilobits = figures["kilobits"].toDouble(),
            .relayed = figures["relayed"].toBool()};
}

Quality qualityOf(const CallFigures& figures) {
    if (figures.roundTripMs < 0) return Quality::unknown;
    if (figures.roundTripMs > 400 || figures.lostPercent > 8) return Quality::poor;
    if (figures.roundTripMs > 200 || figures.lostPercent > 2) return Quality::fair;
    return Quality::good;
}

Connection readConnection(const QString& text) {
    if (text == "connected") return Connection::connected;
    if (text == "connecting") return Connection::connecting;
    if (text == "reconnecting") return Connection::reconnecting;
    return Connection::alone;
}

Window windowOf(const protocol::Booking& booking, domain::UtcTime now) {
    if (now < booking.joinOpensAt) return Window::early;
    return now < booking.joinClosesAt ? Window::open : Window::over;
}

QJsonObject beginConfig(const protocol::MeetingLink& link) {
    QJsonArray servers;
    for (const auto& server : link.iceServers) {
        QJsonArray urls;
        for (const auto& url : server.urls)
            urls << QString::fromStdString(url);
        QJsonObject entry{{"urls", urls}};
        if (server.username) entry["username"] = QString::fromStdString(*server.username);
        if (server.credential) entry["credential"] = QString::fromStdString(*server.credential);
        servers << entry;
    }
    return {{"polite", link.polite}, {"iceServers", servers}};
}

}  // namespace mc::calls
