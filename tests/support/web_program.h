#pragma once

#include <QtGlobal>

#include "app/start.h"

namespace mc::support {

enum class Devices { none, fake };

/// Before the application object of tests that show pages from the web. Chromium goes without its sandbox, which there is
/// no room for in a container, and calls have a camera and a microphone that nobody is asked about.
inline void prepareForWeb(Devices devices = Devices::none) {
    const char* flags = devices == Devices::none
                            ? "--no-sandbox"
                            : "--use-fake-device-for-media-stream --use-fake-ui-for-media-stream --no-sandbox";
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
    app::prepare();
}

}  // namespace mc::support
