#pragma once

#include "net/token_keeper.h"

namespace mc::support {

/// A keychain in memory, or a computer without one.
class MemoryKeeper : public net::TokenKeeper {
public:
    explicit MemoryKeeper(bool available = true) : TokenKeeper(QStringLiteral("test")), m_available(available) {}

    void store(const QByteArray& token, std::function<void(bool)> done) override {
        if (m_available) kept = token;
        if (done) done(m_available);
    }
    void load(std::function<void(const Kept&)> done) override { done({kept, m_available}); }
    void forget() override { kept.clear(); }

    QByteArray kept;

private:
    bool m_available;
};

}  // namespace mc::support
