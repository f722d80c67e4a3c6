#pragma once

#include <QStringList>
#include <optional>

#include "widgets/theme.h"

namespace mc::app {

/// What the command line asks for; `--help` lists it in words.
struct Options {
    QString server;         ///< As typed; empty: the one used last.
    QString profile;        ///< Separates people on one computer: settings, window, kept sign-in.
    QString signInAs;       ///< A demo account's user id.
    QString demoRole;       ///< Or the first demo account of this role: student, mentor.
    QString page;           ///< Link to open after signing in: "messages" or "/bookings/ID".
    QString tour;           ///< Folder for pictures of every page; the program ends afterwards.
    int tourPatience = 45;  ///< Seconds after which a page of the tour is given up.
    std::optional<widgets::Theme::Mode> theme;
    bool fakeDevices = false;  ///< A tour has them anyway.
};

/// Ends the program with a message when the arguments make no sense.
Options readOptions(const QStringList& arguments);

}  // namespace mc::app
