#pragma once

#include "net/token_keeper.h"

namespace mc::tour {

/// A keychain in a file that only its owner can read, for machines without one: demonstrations, tests and measurements of
/// a start with a sign-in that was kept. No part of the product, which writes the token to no file.
class FileKeeper : public net::TokenKeeper {
public:
    explicit FileKeeper(QString file);

    void store(const QByteArray& token, std::function<void(bool)> done) override;
    void load(std::function<void(const Kept&)> done) override;
    void forget() override;

private:
    QString m_file;
};

}  // namespace mc::tour
