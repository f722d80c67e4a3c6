#pragma once

#include <QObject>

#include "web/graphics.h"

namespace mc::web_graphics {

/// Qt OpenGLWidgets behind the client's interface: all of the product that links with it.
class GraphicsPlugin : public QObject, public web::Graphics {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "MentorConnect.Web.Graphics/1")
    Q_INTERFACES(mc::web::Graphics)
public:
    void prepare(QWidget& window) override;
};

}  // namespace mc::web_graphics
