#pragma once

#include <QCoreApplication>
#include <QString>

#include "domain/error.h"
#include "protocol/outages.h"

namespace mc::admin {

/// Outages of the platform in the reader's language. No network.
class OutageWords {
    Q_DECLARE_TR_FUNCTIONS(OutageWords)
public:
    /// "Thu 19 Nov, 18:00 – 19:20"; the second day where it is another.
    static QString span(const domain::ZoneTable& zone, const domain::UtcRange& span);
    /// Why a span cannot be marked (domain::mayMarkOutage).
    static QString fault(const domain::FieldError& error);
    /// What marking would do.
    static QString outlook(const protocol::OutagePreview& preview);
    static QString fate(protocol::OutageFate fate, const domain::Money& total);
    /// "3 sessions affected. 1 student still has to choose."
    static QString progress(const protocol::Outage& outage);
};

}  // namespace mc::admin
