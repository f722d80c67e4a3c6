#pragma once

#include "account/credentials_controller.h"
#include "widgets/card.h"
#include "widgets/page.h"

namespace mc::widgets {
class Button;
class Label;
class Pill;
class TextField;
}  // namespace mc::widgets

namespace mc::account {

/// The account's address: whether it is confirmed, the code that confirms it, and the way to another one, which waits
/// here for its code.
class EmailCard : public widgets::Card {
    Q_OBJECT
public:
    explicit EmailCard(CredentialsController& controller, QWidget* parent = nullptr);
    /// As the account stands.
    void fill();

signals:
    void changeWanted();
    void toast(mc::widgets::Tone tone, const QString& text);

private:
    void build();
    void addCodeRow();
    void addWays();
    void bind();
    void follow();
    void send();

    CredentialsController& m_controller;
    widgets::Label* m_email = nullptr;
    widgets::Pill* m_state = nullptr;
    widgets::Label* m_waiting = nullptr;
    QWidget* m_codeRow = nullptr;
    widgets::TextField* m_code = nullptr;
    widgets::Button* m_confirm = nullptr;
    widgets::Button* m_again = nullptr;
    widgets::Button* m_change = nullptr;
    widgets::Button* m_keep = nullptr;
};

}  // namespace mc::account
