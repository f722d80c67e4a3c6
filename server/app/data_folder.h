#pragma once

#include <filesystem>

#include "platform/base/file_lock.h"

namespace mc::app {

/// Files that this process makes from here on are for its own user alone. Once, before any is made.
void keepFilesPrivate();

/// The server's files, which are one server's at a time and nobody's else to read: tokens, codes in mails, messages.
class DataFolder {
public:
    /// Makes the folder when missing, takes it for this process as long as the object lives, and closes it and what is
    /// in it to other users (0700, 0600). Throws ConfigError, having changed nothing, when another server has it, when
    /// it is not this user's, and when others may read it and it holds what is not the server's.
    explicit DataFolder(const std::filesystem::path& path);

private:
    base::FileLock m_lock;
};

}  // namespace mc::app
