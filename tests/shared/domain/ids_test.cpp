#include "domain/ids.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QTest>
#include <limits>
#include <unordered_set>

using namespace mc::domain;

class IdsTest : public QObject {
    Q_OBJECT
private slots:
    void encode_knownValues_data() {
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << qint64{1} << "0000000000001";
        QTest::newRow("thirty one") << qint64{31} << "000000000000z";
        QTest::newRow("thirty two") << qint64{32} << "0000000000010";
        QTest::newRow("beyond a double") << qint64{9'007'199'254'740'993} << "0080000000001";
        QTest::newRow("largest") << std::numeric_limits<qint64>::max() << "7zzzzzzzzzzzz";
    }
    void encode_knownValues() {
        QFETCH(qint64, value);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(encodeId(value)), text);
        QCOMPARE(decodeId(text.toStdString()).value(), std::int64_t{value});
    }

    void decode_anythingElse_isAbsent_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("short") << "000000000001";
        QTest::newRow("long") << "00000000000001";
        QTest::newRow("zero") << "0000000000000";
        QTest::newRow("upper case") << "000000000000Z";
        QTest::newRow("letter i") << "000000000000i";
        QTest::newRow("letter l") << "000000000000l";
        QTest::newRow("letter o") << "000000000000o";
        QTest::newRow("letter u") << "000000000000u";
        QTest::newRow("sixty-fourth bit") << "8000000000000";
        QTest::newRow("letter first") << "z000000000000";
        QTest::newRow("space") << " 000000000001";
        QTest::newRow("decimal") << "1234567890.12";
    }
    void decode_anythingElse_isAbsent() {
        QFETCH(QString, text);
        QVERIFY(!decodeId(text.toStdString()));
        QVERIFY(!parseId<BookingId>(text.toStdString()));
    }

    void decode_encoded_roundTripsAndKeepsOrder() {
        QVERIFY(rc::check("positive ids round trip; text order is number order", [] {
            const auto a = *rc::gen::inRange<std::int64_t>(1, std::numeric_limits<std::int64_t>::max());
            const auto b = *rc::gen::inRange<std::int64_t>(1, std::numeric_limits<std::int64_t>::max());
            RC_ASSERT(decodeId(encodeId(a)) == a);
            RC_ASSERT((encodeId(a) < encodeId(b)) == (a < b));
        }));
    }

    void strongIds_hashAndCompare() {
        std::unordered_set<UserId> ids{{1}, {2}, {1}};
        QCOMPARE(ids.size(), std::size_t{2});
        QVERIFY(!UserId{});
        QVERIFY(UserId{1} < UserId{2});
        QCOMPARE(parseId<UserId>(toString(UserId{77})).value().value, std::int64_t{77});
    }
};

MC_TEST_APPLESS(IdsTest)
#include "ids_test.moc"
