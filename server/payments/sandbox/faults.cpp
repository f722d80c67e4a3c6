#include "payments/sandbox/faults.h"

#include <algorithm>
#include <chrono>

namespace mc::sandbox {
namespace {

bool isOfEvents(Fault fault) {
    return fault == Fault::event_twice || fault == Fault::event_late || fault == Fault::event_lost;
}

}  // namespace

FaultRule Faults::add(FaultRule rule) {
    const std::lock_guard lock(m_mutex);
    rule.id = ++m_lastId;
    m_rules.push_back(rule);
    return rule;
}

bool Faults::remove(std::int64_t id) {
    const std::lock_guard lock(m_mutex);
    return std::erase_if(m_rules, [id](const FaultRule& rule) { return rule.id == id; }) > 0;
}

std::vector<FaultRule> Faults::list() const {
    const std::lock_guard lock(m_mutex);
    return m_rules;
}

std::optional<FaultRule> Faults::take(std::string_view name, bool event) {
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find_if(m_rules, [&](const FaultRule& rule) {
        return isOfEvents(rule.fault) == event && (rule.on.empty() || rule.on == name);
    });
    if (found == m_rules.end()) return std::nullopt;
    const auto rule = *found;
    if (--found->left <= 0) m_rules.erase(found);
    return rule;
}

void Faults::hold(std::int64_t seconds) {
    std::unique_lock lock(m_mutex);
    ++m_held;
    const auto round = m_round;
    m_letGo.wait_for(lock, std::chrono::seconds(seconds), [&] { return m_round != round; });
    --m_held;
}

void Faults::letGo() {
    const std::lock_guard lock(m_mutex);
    ++m_round;
    m_letGo.notify_all();
}

int Faults::held() const {
    const std::lock_guard lock(m_mutex);
    return m_held;
}

}  // namespace mc::sandbox
