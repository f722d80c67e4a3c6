#pragma once

#include <QString>

namespace mc::account {

enum class Strength { tooShort, weak, fair, good, strong };

/// How hard a password is to guess, from its length, its variety and whether it repeats the person's own name or
/// address. Only advice: the server decides.
Strength strengthOf(const QString& password, const QString& name, const QString& email);
QString strengthWords(Strength strength);

inline constexpr int kShortestPassword = 10;

}  // namespace mc::account
