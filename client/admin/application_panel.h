#pragma once

#include <QPointer>
#include <QWidget>

#include "admin/approvals_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Avatar;
class Button;
class Dialog;
class FlowLayout;
class Label;
class Pill;
class ScrollArea;
class TextArea;
}  // namespace mc::widgets

namespace mc::admin {

class EvidenceList;
class PublicProfileButton;
class RemarksList;

/// One application before an admin's eyes: what she says of herself, what has been made sure of, what was said, and the
/// decision. Question, note and reason are one field, kept as a draft of the application.
class ApplicationPanel : public QWidget {
    Q_OBJECT

public:
    /// `zone`: of the times it shows.
    ApplicationPanel(ApprovalsController& controller, net::Drafts& drafts, domain::ZoneName zone,
                     QWidget* parent = nullptr);

    /// As the buttons; each says what is missing instead of doing nothing.
    void approve();
    void askBack();
    void note();
    void decline();

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void buildHead(QVBoxLayout& column);
    void buildWords(QVBoxLayout& column);
    QWidget* buildDecision();
    void show();
    void showHead(const protocol::ApplicationReview& review);
    void showFacts(const protocol::ApplicationReview& review);
    void showRemarks(const protocol::ApplicationReview& review);
    void showDecision();
    QString typed() const;
    void showEvidence();
    void tick(const domain::ApplicationEvidence& evidence);
    void askHowItWasSeen(const domain::ApplicationEvidence& evidence, std::string_view piece);
    bool wantsWords();
    bool waitsForTicks(void (ApplicationPanel::*deed)());
    void goOn();
    void forget();
    QString draftKey() const;
    void ask(const QString& title, const QString& sentence, const QString& deed, bool danger,
             std::function<void()> run);
    void tell(ApprovalsController::Deed deed);
    void tellFailure(ApprovalsController::Deed deed, const domain::Error& error);

    ApprovalsController& m_controller;
    net::Drafts& m_drafts;
    domain::ZoneName m_zone;
    QPointer<widgets::Dialog> m_question;
    widgets::Avatar* m_avatar;
    widgets::Label* m_name;
    widgets::Label* m_headline;
    widgets::Pill* m_kyc;
    QWidget* m_tags;
    widgets::FlowLayout* m_tagRow;
    widgets::Label* m_bio;
    widgets::Label* m_facts;
    PublicProfileButton* m_linkedIn;
    EvidenceList* m_evidence;
    widgets::ScrollArea* m_scroll;
    RemarksList* m_remarks;
    widgets::TextArea* m_words;
    widgets::Label* m_hint;
    widgets::Button* m_decline;
    widgets::Button* m_note;
    widgets::Button* m_askBack;
    widgets::Button* m_approve;
    domain::UserId m_shown;  ///< Whose the words are.
    domain::ApplicationState m_shownState = domain::ApplicationState::draft;
    void (ApplicationPanel::*m_next)() = nullptr;  ///< Wanted, once the ticks are there.
    bool m_filling = false;
};

}  // namespace mc::admin
