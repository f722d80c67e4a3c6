#pragma once

#include <QString>

#include "domain/password.h"

namespace mc::widgets {
class TextField;
}

namespace mc::account {

using Strength = domain::PasswordStrength;

/// The rule the server decides with.
Strength strengthOf(const QString& password, const QString& name, const QString& email);
QString strengthWords(Strength strength);
/// Says it below the field, as what is typed stands.
void showStrength(widgets::TextField& field, const QString& name, const QString& email);

}  // namespace mc::account
