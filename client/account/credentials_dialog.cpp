#include "account/credentials_dialog.h"

#include <QVBoxLayout>
#include <algorithm>

#include "account/second_step_words.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::account {

using widgets::TextField;

CredentialsDialog::CredentialsDialog(CredentialsController& controller, const QString& title, const QString& sentence,
                                     QWidget* over, Width width)
    : Dialog(title, over, width), m_controller(controller) {
    addSentence(sentence);
    connect(this, &Dialog::deed, this, &CredentialsDialog::answer);
    connect(&m_controller, &CredentialsController::busyChanged, this, &CredentialsDialog::follow);
}

TextField* CredentialsDialog::addField(const QString& label, const QString& inputName, widgets::Icon glyph) {
    auto* field = new TextField(label);
    field->setInputName(inputName);
    field->setGlyph(glyph);
    field->setErrorPlace(true);
    connect(field, &TextField::returnPressed, this, &CredentialsDialog::answer);
    connect(field, &TextField::textChanged, field, [field] { field->setError({}); });
    connect(field, &TextField::textChanged, this, &CredentialsDialog::follow);
    body()->addWidget(field);
    m_fields << field;
    return field;
}

TextField* CredentialsDialog::addPassword(const QString& label, const QString& inputName) {
    auto* field = addField(label, inputName, widgets::Icon::lock);
    field->setPassword(true);
    return field;
}

void CredentialsDialog::setAnswers(const QString& safe, const QString& deed, const QString& deedName) {
    setSafe(safe);
    m_deed = setDeed(deed);
    m_deed->setObjectName(deedName);
    follow();
}

void CredentialsDialog::follow() {
    const auto isFilled = [](const TextField* field) { return !field->text().trimmed().isEmpty(); };
    m_deed->setEnabled(!m_controller.isBusy() && std::ranges::all_of(m_fields, isFilled));
}

void CredentialsDialog::answer() {
    if (m_deed->isEnabled()) send();
}

void CredentialsDialog::showWords(const domain::Error& error, const QString& atFirst, const QString& atSecond) {
    if (m_fields.size() > 1) m_fields[1]->setError(atSecond);
    m_fields[0]->setError(atFirst.isEmpty() && atSecond.isEmpty() ? net::words(error) : atFirst);
    m_fields[atSecond.isEmpty() ? 0 : 1]->input()->setFocus(Qt::OtherFocusReason);
}

QString CredentialsDialog::passwordWords(const domain::Error& error, const QString& field) {
    if (error.code == domain::ErrorCode::invalid_credentials) return tr("This is not your password.");
    return net::fieldWords(error, field);
}

QString CredentialsDialog::codeWords(const domain::Error& error) {
    return error.code == domain::ErrorCode::token_invalid ? wrongCodeWords() : net::fieldWords(error, u"code"_qs);
}

void CredentialsDialog::refuse(TextField& field, const QString& sentence) {
    field.setError(sentence);
    field.input()->setFocus(Qt::OtherFocusReason);
}

}  // namespace mc::account
