#pragma once

#include <QPointer>

#include "admin/featured_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Pill;
class StatePage;
}  // namespace mc::widgets

namespace mc::admin {

class FeaturedDialog;
class ReasonDialog;

/// "/admin/featured": the mentors who are shown first, in their order, when, and whether students see it; for owners.
/// Object names: featuredPage, addFeatured, featuredCard, featuredUp, featuredDown, changeFeatured, endFeatured.
class FeaturedPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the owner's.
    FeaturedPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);
    ~FeaturedPage() override;

    QString title() const override { return tr("Featured mentors"); }
    QWidget* barActions() override;
    void arrive(const widgets::PageLink&) override { reload(); }
    void reload() override { m_controller.reload(); }

private:
    void showState();
    void showMentors();
    QWidget* cardOf(const protocol::FeaturedMentor& mentor, int place);
    QWidget* actionsOf(const protocol::FeaturedMentor& mentor, int place);
    static widgets::Pill* pillOf(protocol::FeaturedState state);
    void move(const protocol::FeaturedMentor& mentor, int place);
    void askDays(const std::optional<protocol::FeaturedMentor>& mentor);
    void askEnd(const protocol::FeaturedMentor& mentor);

    FeaturedController m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
    QVBoxLayout* m_cards;
    widgets::StatePage* m_states;
    QPointer<widgets::Button> m_add;
    QPointer<ReasonDialog> m_question;
    QPointer<FeaturedDialog> m_search;  ///< The question, while it looks for a mentor.
};

}  // namespace mc::admin
