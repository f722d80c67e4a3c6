#include "domain/text.h"

#include <QString>
#include <QTest>
#include <rapidcheck.h>

#include "support/test_program.h"

using namespace mc;

class TextTest : public QObject {
    Q_OBJECT

    static std::u32string decoded(std::string_view utf8) {
        std::u32string all;
        while (!utf8.empty())
            all.push_back(domain::takeCodePoint(utf8));
        return all;
    }

private slots:
    void codePoints_areThoseOfQt() {
        QVERIFY(rc::check([](const std::string& bytes) {
            // Qt makes well-formed text of any bytes; ours must read it alike and write it back.
            const auto text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
            const auto utf8 = text.toUtf8().toStdString();
            const auto points = decoded(utf8);
            RC_ASSERT(points == text.toStdU32String());
            RC_ASSERT(domain::codePoints(utf8) == points.size());
            RC_ASSERT(domain::isUtf8(utf8));
            std::string again;
            for (const auto point : points)
                domain::appendCodePoint(again, point);
            RC_ASSERT(again == utf8);
        }));
    }

    void illFormedBytes_areTakenOneByOne_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("count");
        QTest::newRow("alone") << QByteArray("\xff") << 1;
        QTest::newRow("cut off") << QByteArray("\xe0\xa4") << 2;
        QTest::newRow("over-long slash") << QByteArray("\xc0\xaf") << 2;
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << 3;
        QTest::newRow("beyond Unicode") << QByteArray("\xf4\x90\x80\x80") << 4;
        QTest::newRow("tail alone") << QByteArray("\x80") << 1;
    }
    void illFormedBytes_areTakenOneByOne() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, count);
        QCOMPARE(decoded(bytes.toStdString()), std::u32string(static_cast<std::size_t>(count), domain::kReplacement));
        QVERIFY(!domain::isUtf8(bytes.toStdString()));
    }

    void characterEnd_partsNoCharacter() {
        const std::string text = "aé मे 😀";
        for (std::size_t most = 0; most <= text.size() + 3; ++most) {
            const auto end = domain::characterEnd(text, most);
            QVERIFY(end <= most || most > text.size());
            QVERIFY(domain::isUtf8(text.substr(0, end)));
            QVERIFY(domain::isUtf8(text.substr(end)));
            QVERIFY(std::min(most, text.size()) - end < 4);
        }
    }

    void address_isWhatMailServersTake_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("plain") << "maya.nair+go@mail.example.co.in" << true;
        QTest::newRow("signs") << "o'neil{1}@example.org" << true;
        QTest::newRow("digits") << "1@2.example" << true;
        QTest::newRow("no at") << "example.org" << false;
        QTest::newRow("two ats") << "a@b@example.org" << false;
        QTest::newRow("no name") << "@example.org" << false;
        QTest::newRow("one label") << "root@localhost" << false;
        QTest::newRow("dots together") << "a..b@example.org" << false;
        QTest::newRow("dot at the end") << "a.@example.org" << false;
        QTest::newRow("hyphen first") << "a@-example.org" << false;
        QTest::newRow("empty label") << "a@example..org" << false;
        QTest::newRow("space") << "a b@example.org" << false;
        QTest::newRow("another recipient") << "a@example.org,b@example.org" << false;
        QTest::newRow("angle") << "a<b@example.org" << false;
        QTest::newRow("line break") << "a@example.org\r\nBcc: b@example.org" << false;
        QTest::newRow("not ASCII") << QString::fromUtf8("मेहता@example.org") << false;
        QTest::newRow("long name") << QString(65, 'a') + "@example.org" << false;
        QTest::newRow("long in all") << "a@" + QString("abcdefgh.").repeated(28) + "org" << false;
    }
    void address_isWhatMailServersTake() {
        QFETCH(QString, text);
        QTEST(domain::isEmailAddress(text.toStdString()), "good");
    }
};

MC_TEST_CORE(TextTest)
#include "text_test.moc"
