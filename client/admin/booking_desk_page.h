#pragma once

#include "admin/booking_desk_controller.h"
#include "admin/desk_page.h"
#include "net/drafts.h"

namespace mc::widgets {
class Tabs;
}  // namespace mc::widgets

namespace mc::admin {

class BookingFilters;
class BookingPanel;

/// "/admin/bookings", with "?queue=all" for all of them, and "/admin/bookings/{id}": what an admin has to decide, and
/// everybody's bookings with their whole history. Object names: bookingDeskPage, deskTabs, deskTable, and
/// those of BookingFilters.
class BookingDeskPage : public DeskPage {
    Q_OBJECT

public:
    /// `zone`: the admin's. `readsMessages`: whether she is of those who may, where the two allow it or one reported.
    BookingDeskPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, bool readsMessages,
                    QWidget* parent = nullptr);

    QString title() const override { return tr("All bookings"); }
    void arrive(const widgets::PageLink& link) override;
    bool focusSearch() override;

private:
    QTableView* makeTable();
    static std::vector<DeskSort::Order> orders();
    void changeQueue();
    Words emptyWords() const override;
    bool wantsFilters() const override { return wanted().queue == protocol::DeskQueue::all; }
    QString failedTitle() const override { return tr("The bookings could not be loaded"); }
    Words forbiddenWords() const override;
    void showCounts() override;
    void fitHeight() override;
    BookingDeskController::Filter wanted() const;
    void narrow();

    BookingDeskController m_controller;
    widgets::Tabs* m_tabs;
    BookingFilters* m_filters;
};

}  // namespace mc::admin
