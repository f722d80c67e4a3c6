#pragma once

#include <QCoreApplication>

#include "protocol/scheduling.h"

namespace mc::mentor {

/// Why a time is or is not free, in words, and the place where that is changed.
struct SlotAnswer {
    QString sentence;
    QString link;      ///< Empty: there is nothing to change.
    QString linkText;  ///< What is there.
};

class SlotWords {
    Q_DECLARE_TR_FUNCTIONS(SlotWords)
public:
    /// `zone`: the mentor's.
    static SlotAnswer answer(const protocol::SlotExplanation& why, const domain::ZoneTable& zone);

private:
    static QString paused(const protocol::SlotExplanation& why);
    static SlotAnswer taken(const protocol::SlotExplanation& why, const domain::ZoneTable& zone);
    static SlotAnswer rule(const QString& sentence, const char* field);
};

}  // namespace mc::mentor
