#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mc::base {

/// One file of resources/, built into the program by embed.cmake; lives as long as the program.
struct EmbeddedFile {
    std::string_view name;  ///< Without its folder: "checkout.html".
    std::string_view content;
};

/// Throws std::logic_error when the program was built without it.
inline std::string_view contentOf(std::span<const EmbeddedFile> files, std::string_view name) {
    for (const auto& file : files) {
        if (file.name == name) return file.content;
    }
    throw std::logic_error("the program was built without " + std::string(name));
}

}  // namespace mc::base
