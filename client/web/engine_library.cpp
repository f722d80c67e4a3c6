#include "web/engine_library.h"

#include <QTimer>

#include "web/engine.h"
#include "widgets/own_library.h"

namespace mc::web {
namespace {

constexpr int kIdleMs = 400;  ///< After the page that led here has been laid out and painted.

Engine* load() {
    const auto library = widgets::openOwnLibrary("mentor-connect-web");
    auto* engine = qobject_cast<Engine*>(library.offered);
    if (!engine) qWarning("embedded pages cannot be shown: %s", qUtf8Printable(library.problem));
    return engine;
}

}  // namespace

Engine* engine() {
    static Engine* const loaded = load();
    return loaded;
}

void warmUp(QObject& context) {
    QTimer::singleShot(kIdleMs, &context, [] { engine(); });
}

}  // namespace mc::web
