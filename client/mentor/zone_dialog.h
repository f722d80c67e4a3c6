#pragma once

#include "domain/availability.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class Button;
class Label;
class SelectField;
}  // namespace mc::widgets

namespace mc::mentor {

/// By which clock the weekly times are read, and what another one would move.
///
/// Object names: zoneDialog, zoneChoice, zoneMeans, zoneMoves, useZone.
class ZoneDialog : public widgets::Dialog {
    Q_OBJECT
public:
    ZoneDialog(domain::ZoneName zone, std::vector<domain::WeeklyWindow> windows, domain::UtcTime now, QWidget* over);

signals:
    void chosen(const mc::domain::ZoneName& zone);

private:
    void showChoice();
    void showMoves(const domain::ZoneTable& after);

    domain::ZoneTable m_before;
    std::vector<domain::WeeklyWindow> m_windows;
    domain::UtcTime m_now;
    widgets::SelectField* m_zone;
    widgets::Label* m_means;
    widgets::Label* m_moves;
    widgets::Button* m_use;
};

}  // namespace mc::mentor
