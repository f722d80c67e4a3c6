#pragma once

#include <QString>

#include "domain/password.h"

namespace mc::account {

using Strength = domain::PasswordStrength;

/// The rule the server decides with.
Strength strengthOf(const QString& password, const QString& name, const QString& email);
QString strengthWords(Strength strength);

}  // namespace mc::account
