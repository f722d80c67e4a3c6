#pragma once

#include "widgets/dialog.h"

namespace mc::widgets {
class TextArea;
}

namespace mc::mentor {

/// Asks for the reason; the student reads it. Stays open until finish(), so that a refusal is told inside.
class DeclineDialog : public widgets::Dialog {
    Q_OBJECT

public:
    /// `kept` is a reason that was typed before and not sent.
    DeclineDialog(const QString& student, const QString& when, const QString& kept, QWidget* over);

    void showRefusal(const QString& sentence);

signals:
    void declineWanted(const QString& reason);
    void reasonChanged(const QString& reason);

private:
    void send();

    widgets::TextArea* m_reason;
    widgets::Button* m_button;
};

}  // namespace mc::mentor
