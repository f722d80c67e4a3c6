#include "app/data_folder.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "app/settings.h"
#include "support/test_program.h"

using namespace mc::app;

/// The server's files are one server's, and its user's alone.
class DataFolderTest : public QObject {
    Q_OBJECT

private:
    std::filesystem::path path(const char* inside = "") const {
        return std::filesystem::path(m_folder->path().toStdString()) / "data" / inside;
    }
    void write(const char* name, mode_t mode) const {
        QFile file(QString::fromStdString(path(name).string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(::chmod(path(name).c_str(), mode), 0);
    }
    static mode_t modeOf(const std::filesystem::path& file) {
        struct stat info {};
        return ::lstat(file.c_str(), &info) == 0 ? info.st_mode & 0777 : 0;
    }
    QString trouble() const {
        try {
            const DataFolder folder(path());
        } catch (const ConfigError& error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void missing_isMadeForTheOwnerAlone() {
        const DataFolder folder(path());
        QCOMPARE(modeOf(path()), 0700u);
        QCOMPARE(modeOf(path("server.lock")), 0600u);
    }

    void secondServer_isRefusedUntilTheFirstIsGone() {
        {
            const DataFolder first(path());
            QVERIFY(trouble().endsWith("where another server is at work"));
        }
        QCOMPARE(trouble(), QString());
    }

    void whatWasLeftOpen_isClosed() {
        QVERIFY(QDir().mkpath(QString::fromStdString(path("mail").string())));
        QCOMPARE(::chmod(path().c_str(), 0755), 0);
        QCOMPARE(::chmod(path("mail").c_str(), 0755), 0);
        write("mentor-connect.db", 0644);
        write("mentor-connect.db-wal", 0644);
        write("mail/one.eml", 0644);
        const auto outside = std::filesystem::path(m_folder->path().toStdString()) / "outside";
        QFile(QString::fromStdString(outside.string())).open(QIODevice::WriteOnly);
        QCOMPARE(::chmod(outside.c_str(), 0644), 0);
        std::filesystem::create_symlink(outside, path("link"));
        const DataFolder folder(path());
        QCOMPARE(modeOf(path()), 0700u);
        QCOMPARE(modeOf(path("mail")), 0700u);
        for (const auto* name : {"mentor-connect.db", "mentor-connect.db-wal", "mail/one.eml"})
            QCOMPARE(modeOf(path(name)), 0600u);
        QCOMPARE(modeOf(outside), 0644u);
    }

    /// As when /tmp or a home is named by mistake.
    void openFolderOfOtherThings_isRefusedAndLeftAlone() {
        QVERIFY(QDir().mkpath(QString::fromStdString(path().string())));
        QCOMPARE(::chmod(path().c_str(), 0755), 0);
        write("thesis.odt", 0644);
        QVERIFY(trouble().contains("holds other files"));
        QCOMPARE(modeOf(path()), 0755u);
        QCOMPARE(modeOf(path("thesis.odt")), 0644u);
        QVERIFY(!std::filesystem::exists(path("server.lock")));
    }

    void fileInItsPlace_isRefused() {
        QFile file(m_folder->filePath("data"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(trouble().contains("no folder"));
    }
};

MC_TEST_CORE(DataFolderTest)
#include "data_folder_test.moc"
