#pragma once

#include "protocol/outages.h"

namespace mc::support {

inline const domain::UtcTime kOutageNow = *domain::parseIso("2026-11-18T11:12:00Z");

/// The latest marked first: students choose, all settled over a night, and one that affected nobody.
inline protocol::OutagePage sampleOutages() {
    const auto outage = [](std::int64_t id, const char* from, const char* until, const char* reason, int sessions,
                           int open) {
        return protocol::Outage{domain::OutageId{id},
                                *domain::parseIso(from),
                                *domain::parseIso(until),
                                reason,
                                "Olga Owner",
                                *domain::parseIso(until),
                                sessions,
                                open};
    };
    return {{outage(3, "2026-11-18T05:30:00Z", "2026-11-18T07:00:00Z", "The disk of the database was full.", 3, 2),
             outage(2, "2026-11-14T16:00:00Z", "2026-11-15T03:30:00Z",
                    "The network of the data centre was cut off; reached nobody by phone before the morning.", 11, 0),
             outage(1, "2026-11-02T20:10:00Z", "2026-11-02T20:40:00Z", "Certificate had run out.", 0, 0)},
            {}};
}

inline protocol::OutagePreview sampleOutagePreview() {
    const auto session = [](std::int64_t id, const char* student, const char* mentor, const char* at, int rupees,
                            protocol::OutageFate fate) {
        const auto begin = *domain::parseIso(at);
        return protocol::OutageSession{domain::BookingId{id},
                                       "GRP-20261118-00" + std::to_string(id),
                                       student,
                                       mentor,
                                       begin,
                                       begin + domain::kHour,
                                       domain::rupees(rupees),
                                       fate};
    };
    using enum protocol::OutageFate;
    return {3,
            2,
            1,
            domain::rupees(3738),
            {session(1, "Maya Nair", "Ananya Krishnan", "2026-11-18T05:30:00Z", 1239, choice),
             session(2, "Venkata Satyanarayana Subrahmanya Chandrasekhara Rao",
                     "Professor Lakshmi Priyadarshini Venkataramanan-Iyer", "2026-11-18T06:00:00Z", 1600, choice),
             session(3, "Ishaan Verma", "Rohan Mehta", "2026-11-18T06:30:00Z", 899, refund)},
            true};
}

}  // namespace mc::support
