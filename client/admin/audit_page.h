#pragma once

#include <QTimer>

#include "admin/audit_controller.h"
#include "admin/desk_columns.h"
#include "widgets/page.h"

class QTableView;

namespace mc::widgets {
class EmptyState;
class Label;
class Select;
class StatePage;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

/// "/admin/audit": what admins did, to whom and why; for owners. Object names: auditPage, auditTable, auditWho, auditWhom,
/// auditKind, auditWhen, auditOrder, auditColumns, saveAudit, auditEntry.
class AuditPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the owner's.
    AuditPage(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Audit log"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.reload(); }
    bool focusSearch() override;
    /// As DeskPage::keepColumnsIn.
    void keepColumnsIn(QSettings& settings, const QString& person) { m_columns->keepIn(settings, person); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildFilters();
    void addTools(QWidget& row);
    widgets::TextField* addSearch(const char* name, const QString& placeholder);
    void addChoices(QWidget& row);
    QWidget* buildTable();
    void bind();
    void narrow();
    AuditController::Filter wanted() const;
    void sortBy(int column);
    void showState();
    void showEntry();

    AuditController m_controller;
    domain::ZoneTable m_zone;
    widgets::TextField* m_who;
    widgets::TextField* m_whom;
    widgets::Select* m_kind;
    widgets::Select* m_when;
    widgets::Select* m_order;
    QTimer m_typing;
    QTableView* m_table;
    DeskColumns* m_columns;
    widgets::Label* m_entry;
    widgets::EmptyState* m_empty;
    widgets::StatePage* m_states;
};

}  // namespace mc::admin
