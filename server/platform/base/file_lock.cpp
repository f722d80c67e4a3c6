#include "platform/base/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace mc::base {

FileLock::FileLock(const std::filesystem::path& path)
    : m_file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (m_file < 0) throw std::system_error(errno, std::generic_category(), "cannot open " + path.string());
}

FileLock::~FileLock() {
    ::close(m_file);
}

bool FileLock::take(int how) {
    while (::flock(m_file, how) != 0) {
        if (errno == EWOULDBLOCK) return false;
        if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "cannot lock a file");
    }
    return true;
}

void FileLock::lock() {
    take(LOCK_EX);
}

bool FileLock::try_lock() {
    return take(LOCK_EX | LOCK_NB);
}

void FileLock::unlock() {
    take(LOCK_UN);
}

}  // namespace mc::base
