#include "platform/base/log.h"
#include "support/test_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <thread>
#include <vector>

using namespace mc::base;

class LogTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_path = m_folder.filePath(QString("%1.log").arg(++m_count));
        log::configure({log::Level::info, m_path.toStdString()});
    }
    void cleanupTestCase() { log::configure({}); }
    void line_isOneJsonObjectWithItsFields();
    void line_belowTheLevel_isNotWritten();
    void secretKeys_areReplaced_data();
    void secretKeys_areReplaced();
    void lineBreaksInValues_stayInsideTheLine();
    void fourThreads_writeWholeLines();
    void configure_unwritableFile_throws();

private:
    QList<QJsonObject> lines() const {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly)) return {};
        QList<QJsonObject> objects;
        for (const auto& line : file.readAll().split('\n')) {
            if (!line.isEmpty()) objects << QJsonDocument::fromJson(line).object();
        }
        return objects;
    }
    QTemporaryDir m_folder;
    QString m_path;
    int m_count = 0;
};

void LogTest::line_isOneJsonObjectWithItsFields() {
    log::warning("booking.refused",
                 {{"booking", mc::domain::BookingId{5}}, {"attempt", 3}, {"ratio", 0.5}, {"paid", false}});
    const auto written = lines();
    QCOMPARE(written.size(), 1);
    QCOMPARE(written[0]["level"], "warning");
    QCOMPARE(written[0]["event"], "booking.refused");
    QCOMPARE(written[0]["attempt"], 3);
    QCOMPARE(written[0]["ratio"], 0.5);
    QCOMPARE(written[0]["paid"], false);
    QCOMPARE(written[0]["booking"], "0000000000005");
    QVERIFY(QDateTime::fromString(written[0]["ts"].toString(), Qt::ISODateWithMs).isValid());
}

void LogTest::line_belowTheLevel_isNotWritten() {
    log::debug("noise");
    log::info("kept");
    QCOMPARE(lines().size(), 1);
    QCOMPARE(lines()[0]["event"], "kept");
}

void LogTest::secretKeys_areReplaced_data() {
    QTest::addColumn<QString>("key");
    for (const char* key : {"password", "refreshToken", "Authorization", "e-mail", "client_secret", "Set-Cookie"}) {
        QTest::newRow(key) << QString(key);
    }
}

void LogTest::secretKeys_areReplaced() {
    QFETCH(QString, key);
    const auto name = key.toStdString();
    log::info("x", {{name, "hunter2"}});
    QCOMPARE(lines()[0][key], "[redacted]");
}

void LogTest::lineBreaksInValues_stayInsideTheLine() {
    log::info("x", {{"text", "a\r\n{\"level\":\"error\"}\x01"}});
    QCOMPARE(lines().size(), 1);
    QCOMPARE(lines()[0]["text"], QString("a\r\n{\"level\":\"error\"}\x01"));
}

void LogTest::fourThreads_writeWholeLines() {
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([] {
                for (int i = 0; i < 500; ++i)
                    log::info("burst", {{"text", std::string(300, 'x')}});
            });
        }
    }
    const auto written = lines();
    QCOMPARE(written.size(), 2000);
    for (const auto& line : written)
        QCOMPARE(line["text"].toString().size(), 300);
}

void LogTest::configure_unwritableFile_throws() {
    QVERIFY_EXCEPTION_THROWN(log::configure({log::Level::info, "/nowhere/at/all.log"}), std::runtime_error);
}

MC_TEST_APPLESS(LogTest)
#include "log_test.moc"
