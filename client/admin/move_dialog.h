#pragma once

#include <vector>

#include "domain/error.h"
#include "protocol/scheduling.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class Select;
}

namespace mc::admin {

/// Which of the mentor's free times a session moves to. Object names: moveDay, moveTime, decideMove.
class MoveDialog : public widgets::Dialog {
    Q_OBJECT

public:
    /// Times are shown in `zone`.
    MoveDialog(const domain::ZoneTable& zone, const QString& sentence, QWidget* over);

    /// The mentor's times, or why they could not be had.
    void setTimes(const domain::Result<protocol::SlotList>& times, int minutes);

signals:
    void chosen(mc::domain::UtcTime at);

private:
    void showDay(int index);

    domain::ZoneTable m_zone;
    std::vector<std::pair<domain::CivilDate, std::vector<domain::UtcTime>>> m_days;
    widgets::Label* m_note;
    widgets::Select* m_day;
    widgets::Select* m_time;
    widgets::Button* m_move;
};

}  // namespace mc::admin
