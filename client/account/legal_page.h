#pragma once

#include "account/legal_controller.h"
#include "widgets/page.h"

namespace mc::widgets {
class Label;
class ScrollArea;
class SelectField;
class StatePage;
}  // namespace mc::widgets

namespace mc::account {

class LegalView;

/// One of the texts people agree to, with all its versions. Links: /legal/{kind}, /legal/{kind}?version=2. Object names:
/// legalVersion (which one), legalNotInForce, legalText.
class LegalPage : public widgets::Page {
    Q_OBJECT
public:
    /// `zone`: of the reader, for dates.
    LegalPage(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.reload(); }

private:
    QWidget* makeReady();
    void fill();
    void fillVersions();
    QString versionWords(const protocol::LegalVersion& version) const;

    LegalController m_controller;
    const domain::ZoneName m_zone;
    widgets::SelectField* m_version = nullptr;
    widgets::Label* m_old = nullptr;
    LegalView* m_view = nullptr;
    widgets::ScrollArea* m_scroll = nullptr;
    widgets::StatePage* m_states = nullptr;
};

}  // namespace mc::account
