#pragma once

#include <QTimer>

#include "admin/desk_page.h"
#include "admin/people_controller.h"
#include "net/drafts.h"

namespace mc::widgets {
class Select;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

/// "/admin/people" and "/admin/people/{id}": everybody with an account, what is known of somebody, and what admins do to
/// her account. Object names: peoplePage, peopleTable, peopleSearch, peopleRole, peopleState, backToPeople.
class PeoplePage : public DeskPage {
    Q_OBJECT

public:
    /// `zone`: the admin's. `seesMoney`: she is of finance, or an owner.
    PeoplePage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, bool seesMoney,
               QWidget* parent = nullptr);

    QString title() const override { return tr("People"); }
    void arrive(const widgets::PageLink& link) override;
    bool focusSearch() override;

private:
    static std::vector<DeskSort::Order> orders();
    QWidget* makeFilters();
    widgets::Select* addSelect(QWidget& row, const char* name, const QString& label, const QStringList& items);
    void narrow();
    Words emptyWords() const override;
    QString failedTitle() const override { return tr("The people could not be loaded"); }
    Words forbiddenWords() const override;

    PeopleController m_controller;
    widgets::TextField* m_search;
    widgets::Select* m_role;
    widgets::Select* m_state;
    QTimer m_typing;
};

}  // namespace mc::admin
