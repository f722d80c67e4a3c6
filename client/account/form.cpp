#include "account/form.h"

#include <QHBoxLayout>

#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/announce.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::account {

using namespace widgets;
using domain::ErrorCode;

namespace {

/// Codes that are about one field although they name none.
QString pathOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::invalid_credentials:
        case ErrorCode::weak_password:
            return QStringLiteral("password");
        case ErrorCode::email_taken:
            return QStringLiteral("email");
        case ErrorCode::token_invalid:
            return QStringLiteral("code");
        default:
            return {};
    }
}

}  // namespace

Form::Form(const QString& title, const QString& sentence, QWidget* parent) : QWidget(parent) {
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);  // Each field has a line of its own below.
    auto* head = new QVBoxLayout;
    head->setSpacing(4);
    auto* words = new Label(title, TextRole::display);
    words->setWordWrap(true);
    head->addWidget(words);
    m_sentence = new Label(sentence, TextRole::body, Token::text2);
    m_sentence->setWordWrap(true);
    head->addWidget(m_sentence);
    m_column->addLayout(head);
    m_column->addSpacing(8);
    m_problem = new Label({}, TextRole::body, Token::dangerText);
    m_problem->setObjectName(QStringLiteral("formError"));
    m_problem->setWordWrap(true);
    keepPlace(*m_problem);
    m_problem->hide();
}

void Form::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
}

TextField* Form::addField(const QString& path, const QString& label, const QString& objectName) {
    auto* field = new TextField(label);
    field->setInputName(objectName);
    field->setErrorPlace(true);
    m_column->addWidget(field);
    m_fields.push_back({path, field});
    connect(field, &TextField::returnPressed, this, &Form::submit);
    connect(field, &TextField::textChanged, field, [field] { field->setError({}); });
    return field;
}

void Form::addAction(const QString& text, const QString& objectName) {
    m_column->addWidget(m_problem);
    m_action = new Button(text, Button::Kind::primary);
    m_action->setSize(Button::Size::large);
    m_action->setKeyHint(tr("Enter"));
    m_action->setObjectName(objectName);
    m_action->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->addWidget(m_action);
    connect(m_action, &Button::clicked, this, &Form::submit);
}

Button* Form::addWayOut(const QString& words, const QString& link, const QString& objectName) {
    auto* row = new FlowLayout(nullptr, 4);
    row->setCentred(true);
    if (!words.isEmpty()) row->addWidget(new Label(words, TextRole::body, Token::text2));
    auto* button = new Button(link, Button::Kind::link);
    button->setObjectName(objectName);
    row->addWidget(button);
    m_column->addLayout(row);
    return button;
}

void Form::submit() {
    if (m_busy || !m_allowed) return;
    clearErrors();
    emit submitted();
}

void Form::setBusy(bool busy) {
    m_busy = busy;
    if (m_action) m_action->setEnabled(!m_busy && m_allowed);
}

void Form::setAllowed(bool allowed) {
    m_allowed = allowed;
    setBusy(m_busy);
}

void Form::clearErrors() {
    for (const auto& entry : m_fields)
        entry.field->setError({});
    m_problem->hide();
}

void Form::clear() {
    for (const auto& entry : m_fields) {
        entry.field->setText({});
        entry.field->hidePassword();
    }
    clearErrors();
}

void Form::showError(const domain::Error& error) {
    TextField* first = nullptr;
    for (const auto& entry : m_fields) {
        QString sentence = net::fieldWords(error, entry.path);
        if (sentence.isEmpty() && !entry.path.isEmpty() && pathOf(error.code) == entry.path)
            sentence = net::words(error);
        if (sentence.isEmpty()) continue;
        entry.field->setError(sentence);
        if (!first) first = entry.field;
    }
    if (first) return first->input()->setFocus(Qt::OtherFocusReason);
    showProblem(net::words(error));
}

void Form::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->show();
    announce(*this, sentence);
}

void Form::focusFirst() {
    for (const auto& entry : m_fields)
        if (entry.field->text().isEmpty()) return entry.field->input()->setFocus(Qt::OtherFocusReason);
    if (!m_fields.empty()) m_fields.back().field->input()->setFocus(Qt::OtherFocusReason);
}

}  // namespace mc::account
