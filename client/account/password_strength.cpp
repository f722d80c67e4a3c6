#include "account/password_strength.h"

#include <QCoreApplication>

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

}  // namespace mc::account
