#include <Poco/AutoPtr.h>
#include <Poco/Util/IniFileConfiguration.h>
#include <fcntl.h>
#include <unistd.h>

#include <system_error>

#include "app/config.h"
#include "platform/base/random.h"

namespace mc::app {

namespace {

/// Written beside, then renamed: a crash leaves either no file or a whole one.
void writePrivately(const std::filesystem::path& path, const std::string& text) {
    const auto beside = path.string() + ".new";
    const int file = ::open(beside.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) throw std::system_error(errno, std::generic_category(), "cannot write " + beside);
    const bool written = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    const bool synced = ::fsync(file) == 0;
    ::close(file);
    if (!written || !synced) throw std::system_error(errno, std::generic_category(), "cannot write " + beside);
    std::filesystem::rename(beside, path);
}

std::string newSecretsText() {
    base::SystemRandom random;
    return "[secrets]\ntoken_key = " + random.token(48) + "\n";
}

}  // namespace

Secrets loadOrMakeSecrets(const std::filesystem::path& dataDirectory) {
    const auto path = dataDirectory / "secrets.ini";
    if (!std::filesystem::exists(path)) writePrivately(path, newSecretsText());
    const Poco::AutoPtr<Poco::Util::IniFileConfiguration> file(new Poco::Util::IniFileConfiguration(path.string()));
    Secrets secrets;
    secrets.tokenKey = file->getString("secrets.token_key", "");
    if (secrets.tokenKey.size() < 32)
        throw ConfigError("secrets.token_key in " + path.string() + " must have at least 32 characters");
    return secrets;
}

}  // namespace mc::app
