#pragma once

namespace mc::app {

/// Before the application object exists: what Qt and the embedded browser read only then.
void prepare();
/// Name, version and makers, which settings, data folders and `--version` go by. Needs an application object.
void introduce(const char* name, const char* version);

}  // namespace mc::app
