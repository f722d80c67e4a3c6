#pragma once

#include <QTimer>
#include <QWidget>

#include "admin/analytics_span.h"
#include "admin/booking_desk_controller.h"

namespace mc::widgets {
class Button;
class Select;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

class OwnDays;

/// What the admins' list of all bookings is narrowed by. Object names: deskSearch, deskAs, deskStatus, deskWhen, deskMoney,
/// deskAbsence, deskLength, moreFilters, and those of OwnDays behind "desk".
class BookingFilters : public QWidget {
    Q_OBJECT

public:
    /// `zone`: of the days that are typed.
    BookingFilters(const BookingDeskController& controller, const domain::ZoneName& zone, QWidget* parent = nullptr);

    /// Of the queue of all.
    BookingDeskController::Filter wanted() const;
    void focusSearch();
    /// Without room what is seldom asked goes behind a button, unless it is asked.
    void setRoomy(bool roomy);

signals:
    void changed();

private:
    widgets::Select* addSelect(const char* name, const QString& label, const QStringList& items);
    void addSearch();
    void changeStretch();
    void narrow();
    void showSeldom();

    const BookingDeskController& m_controller;
    domain::ZoneTable m_zone;
    QWidget* m_row;
    widgets::TextField* m_search;
    widgets::Select* m_as;
    widgets::Select* m_status;
    widgets::Select* m_when;
    widgets::Select* m_money;
    widgets::Select* m_absence;
    widgets::Select* m_length;
    widgets::Button* m_more;
    bool m_roomy = true;
    bool m_wantsAll = false;  ///< Asked for where there is little room.
    OwnDays* m_own;
    std::optional<Stretch> m_days;  ///< Own ones.
    QTimer m_typing;
};

}  // namespace mc::admin
