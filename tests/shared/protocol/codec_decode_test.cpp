#include <QRegularExpression>
#include <QTest>
#include <limits>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "protocol/bookings.h"
#ifndef Q_MOC_RUN  // moc cannot read concepts
#include "protocol/codec_impl.h"
#endif
#include "protocol/mentors.h"
#include "sample.h"
#include "support/test_program.h"

using namespace mc;
using protocol::decode;
using protocol::sample::Everything;
using protocol::sample::Item;
using protocol::sample::Open;
using protocol::sample::Tree;

namespace {

const std::string kGood =
    R"({"title":"Hello","id":"0000000000001","flag":true,"count":30,"large":9007199254740993,"ratio":0.5,)"
    R"("visibility":"public","at":"2026-11-19T13:30:00Z","date":"2026-11-19","time":"09:30","zone":"Asia/Kathmandu",)"
    R"("price":{"minor":159900,"currency":"INR"},"currency":"USD","items":[{"name":"a","rating":5}],"tags":["x"],)"
    R"("labels":{"k":"v"}})";

/// kGood with one member's value replaced; empty removes the member.
std::string with(std::string_view member, std::string_view value) {
    auto object = boost::json::parse(kGood).as_object();
    if (value.empty())
        object.erase(member);
    else
        object[member] = "@@";
    auto text = boost::json::serialize(object);
    if (const auto at = text.find("\"@@\""); at != std::string::npos) text.replace(at, 4, value);
    return text;
}

std::string firstFault(const std::string& json) {
    const auto result = decode<Everything>(json);
    if (result) return "accepted";
    const auto error = result.error();
    if (error.fields.empty()) return std::string(domain::toString(error.code));
    const auto& field = error.fields.front();
    return field.rule + "|" + field.message;
}

std::string nested(std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
}

}  // namespace

class CodecDecodeTest : public QObject {
    Q_OBJECT

private slots:
    void decode_goodBody_readsEveryType() {
        const auto result = decode<Everything>(kGood);
        QVERIFY(result.has_value());
        QCOMPARE(result->title, std::string("Hello"));
        QCOMPARE(result->id.value, std::int64_t{1});
        QVERIFY(!result->bookingId);
        QCOMPARE(result->large, std::int64_t{9007199254740993});
        QVERIFY(result->visibility == protocol::sample::Visibility::public_);
        QCOMPARE(domain::toIso(result->at), std::string("2026-11-19T13:30:00Z"));
        QCOMPARE(result->time.minutes, 570);
        QVERIFY(result->price == domain::paise(159900));
        QCOMPARE(result->currency.text(), std::string_view("USD"));
        QCOMPARE(result->items.at(0).rating, 5);
        QCOMPARE(result->labels.at("k"), std::string("v"));
    }

    void decode_unknownMember_isIgnored() { QCOMPARE(firstFault(with("unknown", "{\"a\":[1]}")), "accepted"); }
    void decode_optionalNull_isNone() {
        const auto result = decode<Everything>(with("note", "null"));
        QVERIFY(result.has_value());
        QVERIFY(!result->note);
    }

    void decode_wrongMember_saysWhy_data() {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const char* member, const char* value, const char* fault) {
            QTest::addRow("%s %s", member, value) << QByteArray(member) << QByteArray(value) << QByteArray(fault);
        };
        row("count", "", "required|count is required");
        row("count", "null", "type|count must be a whole number");
        row("count", "30.0", "type|count must be a whole number");
        row("count", "3e1", "type|count must be a whole number");
        row("count", "\"30\"", "type|count must be a whole number");
        row("count", "true", "type|count must be a whole number");
        row("count", "14", "minimum|count must be at least 15");
        row("count", "135", "maximum|count must be at most 120");
        row("count", "31", "multiple_of|count must be a multiple of 15");
        row("count", "4294967326", "maximum|count must be at most 2147483647");
        row("count", "-4294967266", "minimum|count must be at least -2147483648");
        row("large", "9223372036854775808", "maximum|large is out of range");
        row("large", "99999999999999999999999", "maximum|large is out of range");
        row("large", "9223372036854775807", "accepted");
        row("large", "-9223372036854775808", "accepted");
        row("ratio", "1.5", "maximum|ratio must be at most 1");
        row("ratio", "-1.5", "minimum|ratio must be at least -1");
        row("ratio", "1", "accepted");
        row("ratio", "1e400", "type|ratio must be a finite number");
        row("ratio", "\"0.5\"", "type|ratio must be a number");
        row("flag", "1", "type|flag must be true or false");
        row("flag", "\"true\"", "type|flag must be true or false");
        row("visibility", "\"private\"", "accepted");
        row("visibility", "\"private_\"", "enum|visibility must be one of private, public, friends_only");
        row("visibility", "\"PUBLIC\"", "enum|visibility must be one of private, public, friends_only");
        row("visibility", "1", "type|visibility must be text");
        row("id", "1", "type|id must be text");
        row("id", "\"1\"", "format|id must be an id of 13 characters");
        row("id", "\"000000000000u\"", "format|id must be an id of 13 characters");
        row("id", "\"zzzzzzzzzzzzz\"", "format|id must be an id of 13 characters");
        row("bookingId", "\"x\"", "format|bookingId must be an id of 13 characters");
        row("at", "\"2026-11-19\"", "format|at must be a time such as 2026-11-19T13:30:00Z");
        row("at", "\"2026-02-30T00:00:00Z\"", "format|at must be a time such as 2026-11-19T13:30:00Z");
        row("at", "1763559000", "type|at must be text");
        row("date", "\"2026-02-29\"", "format|date must be a date such as 2026-11-19");
        row("date", "\"19.11.2026\"", "format|date must be a date such as 2026-11-19");
        row("time", "\"25:00\"", "format|time must be a time of day such as 09:30");
        row("time", "\"9:30\"", "format|time must be a time of day such as 09:30");
        row("zone", "\"../etc/passwd\"", "format|zone must be a time zone name such as Asia/Kolkata");
        row("zone", "\"\"", "format|zone must be a time zone name such as Asia/Kolkata");
        row("price", "1599", "type|price must be an object");
        row("price", "{\"minor\":1.5,\"currency\":\"INR\"}", "type|price.minor must be a whole number");
        row("price", "{\"minor\":-1,\"currency\":\"INR\"}", "minimum|price.minor must be at least 0");
        row("price", "{\"minor\":1}", "required|price.currency is required");
        row("price", "{\"minor\":1,\"currency\":\"inr\"}", "format|price.currency must be a currency code such as INR");
        row("currency", "\"RUPEE\"", "format|currency must be a currency code such as INR");
        row("title", "\"Hello!\"", "max_length|title must be at most 5 characters");
        row("title", "\"\\u0928\\u092e\\u0938\\u094d\\u0924\"", "accepted");
        row("title", "\"a\\u0000\"", "format|title must not contain U+0000");
        row("title", "7", "type|title must be text");
        row("items", "{}", "type|items must be a list");
        row("items", "[1]", "type|items[0] must be an object");
        row("items", "[{\"name\":\"a\",\"rating\":6}]", "maximum|items[0].rating must be at most 5");
        row("items", "[{\"name\":\"a\",\"rating\":1},{\"rating\":1}]", "required|items[1].name is required");
        row("items", "[{\"name\":\"  \\u00a0\\u200b\",\"rating\":1}]", "min_length|items[0].name must not be empty");
        row("tags", "[]", "min_items|tags must have at least 1 item");
        row("tags", "[\"a\",\"b\",\"c\",\"d\"]", "too_many|tags must have at most 3 items");
        row("tags", "[\"a\",\"B\"]", "format|tags[1] must be small letters, digits and single hyphens");
        row("tags", "[\"abcde\"]", "max_length|tags[0] must be at most 4 characters");
        row("tags", "\"a\"", "type|tags must be a list");
        row("labels", "{\"k\":1}", "type|labels.k must be text");
        row("labels", "[]", "type|labels must be an object");
        row("note", "\"abcd\"", "max_length|note must be at most 3 characters");
        row("note", "5", "type|note must be text");
        row("numbers", "[1,\"2\"]", "type|numbers[1] must be a whole number");
    }
    void decode_wrongMember_saysWhy() {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, fault);
        const auto json = with(member.toStdString(), value.toStdString());
        QCOMPARE(QByteArray::fromStdString(firstFault(json)), fault);
    }

    /// The client words a fault from its rule and parameters alone: whatever the sentence names must be among them.
    void decode_faultThatNamesALimit_carriesIt_data() { decode_wrongMember_saysWhy_data(); }
    void decode_faultThatNamesALimit_carriesIt() {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, value);
        const auto result = decode<Everything>(with(member.toStdString(), value.toStdString()));
        if (result || result.error().fields.empty()) return;
        const auto error = result.error();
        const auto& field = error.fields.front();
        const auto& limit = field.parameters.limit;
        static const QRegularExpression number(" (-?\\d+)( |$)");
        const auto named = number.match(QString::fromStdString(field.message));
        if (field.rule == "format" || field.rule == "type" || field.rule == "enum")
            QVERIFY(!field.parameters.kind.empty());
        else if (named.hasMatch())
            QCOMPARE(QString::number(limit.value()), named.captured(1));
        else
            QVERIFY2(field.rule == "required" || field.parameters != domain::FieldParameters{}, field.message.c_str());
    }

    void decode_malformedText_namesTheByte_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("detail");
        const auto row = [](const char* name, const std::string& json, const char* detail) {
            QTest::newRow(name) << QByteArray::fromStdString(json) << QByteArray(detail);
        };
        row("empty", "", "ends too early at byte 0");
        row("spaces", "   ", "ends too early at byte 3");
        row("cut short", R"({"name":)", "ends too early at byte 8");
        row("trailing comma", R"({"name":"a",})", "at byte 12");
        row("comment", "/* */{}", "at byte 0");
        row("single quotes", "{'name':1}", "at byte 1");
        row("two values", "{} {}", "more than one JSON value at byte 3");
        row("bare word", "NaN", "at byte 0");
        row("infinity", "[Infinity]", "at byte 1");
        row("leading zero", R"({"rating":01})", "at byte 11");
        row("plus", R"({"rating":+1})", "at byte 10");
        row("control character", "{\"name\":\"a\nb\"}", "at byte 10");
        row("lone surrogate", R"({"name":"\ud800"})", "at byte");
        row("bad escape", R"({"name":"\x"})", "at byte");
        row("invalid utf-8", "{\"name\":\"\xc3\x28\"}", "at byte");
        row("overlong utf-8", "{\"name\":\"\xc0\xaf\"}", "at byte");
        row("utf-8 surrogate", "{\"name\":\"\xed\xa0\x80\"}", "at byte");
        row("invalid utf-8 in a key", "{\"\xff\":1}", "at byte");
        row("byte order mark", "\xef\xbb\xbf{}", "at byte 0");
        row("too deep", "{\"x\":" + nested(40) + "}", "nested too deeply");
        row("duplicate", R"({"name":"a","rating":1,"name":"b"})", "same key twice");
        row("duplicate by escape", R"({"name":"a","\u006eame":"b"})", "same key twice");
        row("duplicate in an unknown member", R"({"x":[{"a":1,"b":{"a":2},"a":3}]})", "same key twice");
        row("long key", "{\"" + std::string(2000, 'k') + "\":1}", "at byte");
    }
    void decode_malformedText_namesTheByte() {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, detail);
        const auto result = decode<Item>(json.toStdString());
        QVERIFY(result.has_error());
        QCOMPARE(domain::toString(result.error().code), std::string_view("malformed_json"));
        QVERIFY2(QByteArray::fromStdString(result.error().detail).contains(detail), result.error().detail.c_str());
    }

    void decode_sameKeyInDifferentObjects_isNoDuplicate() {
        const auto result = decode<Open>(R"({"payload":{"a":{"a":1},"b":{"a":2}}})");
        QVERIFY(result.has_value());
        QCOMPARE(result->payload.at("b").at("a").as_int64(), std::int64_t{2});
    }

    void decode_topLevelOfWrongKind_namesTheBody() {
        const auto result = decode<Item>("[1]");
        QCOMPARE(result.error().fields.at(0).message, std::string("the body must be an object"));
        QCOMPARE(result.error().fields.at(0).path, std::string());
    }

    void decode_manyFaults_areAllReportedInOnePass() {
        const auto result = decode<Everything>(R"({"count":1,"items":[{"name":"","rating":9}]})");
        QVERIFY(result.has_error());
        QCOMPARE(domain::toString(result.error().code), std::string_view("validation_failed"));
        const auto& fields = result.error().fields;
        const auto has = [&](std::string_view path, std::string_view rule) {
            return std::any_of(fields.begin(), fields.end(),
                               [&](const auto& field) { return field.path == path && field.rule == rule; });
        };
        QVERIFY(has("title", "required"));
        QVERIFY(has("count", "minimum"));
        QVERIFY(has("items[0].name", "min_length"));
        QVERIFY(has("items[0].rating", "maximum"));
        QVERIFY(!has("note", "required"));
    }

    void decode_moreFaultsThanTheCap_stopsAtTheCap() {
        std::string items;
        for (int i = 0; i < 55; ++i)
            items += R"({"name":"","rating":9},)";
        items.pop_back();
        const auto result = decode<Everything>(with("items", "[" + items + "]"));
        QCOMPARE(result.error().fields.size(), protocol::kMaxFieldErrors);
    }

    void decode_mapKeyFromOutside_isCutInThePath() {
        const auto result = decode<Everything>(with("labels", "{\"" + std::string(900, 'k') + "\":1}"));
        QVERIFY(result.error().fields.at(0).path.size() < 100);
    }

    void decode_tooLong_isRefusedUnread() {
        const auto result = decode<Item>(std::string(protocol::kMaxJsonBytes + 1, ' '));
        QCOMPARE(domain::toString(result.error().code), std::string_view("body_too_large"));
    }

    void decode_recursiveStruct_isReadToItsDepth() {
        const auto result = decode<Tree>(R"({"name":"a","children":[{"name":"b","children":[]}]})");
        QVERIFY(result.has_value());
        QCOMPARE(result->children.at(0).name, std::string("b"));
    }

    void decode_protocolStruct_isInstantiated() {
        const auto result = decode<protocol::CreateBooking>(
            R"({"mentorId":"0000000000001","startsAt":"2026-11-19T13:30:00Z","durationMinutes":45,"policyAccepted":true})");
        QVERIFY(result.has_value());
        QCOMPARE(result->durationMinutes, 45);
        const auto wrong = decode<protocol::CreateBooking>(R"({"durationMinutes":50})");
        QCOMPARE(wrong.error().fields.size(), std::size_t{4});
    }

    void decode_payload_outlivesTheBody() {
        const auto result = [] {
            const std::string body = "{\"payload\":{\"text\":\"" + std::string(10'000, 'x') + "\"}}";
            return decode<Open>(body);
        }();
        QCOMPARE(result->payload.at("text").as_string().size(), std::size_t{10'000});
    }
};

MC_TEST_APPLESS(CodecDecodeTest)
#include "codec_decode_test.moc"
