#include "tour/fingers.h"

#include "widgets/own_library.h"

namespace mc::tour {
namespace {

Fingers* load() {
    const auto library = widgets::openOwnLibrary("mentor-connect-fingers");
    auto* found = qobject_cast<Fingers*>(library.offered);
    if (!found) qFatal("nothing can be pressed: %s", qUtf8Printable(library.problem));
    return found;
}

}  // namespace

Fingers& fingers() {
    static Fingers* const loaded = load();
    return *loaded;
}

}  // namespace mc::tour
