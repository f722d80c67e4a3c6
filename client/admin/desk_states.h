#pragma once

#include <QCoreApplication>
#include <functional>

#include "domain/error.h"
#include "net/load_state.h"

namespace mc::widgets {
class StatePage;
}

namespace mc::admin {

/// The states of a page of the admins, shown: what they are called and what the page itself does in them.
class DeskStates {
    Q_DECLARE_TR_FUNCTIONS(DeskStates)
public:
    QString failed;                    ///< "The payouts could not be loaded"
    std::function<void()> ready = {};  ///< Before it is shown: nobody sees it half filled.
    std::function<void()> empty = {};  ///< Absent: the empty state as it is.
    QString forbidden = {};            ///< "Your role does not see payouts"; empty: as any other failure.
    QString whoMay = {};               ///< Empty: finance and owners.

    void show(widgets::StatePage& page, net::LoadState state, const domain::Error& error) const;
    template <class Controller>
    void show(widgets::StatePage& page, const Controller& controller) const {
        show(page, controller.state(), controller.error());
    }

private:
    void showError(widgets::StatePage& page, const domain::Error& error) const;
};

}  // namespace mc::admin
