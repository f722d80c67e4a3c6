#pragma once

#include "protocol/audit.h"
#include "protocol/feature_flags.h"

namespace mc::support {

inline const domain::UtcTime kAuditNow = *domain::parseIso("2026-11-16T13:30:00Z");

inline protocol::AuditEntry auditEntry(std::int64_t number, const char* action, const char* kind, const char* name,
                                       const char* reason, const char* detail = "{}") {
    protocol::AuditEntry entry;
    entry.number = number;
    entry.at = kAuditNow - (10 - number) * domain::kHour;
    entry.actor = protocol::AuditActor{domain::UserId{13}, "Olga Owner"};
    entry.action = action;
    entry.subjectKind = kind;
    entry.subject = "0000000000abc";
    entry.subjectName = name;
    entry.reason = reason;
    entry.detail = detail;
    return entry;
}

/// The newest first: a flag, roles, a suspension, a refund, and the operator's first owner.
inline protocol::AuditPage sampleAudit() {
    protocol::AuditPage page;
    page.items = {
        auditEntry(5, "flag.changed", "flag", "", "Spam wave", R"({"flag":"sign_ups","before":true,"after":false})"),
        auditEntry(4, "person.roles", "user", "Sam Support", "Joins the desk", R"({"before":1,"after":13})"),
        auditEntry(3, "person.suspended", "user", "Venkata Satyanarayana Subrahmanya Chandrasekhara Rao",
                   "=HYPERLINK(\"http://example.org\")"),
        auditEntry(2, "refund.retried", "refund", "", ""), auditEntry(1, "role.granted", "user", "Olga Owner", "")};
    page.items[4].actor.reset();
    return page;
}

/// Sign-ups are closed, applications open for some, bookings for everybody.
inline protocol::FlagList sampleFlags() {
    using enum protocol::FlagAudience;
    protocol::FlagList list;
    for (const auto flag : domain::allFlags()) {
        protocol::FlagState state;
        state.flag = flag;
        state.kind = domain::kindOf(flag);
        state.audience = {students, mentors};
        list.items.push_back(state);
    }
    auto& signUps = list.items[0];
    signUps.on = false;
    signUps.version = 2;
    signUps.changedAt = kAuditNow;
    signUps.changedBy = "Olga Owner";
    signUps.reason = "Spam wave";
    list.items[1].percent = 40;
    return list;
}

}  // namespace mc::support
