#include "domain/profile_change.h"

namespace mc::domain {

ChangeStep stepFor(const PresentWork& shown, const PresentWork* waiting, const PresentWork& wanted) {
    if (wanted == (waiting ? *waiting : shown)) return ChangeStep::none;
    return wanted == shown ? ChangeStep::takeBack : ChangeStep::ask;
}

}  // namespace mc::domain
