#include "platform/base/file_lock.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <QTest>
#include <system_error>

#include "support/test_program.h"

using mc::base::FileLock;

class FileLockTest : public QObject {
    Q_OBJECT
private slots:
    void held_nobodyElseGetsIt();
    void holderDies_isFreeAgain();
    void file_isItsOwnersAlone();
    void noSuchFolder_throws();

private:
    std::string path() const { return m_folder.filePath("lock").toStdString(); }
    QTemporaryDir m_folder;
};

void FileLockTest::held_nobodyElseGetsIt() {
    FileLock first(path());
    FileLock second(path());
    QVERIFY(first.try_lock());
    QVERIFY(!second.try_lock());
    first.unlock();
    QVERIFY(second.try_lock());
    QVERIFY(!first.try_lock());
}

void FileLockTest::holderDies_isFreeAgain() {
    const auto child = ::fork();
    if (child == 0) {
        FileLock lock(path());
        ::_exit(lock.try_lock() ? 0 : 1);  // Nothing is unlocked or destroyed.
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
    QVERIFY(FileLock(path()).try_lock());
}

void FileLockTest::file_isItsOwnersAlone() {
    const FileLock lock(path());
    struct stat info {};
    QCOMPARE(::stat(path().c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777, 0600u);
}

void FileLockTest::noSuchFolder_throws() {
    QVERIFY_EXCEPTION_THROWN(FileLock(path() + "/missing/lock"), std::system_error);
}

MC_TEST_APPLESS(FileLockTest)
#include "file_lock_test.moc"
