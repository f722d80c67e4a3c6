#pragma once

#include "admin/captures_controller.h"
#include "admin/desk_page.h"
#include "net/drafts.h"

namespace mc::admin {

class MoneyFilters;

/// "/admin/payments/received": everything that was paid in, and beside it the order that it pays. Object names:
/// capturesPage, capturesTable, backToCaptures, those of MoneyFilters behind "captures" and of OrderPanel.
class CapturesPage : public DeskPage {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    CapturesPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Money received"); }
    QList<widgets::Crumb> path() const override { return {{tr("Payments"), QStringLiteral("/admin/payments")}}; }
    void arrive(const widgets::PageLink& link) override;
    bool focusSearch() override;

private:
    MoneyFilters* makeFilters();
    QTableView* makeTable();
    static std::vector<DeskSort::Order> orders();
    Words emptyWords() const override;
    QString failedTitle() const override { return tr("The payments could not be loaded"); }
    Words forbiddenWords() const override;
    void narrow();

    CapturesController m_controller;
    MoneyFilters* m_filters;
};

}  // namespace mc::admin
