#pragma once

#include <QCoreApplication>

#include "protocol/reviews.h"

namespace mc::discovery {

/// The words for what is said about reviews, for readers, mentors and admins alike.
struct ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)

public:
    static QString reason(protocol::ReportReason reason);
    /// Empty while everybody can read it and nobody reported it.
    static QString state(protocol::ReviewState state);
};

}  // namespace mc::discovery
