#pragma once

#include <vector>

#include "booking/again_controller.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Avatar;
class Button;
class ElidedLabel;
class EmptyState;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::booking {

/// "/bookings/{id}/again": a session like that one (BKG-4). The next free times of the same mentor, each a click away
/// from the details of its booking.
///
/// Object names: againPage, againWhat, againNote, againTime0 …, otherTimes, toMentor.
class AgainPage : public widgets::Page {
    Q_OBJECT
public:
    explicit AgainPage(Bookings& bookings, QWidget* parent = nullptr);

    QString title() const override { return tr("Book again"); }
    QList<widgets::Crumb> path() const override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_again.reload(); }

private:
    QWidget* makeContent();
    QWidget* makePerson();
    void showState();
    void showReady();
    void showTimes();
    void showNone();
    void toProfile();

    AgainController m_again;
    std::vector<DayTimes> m_shown;
    widgets::StatePage* m_states = nullptr;
    widgets::EmptyState* m_none = nullptr;
    widgets::Button* m_toMentor = nullptr;
    widgets::Avatar* m_avatar = nullptr;
    widgets::ElidedLabel* m_name = nullptr;
    widgets::Label* m_what = nullptr;
    widgets::Label* m_note = nullptr;
    QVBoxLayout* m_days = nullptr;
    QWidget* m_dayBox = nullptr;
    widgets::Label* m_zone = nullptr;
};

}  // namespace mc::booking
