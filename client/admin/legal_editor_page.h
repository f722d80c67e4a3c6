#pragma once

#include <QPointer>

#include "admin/legal_editor_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

namespace mc::account {
class LegalView;
}
namespace mc::widgets {
class Button;
class Dialog;
class Label;
class SegmentedControl;
class SelectField;
class StatePage;
class TextArea;
}  // namespace mc::widgets

namespace mc::admin {

/// "/admin/legal": owners write the texts people agree to, see them as people will, and publish another version. What is
/// written and not published is kept as a draft. Object names: legalKind, legalLanguage, legalSource, legalPreview,
/// publishLegal, publishReason, publishDeed.
class LegalEditorPage : public widgets::Page {
    Q_OBJECT
public:
    /// `zone`: the owner's, for dates.
    LegalEditorPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Terms and privacy"); }
    QWidget* barActions() override { return m_actions; }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.reload(); }

private:
    QWidget* makeHead();
    QWidget* makeEditor();
    void makeActions();
    void bind();
    void fill();
    void fillSource();
    void typed();
    void preview();
    void follow();
    void undo();
    void askToPublish();
    QString askedWords() const;
    QString draftKey() const;
    domain::Language language() const;
    /// As it stands on the page: what was typed, else what is in force.
    QString sourceOf(domain::Language language) const;
    bool isChanged() const;

    LegalEditorController m_controller;
    net::Drafts& m_drafts;
    const domain::ZoneName m_zone;
    bool m_filling = false;
    widgets::SelectField* m_kind = nullptr;
    widgets::SegmentedControl* m_language = nullptr;
    widgets::Label* m_version = nullptr;
    widgets::TextArea* m_source = nullptr;
    account::LegalView* m_preview = nullptr;
    widgets::StatePage* m_states = nullptr;
    QWidget* m_actions = nullptr;
    widgets::Button* m_undo = nullptr;
    widgets::Button* m_publish = nullptr;
    QPointer<widgets::Dialog> m_dialog;
    QPointer<widgets::Label> m_refusal;
    QPointer<widgets::Button> m_deed;
};

}  // namespace mc::admin
