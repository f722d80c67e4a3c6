#include <Poco/AutoPtr.h>
#include <Poco/Util/IniFileConfiguration.h>
#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
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

/// The first has no number of its own: "seal_key", "seal_key_2", …
std::string settingOf(int number) {
    return number == 1 ? std::string(kSealKey) : kSealKey + ("_" + std::to_string(number));
}

crypto::Sealer::Key sealKeyOf(const File& file, const std::string& setting, const std::filesystem::path& path) {
    auto key = crypto::Sealer::decodeKey(file->getString(setting));
    if (!key) throw ConfigError(setting + " in " + path.string() + " must be 32 bytes in base64");
    return *std::move(key);
}

std::string contentsOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file) throw ConfigError("cannot read " + path.string());
    return text.str();
}

}  // namespace

Secrets loadOrMakeSecrets(const std::filesystem::path& dataDirectory) {
    const auto path = dataDirectory / "secrets.ini";
    makeWhatIsMissing(path);
    const auto file = read(path);
    Secrets secrets{file->getString(kTokenKey, ""), {}, {}};
    for (int number = 1; file->has(settingOf(number)); ++number) {
        secrets.currentSealKey = std::to_string(number);
        secrets.sealKeys[secrets.currentSealKey] = sealKeyOf(file, settingOf(number), path);
    }
    if (secrets.tokenKey.size() < 32)
        throw ConfigError("secrets.token_key in " + path.string() + " must have at least 32 characters");
    return secrets;
}

std::string addSealKey(const std::filesystem::path& dataDirectory) {
    const auto path = dataDirectory / "secrets.ini";
    if (!std::filesystem::exists(path)) throw ConfigError("there is no " + path.string());
    const auto secrets = loadOrMakeSecrets(dataDirectory);
    const auto number = static_cast<int>(secrets.sealKeys.size()) + 1;
    const auto name = settingOf(number).substr(std::string_view("secrets.").size());
    writePrivately(path, contentsOf(path) + "\n[secrets]\n" + name + " = " +
                             crypto::Sealer::encodeKey(crypto::Sealer::newKey()) + "\n");
    return std::to_string(number);
}

}  // namespace mc::app
