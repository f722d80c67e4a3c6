#pragma once

#include <QTimer>

#include "admin/approvals_controller.h"
#include "admin/desk_page.h"
#include "net/drafts.h"

namespace mc::widgets {
class Label;
class Select;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

class ApplicationPanel;
class ProfileChangePanel;

/// "/admin/applications" and "/admin/applications/{id}": who wants to be a mentor, which mentors want another headline or
/// company ("?change=1"), and the decision. A approves, B asks back, D declines, arrows move. Object names: approvalsPage,
/// approvalsTabs, approvalsSearch, approvalsTurn, applicationsTable.
class ApprovalsPage : public DeskPage {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    ApprovalsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Mentor approvals"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override;
    bool focusSearch() override;

private:
    QTableView* makeTable();
    static std::vector<DeskSort::Order> orders();
    QWidget* makeFilters();
    void changeQueue();
    void narrow();
    QWidget* makeFoot();
    Words emptyWords() const override;
    QString failedTitle() const override { return tr("The applications could not be loaded"); }
    Words forbiddenWords() const override;
    void showCounts() override;
    void fitHeight() override;
    void fitColumns() override;
    bool actOnKey(int key) override;
    void showRows();

    ApprovalsController m_controller;
    widgets::Tabs* m_tabs;
    widgets::TextField* m_search = nullptr;
    widgets::Select* m_turn = nullptr;
    QTimer m_typing;
    QWidget* m_foot = nullptr;
    widgets::Label* m_shown = nullptr;
    ApplicationPanel* m_panel;
    ProfileChangePanel* m_changePanel;
};

}  // namespace mc::admin
