#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

#include "protocol/feature_flags.h"

namespace mc::admin {

/// What is said of feature flags, in the reader's language. No network.
class FlagWords {
    Q_DECLARE_TR_FUNCTIONS(FlagWords)
public:
    static QString name(domain::FeatureFlag flag);
    /// Of one that this build does not know: its word as it is.
    static QString name(const QString& word);
    /// What it does and whom it stops.
    static QString meaning(domain::FeatureFlag flag);
    /// "Open", "Closed", "Open for 40 % of all accounts", "Open for mentors alone".
    static QString state(const protocol::FlagState& flag);
    static QString share(int percent);
    static QString audience(bool students, bool mentors);
    /// Of an entry of the audit log: how it stands since.
    static QString change(const QJsonObject& detail);
};

}  // namespace mc::admin
