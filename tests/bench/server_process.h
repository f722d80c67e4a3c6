#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>

namespace mc::bench {

/// A server in a process of its own, so that its memory is only its own and it can be loaded from here. Make it before
/// this process has threads.
class ServerProcess {
public:
    /// `serve` starts a server, calls `ready(port)`, which returns when the server shall stop, and cleans up.
    explicit ServerProcess(const std::function<void(const std::function<void(std::uint16_t)>& ready)>& serve) {
        int toUs[2];
        int toIt[2];
        if (pipe(toUs) != 0 || pipe(toIt) != 0) throw std::runtime_error("no pipe");
        std::fflush(stdout);
        m_process = fork();
        if (m_process == 0) {
            ::close(toIt[1]);
            run(serve, toUs[1], toIt[0]);
        }
        ::close(toUs[1]);
        ::close(toIt[0]);
        m_stop = toIt[1];
        if (::read(toUs[0], &m_port, sizeof m_port) != sizeof m_port)
            throw std::runtime_error("the server did not start");
        ::close(toUs[0]);
    }
    ~ServerProcess() {
        ::close(m_stop);
        waitpid(m_process, nullptr, 0);
    }
    ServerProcess(const ServerProcess&) = delete;
    ServerProcess& operator=(const ServerProcess&) = delete;

    std::uint16_t port() const { return m_port; }
    /// Used so far, in user and kernel mode.
    double cpuSeconds() const {
        std::ifstream file("/proc/" + std::to_string(m_process) + "/stat");
        std::string skipped;
        std::getline(file, skipped, ')');  // The name may hold spaces.
        for (int i = 0; i < 11; ++i)
            file >> skipped;
        double user = 0;
        double kernel = 0;
        file >> user >> kernel;
        return (user + kernel) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }
    double residentMegabytes() const {
        std::ifstream file("/proc/" + std::to_string(m_process) + "/statm");
        double total = 0;
        double resident = 0;
        file >> total >> resident;
        return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
    }

private:
    [[noreturn]] static void run(const std::function<void(const std::function<void(std::uint16_t)>&)>& serve, int out,
                                 int in) {
        try {
            serve([out, in](std::uint16_t port) {
                if (::write(out, &port, sizeof port) != sizeof port) return;
                char byte = 0;
                while (::read(in, &byte, 1) > 0)
                    continue;
            });
        } catch (const std::exception& exception) {
            std::fprintf(stderr, "%s\n", exception.what());
        }
        _exit(0);
    }

    pid_t m_process = -1;
    int m_stop = -1;
    std::uint16_t m_port = 0;
};

}  // namespace mc::bench
