#include "web_engine/engine_plugin.h"

#include "web_engine/engine_browser.h"

namespace mc::web_engine {

std::unique_ptr<web::Browser> EnginePlugin::open(QWidget* parent, const web::Rules& rules,
                                                 const web::Notices& notices) {
    return std::make_unique<EngineBrowser>(parent, rules, notices);
}

}  // namespace mc::web_engine
