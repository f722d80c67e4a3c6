#pragma once

#include "account/form.h"
#include "domain/legal.h"
#include "net/server_probe.h"
#include "protocol/accounts.h"

namespace mc::widgets {
class CheckRow;
class SelectField;
}  // namespace mc::widgets

namespace mc::account {

class SignInForm : public Form {
    Q_OBJECT
public:
    explicit SignInForm(QWidget* parent = nullptr);

    void setServerText(const QString& typed);
    QString serverText() const;
    void showServer(const net::ServerReport& report);
    void setGuestsWelcome(bool welcome);
    protocol::SignIn body() const;
    bool stay() const;
    QString email() const;
    void setEmail(const QString& email);
    /// All but the server.
    void clear() override;

signals:
    void serverTyped(const QString& typed);
    void forgotten();
    void signUpWanted();
    void guestWanted();

private:
    widgets::TextField* m_server;
    widgets::TextField* m_email;
    widgets::TextField* m_password;
    widgets::CheckRow* m_stay;
    widgets::Button* m_guest;
};

class SignUpForm : public Form {
    Q_OBJECT
public:
    explicit SignUpForm(QWidget* parent = nullptr);
    protocol::SignUp body() const;
    /// Says what is missing before the server is asked; true when all is there.
    bool check();
    /// An owner has closed new accounts: said above the fields, before anybody fills them in.
    void showClosed(bool closed);
    /// What was agreed to is not in force any more: she is asked again, and nothing else of what she wrote is touched.
    void askAgain();
    void clear() override;

signals:
    void signInWanted();
    /// To be read before agreeing.
    void textWanted(mc::domain::LegalText kind);

private:
    void showStrength();

    widgets::Label* m_closed;
    widgets::TextField* m_name;
    widgets::TextField* m_email;
    widgets::TextField* m_password;
    widgets::SelectField* m_zone;
    widgets::CheckRow* m_terms;
};

/// Six digits that came by mail.
class VerifyForm : public Form {
    Q_OBJECT
public:
    explicit VerifyForm(QWidget* parent = nullptr);
    void setEmail(const QString& email);
    QString code() const;

    void sayResent();
    void clear() override;

signals:
    void later();
    void againWanted();
    void addressIsWrong();

private:
    widgets::TextField* m_code;
};

/// Another address for an account whose own is not confirmed; asks for the password once the server wants it.
class MendForm : public Form {
    Q_OBJECT
public:
    explicit MendForm(QWidget* parent = nullptr);
    /// The account's, and the one that waits for a code, if any.
    void setEmail(const QString& email, const QString& waiting);
    /// Says what is wrong before the server is asked; true when nothing is.
    bool check();
    QString email() const;
    QString password() const;  ///< Empty unless it was asked for.
    void refuse(const domain::Error& error);
    void clear() override;
    void focusFirst() override;

signals:
    void codeWanted();

private:
    QString m_present;
    widgets::TextField* m_email;
    widgets::TextField* m_password;
};

class ForgotForm : public Form {
    Q_OBJECT
public:
    explicit ForgotForm(QWidget* parent = nullptr);
    void setEmail(const QString& email);
    QString email() const;

signals:
    void signInWanted();

private:
    widgets::TextField* m_email;
};

class ResetForm : public Form {
    Q_OBJECT
public:
    explicit ResetForm(QWidget* parent = nullptr);
    void setEmail(const QString& email);
    protocol::ResetPassword body() const;

signals:
    void signInWanted();

private:
    QString m_email;
    widgets::TextField* m_code;
    widgets::TextField* m_password;
};

}  // namespace mc::account
