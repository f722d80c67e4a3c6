#include "tour/fake_devices.h"

#include <QByteArray>
#include <QList>
#include <QtGlobal>

namespace mc::tour {

void useFakeDevices() {
    constexpr auto kVariable = "QTWEBENGINE_CHROMIUM_FLAGS";
    constexpr auto kFlag = "--use-fake-device-for-media-stream";
    const QByteArray flags = qgetenv(kVariable);
    if (flags.split(' ').contains(kFlag)) return;
    qputenv(kVariable, flags.isEmpty() ? QByteArray(kFlag) : flags + ' ' + kFlag);
}

}  // namespace mc::tour
