#include "account/password_strength.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>
#include <cmath>

namespace mc::account {

namespace {

int alphabetOf(const QString& password) {
    bool lower = false, upper = false, digit = false, other = false;
    for (const QChar c : password) {
        lower |= c.isLower();
        upper |= c.isUpper();
        digit |= c.isDigit();
        other |= !c.isLetterOrNumber();
    }
    return (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0) + (other ? 33 : 0);
}

bool repeatsOwnWords(const QString& password, const QString& name, const QString& email) {
    const auto words = name.split(u' ', Qt::SkipEmptyParts) << email.section(u'@', 0, 0);
    for (const auto& word : words)
        if (word.size() > 3 && password.contains(word, Qt::CaseInsensitive)) return true;
    return false;
}

/// A step of one, up, down or in place ("aaaa", "1234"), adds little.
int usefulLength(const QString& password) {
    int useful = password.isEmpty() ? 0 : 1;
    for (qsizetype i = 1; i < password.size(); ++i)
        if (std::abs(password[i].unicode() - password[i - 1].unicode()) > 1) ++useful;
    return useful;
}

}  // namespace

Strength strengthOf(const QString& password, const QString& name, const QString& email) {
    if (password.size() < kShortestPassword) return Strength::tooShort;
    double bits = usefulLength(password) * std::log2(std::max(2, alphabetOf(password)));
    const QSet<QChar> different(password.begin(), password.end());
    if (different.size() < 5 || repeatsOwnWords(password, name, email)) bits /= 2;
    if (bits < 40) return Strength::weak;
    if (bits < 56) return Strength::fair;
    return bits < 80 ? Strength::good : Strength::strong;
}

namespace {
struct PasswordWords {
    Q_DECLARE_TR_FUNCTIONS(PasswordWords)
};
}  // namespace

QString strengthWords(Strength strength) {
    switch (strength) {
        case Strength::tooShort:
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
