#pragma once

#include <QString>

namespace mc::account {

/// Of six digits or a recovery code that the server did not take.
QString wrongCodeWords();

}  // namespace mc::account
