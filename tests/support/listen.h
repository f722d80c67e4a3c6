#pragma once

#include <utility>

#include "platform/database/signal.h"

namespace mc::test {

/// Calls `note(event)` for every event whose transaction was kept: what a receiver counts itself, it counts again when
/// its transaction is run again.
template <class Event, class Note>
void listen(database::Signal<Event>& signal, Note note) {
    signal.connect([note = std::move(note)](database::Transaction& tx, const Event& event) {
        tx.afterCommit([note, event] { note(event); });
    });
}

}  // namespace mc::test
