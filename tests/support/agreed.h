#pragma once

#include <string>

#include "domain/legal.h"
#include "protocol/codec.h"
#include "protocol/legal.h"

namespace mc::support {

/// To the first version of each: what a fresh server has in force.
inline protocol::GiveAgreement agreedToFirst(const std::vector<domain::LegalText>& kinds = domain::textsToAgree({})) {
    protocol::GiveAgreement agreement;
    for (const auto kind : kinds)
        agreement.texts.push_back({kind, 1});
    return agreement;
}

/// As a member of a body: `"agreement":{…}`.
inline std::string agreedToFirstJson() {
    return R"("agreement":)" + protocol::encode(agreedToFirst());
}

/// What a server answers to GET /api/legal that has this version of every text in force.
inline protocol::LegalVersions textsInForce(std::int64_t version = 1) {
    protocol::LegalVersions texts;
    for (const auto kind : domain::textsToAgree({domain::Role::mentor}))
        texts.items.push_back({kind, version, {}});
    return texts;
}

}  // namespace mc::support
