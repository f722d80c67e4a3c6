#pragma once

#include <QString>

#include "domain/error.h"

namespace mc::test {

/// The error's code as clients see it, or "ok": QCOMPARE prints it.
template <class T>
QString code(const domain::Result<T>& result) {
    if (result) return QStringLiteral("ok");
    const auto text = domain::toString(result.error().code);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace mc::test
