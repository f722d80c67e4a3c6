#pragma once

#include <filesystem>

namespace mc::base {

/// A lock between processes, and between objects of one: held by whoever locked the file last, given up by the system
/// when its process ends, however that comes. The file itself stays. Used by one thread at a time.
class FileLock {
public:
    /// Makes the file when missing, for its owner alone. Throws std::system_error.
    explicit FileLock(const std::filesystem::path& path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    void lock();
    /// False when somebody else holds it.
    bool try_lock();
    void unlock();

private:
    bool take(int how);

    int m_file;
};

}  // namespace mc::base
