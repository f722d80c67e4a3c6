#include "platform/database/kept_log.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc;
using database::Transaction;

/// The log says what has happened: nothing of what was undone, and once what was run twice.
class KeptLogTest : public QObject {
    Q_OBJECT

private:
    static void say(Transaction& tx, const char* what) {
        database::kept_log::warning(tx, "test.said", {{"what", std::string(what)}});
    }
    QByteArray written() const {
        QFile file(m_folder.filePath("log"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;

private slots:
    void init() { base::log::configure({.file = m_folder.filePath("log").toStdString()}); }
    void cleanup() { base::log::configure({}); }

    void line_isWrittenOnceWhatItTellsIsKept() {
        test::TemporaryDatabase database;
        bool early = false;
        database->write([&](Transaction& tx) {
            say(tx, "kept");
            early = early || written().contains("kept");
        });
        QVERIFY(!early);
        QCOMPARE(written().count("test.said"), 1);
        QVERIFY(written().contains("\"kept\""));
    }

    void lineOfWhatWasUndone_isNeverWritten() {
        test::TemporaryDatabase database;
        const auto refused = database->write([](Transaction& tx) -> domain::Result<void> {
            say(tx, "undone");
            return domain::fail(domain::ErrorCode::slot_taken);
        });
        QVERIFY(!refused);
        QVERIFY(!written().contains("undone"));
    }
};

MC_TEST_APPLESS(KeptLogTest)
#include "kept_log_test.moc"
