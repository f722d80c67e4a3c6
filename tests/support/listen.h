#pragma once

#include <mutex>
#include <utility>

#include "platform/database/signal.h"

namespace mc::test {

inline std::mutex listening;

/// Calls `note(event)` for every event whose transaction was kept: what a receiver counts itself, it counts again when
/// its transaction is run again. Whoever wrote hears of it on a thread of its own: one note is taken at a time, of
/// whatever signal, and a note writes nothing.
template <class Event, class Note>
void listen(database::Signal<Event>& signal, Note note) {
    signal.connect([note = std::move(note)](database::Transaction& tx, const Event& event) {
        tx.afterCommit([note, event] {
            const std::lock_guard lock(listening);
            note(event);
        });
    });
}

}  // namespace mc::test
