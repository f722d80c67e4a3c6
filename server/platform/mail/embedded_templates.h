#pragma once

#include <span>
#include <string_view>

namespace mc::mail {

/// The text of resources/mail/<name>.mustache as it was when the binary was built; empty when there is none.
std::string_view embeddedTemplate(std::string_view name);
/// Their names, sorted.
std::span<const std::string_view> embeddedTemplateNames();

}  // namespace mc::mail
