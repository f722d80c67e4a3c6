#include "admin/desk_states.h"

#include "net/problem.h"
#include "widgets/states.h"

namespace mc::admin {

using net::LoadState;

void DeskStates::show(widgets::StatePage& page, LoadState state, const domain::Error& error) const {
    switch (state) {
        case LoadState::loading:
            return page.showLoading();
        case LoadState::ready:
            if (ready) ready();
            return page.showReady();
        case LoadState::empty:
            return empty ? empty() : page.showEmpty();
        case LoadState::error:
            return showError(page, error);
    }
}

void DeskStates::showError(widgets::StatePage& page, const domain::Error& error) const {
    if (error.code != domain::ErrorCode::forbidden || forbidden.isEmpty())
        return page.showError(failed, net::words(error), net::details(error), widgets::kRetryAfter);
    page.showError(forbidden,
                   whoMay.isEmpty() ? tr("Finance and owners do. An owner can give you that role.") : whoMay);
}

}  // namespace mc::admin
