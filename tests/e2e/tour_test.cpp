#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "programs.h"
#include "support/test_program.h"
#include "tour_pages.h"

using namespace mc;
using e2e::ServerProcess;

namespace {

struct Outcome {
    int code = -1;
    QString said;
    QStringList pictures;
};

Outcome runTour(const QString& server, const QString& folder, int patience) {
    QProcess client;
    client.setProcessChannelMode(QProcess::MergedChannels);
    client.start(QCoreApplication::applicationDirPath() + "/mentor-connect-tour",
                 {"--server=" + server, "--profile=tour-test", "--theme=dark", "--tour=" + folder,
                  "--tour-patience=" + QString::number(patience)});
    e2e::waitUntil([&] { return client.state() == QProcess::NotRunning; }, 400);
    if (client.state() != QProcess::NotRunning) client.kill();
    client.waitForFinished(5'000);
    return {client.exitStatus() == QProcess::NormalExit ? client.exitCode() : -1, QString::fromUtf8(client.readAll()),
            QDir(folder).entryList({"*.png"}, QDir::Files, QDir::Name)};
}

}  // namespace

/// The tour of the real client against the real server: what the README's pictures are made with.
class TourTest : public QObject {
    Q_OBJECT

private slots:
    void demoServer_everyPageHasItsPicture() {
        QTemporaryDir data;
        QTemporaryDir folder;
        ServerProcess server;
        QVERIFY2(server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, data.path()),
                 qPrintable(server.log()));
        const auto outcome = runTour(server.url(), folder.path(), 60);
        QVERIFY2(outcome.code == 0, qPrintable(outcome.said.mid(outcome.said.indexOf("The tour"), 400)));
        QStringList wanted;
        for (const auto& page : e2e::kTourPages)
            wanted << page + "-dark.png";
        wanted.sort();
        QCOMPARE(outcome.pictures, wanted);
        for (const auto& name : wanted) {
            const QImage picture(folder.filePath(name));
            QVERIFY2(picture.size() == QSize(1280, 800), qPrintable(name));
            // Nothing is white in the dark but letters: a page that did not paint would be.
            int white = 0;
            for (int y = 0; y < picture.height(); y += 4)
                for (int x = 0; x < picture.width(); x += 4)
                    if (picture.pixelColor(x, y).lightness() > 250) ++white;
            QVERIFY2(white < 6400, qPrintable(name + " is white"));
        }
    }

    void serverWithoutDemo_saysWhichPageDidNotCome() {
        QTemporaryDir data;
        QTemporaryDir folder;
        ServerProcess server;
        QVERIFY2(server.start({}, data.path()), qPrintable(server.log()));
        const auto outcome = runTour(server.url(), folder.path(), 2);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.said.contains("before the page sign-in"), qPrintable(outcome.said));
    }
};

MC_TEST_CORE(TourTest)
#include "tour_test.moc"
