#pragma once

class QObject;

namespace mc::web {

class Engine;

/// The web engine is more than all the rest of the program together, and most starts show no embedded page. It is
/// therefore a library of its own (`mentor-connect-web`, beside the program or in its library folder), loaded once by
/// whoever calls this first and kept until the program ends. Null when it is not there; the log says why. GUI thread,
/// with Qt::AA_ShareOpenGLContexts set before the application object was made.
Engine* engine();

/// Loads it once the program has nothing else to do, so that the click that needs it does not wait: for pages an
/// embedded one is likely to follow. Nothing happens when `context` goes first.
void warmUp(QObject& context);

}  // namespace mc::web
