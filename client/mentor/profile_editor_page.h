#pragma once

#include <QPointer>
#include <QTimer>
#include <vector>

#include "mentor/own_profile_controller.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::account {
class PhotoRow;
}  // namespace mc::account

namespace mc::widgets {
class Button;
class Card;
class Label;
class SideBySide;
class StatePage;
}  // namespace mc::widgets

namespace mc::mentor {

class ApplicationStep;
class DocumentsBox;
class ListingCard;
class OfferStep;
class ProfilePreview;
class QuestionBox;

/// "/profile": what a mentor says of herself, beside how students see it. Object names: profileEditor, profileSave,
/// profileUndo, profileNotice (with DocumentsBox while a change waits), profileAnswer and profileSendAnswer when something
/// was asked about it, profileTakeBack, profileReload, profileTurn (where there is no room for both), those of the
/// application's steps and of ListingCard.
class ProfileEditorPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the mentor's.
    ProfileEditorPage(net::ApiClient& api, net::Drafts& drafts, net::Session& session, domain::ZoneName zone,
                      QWidget* parent = nullptr);
    ~ProfileEditorPage() override;

    QString title() const override { return tr("Profile"); }
    QWidget* barActions() override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.load(); }

signals:
    /// The languages are the person's: the session has others now.
    void saved();

private:
    QWidget* buildForm();
    QWidget* buildNotice();
    QWidget* buildPreview();
    void addStep(QVBoxLayout& column, ApplicationStep* step);
    void listen();
    void showState();
    void showForm();
    void showDraft();
    void showNotice();
    void sayNotice(const QString& title, const QString& words);
    void showParts();
    void take();
    void failed(const domain::Error& error);

    OwnProfileController m_controller;
    std::vector<ApplicationStep*> m_steps;
    OfferStep* m_offer = nullptr;  ///< One of them.
    account::PhotoRow* m_photo;
    DocumentsBox* m_documents;  ///< Of a change that waits.
    QuestionBox* m_questions;   ///< Of admins about it.
    ListingCard* m_listing = nullptr;
    ProfilePreview* m_preview = nullptr;
    widgets::StatePage* m_states = nullptr;
    widgets::SideBySide* m_both = nullptr;
    QWidget* m_left = nullptr;
    QWidget* m_right = nullptr;
    widgets::Card* m_notice = nullptr;
    widgets::Label* m_noticeTitle = nullptr;
    widgets::Label* m_noticeWords = nullptr;
    widgets::Button* m_takeBack = nullptr;
    widgets::Button* m_load = nullptr;
    widgets::Label* m_problem = nullptr;
    QPointer<QWidget> m_bar;
    widgets::Label* m_changes = nullptr;
    widgets::Button* m_turn = nullptr;
    widgets::Button* m_undo = nullptr;
    widgets::Button* m_save = nullptr;
    QTimer m_adviceSoon;
    bool m_previewShown = false;
    bool m_filling = false;
};

}  // namespace mc::mentor
