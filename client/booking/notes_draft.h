#pragma once

#include <optional>

#include "domain/ids.h"
#include "net/drafts.h"
#include "protocol/bookings.h"

namespace mc::booking {

/// Session notes that were typed and not saved, wherever that was: on the booking's page or in its call. Action items
/// and a new item are the page's alone and stay as they are. GUI thread only.
class NotesDraft {
public:
    NotesDraft(net::Drafts& drafts, domain::BookingId booking);

    /// Absent when nothing is kept.
    std::optional<protocol::SessionNotes> find() const;
    /// `version` is the server's that the words were written over.
    void keep(int version, const QString& content) const;
    /// The server has these words: others that were typed since then stay.
    void saved(int version, const QString& content) const;

private:
    void store(const std::optional<protocol::SessionNotes>& notes) const;

    net::Drafts& m_drafts;
    QString m_key;
};

}  // namespace mc::booking
