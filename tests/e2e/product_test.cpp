#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include "support/test_program.h"

/// The program that is shipped: only the product, and it prints its words where there is no display.
class ProductTest : public QObject {
    Q_OBJECT

private:
    struct Ended {
        int code = -1;
        QString said;
    };
    static QString program() { return QCoreApplication::applicationDirPath() + "/mentor-connect"; }
    static Ended run(const QStringList& arguments, const QProcessEnvironment& environment) {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program(), arguments);
        if (!process.waitForFinished(60'000)) return {-1, "it does not end"};
        const bool normal = process.exitStatus() == QProcess::NormalExit;
        return {normal ? process.exitCode() : -1, QString::fromUtf8(process.readAll())};
    }
    static QProcessEnvironment withoutDisplay() {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(name);
        return environment;
    }
    static QStringList tools() {
        return {"tour", "tour-patience", "fake-devices", "demo-role", "sign-in-as", "remote"};
    }

private slots:
    void words_needNoDisplay_data() {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("said");
        QTest::newRow("help") << "--help"
                              << "--server <URL>";
        QTest::newRow("short help") << "-h"
                                    << "Usage:";
        QTest::newRow("version") << "--version"
                                 << "mentor-connect 0.";
    }
    void words_needNoDisplay() {
        QFETCH(QString, option);
        QFETCH(QString, said);
        const auto ended = run({option}, withoutDisplay());
        QVERIFY2(ended.code == 0, qPrintable(ended.said));
        QVERIFY2(ended.said.contains(said), qPrintable(ended.said));
    }

    void tools_areRefused_data() {
        QTest::addColumn<QString>("name");
        for (const auto& name : tools())
            QTest::newRow(qPrintable(name)) << name;
    }
    void tools_areRefused() {
        QFETCH(QString, name);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        for (int i = 0; i < 10; ++i) {  // It ends each time, whatever its threads are at.
            const auto ended = run({"--" + name}, environment);
            QVERIFY2(ended.code == 1, qPrintable(ended.said));
            QVERIFY2(ended.said.contains("Unknown option '" + name + "'"), qPrintable(ended.said));
        }
        QVERIFY(!run({"--help"}, environment).said.contains("--" + name));
    }

    /// Not hidden either: their words and those of the browser's test devices are not in the file.
    void tools_areNotInTheProgram() {
        QFile file(program() + "-program.so");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const QString word :
             {"demo-role", "fake-devices", "tour-patience", "use-fake-device", "come to rest", "no visible widget"}) {
            const QByteArray wide(reinterpret_cast<const char*>(word.utf16()), 2 * word.size());
            QVERIFY2(!bytes.contains(word.toUtf8()) && !bytes.contains(wide), qPrintable(word));
        }
        QVERIFY(bytes.contains(QByteArray("profile")));  // What is there is found.
    }

    /// It looks for fonts while the rest is loaded: what it needed itself would be loaded before both.
    void start_loadsNearlyNothing() {
        QFile file(program());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("libfontconfig"));
        for (const char* library : {"libQt6", "libstdc++"})
            QVERIFY2(!bytes.contains(library), library);
    }
};

MC_TEST_CORE(ProductTest)
#include "product_test.moc"
