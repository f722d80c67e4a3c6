#pragma once

#include <QHash>
#include <QPointer>
#include <QVariant>
#include <QWidget>

#include "account/entrance_controller.h"
#include "domain/legal.h"

class QStackedWidget;
class QVBoxLayout;

namespace mc::languages {
class Languages;
}
namespace mc::widgets {
class Select;
class SideBySide;
class Theme;
}  // namespace mc::widgets

namespace mc::account {

class Form;
class SignInForm;
class SignUpForm;
class MendForm;
class VerifyForm;
class ForgotForm;
class ResetForm;
class SecondStepForm;

/// What is seen before somebody is signed in: forms at the left, demo accounts (or what this is about) at the right. The
/// language is chosen for this computer while nobody is under way (signing in or up); an account takes it over.
class EntrancePage : public QWidget {
    Q_OBJECT
public:
    EntrancePage(EntranceController& controller, net::Session& session, widgets::Theme& theme,
                 languages::Languages& languages, QWidget* parent = nullptr);

    /// Puts the address in; the controller checks it.
    void setServerText(const QString& typed);
    QString server() const;
    void showSignIn();
    void showSignUp();
    /// What stands in the forms for signing in and up, for a page that is made anew in another language.
    struct Typed {
        QHash<QString, QVariant> fields;  ///< By object name.
        bool signsUp = false;
    };
    Typed typed() const;
    void restore(const Typed& typed);
    /// After signing up: the e-mail is not confirmed yet.
    void showVerify();

signals:
    /// Signed in, and confirmed or postponed: on to the application.
    void done();
    void guestWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeLeft(widgets::Theme& theme, languages::Languages& languages);
    QWidget* makeLook(widgets::Theme& theme);
    void makeLanguage(languages::Languages& languages);
    QWidget* makeRight();
    void readText(domain::LegalText kind);
    /// Most people only sign in: the other forms are made by whoever comes to them first.
    template <class Kind>
    Kind& made(Kind*& form, void (EntrancePage::*bind)(Kind&));
    void addForm(Form& form);
    void bindSignIn(SignInForm& form);
    void bindSignUp(SignUpForm& form);
    void bindVerify(VerifyForm& form);
    void bindMend(MendForm& form);
    void bindForgot(ForgotForm& form);
    void bindReset(ResetForm& form);
    void bindSecondStep(SecondStepForm& form);
    void bindController();
    void turnTo(Form& form);
    /// Those that are made.
    std::vector<Form*> forms() const;
    /// Nothing of one person is there for the next.
    void clearForms();
    void showMend();
    void showFailure(const domain::Error& error);
    void showServer();
    void showDemoAccounts();
    QWidget* makeAccountCard(const protocol::DemoAccount& account, int index);

    EntranceController& m_controller;
    net::Session& m_session;
    QWidget* m_left = nullptr;
    widgets::SideBySide* m_both = nullptr;
    QStackedWidget* m_forms;
    widgets::Select* m_language;
    SignInForm* m_signIn = nullptr;
    SignUpForm* m_signUp = nullptr;
    VerifyForm* m_verify = nullptr;
    MendForm* m_mend = nullptr;
    ForgotForm* m_forgot = nullptr;
    ResetForm* m_reset = nullptr;
    SecondStepForm* m_secondStep = nullptr;
    QPointer<Form> m_submitted;  ///< Where the answer belongs.
    QStackedWidget* m_right;
    QVBoxLayout* m_accounts;
};

}  // namespace mc::account
