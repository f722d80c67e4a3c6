#pragma once

#include <vector>

#include "protocol/bookings.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
}

namespace mc::booking {

/// What was to be reached in each of some sessions, and what was noted of it: the latest first, the earlier ones when they
/// are asked for. Object names: openSession0 …, earlierNotes.
class SaidCard : public widgets::Card {
    Q_OBJECT
public:
    explicit SaidCard(QWidget* parent);

    /// Those of which there is something to read; none hides the card.
    void setSessions(const std::vector<protocol::Booking>& sessions);

signals:
    void navigate(const QString& link);

private:
    void showSessions();
    QWidget* makeSession(const protocol::Booking& session, int number);

    std::vector<protocol::Booking> m_sessions;
    int m_most = 0;
    QVBoxLayout* m_rows;
    widgets::Button* m_earlier;
};

}  // namespace mc::booking
