#pragma once

#include <QObject>

#include "web/engine.h"

namespace mc::web_engine {

/// Qt WebEngine behind the client's interface: all of the product that links with it.
class EnginePlugin : public QObject, public web::Engine {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "MentorConnect.Web.Engine/1")
    Q_INTERFACES(mc::web::Engine)
public:
    std::unique_ptr<web::Browser> open(QWidget* parent, const web::Rules& rules, const web::Notices& notices) override;
};

}  // namespace mc::web_engine
