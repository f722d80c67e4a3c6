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

constexpr auto kTokenKey = "secrets.token_key";
constexpr auto kSealKey = "secrets.seal_key";

using File = Poco::AutoPtr<Poco::Util::IniFileConfiguration>;

File read(const std::filesystem::path& path) {
    return File(new Poco::Util::IniFileConfiguration(path.string()));
}

std::string textOf(const std::string& tokenKey) {
    return "[secrets]\ntoken_key = " + tokenKey +
           "\n; opens what is sealed in the database: without it no second step at sign-in takes a code\nseal_key = " +
           crypto::Sealer::encodeKey(crypto::Sealer::newKey()) + "\n";
}

/// A folder of an older version has no key for sealing: nothing was sealed.
void makeWhatIsMissing(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) return writePrivately(path, textOf(base::SystemRandom().token(48)));
    const auto file = read(path);
    if (!file->has(kSealKey)) writePrivately(path, textOf(file->getString(kTokenKey, "")));
}

crypto::Sealer::Key sealKeyOf(const File& file, const std::filesystem::path& path) {
    auto key = crypto::Sealer::decodeKey(file->getString(kSealKey));
    if (!key) throw ConfigError("secrets.seal_key in " + path.string() + " must be 32 bytes in base64");
    return *std::move(key);
}

}  // namespace

Secrets loadOrMakeSecrets(const std::filesystem::path& dataDirectory) {
    const auto path = dataDirectory / "secrets.ini";
    makeWhatIsMissing(path);
    const auto file = read(path);
    Secrets secrets{file->getString(kTokenKey, ""), sealKeyOf(file, path)};
    if (secrets.tokenKey.size() < 32)
        throw ConfigError("secrets.token_key in " + path.string() + " must have at least 32 characters");
    return secrets;
}

}  // namespace mc::app
