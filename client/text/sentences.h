#pragma once

#include <QStringList>

namespace mc::text {

/// Whole sentences one after the other, set apart as the reader's language does it. Empty ones are left out.
QString sentences(const QStringList& all);

}  // namespace mc::text
