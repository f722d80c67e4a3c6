#pragma once

#include <string>

namespace mc::app {

/// Why the two PEM files are no certificate (with its chain) and its key; empty when they are.
std::string troubleWithCertificate(const std::string& certificateFile, const std::string& keyFile);

/// Why the PEM file holds no certificates of authorities; empty when it does.
std::string troubleWithAuthorities(const std::string& file);

}  // namespace mc::app
