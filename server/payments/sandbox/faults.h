#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc::sandbox {

/// What may go wrong with one call, or with one event.
BOOST_DEFINE_FIXED_ENUM_CLASS(Fault, int,
                              fails,        // 500; nothing is done.
                              in_flight,    // 409; nothing is done.
                              slow,         // Done, and answered late.
                              lost,         // Done, but the answer never comes: 504 after a while.
                              silent,       // Nothing is done, and no answer comes: 504 after a while.
                              event_twice,  // Delivered two times.
                              event_late,   // Its first delivery fails, so that those after it come before it.
                              event_lost)   // Never delivered.

struct FaultRule {
    std::int64_t id = 0;
    std::string on;  ///< A route, "POST /v1/orders", or an event, "payment.captured"; empty: whichever comes.
    Fault fault = Fault::fails;
    std::int64_t left = 1;     ///< How often still.
    std::int64_t seconds = 0;  ///< How long an answer is kept back.
};
BOOST_DESCRIBE_STRUCT(FaultRule, (), (id, on, fault, left, seconds))

/// The switches that people and tests press: each works for so many calls or events and is gone then. Thread safe.
class Faults {
public:
    FaultRule add(FaultRule rule);
    bool remove(std::int64_t id);
    std::vector<FaultRule> list() const;

    /// The first that fits, used up once.
    std::optional<FaultRule> takeForCall(std::string_view route) { return take(route, false); }
    std::optional<FaultRule> takeForEvent(std::string_view event) { return take(event, true); }

    /// Keeps the calling thread for so long, or until letGo().
    void hold(std::int64_t seconds);
    /// Ends what hold() keeps now.
    void letGo();
    /// How many hold() keeps.
    int held() const;

private:
    std::optional<FaultRule> take(std::string_view name, bool event);

    mutable std::mutex m_mutex;
    std::condition_variable m_letGo;
    std::vector<FaultRule> m_rules;
    std::int64_t m_lastId = 0;
    std::uint64_t m_round = 0;  ///< letGo() begins a new one.
    int m_held = 0;
};

}  // namespace mc::sandbox
