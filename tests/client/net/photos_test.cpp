#include "net/photos.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include "support/http_stub.h"
#include "support/test_program.h"

using namespace mc;
using support::HttpStub;

namespace {

constexpr domain::UserId kRohan{202};
const QString kPerson = QString::fromStdString(domain::toString(kRohan));
const QString kLine = QStringLiteral("GET /api/photos/abc/64");

}  // namespace

/// People's photos as this client knows them.
class PhotosTest : public QObject {
    Q_OBJECT

private slots:
    void photo_isFetchedOnceAndHandedOver() {
        HttpStub http;
        http.on(kLine, [](const auto&) { return HttpStub::Answer{200, "jpeg", false, false, "image/jpeg"}; });
        net::Photos photos;
        photos.setServer(http.url());
        QVERIFY(photos.keyOf(kPerson).isEmpty());
        photos.know(kRohan, "abc");
        QSignalSpy arrived(&photos, &net::Photos::arrived);
        QVERIFY(photos.find("abc", 64).isEmpty());
        QVERIFY(photos.find("abc", 64).isEmpty());  // Under way: not asked for twice.
        QVERIFY(arrived.wait());
        QCOMPARE(arrived[0][0].toString(), "abc");
        QCOMPARE(photos.find(photos.keyOf(kPerson), 64), QByteArray("jpeg"));
        QCOMPARE(http.count(kLine), 1);
        QVERIFY(!http.last(kLine).headers.contains("authorization"));
    }

    void missing_isNotAskedForAgain() {
        HttpStub http;
        net::Photos photos;
        photos.setServer(http.url());
        QVERIFY(photos.find("abc", 64).isEmpty());
        QTRY_COMPARE(http.count(kLine), 1);
        http.answer("GET /api/photos/other/64", 200, "jpeg");
        QSignalSpy arrived(&photos, &net::Photos::arrived);
        (void)photos.find("other", 64);
        QVERIFY(arrived.wait());  // The answer to the first is there by now.
        QVERIFY(photos.find("abc", 64).isEmpty());
        (void)photos.find("third", 64);
        QTRY_COMPARE(http.count("GET /api/photos/third/64"), 1);
        QCOMPARE(http.count(kLine), 1);
    }

    void another_isTold_theSameIsNot() {
        net::Photos photos;
        QSignalSpy changed(&photos, &net::Photos::changed);
        photos.know(kRohan, std::nullopt);
        photos.know(kRohan, "abc");
        photos.know(kRohan, "abc");
        QCOMPARE(changed.count(), 1);
        photos.know(kRohan, std::nullopt);
        QCOMPARE(changed.count(), 2);
        QVERIFY(photos.keyOf(kPerson).isEmpty());
    }

    void otherServer_hasOtherPeople() {
        net::Photos photos;
        photos.setServer(QUrl("http://127.0.0.1:1"));
        photos.know(kRohan, "abc");
        QSignalSpy changed(&photos, &net::Photos::changed);
        photos.setServer(QUrl("http://127.0.0.1:1"));
        QCOMPARE(changed.count(), 0);
        photos.setServer(QUrl("http://127.0.0.1:2"));
        QCOMPARE(changed.count(), 1);
        QVERIFY(photos.keyOf(kPerson).isEmpty());
    }

    /// A folder for each of sixteen parts, which a home on the network feels at each start.
    void kept_nobodyWantsAPhoto_makesNoFolders() {
        const QTemporaryDir folder;
        net::Photos photos;
        photos.keepIn(folder.path());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void kept_isThereInTheNextRun() {
        QTemporaryDir folder;
        HttpStub http;
        http.on(kLine, [](const auto&) {
            return HttpStub::Answer{200, "jpeg", false, false,
                                    "image/jpeg\r\nCache-Control: public, max-age=31536000, immutable\r\n"
                                    "Date: Wed, 18 Nov 2026 11:12:00 GMT"};
        });
        for (int run = 0; run < 2; ++run) {
            net::Photos photos;
            photos.keepIn(folder.path());
            photos.setServer(http.url());
            QSignalSpy arrived(&photos, &net::Photos::arrived);
            (void)photos.find("abc", 64);
            QVERIFY(arrived.wait());
            QCOMPARE(photos.find("abc", 64), QByteArray("jpeg"));
        }
        QCOMPARE(http.count(kLine), 1);
    }
};

MC_TEST_GUI(PhotosTest)
#include "photos_test.moc"
