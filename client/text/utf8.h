#pragma once

#include <QString>
#include <string>

namespace mc::text {

/// Words as the protocol has them (UTF-8), for the screen.
inline QString textOf(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

}  // namespace mc::text
