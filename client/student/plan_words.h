#pragma once

#include <QCoreApplication>
#include <QString>

#include "domain/time.h"
#include "protocol/plans.h"

namespace mc::student {

/// Plans, in the reader's language.
class PlanWords {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
public:
    /// "Free", "Pro", "Premium"
    static QString name(protocol::PlanTier tier);
    /// What it gives, line by line.
    static QStringList gives(const protocol::PlanOffer& offer);
    /// How the reader's own stands; times are of her zone.
    static QString standing(const protocol::Plan& plan, const domain::ZoneTable& zone);
    /// What a change would mean.
    static QString change(protocol::PlanTier to, const protocol::PlanChangePreview& preview,
                          const domain::ZoneTable& zone);
};

}  // namespace mc::student
