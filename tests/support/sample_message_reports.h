#pragma once

#include "protocol/message_reports.h"
#include "support/sample_mentors.h"

namespace mc::support {

inline protocol::ReportedMessage reportedMessage(std::int64_t id = 31) {
    return {.id = {id},
            .writer = "Rohan Mehta",
            .reporter = "Maya Nair",
            .reason = domain::ReportReason::offensive,
            .text = "He insults me.",
            .at = instant("2026-11-17T09:00:00Z"),
            .decidedAt = {},
            .version = 3};
}

inline protocol::ShownMessage shownMessage(std::int64_t sequence, const char* sender, const char* words) {
    return {sequence, {}, sender, words, instant("2026-11-17T08:00:00Z") + sequence * 60, false};
}

inline protocol::MessageInContext messageInContext(std::int64_t id = 31) {
    return {reportedMessage(id),
            {shownMessage(6, "Maya Nair", "I will be five minutes late.")},
            shownMessage(7, "Rohan Mehta", "You are a waste of time."),
            {shownMessage(8, "Maya Nair", "That is not how we talk.")}};
}

}  // namespace mc::support
