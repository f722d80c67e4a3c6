#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "domain/error.h"
#include "payments/sandbox/refusal.h"

namespace mc::demo {

/// What the sample people do never fails; where it does, there is no demo. `what` names the deed.
template <class T>
T must(domain::Result<T> result, const char* what) {
    if (!result) throw std::runtime_error(std::string("demo data: ") + what + ": " + result.error().detail);
    return std::move(*result);
}

inline void must(const domain::Result<void>& result, const char* what) {
    if (!result) throw std::runtime_error(std::string("demo data: ") + what + ": " + result.error().detail);
}

/// What the pretended gateway is asked for.
template <class T>
T must(sandbox::Answer<T> answer, const char* what) {
    if (!answer) throw std::runtime_error(std::string("demo data: ") + what + ": " + answer.error().description);
    return std::move(*answer);
}

}  // namespace mc::demo
