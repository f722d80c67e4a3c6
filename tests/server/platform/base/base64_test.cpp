#include "platform/base/base64.h"

#include <QByteArray>
#include <QTest>
#include <rapidcheck.h>

#include "support/test_program.h"

using namespace mc;

class Base64Test : public QObject {
    Q_OBJECT
private slots:
    /// RFC 4648 §10.
    void theVectorsOfTheStandard_data() {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("text");
        QTest::newRow("none") << std::string() << std::string();
        QTest::newRow("two pads") << std::string("f") << std::string("Zg==");
        QTest::newRow("one pad") << std::string("fo") << std::string("Zm8=");
        QTest::newRow("no pad") << std::string("foobar") << std::string("Zm9vYmFy");
        QTest::newRow("not text") << std::string("\xfb\xff\xbf", 3) << std::string("+/+/");
    }
    void theVectorsOfTheStandard() {
        QFETCH(std::string, bytes);
        QFETCH(std::string, text);
        QCOMPARE(base::toBase64(bytes), text);
        QCOMPARE(base::fromBase64(text).value(), bytes);
    }

    void anyBytes_comeBack() {
        QVERIFY(rc::check([](const std::string& bytes) {
            RC_ASSERT(base::fromBase64(base::toBase64(bytes)) == bytes);
            RC_ASSERT(base::fromBase64(base::toBase64(bytes, 76)) == bytes);
            const auto url = QByteArray::fromStdString(base::toBase64Url(bytes));
            RC_ASSERT(QByteArray::fromBase64(url, QByteArray::Base64UrlEncoding).toStdString() == bytes);
        }));
    }

    void urlForm_hasNeitherPaddingNorSignsOfPaths() {
        QCOMPARE(base::toBase64Url("\xfb\xff\xbf\x61"), std::string("-_-_YQ"));
        QCOMPARE(base::toBase64Url({}), std::string());
    }

    void lines_areAsLongAsWanted() {
        const auto text = base::toBase64(std::string(100, 'x'), 76);
        QCOMPARE(text.find("\r\n"), std::size_t{76});
    }

    void otherText_isRefused() {
        QVERIFY(!base::fromBase64("Zm9*"));
        QVERIFY(!base::fromBase64("Zm9vYmF\x80"));
    }
};

MC_TEST_CORE(Base64Test)
#include "base64_test.moc"
