#pragma once

#include "widgets/dialog.h"

namespace mc::widgets {
class CheckRow;
class TextArea;
}  // namespace mc::widgets

namespace mc::mentor {

/// Asks for the reason; the student reads it. Whoever declines because she has no time may pause her bookings with it.
/// Stays open until finish(), so that a refusal is told inside. Object names: declineReason, declinePause.
class DeclineDialog : public widgets::Dialog {
    Q_OBJECT

public:
    /// `kept` is a reason that was typed before and not sent.
    /// `paused`: her bookings are paused anyway.
    DeclineDialog(const QString& student, const QString& when, const QString& kept, bool paused, QWidget* over);

    void showRefusal(const QString& sentence);

signals:
    void declineWanted(const QString& reason, bool pause);
    void reasonChanged(const QString& reason);

private:
    void send();

    widgets::TextArea* m_reason;
    widgets::CheckRow* m_pause;
    widgets::Button* m_button;
};

}  // namespace mc::mentor
