#pragma once

#include <optional>
#include <string>

#include "accounts/directory.h"
#include "payments/capture_store.h"
#include "platform/database/database.h"
#include "protocol/captures.h"

namespace mc::payments {

/// What the list of captures is asked for.
struct CaptureQuery {
    CaptureFilter filter = {};  ///< Without the person and the place.
    std::string text = {};      ///< What people call it by, a gateway's id, or part of a name.
    base::Paging paging = {};
};

/// Everything that was paid in, as admins see it (ADM-2). Thread safe.
class CaptureDesk {
public:
    explicit CaptureDesk(database::Database& database) : m_database(database) {}

    /// validation_failed for a strange cursor. Of a name that many have, the oldest accounts are looked at.
    domain::Result<protocol::DeskCapturePage> list(const CaptureQuery& query) const;

private:
    std::vector<CaptureRow> rows(database::Reader& reader, const CaptureQuery& query, CaptureFilter filter) const;

    database::Database& m_database;
    accounts::Directory m_people;
    CaptureStore m_store;
};

}  // namespace mc::payments
