#include "platform/database/mapping.h"

#include <QTest>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc::database;
using namespace mc::domain;

namespace {

BOOST_DEFINE_ENUM_CLASS(Colour, red, dark_green)

struct Everything {
    BookingId id;
    UtcTime at;
    CivilDate day;
    WallTime wall;
    ZoneName zone;
    bool flag = false;
    Colour colour = Colour::red;
    std::optional<Colour> maybe;
    std::string text;
    std::optional<std::string> note;
    std::int64_t number = 0;
    double ratio = 0;
    Blob bytes;
    Money price;
};
BOOST_DESCRIBE_STRUCT(Everything, (),
                      (id, at, day, wall, zone, flag, colour, maybe, text, note, number, ratio, bytes, price))

struct Nested {
    std::int64_t first = 0;
    Money price;
    std::string last;
};
BOOST_DESCRIBE_STRUCT(Nested, (), (first, price, last))

constexpr Migration kMappingSchema[] = {
    {1, "0001_test",
     "CREATE TABLE thing (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, day TEXT NOT NULL, wall INTEGER NOT NULL,"
     " zone TEXT NOT NULL, flag INTEGER NOT NULL, colour TEXT NOT NULL, maybe TEXT, text TEXT NOT NULL, note TEXT,"
     " number INTEGER NOT NULL, ratio REAL NOT NULL, bytes BLOB NOT NULL, price INTEGER NOT NULL,"
     " currency TEXT NOT NULL) STRICT"}};

}  // namespace

class MappingTest : public QObject {
    Q_OBJECT
private slots:
    void described_row_comesBackAsWritten();
    void optional_null_isAbsent();
    void nestedStruct_takesItsColumnsInPlace();
    void empty_textAndBlob_areNotNull();
    void enum_unknownText_throws();
    void wrongColumnCount_throws();
    void wrongParameterCount_throws();
    void placeholdersOutOfOrder_throw();
    void twoStatements_throw();
    void placeholder_usedTwice_isBoundOnce();
    void scalar_withoutRow_throwsUnlessOptional();
    void each_sameStatementInside_worksOnACopy();

private:
    mc::test::TemporaryDatabase m_database{{.migrations = kMappingSchema}};
};

void MappingTest::described_row_comesBackAsWritten() {
    m_database->write([](Transaction& tx) {
        QCOMPARE(
            tx.execute("INSERT INTO thing VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
                       BookingId{7}, UtcTime{1'800'000'000}, CivilDate{2026, 2, 28}, WallTime{570},
                       ZoneName{"Asia/Kathmandu"}, true, Colour::dark_green, std::optional(Colour::red), "नमस्ते",
                       std::optional<std::string>("n"), std::int64_t{1} << 62, 0.25, Blob{std::byte{0}, std::byte{9}},
                       std::int64_t{49900}, Currency{}),
            1);
    });
    const auto row =
        m_database->read([](Reader& r) { return r.one<Everything>("SELECT * FROM thing WHERE id = $1", 7); });
    QVERIFY(row.has_value());
    QCOMPARE(row->id.value, 7);
    QCOMPARE(row->at.seconds, 1'800'000'000);
    QVERIFY(row->day == (CivilDate{2026, 2, 28}));
    QCOMPARE(row->wall.minutes, 570);
    QCOMPARE(row->zone.value, std::string("Asia/Kathmandu"));
    QVERIFY(row->flag);
    QVERIFY(row->colour == Colour::dark_green);
    QVERIFY(row->maybe == Colour::red);
    QCOMPARE(row->text, std::string("नमस्ते"));
    QCOMPARE(row->note.value(), std::string("n"));
    QCOMPARE(row->number, std::int64_t{1} << 62);
    QCOMPARE(row->ratio, 0.25);
    QVERIFY((row->bytes == Blob{std::byte{0}, std::byte{9}}));
    QVERIFY(row->price == rupees(499));
    const auto stored = m_database->read([](Reader& r) { return r.scalar<std::string>("SELECT colour FROM thing"); });
    QCOMPARE(stored, std::string("dark_green"));
}

void MappingTest::optional_null_isAbsent() {
    m_database->read([](Reader& r) {
        QVERIFY(!r.scalar<std::optional<std::string>>("SELECT NULL"));
        QVERIFY(!r.scalar<std::optional<UtcTime>>("SELECT $1", std::optional<UtcTime>()));
        QVERIFY(!r.scalar<std::optional<UtcTime>>("SELECT $1", std::nullopt));
        QCOMPARE(r.scalar<std::optional<UtcTime>>("SELECT $1", std::optional(UtcTime{4}))->seconds, 4);
    });
}

void MappingTest::nestedStruct_takesItsColumnsInPlace() {
    const auto row = m_database->read([](Reader& r) { return r.one<Nested>("SELECT 1, 250, 'USD', 'end'"); });
    QCOMPARE(row->price.minor, 250);
    QCOMPARE(std::string(row->price.currency.text()), std::string("USD"));
    QCOMPARE(row->last, std::string("end"));
}

void MappingTest::empty_textAndBlob_areNotNull() {
    m_database->read([](Reader& r) {
        QCOMPARE(r.scalar<std::string>("SELECT typeof($1)", std::string()), std::string("text"));
        QCOMPARE(r.scalar<std::string>("SELECT typeof($1)", std::string_view()), std::string("text"));
        QCOMPARE(r.scalar<std::string>("SELECT typeof($1)", Blob()), std::string("blob"));
    });
}

void MappingTest::enum_unknownText_throws() {
    const auto read = [&] { return m_database->read([](Reader& r) { return r.one<Colour>("SELECT 'mauve'"); }); };
    QVERIFY_EXCEPTION_THROWN(read(), std::logic_error);
}

void MappingTest::wrongColumnCount_throws() {
    const auto read = [&] { return m_database->read([](Reader& r) { return r.one<Nested>("SELECT 1, 2"); }); };
    QVERIFY_EXCEPTION_THROWN(read(), std::logic_error);
}

void MappingTest::wrongParameterCount_throws() {
    const auto read = [&] { return m_database->read([](Reader& r) { return r.scalar<int>("SELECT $1", 1, 2); }); };
    QVERIFY_EXCEPTION_THROWN(read(), std::logic_error);
}

void MappingTest::placeholdersOutOfOrder_throw() {
    const auto swapped = [&] {
        return m_database->read([](Reader& r) { return r.scalar<int>("SELECT $2 - $1", 1, 2); });
    };
    QVERIFY_EXCEPTION_THROWN(swapped(), std::logic_error);
    const auto nameless = [&] { return m_database->read([](Reader& r) { return r.scalar<int>("SELECT ?", 1); }); };
    QVERIFY_EXCEPTION_THROWN(nameless(), std::logic_error);
}

void MappingTest::twoStatements_throw() {
    const auto read = [&] { return m_database->read([](Reader& r) { return r.scalar<int>("SELECT 1; SELECT 2"); }); };
    QVERIFY_EXCEPTION_THROWN(read(), std::logic_error);
}

void MappingTest::placeholder_usedTwice_isBoundOnce() {
    const auto sum = m_database->read([](Reader& r) { return r.scalar<int>("SELECT $1 * $1 + $2", 3, 1); });
    QCOMPARE(sum, 10);
}

void MappingTest::scalar_withoutRow_throwsUnlessOptional() {
    m_database->read([](Reader& r) {
        QVERIFY(!r.scalar<std::optional<int>>("SELECT 1 WHERE 0"));
        QVERIFY_EXCEPTION_THROWN(r.scalar<int>("SELECT 1 WHERE 0"), std::logic_error);
    });
}

void MappingTest::each_sameStatementInside_worksOnACopy() {
    m_database->read([](Reader& r) {
        int seen = 0;
        static constexpr auto kSql = "SELECT column1 FROM (VALUES (1), (2), (3))";
        r.each<int>(kSql, [&](int) { seen += static_cast<int>(r.all<int>(kSql).size()); });
        QCOMPARE(seen, 9);
    });
}

MC_TEST_APPLESS(MappingTest)
#include "mapping_test.moc"
