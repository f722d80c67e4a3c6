#pragma once

#include <QString>
#include <vector>

#include "app/pages.h"
#include "widgets/icon.h"

namespace mc::app {

/// One place of the sidebar.
struct Place {
    widgets::Icon icon;
    QString text;
    QString objectName;
    QString link;
};

/// The sidebar of a mode: its places that have a page which may be seen there.
std::vector<Place> placesOf(Mode mode, const PageRegistry& pages, const AdminRoles& adminRoles = {});

/// Words of the account menu that lead into another home.
QString wayInto(Mode home);

}  // namespace mc::app
