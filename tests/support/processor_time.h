#pragma once

#include <ctime>

namespace mc::test {

/// What the processor did for this program since this was made: others may be busy on the same machine.
class ProcessorTime {
public:
    double milliseconds() const { return 1000.0 * static_cast<double>(std::clock() - m_begin) / CLOCKS_PER_SEC; }

private:
    const std::clock_t m_begin = std::clock();
};

}  // namespace mc::test
