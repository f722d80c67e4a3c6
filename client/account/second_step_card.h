#pragma once

#include "account/credentials_controller.h"
#include "widgets/card.h"
#include "widgets/page.h"

namespace mc::widgets {
class Button;
class Label;
class Pill;
}  // namespace mc::widgets

namespace mc::account {

/// Whether signing in takes a code as well, and the ways to change that. The questions open over this card.
class SecondStepCard : public widgets::Card {
    Q_OBJECT
public:
    explicit SecondStepCard(CredentialsController& controller, QWidget* parent = nullptr);

    /// As the account stands; asks the server.
    void load();
    /// Somebody was led here because admins need it: says so, takes the focus and, once it is on, shows the
    /// way to `link`. Empty: nobody was.
    void explainTo(const QString& link);
signals:
    void toast(mc::widgets::Tone tone, const QString& text);
    void navigate(const QString& link);

private:
    void build();
    void bind();
    void fill();
    void fillOn(const protocol::SecondFactor& state);
    void follow();
    void takeFocus();
    void showCodes(const QStringList& codes, bool first);

    CredentialsController& m_controller;
    bool m_waitsForFocus = false;
    QString m_wanted;  ///< Where she goes on afterwards; empty: nowhere.
    widgets::Pill* m_state = nullptr;
    widgets::Label* m_reason = nullptr;
    widgets::Label* m_words = nullptr;
    widgets::Label* m_left = nullptr;
    widgets::Button* m_setUp = nullptr;
    widgets::Button* m_codes = nullptr;
    widgets::Button* m_off = nullptr;
    widgets::Button* m_again = nullptr;
    widgets::Button* m_goOn = nullptr;
};

}  // namespace mc::account
