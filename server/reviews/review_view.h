#pragma once

#include "accounts/directory.h"
#include "protocol/reviews.h"
#include "reviews/review_store.h"

namespace mc::reviews {

/// A review as admins read it: its words whatever their state.
protocol::Review reviewForAdmins(const accounts::Directory& directory, database::Reader& reader, const ReviewRow& row);

}  // namespace mc::reviews
