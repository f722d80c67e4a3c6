#include "web_graphics/graphics_plugin.h"

#include <QOpenGLWidget>

namespace mc::web_graphics {

void GraphicsPlugin::prepare(QWidget& window) {
    (new QOpenGLWidget(&window))->hide();
}

}  // namespace mc::web_graphics
