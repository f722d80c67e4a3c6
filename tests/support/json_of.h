#pragma once

#include <QByteArray>

#include "protocol/codec.h"

namespace mc::support {

/// As it goes over the wire.
template <class T>
QByteArray jsonOf(const T& value) {
    return QByteArray::fromStdString(protocol::encode(value));
}

}  // namespace mc::support
