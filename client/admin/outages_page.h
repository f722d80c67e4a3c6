#pragma once

#include <QPointer>

#include "admin/outages_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Pill;
class StatePage;
}  // namespace mc::widgets

namespace mc::admin {

class OutageDialog;

/// "/admin/outages": when the platform was down, and how far the sessions are that it took; finance and owners mark
/// another one (case 39). Object names: outagesPage, markOutage, outageLine, moreOutages.
class OutagesPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    OutagesPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);
    ~OutagesPage() override;

    QString title() const override { return tr("Outages"); }
    QWidget* barActions() override;
    void arrive(const widgets::PageLink&) override { reload(); }
    void reload() override { m_controller.reload(); }

private:
    QWidget* makeList();
    void bind();
    void showState();
    void showOutages();
    QWidget* cardOf(const protocol::Outage& outage) const;
    static widgets::Pill* pillOf(const protocol::Outage& outage);
    void ask();
    void refused(const domain::Error& error);

    OutagesController m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    QVBoxLayout* m_cards = nullptr;
    widgets::Button* m_more = nullptr;
    widgets::StatePage* m_states = nullptr;
    QPointer<widgets::Button> m_mark;
    QPointer<OutageDialog> m_question;
};

}  // namespace mc::admin
