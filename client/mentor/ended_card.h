#pragma once

#include <array>
#include <functional>
#include <vector>

#include "protocol/bookings.h"
#include "widgets/card.h"

namespace mc::widgets {
class Avatar;
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::mentor {

/// Sessions that are over and wait for the mentor's word (BKG-5): the one card of the overview with an accent edge.
/// Hidden when there is none. Object names: endedCard, completeButton0 …, endedOpen0 …, endedMore.
class EndedCard : public widgets::Card {
    Q_OBJECT

public:
    explicit EndedCard(QWidget* parent = nullptr);

    /// The longest over first. `busy` says which are being completed.
    void showSessions(const std::vector<protocol::Booking>& ended, domain::UtcTime now,
                      const std::function<bool(domain::BookingId)>& busy);

signals:
    void completeWanted(mc::domain::BookingId id);
    void openWanted(mc::domain::BookingId id);
    void allWanted();

private:
    struct Row {
        QWidget* box = nullptr;
        widgets::Avatar* avatar = nullptr;
        widgets::Label* title = nullptr;
        widgets::Label* detail = nullptr;
        widgets::Button* open = nullptr;
        widgets::Button* complete = nullptr;
        domain::BookingId id;
    };
    void build(Row& row, int index);
    void fill(Row& row, const protocol::Booking& booking, domain::UtcTime now, bool busy);

    std::array<Row, 2> m_rows;  ///< More are one click away.
    widgets::Button* m_more;
};

}  // namespace mc::mentor
