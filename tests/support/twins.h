#pragma once

#include <QString>
#include <QStringList>
#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace mc::tests {

/// Milliseconds of each request, by what was asked.
using Waits = std::map<std::string, std::vector<double>>;

inline double p99(std::vector<double> waits) {
    std::ranges::sort(waits);
    return waits[(waits.size() * 99 + 99) / 100 - 1];
}

template <class What>
double timed(What&& what) {
    const auto begin = std::chrono::steady_clock::now();
    what();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

/// What of `troubled` takes more than twice what it takes of `usual`, as words; empty: nothing.
inline QString compareP99(const char* when, const Waits& troubled, const Waits& usual) {
    // What a busy machine's scheduler does to a request of a few milliseconds is no matter of ours. It shows in the
    // worst of the usual ones, whatever their kind.
    double scheduling = 5;
    for (const auto& [what, waits] : usual)
        scheduling = std::max(scheduling, p99(waits));
    QStringList slow;
    for (const auto& [what, waits] : usual) {
        const auto before = p99(waits);
        const auto now = p99(troubled.at(what));
        qInfo("%s: %s p99 %.1f ms, usually %.1f ms", when, what.c_str(), now, before);
        if (now > 2 * before + scheduling)
            slow += QString("%1: %2 p99 %3 ms, usually %4 ms").arg(when, what.c_str()).arg(now).arg(before);
    }
    return slow.join("; ");
}

inline constexpr int kMostTries = 5;

/// The same requests, `rounds` times, in turns to a server in trouble and to a twin that is not, so that whatever else
/// the machine does meets both. A stall may hit one side alone: then it is measured again. Empty when all is as usual.
template <class Troubled, class Usual>
QString slowerThanUsual(const char* when, int rounds, Troubled&& troubled, Usual&& usual) {
    QString slow;
    for (int i = 0; i < kMostTries; ++i) {
        std::pair<Waits, Waits> waits;
        for (int round = 0; round < rounds; ++round) {
            troubled(waits.first);
            usual(waits.second);
        }
        slow = compareP99(when, waits.first, waits.second);
        if (slow.isEmpty()) break;
    }
    return slow;
}

}  // namespace mc::tests
