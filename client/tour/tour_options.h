#pragma once

#include <optional>

#include "app/options.h"
#include "protocol/accounts.h"
#include "tour/tour.h"

namespace mc::tour {

/// The product's options and what a demo, a tour and a test want beside them.
struct TourOptions {
    app::Options client;
    /// Sign in with the first demo account of this role.
    std::optional<protocol::Role> demoRole;
    QString folder;             ///< For pictures of every page; the program ends afterwards. Empty: no tour.
    QString keychain;           ///< File that stands in for the keychain; empty: the system's.
    int patience = 45;          ///< Seconds after which a page of the tour is given up.
    bool fakeDevices = false;   ///< A tour has them anyway.
    bool keysOnly = false;      ///< Those commands without mouse.
    bool remote = false;        ///< Takes commands on standard input, see RemoteControl.
    std::vector<Sight> sights;  ///< In which the tour reads the pages; empty: it takes pictures.
    bool allPictures = false;   ///< Of every page in every sight, not only where something is found.
    int pseudo = -1;            ///< A language this many percent longer than English; -1: none.
};

/// Throws app::NothingToRun once it has said that the arguments make no sense.
TourOptions readTourOptions(const QStringList& arguments);

}  // namespace mc::tour
