#include "account/password_strength.h"

#include <QCoreApplication>

#include "widgets/text_field.h"

namespace mc::account {

Strength strengthOf(const QString& password, const QString& name, const QString& email) {
    return domain::passwordStrength(password.toStdString(), name.toStdString(), email.toStdString());
}

namespace {
struct PasswordWords {
    Q_DECLARE_TR_FUNCTIONS(PasswordWords)
};
}  // namespace

QString strengthWords(Strength strength) {
    switch (strength) {
        case Strength::too_short:
            return PasswordWords::tr("At least 10 characters");
        case Strength::weak:
            return PasswordWords::tr("Easy to guess: make it longer or less regular");
        case Strength::fair:
            return PasswordWords::tr("Fair: a few more characters would help");
        case Strength::good:
            return PasswordWords::tr("Good");
        case Strength::strong:
            return PasswordWords::tr("Strong");
    }
    return {};
}

void showStrength(widgets::TextField& field, const QString& name, const QString& email) {
    using widgets::Token;
    if (field.text().isEmpty()) return field.setHint(strengthWords(Strength::too_short));
    const auto strength = strengthOf(field.text(), name, email);
    if (strength >= Strength::good)
        return field.setHint(strengthWords(strength), Token::successText, widgets::Icon::checkCircle);
    const bool weak = strength == Strength::weak;
    field.setHint(strengthWords(strength), weak ? Token::warningText : Token::text3);
}

}  // namespace mc::account
