#pragma once

#include "account/agreements_controller.h"
#include "net/session.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class Label;
class StatePage;
}  // namespace mc::widgets

namespace mc::account {

/// What somebody is asked to agree to before she goes on: each text with what is new in it, then one answer for all.
/// It stands alone after signing in, and as a page (/agree) for whoever is in. Object names: agreeButton, agreeDecline,
/// agreeWhole0 … (the whole text).
class AgreementPage : public widgets::Page {
    Q_OBJECT
public:
    /// What the other answer is: alone before the application there is nothing but signing out.
    enum class Where { alone, inside };
    AgreementPage(net::ApiClient& api, net::Session& session, Where where, QWidget* parent = nullptr);

    QString title() const override { return tr("What you agree to"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.loadOpen(); }
    /// Without a link: where it stands alone.
    void load() { m_controller.loadOpen(); }

signals:
    /// Nothing waits any more.
    void agreed();
    void declined();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeReady();
    QWidget* makeAnswer(Where where);
    void bind();
    void fill();
    void addText(const AgreementsController::Open& open, int index);
    QString versionWords(const AgreementsController::Open& open) const;
    void say(const QString& problem);

    net::ApiClient& m_api;
    net::Session& m_session;
    AgreementsController m_controller;
    QVBoxLayout* m_texts = nullptr;
    widgets::Label* m_problem = nullptr;
    widgets::Button* m_agree = nullptr;
    widgets::Button* m_decline = nullptr;
    widgets::StatePage* m_states = nullptr;
};

}  // namespace mc::account
