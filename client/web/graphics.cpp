#include "web/graphics.h"

#include <QOpenGLContext>

#include "widgets/own_library.h"

namespace mc::web {

void prepareForPages(QWidget& window) {
    const auto* shared = QOpenGLContext::globalShareContext();
    if (!shared || !shared->isValid()) return;
    const auto library = widgets::openOwnLibrary("mentor-connect-graphics");
    if (auto* graphics = qobject_cast<Graphics*>(library.offered)) return graphics->prepare(window);
    qWarning("the window flashes when it shows its first embedded page: %s", qUtf8Printable(library.problem));
}

}  // namespace mc::web
