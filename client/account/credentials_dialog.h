#pragma once

#include "account/credentials_controller.h"
#include "widgets/dialog.h"
#include "widgets/icon.h"

namespace mc::widgets {
class TextField;
}

namespace mc::account {

/// A question that changes how somebody signs in: fields that are all needed, and what is refused stands at the field it
/// is about. Closing it once the server has taken the answer is for whoever derives from it.
class CredentialsDialog : public widgets::Dialog {
    Q_OBJECT
protected:
    CredentialsDialog(CredentialsController& controller, const QString& title, const QString& sentence, QWidget* over,
                      Width width = Width::narrow);

    /// Below those before it.
    widgets::TextField* addField(const QString& label, const QString& inputName, widgets::Icon glyph);
    widgets::TextField* addPassword(const QString& label, const QString& inputName);
    /// After the fields.
    void setAnswers(const QString& safe, const QString& deed, const QString& deedName);

    /// Asked once every field is filled and nothing is under way.
    virtual void send() = 0;
    /// Empty words clear. What belongs to no field stands at the first one.
    void showWords(const domain::Error& error, const QString& atFirst, const QString& atSecond = {});
    /// What the error says of the password that shows who asks, which is called `field` in what was sent.
    static QString passwordWords(const domain::Error& error, const QString& field);
    /// Of a code of the second step, which is called "code".
    static QString codeWords(const domain::Error& error);
    static void refuse(widgets::TextField& field, const QString& sentence);

    CredentialsController& controller() { return m_controller; }

private:
    void follow();
    void answer();

    CredentialsController& m_controller;
    QList<widgets::TextField*> m_fields;
    widgets::Button* m_deed = nullptr;
};

}  // namespace mc::account
