#pragma once

#include <QCoreApplication>

#include "protocol/disputes.h"

namespace mc::admin {

/// What admins read of what students' banks ask back.
class DisputeWords {
    Q_DECLARE_TR_FUNCTIONS(DisputeWords)
public:
    static QString state(protocol::DisputeState state);
    static QString phase(protocol::DisputePhase phase);
    /// Why, of the bank's code; one that is not known as words of their own.
    static QString reason(const std::string& code);
    /// "₹1,000.00 of GRP-20260218-001, Maya Nair"
    static QString about(const protocol::DeskDispute& dispute);
    /// "Answer until Thu 19 Nov, 19:00"; how it ended.
    static QString due(const protocol::DeskDispute& dispute, const domain::ZoneTable& zone);
    /// What was sent, by whom and when; empty where nothing was.
    static QString noted(const protocol::DeskDispute& dispute, const domain::ZoneTable& zone);
    /// "dispute-GRP-20260218-001", without an ending.
    static QString fileName(const protocol::DeskDispute& dispute);
};

}  // namespace mc::admin
