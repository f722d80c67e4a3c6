#pragma once

#include <QString>

namespace mc::account {

/// What is wrong with an address that is to take the place of `present`, in words; empty: nothing that can be seen here.
QString newAddressFault(const QString& typed, const QString& present);

}  // namespace mc::account
