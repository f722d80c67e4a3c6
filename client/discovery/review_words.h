#pragma once

#include <QCoreApplication>

#include "protocol/reviews.h"

namespace mc::discovery {

/// The words for what is said about reviews, for readers, mentors and admins alike.
struct ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)

public:
    /// Empty while everybody can read it and nobody reported it.
    static QString state(protocol::ReviewState state);
    /// Stars of several reviews, which are in hundredths of one: "3.5", "2.85".
    static QString average(int hundredths);
};

}  // namespace mc::discovery
