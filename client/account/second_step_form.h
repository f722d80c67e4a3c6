#pragma once

#include "account/form.h"

namespace mc::account {

/// After the right password: six digits of the authenticator app, or a recovery code where the phone is not at hand.
class SecondStepForm : public Form {
    Q_OBJECT
public:
    explicit SecondStepForm(QWidget* parent = nullptr);
    /// Whose code is asked for; begins with the app's.
    void setEmail(const QString& email);
    QString code() const;
    /// False when nothing is typed that could be one: says so.
    bool check();
    /// A code the server did not take is gone, and the next one can be typed at once.
    void refuse(const domain::Error& error);
    void focusFirst() override;

signals:
    void signInWanted();

private:
    void ask(bool recovery);

    QString m_email;
    bool m_recovery = false;
    widgets::TextField* m_code;
    widgets::Button* m_other;
};

}  // namespace mc::account
