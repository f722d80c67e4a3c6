#include "app/feature_news.h"

#include <QElapsedTimer>

#include "app/main_window.h"
#include "client/app/window_bench.h"
#include "support/test_program.h"

using namespace mc;
using support::Bench;
using support::jsonOf;

namespace {

struct News {
    News() {
        bench.house.http.on(line, [this](const auto&) { return support::HttpStub::Answer{200, jsonOf(features)}; });
        bench.enter();
        QVERIFY(bench.house.connectTo("/features"));
        QTRY_COMPARE(bench.house.http.count(line), 1);
        QTRY_VERIFY(bench.isQuiet());
    }
    void change() { bench.house.socket.emitEvent("/features", "features_changed", "{}"); }
    QString said() const { return bench.toasts().join(u' '); }

    const QString line = "GET /api/me/features";
    protocol::Features features;
    Bench bench;
};

}  // namespace

/// What owners open and close reaches whoever uses the product.
class FeatureNewsTest : public QObject {
    Q_OBJECT

private slots:
    void closedWhileSheIsThere_isToldAtOnce_andSoIsOpenAgain() {
        News news;
        QCOMPARE(news.said(), QString());  // How it stood when she came is no news.
        news.features.newBookings = false;
        QElapsedTimer since;
        since.start();
        news.change();
        QTRY_VERIFY(news.said().contains("New bookings are closed"));
        QVERIFY2(since.elapsed() <= 1000, qPrintable(QString::number(since.elapsed())));
        news.features.newBookings = true;
        news.change();
        QTRY_VERIFY(news.said().contains("New bookings are open again"));
    }

    void whatDoesNotConcernHer_isNotTold() {
        News news;
        news.features.signUps = false;
        news.change();
        QTRY_COMPARE(news.bench.house.http.count(news.line), 2);
        QTRY_VERIFY(news.bench.isQuiet());
        QCOMPARE(news.said(), QString());
    }

    void aNewConnection_asksAgain() {
        News news;
        news.features.newBookings = false;
        news.bench.house.socket.drop();
        QTRY_VERIFY(news.said().contains("New bookings are closed"));
    }
};

MC_TEST_GUI(FeatureNewsTest)
#include "feature_news_test.moc"
