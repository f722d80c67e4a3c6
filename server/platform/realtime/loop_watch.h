#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <vector>

namespace mc::realtime {

class Connection;
using SteadyTime = std::chrono::steady_clock::time_point;

/// The connections of one loop and the one timer that looks after their pings and deadlines. On the loop's thread. The
/// timer runs while there are connections, so that a loop whose last one left can end.
class LoopWatch {
public:
    /// `owner` keeps the loop in being.
    LoopWatch(boost::asio::io_context& loop, std::shared_ptr<void> owner, std::chrono::milliseconds step);

    void add(std::shared_ptr<Connection> connection);
    void remove(Connection& connection);
    void goAwayAll();
    boost::asio::io_context& loop() { return m_loop; }

private:
    void arm();

    std::shared_ptr<void> m_owner;
    boost::asio::io_context& m_loop;
    boost::asio::steady_timer m_timer;
    const std::chrono::milliseconds m_step;
    std::vector<std::shared_ptr<Connection>> m_connections;
    bool m_armed = false;
};

}  // namespace mc::realtime
