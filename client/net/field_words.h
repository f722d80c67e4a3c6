#pragma once

#include <QString>

#include "domain/error.h"

namespace mc::net {

/// What is wrong with a field, in the reader's language, from its rule and parameters: "Please write at most 80
/// characters." Never empty.
QString words(const domain::FieldError& field);

/// The words about the field of this path ("email", "windows[0].end"); empty when nothing is wrong with it.
QString fieldWords(const domain::Error& error, const QString& path);

}  // namespace mc::net
