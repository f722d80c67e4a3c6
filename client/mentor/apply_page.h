#pragma once

#include <QPointer>
#include <vector>

#include "mentor/application_controller.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Card;
class CheckRow;
class Label;
class SideBySide;
class StatePage;
class Stepper;
}  // namespace mc::widgets

namespace mc::account {
class PhotoRow;
}  // namespace mc::account

namespace mc::net {
class Session;
}  // namespace mc::net

namespace mc::mentor {

class ApplicationStep;
class DocumentsBox;
class OfferStep;
class QuestionBox;

/// "/become-a-mentor": the application in steps, saved as it is written; then how far it has come, with the admin's
/// question to answer. Object names: applyPage, applyNext, applyBack, applyConsent, applySubmit, applyClosed,
/// applyGap0 (leads to the first step when something is missing there), those of account::PhotoRow, applyAnswer,
/// applySendAnswer, applyState.
class ApplyPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the person's, in which times are shown and hours are offered unless she says another.
    ApplyPage(net::ApiClient& api, net::Drafts& drafts, net::Session& session, domain::ZoneName zone,
              QWidget* parent = nullptr);

    QString title() const override { return tr("Become a mentor"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.load(); }
    /// Whether this person can hand an application in at the moment: the last step says so, and follows it.
    void setApplicationsOpen(bool open);

signals:
    /// The application is approved: the session may not know yet that she is a mentor.
    void approved();

private:
    QWidget* buildContent();
    QWidget* buildStatus();
    QWidget* buildSteps();
    QWidget* withPhoto(ApplicationStep& step);
    QWidget* buildCheck();
    void buildGaps(QVBoxLayout& column);
    QWidget* buildFoot();
    void listen();
    void showState();
    void showStatus();
    void showSaved();
    void showFoot();
    void fillSteps();
    void take();
    void showProgress();
    void goTo(int step);
    void handIn();
    void readTerms();
    void askAgain();
    void say(const QString& problem);
    void failed(const domain::Error& error, bool handingIn);
    int lastStep() const { return static_cast<int>(m_parts.size()); }

    ApplicationController m_controller;
    domain::ZoneName m_zone;
    account::PhotoRow* m_photo;
    DocumentsBox* m_documents;
    QuestionBox* m_questions;
    std::vector<ApplicationStep*> m_parts;
    OfferStep* m_offer = nullptr;  ///< One of them.
    widgets::StatePage* m_states = nullptr;
    widgets::Card* m_status = nullptr;
    widgets::Label* m_stateTitle = nullptr;
    widgets::Label* m_stateWords = nullptr;
    widgets::Button* m_reload = nullptr;
    widgets::Button* m_profile = nullptr;
    widgets::Card* m_form = nullptr;
    widgets::Stepper* m_stepper = nullptr;
    widgets::Label* m_heading = nullptr;
    std::vector<QWidget*> m_pages;  ///< The parts and, last, handing in.
    int m_step = 0;
    /// What a step lacks, on the last page.
    struct Gap {
        QWidget* row;
        widgets::Label* words;
    };
    std::vector<Gap> m_gaps;
    widgets::Label* m_gapTitle = nullptr;
    widgets::Label* m_summary = nullptr;
    widgets::Label* m_commission = nullptr;
    widgets::CheckRow* m_consent = nullptr;
    widgets::Label* m_saved = nullptr;
    widgets::Label* m_problem = nullptr;
    widgets::Label* m_closed = nullptr;
    widgets::Button* m_back = nullptr;
    widgets::Button* m_next = nullptr;
    widgets::Button* m_submit = nullptr;
    bool m_filling = false;
    bool m_open = true;
};

}  // namespace mc::mentor
