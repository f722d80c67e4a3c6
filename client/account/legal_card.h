#pragma once

#include "account/agreements_controller.h"
#include "net/session.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::account {

/// The texts in the settings, with what the person has agreed to and, when, a way to agree to what waits. Object names:
/// settingsLegal_terms …, settingsAgree.
class LegalCard : public widgets::Card {
    Q_OBJECT
public:
    LegalCard(net::ApiClient& api, net::Session& session, QWidget* parent = nullptr);

    void load() { m_controller.loadGiven(); }

signals:
    void navigate(const QString& link);

private:
    void addRow(domain::LegalText kind);
    void fill();
    QString stateWords(domain::LegalText kind) const;

    struct Row {
        domain::LegalText kind;
        widgets::Label* state;
    };
    net::Session& m_session;
    AgreementsController m_controller;
    QList<Row> m_rows;
    widgets::Button* m_agree;
};

}  // namespace mc::account
