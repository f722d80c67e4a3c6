#pragma once

#include <QDebug>
#include <random>

namespace mc::test {

/// Of a test that draws by chance: the usual one, so that a change is judged by the same draws as the one before it;
/// MC_SEED=n for another, MC_SEED=random for one that nobody has seen. Printed: all 32 bits can be said again.
inline unsigned testSeed() {
    constexpr unsigned kUsual = 20260401;
    const auto said = qgetenv("MC_SEED");
    bool isNumber = false;
    const auto number = said.toUInt(&isNumber);
    const auto seed = said == "random" ? std::random_device()() : isNumber ? number : kUsual;
    qInfo() << "seed" << seed << "(the same again with MC_SEED)";
    return seed;
}

}  // namespace mc::test
