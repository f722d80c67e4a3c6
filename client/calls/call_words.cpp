#include "calls/call_words.h"

#include <algorithm>

#include "domain/attendance.h"
#include "net/problem.h"
#include "text/names.h"
#include "widgets/format.h"
#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::calls {

using State = CallController::State;

namespace {

constexpr int kLateAfter = static_cast<int>(domain::kNoShowGrace / domain::kMinute);

}  // namespace

QString CallWords::firstName(const std::string& name) {
    return text::givenName(name);
}

QString CallWords::microphoneProblem(DeviceProblem problem) {
    switch (problem) {
        case DeviceProblem::none:
            return {};
        case DeviceProblem::missing:
            return tr("No microphone found");
        case DeviceProblem::denied:
            return tr("The system does not allow the microphone");
        case DeviceProblem::busy:
            return tr("Another program uses the microphone");
        case DeviceProblem::lost:
            return tr("The microphone was unplugged");
        case DeviceProblem::failed:
            return tr("The microphone could not be opened");
    }
    return {};
}

QString CallWords::cameraProblem(DeviceProblem problem) {
    switch (problem) {
        case DeviceProblem::none:
            return {};
        case DeviceProblem::missing:
            return tr("No camera found");
        case DeviceProblem::denied:
            return tr("The system does not allow the camera");
        case DeviceProblem::busy:
            return tr("Another program uses the camera");
        case DeviceProblem::lost:
            return tr("The camera was unplugged");
        case DeviceProblem::failed:
            return tr("The camera could not be opened");
    }
    return {};
}

QString CallWords::screenProblem(DeviceProblem problem) {
    if (problem == DeviceProblem::none) return {};
    if (problem == DeviceProblem::denied) return tr("The system does not allow sharing the screen.");
    return tr("The screen could not be shared.");
}

QString CallWords::ownPicture(const CallController& call) {
    if (call.media().screen || call.media().video) return {};
    if (!call.wantsCamera()) return tr("Your camera is off");
    const QString problem = cameraProblem(call.media().videoProblem);
    if (problem.isEmpty()) return tr("Opening the camera …");
    if (call.media().audio) return tr("%1. You can still talk.").arg(problem);
    return tr("%1. You can still watch and listen.").arg(problem);
}

QString CallWords::absent(const CallController& call) {
    if (!call.hasBooking()) return {};
    const QString name = firstName(call.other().name);
    switch (call.connection()) {
        case Connection::alone:
            return call.otherPresent() ? tr("%1 is here. Connecting …").arg(name)
                                       : tr("%1 is not here yet. The call starts by itself.").arg(name);
        case Connection::connecting:
            return tr("Connecting to %1 …").arg(name);
        case Connection::connected:
        case Connection::reconnecting:
            break;
    }
    if (call.otherMedia().video || call.otherMedia().screen) return {};
    return tr("%1’s camera is off").arg(name);
}

QString CallWords::notice(const CallController& call) {
    if (call.state() != State::inRoom) return {};
    if (call.connection() == Connection::reconnecting) return tr("The connection broke off. Connecting again …");
    if (call.signalsBroken()) return tr("The server cannot be reached. The call goes on.");
    return {};
}

QString CallWords::quality(Quality quality) {
    switch (quality) {
        case Quality::unknown:
            return {};
        case Quality::good:
            return tr("Good");
        case Quality::fair:
            return tr("Fair");
        case Quality::poor:
            return tr("Poor");
    }
    return {};
}

CallWords::Left CallWords::timeLeft(const CallController& call) {
    const int minutes = call.booking().durationMinutes;
    const auto untilEnd = call.untilEnds();
    if (call.untilStarts() > 0) return {widgets::countdown(call.untilStarts()), tr("until it starts"), false};
    if (untilEnd > 0) {
        const auto left = std::min<domain::Seconds>(untilEnd, minutes * domain::kMinute);
        return {widgets::countdown(left), tr("left of %n min", nullptr, minutes), left < domain::kMinute};
    }
    return {widgets::countdown(call.untilCloses()), tr("until the room closes"), true};
}

QString CallWords::spoken(const Left& left) {
    return tr("%1 min %2", "a figure, and what it is until").arg(left.figure.section(u':', 0, -2), left.words);
}

CallWords::Ended CallWords::ended(const CallController& call) {
    switch (call.end()) {
        case CallController::End::left:
            return {tr("You left the call"), tr("You can come back until it closes.")};
        case CallController::End::timeOver:
            return {tr("The time is over"), tr("The room has closed. Chat and notes stay with the booking.")};
        case CallController::End::replaced:
            return {tr("You joined somewhere else"), tr("The call goes on in another window or on another device.")};
        case CallController::End::calledOff:
            return {tr("This session was called off"), tr("What became of it stands with the booking.")};
        case CallController::End::notJoinable:
            break;
    }
    if (call.error().code != domain::ErrorCode::internal) return {tr("You cannot join"), net::words(call.error())};
    if (call.hasBooking() && call.window() == Window::over)
        return {tr("This session is over"), tr("Chat and notes stay with the booking.")};
    return {tr("This session cannot be joined"), tr("Only a confirmed session has a call.")};
}

QString CallWords::footnote(const CallController& call) {
    const QString name = firstName(call.other().name);
    if (!call.mode())
        return call.isMentor()
                   ? QString()
                   : tr("If %1 is %n minute(s) late you can report it and get everything back.", nullptr, kLateAfter)
                         .arg(name);
    if (*call.mode() == protocol::CallMode::jitsi)
        return call.isMentor()
                   ? tr("The call goes through the video server of the people who run this server.")
                   : tr("The call goes through the video server of the people who run this server. If %1 is %n "
                        "minute(s) late you can report it and get everything back.",
                        nullptr, kLateAfter)
                         .arg(name);
    return call.isMentor() ? tr("Direct call between your two computers, encrypted. Nothing is recorded.")
                           : tr("Direct call between your two computers, encrypted. If %1 is %n minute(s) late you can "
                                "report it and get everything back.",
                                nullptr, kLateAfter)
                                 .arg(name);
}

namespace {

/// The page loads nothing from anywhere.
QString photoAddress(const QByteArray& jpeg) {
    return jpeg.isEmpty() ? QString()
                          : QStringLiteral("data:image/jpeg;base64,") + QString::fromLatin1(jpeg.toBase64());
}

}  // namespace

QJsonObject lookOf(const CallController& call, const widgets::Theme& theme, const QString& corner) {
    const bool inRoom = call.state() == State::inRoom;
    const auto& other = call.other();
    const QString key = QString::fromStdString(domain::toString(other.id));
    const auto avatar = widgets::avatarPair(widgets::avatarIndex(key), widgets::Scheme::dark);
    return {{"mode", inRoom ? "call" : "lobby"},
            {"page", theme.color(widgets::Token::window).name()},
            {"avatar", avatar.background.name()},
            {"initialsColor", avatar.text.name()},
            {"font", theme.font(widgets::TextRole::body).families().join(u',')},
            {"initials", widgets::initialsOf(QString::fromStdString(other.name))},
            {"photo", photoAddress(call.otherPhoto())},
            {"otherName", QString::fromStdString(other.name)},
            {"ownLabel", inRoom ? CallWords::tr("You") : CallWords::tr("Preview, only you see this")},
            {"absentWords", CallWords::absent(call)},
            {"ownWords", CallWords::ownPicture(call)},
            {"notice", CallWords::notice(call)},
            {"remoteMuted", call.otherMedia().audio ? QString() : CallWords::tr("Muted")},
            {"corner", corner}};
}

}  // namespace mc::calls
