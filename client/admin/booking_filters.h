#pragma once

#include <QTimer>
#include <QWidget>

#include "admin/analytics_span.h"
#include "admin/booking_desk_controller.h"

namespace mc::widgets {
class Select;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

class OwnDays;

/// What the admins' list of all bookings is narrowed by. Object names: deskSearch, deskAs, deskStatus, deskWhen, deskMoney,
/// deskAbsence, deskLength, and those of OwnDays behind "desk".
class BookingFilters : public QWidget {
    Q_OBJECT

public:
    /// `zone`: of the days that are typed.
    BookingFilters(const BookingDeskController& controller, const domain::ZoneName& zone, QWidget* parent = nullptr);

    /// Of the queue of all.
    BookingDeskController::Filter wanted() const;
    void focusSearch();

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();
    widgets::Select* addSelect(const char* name, const QString& label, const QStringList& items);
    void addSearch();
    void changeStretch();
    void narrow();

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
    OwnDays* m_own;
    std::optional<Stretch> m_days;  ///< Own ones.
    QTimer m_typing;
};

}  // namespace mc::admin
