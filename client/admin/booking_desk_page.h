#pragma once

#include <QTimer>

#include "admin/booking_desk_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QTableView;

namespace mc::widgets {
class Button;
class EmptyState;
class Select;
class SideBySide;
class StatePage;
class Tabs;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

class BookingPanel;

/// "/admin/bookings", with "?queue=all" for all of them, and "/admin/bookings/{id}": what an admin has to decide, and everybody's bookings with their whole
/// history. Object names: bookingDeskPage, deskTabs, deskTable, deskSearch, deskStatus, deskWhen.
class BookingDeskPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    BookingDeskPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("All bookings"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.reload(); }
    bool escape() override;
    bool focusSearch() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildFilters();
    QWidget* buildTable();
    QWidget* buildSide(net::Drafts& drafts, const domain::ZoneName& zone);
    void narrow();
    void showState();
    void showEmpty();
    void showPanel();
    void fitColumns();
    void follow();
    void keepChosen();

    BookingDeskController m_controller;
    widgets::Tabs* m_tabs;
    QWidget* m_filters;
    widgets::TextField* m_search;
    widgets::Select* m_status;
    widgets::Select* m_when;
    QTimer m_typing;
    QTableView* m_table;
    QWidget* m_list;
    QWidget* m_side;
    BookingPanel* m_panel;
    widgets::Button* m_back;
    widgets::SideBySide* m_both;
    widgets::EmptyState* m_empty;
    widgets::StatePage* m_states;
};

}  // namespace mc::admin
