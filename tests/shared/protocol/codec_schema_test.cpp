#include <QTest>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "protocol/accounts.h"
#include "protocol/bookings.h"
#include "protocol/calls.h"
#ifndef Q_MOC_RUN  // moc cannot read concepts
#include "protocol/codec_impl.h"
#endif
#include "protocol/mentors.h"
#include "protocol/messaging.h"
#include "protocol/notifications.h"
#include "protocol/reviews.h"
#include "protocol/scheduling.h"
#include "sample.h"
#include "support/test_program.h"

using namespace mc;
namespace json = boost::json;
using protocol::schemaOf;

namespace {

constexpr auto kCreateBooking = R"({
          "$ref": "#/components/schemas/CreateBooking",
          "components": {"schemas": {"CreateBooking": {
            "type": "object",
            "properties": {
              "mentorId": {"type":"string","pattern":"^[0-9a-hjkmnp-tv-z]{13}$","examples":["0d5j8k2m4n6pq"]},
              "startsAt": {"type":"string","format":"date-time","examples":["2026-11-19T13:30:00Z"]},
              "durationMinutes": {"type":"integer","format":"int32","minimum":15,"maximum":120,"multipleOf":15},
              "topic": {"type":"string","maxLength":80},
              "agenda": {"type":"string","maxLength":500},
              "policyAccepted": {"type":"boolean"}},
            "required": ["mentorId","startsAt","durationMinutes","policyAccepted"]}}}})";

/// Every "$ref" in `value` names something in `schemas`.
bool referencesResolve(const json::value& value, const json::object& schemas) {
    if (const auto* array = value.if_array())
        return std::all_of(array->begin(), array->end(), [&](const auto& v) { return referencesResolve(v, schemas); });
    const auto* object = value.if_object();
    if (!object) return true;
    constexpr std::string_view kPrefix = "#/components/schemas/";
    if (const auto* reference = object->if_contains("$ref")) {
        const std::string_view text = reference->as_string();
        if (text.substr(0, kPrefix.size()) != kPrefix || !schemas.contains(text.substr(kPrefix.size()))) return false;
    }
    return std::all_of(object->begin(), object->end(),
                       [&](const auto& entry) { return referencesResolve(entry.value(), schemas); });
}

bool sound(const json::object& schema) {
    const auto& schemas = schema.at("components").at("schemas").as_object();
    return schema.contains("$ref") && referencesResolve(schema, schemas);
}

json::value propertyOf(const json::object& schema, std::string_view type, std::string_view name) {
    return schema.at("components").at("schemas").at(type).at("properties").at(name);
}

}  // namespace

class CodecSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void schema_ofBooking_isWhatItWas() {
        const auto schema = schemaOf<protocol::CreateBooking>();
        const auto expected = json::parse(kCreateBooking);
        QCOMPARE(QByteArray::fromStdString(json::serialize(schema)),
                 QByteArray::fromStdString(json::serialize(expected)));
    }

    void schema_ofPage_namesEveryStructItReaches() {
        const auto schema = schemaOf<protocol::MentorPage>();
        QVERIFY(sound(schema));
        const auto& schemas = schema.at("components").at("schemas").as_object();
        for (const auto* name : {"MentorPage", "MentorCard", "MentorFacets", "FacetCount", "Money"})
            QVERIFY2(schemas.contains(name), name);
    }

    void schema_ofRecursiveStruct_refersToItself() {
        const auto schema = schemaOf<protocol::sample::Tree>();
        QVERIFY(sound(schema));
        const auto children = propertyOf(schema, "Tree", "children");
        QCOMPARE(std::string_view(children.at("items").at("$ref").as_string()),
                 std::string_view("#/components/schemas/Tree"));
    }

    void schema_ofEverything_carriesLimitsEnumsAndBases() {
        const auto schema = schemaOf<protocol::sample::Everything>();
        QVERIFY(sound(schema));
        QCOMPARE(propertyOf(schema, "Everything", "title").at("maxLength").to_number<int>(), 5);
        QCOMPARE(propertyOf(schema, "Everything", "tags").at("maxItems").to_number<int>(), 3);
        QVERIFY(propertyOf(schema, "Everything", "tags").at("items").as_object().contains("pattern"));
        const auto names = schema.at("components").at("schemas").at("Visibility").at("enum");
        QCOMPARE(json::serialize(names), std::string(R"(["private","public","friends_only"])"));
    }

    void schema_ofEachFeature_resolves() {
        QVERIFY(sound(schemaOf<protocol::AuthTokens>()));
        QVERIFY(sound(schemaOf<protocol::ServerInfo>()));
        QVERIFY(sound(schemaOf<protocol::BookingPage>()));
        QVERIFY(sound(schemaOf<protocol::MeetingLink>()));
        QVERIFY(sound(schemaOf<protocol::ConversationPage>()));
        QVERIFY(sound(schemaOf<protocol::NotificationPage>()));
        QVERIFY(sound(schemaOf<protocol::ReviewPage>()));
        QVERIFY(sound(schemaOf<protocol::SlotList>()));
        QVERIFY(sound(schemaOf<protocol::Availability>()));
        QVERIFY(sound(schemaOf<protocol::Order>()));
    }
};

MC_TEST_APPLESS(CodecSchemaTest)
#include "codec_schema_test.moc"
