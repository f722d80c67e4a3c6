#include "account/paper.h"

#include "widgets/own_library.h"

namespace mc::account {
namespace {

Paper* load() {
    const auto library = widgets::openOwnLibrary("mentor-connect-paper");
    auto* found = qobject_cast<Paper*>(library.offered);
    if (!found) qWarning("nothing can be printed, and no QR code shown: %s", qUtf8Printable(library.problem));
    return found;
}

}  // namespace

Paper* paper() {
    static Paper* const loaded = load();
    return loaded;
}

}  // namespace mc::account
