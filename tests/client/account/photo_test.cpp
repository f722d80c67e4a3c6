#include <QAbstractButton>
#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QSignalSpy>

#include "account/crop_view.h"
#include "account/photo_file.h"
#include "account/photo_row.h"
#include "account/settings_page.h"
#include "app/photo_album.h"
#include "net/usage_events.h"
#include "support/client_house.h"
#include "support/settings_loaded.h"
#include "support/standing.h"
#include "support/test_program.h"
#include "widgets/avatar.h"

using namespace mc;
using support::child;
using support::jsonOf;
using support::mayaNair;

namespace {

/// Red at the left, green in the middle, blue at the right.
QImage stripes(int width, int height) {
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, x < width / 3 ? Qt::red : x < 2 * width / 3 ? Qt::green : Qt::blue);
    return image;
}

QByteArray jpegOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPEG", 95);
    return bytes;
}

bool isNear(const QColor& one, const QColor& other) {
    return std::abs(one.red() - other.red()) < 40 && std::abs(one.green() - other.green()) < 40 &&
           std::abs(one.blue() - other.blue()) < 40;
}

struct PhotoBench {
    explicit PhotoBench(const protocol::Me& me = mayaNair()) : album(house.api.photos()) {
        house.theme.setPhotos(&album);
        house.signIn(me);
        page = std::make_unique<account::SettingsPage>(house.api, house.session, house.devices, house.theme,
                                                       house.languages, house.drafts, usage);
        page->resize(1064, 736);
        page->show();
        page->arrive({});
    }
    ~PhotoBench() { house.theme.setPhotos(nullptr); }
    QString file(const QString& name, const QImage& image) {
        const QString path = house.folder.filePath(name);
        image.save(path);
        return path;
    }
    void take(const QString& path) { child<account::PhotoRow>(*page, "settingsPhotoRow")->take(path); }
    template <class T>
    T* at(const char* name) {
        return child<T>(*page, name);
    }
    support::ClientHouse house;
    app::PhotoAlbum album;
    net::UsageEvents usage{house.api, house.session};
    std::unique_ptr<account::SettingsPage> page;
};

}  // namespace

/// A person's photo: chosen, cut out, sent, and seen wherever she is.
class PhotoTest : public QObject {
    Q_OBJECT
    using Bench = PhotoBench;

private slots:
    void chosen_isCroppedSentAndShown() {
        Bench bench;
        auto withPhoto = mayaNair();
        withPhoto.photo = "abc";
        const QByteArray shown = jpegOf(QImage(128, 128, QImage::Format_RGB32));
        bench.house.http.answer("PUT /api/me/photo", 200, jsonOf(withPhoto));
        QVERIFY(!bench.at<QAbstractButton>("settingsRemovePhoto")->isVisible());
        bench.take(bench.file("me.png", stripes(900, 300)));
        support::takePicture(*bench.page, bench.house.theme, "crop-photo");
        QSignalSpy toast(bench.page.get(), &widgets::Page::toast);
        bench.at<QAbstractButton>("usePhoto")->click();
        QVERIFY(!bench.at<QAbstractButton>("usePhoto")->isEnabled());
        QVERIFY(toast.wait());
        QCOMPARE(toast[0][1].toString(), "Others see your photo now.");
        const auto sent = bench.house.http.last("PUT /api/me/photo");
        QCOMPARE(sent.headers["content-type"], QByteArray("image/jpeg"));
        const auto image = QImage::fromData(sent.body, "JPEG");
        QCOMPARE(image.size(), QSize(512, 512));
        QVERIFY(isNear(image.pixelColor(256, 256), Qt::green));
        QVERIFY(isNear(image.pixelColor(20, 256), Qt::green));
        QVERIFY(bench.at<QAbstractButton>("settingsRemovePhoto")->isVisible());
        QCOMPARE(bench.house.session.user().photo.value_or(""), std::string("abc"));
    }

    void refusedByTheServer_isSaidInTheDialog_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<QString>("words");
        QTest::newRow("no picture") << 422 << QByteArray("validation_failed")
                                    << QByteArray(R"([{"path":"photo","rule":"format","message":"x"}])")
                                    << "The server cannot use this picture.";
        QTest::newRow("busy") << 503 << QByteArray("unavailable") << QByteArray("[]") << QString();
    }
    void refusedByTheServer_isSaidInTheDialog() {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, errors);
        QFETCH(QString, words);
        Bench bench;
        bench.house.http.problem("PUT /api/me/photo", status, code, errors);
        QTRY_VERIFY(support::hasLoadedSettings(bench.house));
        bench.take(bench.file("me.png", stripes(300, 300)));
        const support::Standing before(*bench.page);
        bench.at<QAbstractButton>("usePhoto")->click();
        QTRY_VERIFY(bench.at<QAbstractButton>("usePhoto")->isEnabled());
        if (!words.isEmpty()) MC_COMPARE_STANDING(before);  // In one line, as it was kept.
        const auto said = bench.at<QLabel>("photoError")->text();
        QVERIFY2(words.isEmpty() ? !said.isEmpty() && !said.startsWith("Sending") : said == words, qPrintable(said));
        QVERIFY(bench.at<QWidget>("cropView")->isVisible());  // To try again.
    }

    void file_thatIsNoPhoto_isRefusedInWords_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("words");
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'/>")
                             << "Choose a JPEG, PNG or WebP picture.";
        QTest::newRow("text") << QByteArray("Hello") << "Choose a JPEG, PNG or WebP picture.";
        const auto jpeg = jpegOf(stripes(300, 300));
        QTest::newRow("broken") << jpeg.left(40) << "This picture cannot be read. It may be damaged.";
        QTest::newRow("tiny") << jpegOf(stripes(30, 30))
                              << "This picture is too small: it needs 64 pixels in width and height.";
    }
    void file_thatIsNoPhoto_isRefusedInWords() {
        QFETCH(QByteArray, content);
        QFETCH(QString, words);
        Bench bench;
        QFile file(bench.house.folder.filePath("me.jpg"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        bench.take(file.fileName());
        QCOMPARE(bench.at<QLabel>("settingsPhotoError")->text(), words);
        QVERIFY(!bench.page->findChild<QWidget*>("cropView"));
    }

    void crop_movesAndZooms_byKeysMouseAndWheel() {
        account::CropView view(stripes(900, 300));
        view.show();
        const auto middle = [&] { return view.cropped(64).pixelColor(32, 32); };
        QVERIFY(isNear(middle(), Qt::green));
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(&view, Qt::Key_Right);  // The picture moves: its left side comes into the circle.
        QVERIFY(isNear(middle(), Qt::red));
        QVERIFY(isNear(view.cropped(64).pixelColor(2, 32), Qt::red));  // Never beyond the edge.
        for (int i = 0; i < 60; ++i)
            QTest::keyClick(&view, Qt::Key_Left);
        QVERIFY(isNear(middle(), Qt::blue));
        QTest::mousePress(&view, Qt::LeftButton, {}, {10, 100});
        QTest::mouseMove(&view, {200, 100});
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {200, 100});
        QVERIFY(!isNear(view.cropped(64).pixelColor(2, 32), Qt::blue));
        QCOMPARE(view.zoom(), 1.0);
        QTest::keyClick(&view, Qt::Key_Minus);
        QCOMPARE(view.zoom(), 1.0);  // It fills the square always.
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.zoom() > 1.1);
        const double before = view.zoom();
        QWheelEvent wheel({100, 100}, view.mapToGlobal(QPointF{100, 100}), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &wheel);
        QVERIFY(view.zoom() > before && !view.isLargest());
        view.zoomBy(100);
        QVERIFY(view.isLargest());
    }

    void removed_initialsAgain() {
        auto me = mayaNair();
        me.photo = "abc";
        Bench bench(me);
        bench.house.http.answer("DELETE /api/me/photo", 200, jsonOf(mayaNair()));
        QSignalSpy toast(bench.page.get(), &widgets::Page::toast);
        bench.at<QAbstractButton>("settingsRemovePhoto")->click();
        QVERIFY(toast.wait());
        QCOMPARE(toast[0][1].toString(), "Your photo is removed.");
        QVERIFY(!bench.house.session.user().photo);
        QVERIFY(!bench.at<QAbstractButton>("settingsRemovePhoto")->isVisible());
    }

    /// Initials until the photo is there, and again once it is gone: nobody has to ask for it.
    void avatar_showsThePhotoAsSoonAsItIsThere() {
        support::ClientHouse house;
        app::PhotoAlbum album(house.api.photos());
        house.theme.setPhotos(&album);
        QImage blue(64, 64, QImage::Format_RGB32);
        blue.fill(Qt::blue);
        house.http.on("GET /api/photos/abc/64", [&](const auto&) {
            return support::HttpStub::Answer{200, jpegOf(blue), false, false, "image/jpeg"};
        });
        const domain::UserId id{202};
        widgets::Avatar avatar(48, QString::fromStdString(domain::toString(id)), "Rohan Mehta");
        avatar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&avatar));
        const auto edge = [&] { return avatar.grab().toImage().pixelColor(24, 6); };
        QVERIFY(!isNear(edge(), Qt::blue));
        house.api.photos().know(id, "abc");
        QTRY_VERIFY(isNear(edge(), Qt::blue));
        QCOMPARE(avatar.accessibleName(), "Rohan Mehta");
        house.api.photos().know(id, std::nullopt);
        QTRY_VERIFY(!isNear(edge(), Qt::blue));
        house.theme.setPhotos(nullptr);
    }
};

MC_TEST_GUI(PhotoTest)
#include "photo_test.moc"
