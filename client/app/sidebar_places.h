#pragma once

#include <QString>
#include <vector>

#include "app/pages.h"
#include "widgets/icon.h"

namespace mc::app {

/// Which home the person uses (decision 27); guest: nobody is signed in and the server lets people look around.
enum class Mode { guest, student, mentor };

/// One place of the sidebar.
struct Place {
    widgets::Icon icon;
    QString text;
    QString objectName;
    QString link;
};

/// The sidebar of a mode, without places that have no page.
std::vector<Place> placesOf(Mode mode, const PageRegistry& pages);

/// Whether a link may be followed without an account.
bool isOpenToGuests(const QString& place);

}  // namespace mc::app
