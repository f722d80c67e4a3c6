#pragma once

#include <QString>

namespace mc::discovery {

/// What opens a mentor's profile in the application, to be given to others.
QString profileLink(const QString& slug);
/// To the clipboard.
void copyProfileLink(const QString& slug);

}  // namespace mc::discovery
