#pragma once

#include <QCoreApplication>
#include <QString>

#include "protocol/messaging.h"

namespace mc::messaging {

/// What a message says: as somebody wrote it, or, of the system, in the reader's language (decision 34).
class SystemWords {
    Q_DECLARE_TR_FUNCTIONS(mc::messaging::SystemWords)
public:
    static QString of(const protocol::Message& message);
    /// The same where there is one short line: without the booking's code.
    static QString brief(const protocol::Message& message);
    /// What the session of a thread is about.
    static QString topic(const protocol::ThreadSummary& thread);
};

}  // namespace mc::messaging
