#include "app/data_folder.h"

#include <sys/stat.h>
#include <unistd.h>

#include <system_error>

#include "app/settings.h"

namespace mc::app {

namespace {

namespace fs = std::filesystem;
constexpr auto kLock = "server.lock";
constexpr auto kOwnersOnly = fs::perms::owner_all;
constexpr auto kOwnersFile = fs::perms::owner_read | fs::perms::owner_write;
constexpr auto kOthers = fs::perms::group_all | fs::perms::others_all;

bool isOurs(const fs::path& path) {
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 && info.st_uid == ::geteuid();
}

/// Somebody's home or /tmp given by mistake must not be closed to its other users.
bool mayBeClosed(const fs::path& folder) {
    const bool isClosed = (fs::status(folder).permissions() & kOthers) == fs::perms::none;
    return isClosed || fs::is_empty(folder) || fs::exists(folder / "secrets.ini") ||
           fs::exists(folder / "mentor-connect.db");
}

fs::path prepared(const fs::path& folder) {
    const auto refuse = [&](const std::string& what) { throw ConfigError("data names " + folder.string() + what); };
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (!fs::is_directory(folder)) refuse(", which is no folder and cannot be made one");
    if (!isOurs(folder)) refuse(", which belongs to another user than the server's");
    if (!mayBeClosed(folder)) refuse(", which others may read and which holds other files: give the server its own");
    fs::permissions(folder, kOwnersOnly);
    return folder;
}

/// What an older version, or a shell that wrote the log, left open.
void closeToOthers(const fs::path& folder) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_symlink() || !isOurs(entry.path())) continue;
        if (entry.is_directory()) fs::permissions(entry.path(), kOwnersOnly);
        if (entry.is_regular_file()) fs::permissions(entry.path(), kOwnersFile);
    }
}

}  // namespace

void keepFilesPrivate() {
    ::umask(S_IRWXG | S_IRWXO);
}

DataFolder::DataFolder(const fs::path& path) : m_lock(prepared(path) / kLock) {
    if (!m_lock.try_lock()) throw ConfigError("data names " + path.string() + ", where another server is at work");
    closeToOthers(path);
}

}  // namespace mc::app
