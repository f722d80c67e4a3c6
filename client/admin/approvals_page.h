#pragma once

#include "admin/approvals_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QTableView;

namespace mc::widgets {
class EmptyState;
class Label;
class SideBySide;
class StatePage;
class Tabs;
class Button;
}  // namespace mc::widgets

namespace mc::admin {

class ApplicationPanel;

/// "/admin/applications" and "/admin/applications/{id}": who wants to be a mentor, and the decision. A approves, B asks
/// back, D declines, arrows move. Object names: approvalsPage, approvalsTabs, applicationsTable.
class ApprovalsPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    ApprovalsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Mentor approvals"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.reload(); }
    bool escape() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildTable();
    QWidget* buildFoot();
    void showRows();
    void showCounts();
    void showState();
    void showEmpty();
    void showPanel();
    void fitColumns();
    void follow();
    void keepChosen();
    bool decideByKey(int key);

    ApprovalsController m_controller;
    widgets::Tabs* m_tabs;
    QTableView* m_table;
    widgets::Label* m_shown;
    QWidget* m_list = nullptr;
    QWidget* m_side;
    ApplicationPanel* m_panel;
    widgets::Button* m_back;
    widgets::SideBySide* m_both;
    widgets::EmptyState* m_empty;
    widgets::StatePage* m_states;
};

}  // namespace mc::admin
