#pragma once

namespace mc::net {

/// The four states of everything that loads (style: Client).
enum class LoadState { loading, empty, error, ready };

}  // namespace mc::net
