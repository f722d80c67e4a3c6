#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "protocol/audit.h"

namespace mc::admin {

/// The record of deeds in the reader's language. No network.
class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
public:
    /// The codes there are words for, in the order of a list to choose from.
    static QStringList actions();
    /// "Suspended an account". A code that this build does not know stays as it is.
    static QString action(const QString& code);
    /// The admin's name; who did it where nobody of them did.
    static QString actor(const protocol::AuditEntry& entry);
    /// "Maya Nair", "GRP-20261116-001", "Refund 0000000000abc".
    static QString subject(const protocol::AuditEntry& entry);
    /// What of the deed was recorded beside its kind: "Support, Owner", "40 %". Empty where there is nothing to say.
    static QString detail(const protocol::AuditEntry& entry);

private:
    static QString outage(const QJsonObject& detail);
};

}  // namespace mc::admin
