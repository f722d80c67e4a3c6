#pragma once

#include <string>
#include <vector>

#include "protocol/bookings.h"

namespace mc::booking {

/// Session notes at one moment.
struct NotesState {
    std::string content;
    std::vector<protocol::ActionItem> items;
};

struct MergedNotes {
    NotesState notes;
    bool clash = false;  ///< Both wrote other words: those of here stand, and somebody has to look.
};

/// What was written here and what was written elsewhere since both were `base`, by item and field: a tick here and
/// another date there are both kept. Of the same field, what is written here stands; an item that was taken away here, or
/// there and not touched here, is gone. Items are told apart by their words.
MergedNotes mergeNotes(const NotesState& base, const NotesState& here, const NotesState& there);

}  // namespace mc::booking
