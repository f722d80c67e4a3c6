#pragma once

#include <QPointer>
#include <QWidget>

#include "admin/profile_change_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Avatar;
class Button;
class Dialog;
class Label;
class TextArea;
}  // namespace mc::widgets

namespace mc::admin {

class PublicProfileButton;
class RemarksList;

/// A mentor's new headline and company beside those of today, what was asked about them, and the decision. What is typed
/// is kept as a draft. Object names: profileChangePanel, changeToday, changeWanted, changeDocuments, changeWords,
/// approveChange, askAboutChange, declineChange, changeHint.
class ProfileChangePanel : public QWidget {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    ProfileChangePanel(ProfileChangeController& controller, net::Drafts& drafts, domain::ZoneName zone,
                       QWidget* parent = nullptr);

    /// As the buttons.
    void approve();
    void askBack();
    void decline();

signals:
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void buildHead(QVBoxLayout& column);
    void buildTexts(QVBoxLayout& column);
    void buildWords(QVBoxLayout& column, domain::ZoneName zone);
    QWidget* buildDecision();
    void show();
    void showTexts(const protocol::ProfileChangeReview& review);
    void showDecision(const protocol::ProfileChangeReview& review);
    QString hintFor(const protocol::ProfileChangeReview& review) const;
    QString draftKey() const;
    QString typed() const;
    bool wantsWords(const QString& fault);
    void ask(const QString& title, const QString& sentence, const QString& deed, bool danger,
             std::function<void()> run);
    void tell(ProfileChangeController::Deed deed);

    ProfileChangeController& m_controller;
    net::Drafts& m_drafts;
    QPointer<widgets::Dialog> m_question;
    widgets::Avatar* m_avatar;
    widgets::Label* m_name;
    widgets::Label* m_today;
    widgets::Label* m_wanted;
    widgets::Label* m_work;
    PublicProfileButton* m_linkedIn;
    RemarksList* m_remarks;
    widgets::TextArea* m_words;
    widgets::Label* m_hint;
    widgets::Button* m_decline;
    widgets::Button* m_askBack;
    widgets::Button* m_approve;
    domain::UserId m_shown;  ///< About whom it is typed.
    bool m_filling = false;
};

}  // namespace mc::admin
