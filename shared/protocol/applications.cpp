#include "protocol/applications.h"

namespace mc::protocol {

std::vector<std::string_view> emptyFields(const ApplicationForm& form) {
    std::vector<std::string_view> names;
    const auto want = [&](bool there, std::string_view name) {
        if (!there) names.push_back(name);
    };
    want(!form.headline.empty(), "headline");
    want(!form.languages.empty(), "languages");
    want(!form.bio.empty(), "bio");
    want(!form.expertise.empty(), "expertise");
    want(!form.experience.empty(), "experience");
    want(!form.topics.empty(), "topics");
    want(!form.prices.empty(), "prices");
    want(!form.windows.empty(), "windows");
    return names;
}

}  // namespace mc::protocol
