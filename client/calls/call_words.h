#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include "calls/call_controller.h"

namespace mc::widgets {
class Theme;
}

/// What a call says, in the reader's language. No widgets, so that a table can test it.
namespace mc::calls {

class CallWords {
    Q_DECLARE_TR_FUNCTIONS(CallWords)
public:
    /// Why one's own picture is not to be seen; empty when it is.
    static QString ownPicture(const CallController& call);
    /// In place of the other's picture; empty when it is to be seen.
    static QString absent(const CallController& call);
    /// What goes on with the connection; empty when all is well.
    static QString notice(const CallController& call);
    static QString quality(Quality quality);
    static QString microphoneProblem(DeviceProblem problem);
    static QString cameraProblem(DeviceProblem problem);
    static QString screenProblem(DeviceProblem problem);
    /// "36:18" with "left of 60 min"; after the end "04:59" with "until it closes".
    struct Left {
        QString figure;
        QString words;
        bool late = false;  ///< Past the session's end, or less than a minute to it.
    };
    /// By the minute: a clock that is read out each second would leave no room for the talk.
    static QString spoken(const Left& left);
    static Left timeLeft(const CallController& call);
    struct Ended {
        QString title;
        QString sentence;
    };
    static Ended ended(const CallController& call);
    /// In the lobby: what is true of the way the call will be made, and what the student may do; may be empty.
    static QString footnote(const CallController& call);
    static QString firstName(const std::string& name);
};

/// Colours and words of the page: CallBridge::dress.
QJsonObject lookOf(const CallController& call, const widgets::Theme& theme, const QString& corner);

}  // namespace mc::calls
