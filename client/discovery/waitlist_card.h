#pragma once

#include "discovery/waitlist_controller.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::discovery {

/// Beside the profile of a mentor without free time: to wait for it, or to wait no longer. It is not there where there is
/// nothing to wait for. Object names: waitlist, waitlistButton.
class WaitlistCard : public widgets::Card {
    Q_OBJECT

public:
    explicit WaitlistCard(QWidget* parent = nullptr);

    /// `isFull`: no free time within protocol::kWaitlistDays.
    void set(WaitlistController::Place place, bool isFull, bool busy);

signals:
    void joinPressed();
    void leavePressed();

private:
    widgets::Label* m_words;
    widgets::Button* m_button;
    bool m_waits = false;
};

}  // namespace mc::discovery
