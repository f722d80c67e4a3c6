#include <rapidcheck.h>

#include <QTest>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>
#include <random>

#include "protocol/bookings.h"
#ifndef Q_MOC_RUN  // moc cannot read concepts
#include "protocol/codec_impl.h"
#endif
#include "protocol/mentors.h"
#include "protocol/messaging.h"
#include "sample.h"
#include "support/test_program.h"

using namespace mc;
using protocol::decode;
using protocol::encode;
using protocol::sample::Everything;
using protocol::sample::Item;
using protocol::sample::Open;
using protocol::sample::Visibility;

namespace {

/// Text of code points of every UTF-8 length, control characters included, never U+0000 and never a surrogate.
std::string anyText(std::size_t longest) {
    std::string text;
    const auto size = *rc::gen::inRange<std::size_t>(0, longest + 1);
    for (std::size_t i = 0; i < size; ++i) {
        const auto c = *rc::gen::element<std::string>("a", "Z", "\"", "\\", "/", "\n", "\t", "\x01", "\x1f", "\x7f",
                                                      "é", "न", "ि", "\u2028", "😀", " ", "<");
        text += c;
    }
    return text;
}

template <class Tag>
domain::Id<Tag> anyId(domain::Id<Tag>) {
    return {*rc::gen::inRange<std::int64_t>(1, std::numeric_limits<std::int64_t>::max())};
}

Item anyItem() {
    return {"i" + anyText(9), *rc::gen::inRange(1, 6)};
}

template <class Make>
auto anyList(std::size_t least, std::size_t most, Make make) {
    std::vector<decltype(make())> items;
    const auto size = *rc::gen::inRange<std::size_t>(least, most + 1);
    for (std::size_t i = 0; i < size; ++i)
        items.push_back(make());
    return items;
}

Everything anything() {
    Everything value;
    value.title = anyText(5);
    value.id = anyId(domain::UserId{});
    if (*rc::gen::arbitrary<bool>()) value.bookingId = anyId(domain::BookingId{});
    value.flag = *rc::gen::arbitrary<bool>();
    value.count = 15 * *rc::gen::inRange(1, 9);
    value.large = *rc::gen::arbitrary<std::int64_t>();
    value.ratio = *rc::gen::inRange(-1000, 1001) / 1000.0;
    value.visibility = *rc::gen::element(Visibility::private_, Visibility::public_, Visibility::friends_only);
    value.at = {*rc::gen::inRange<std::int64_t>(-62'135'596'800, 253'402'300'800)};
    value.date = domain::fromDays(*rc::gen::inRange<std::int64_t>(-719'162, 2'932'897));
    value.time = {*rc::gen::inRange(0, 1441)};
    value.zone = {*rc::gen::element<std::string>("UTC", "Asia/Kathmandu", "America/Argentina/Ushuaia", "Etc/GMT+5")};
    value.price = domain::paise(*rc::gen::inRange<std::int64_t>(0, std::numeric_limits<std::int64_t>::max()));
    value.currency = {{'U', 'S', 'D'}};
    value.items = anyList(0, 5, anyItem);
    value.tags = anyList(1, 3, [] { return *rc::gen::element<std::string>("a", "c-1", "2"); });
    for (const auto& key : anyList(0, 4, [] { return anyText(8); }))
        value.labels[key] = anyText(8);
    if (*rc::gen::arbitrary<bool>()) value.note = anyText(3);
    if (*rc::gen::arbitrary<bool>()) value.numbers = anyList(0, 5, [] { return *rc::gen::arbitrary<int>(); });
    return value;
}

constexpr auto kCardText = R"({"id":"000000000001a","slug":"ananya-krishnan","name":"Ananya \"AK\" Krishnan",)"
                           R"("headline":"","company":"","expertise":["System design","DSA"],"ratingAverage":4.9,)"
                           R"("reviewCount":0,"sessionsCompleted":0,"priceFrom":{"minor":89900,"currency":"INR"},)"
                           R"("priceFromMinutes":30,"verified":false,"instantBook":true,"online":false,)"
                           R"("featured":false,"timeZone":"Europe/London","languages":[]})";

protocol::MentorCard card() {
    protocol::MentorCard card;
    card.id = {42};
    card.slug = "ananya-krishnan";
    card.name = "Ananya \"AK\" Krishnan";
    card.expertise = {"System design", "DSA"};
    card.ratingAverage = 4.9;
    card.priceFrom = domain::rupees(899);
    card.timeZone = {"Europe/London"};
    return card;
}

}  // namespace

class CodecEncodeTest : public QObject {
    Q_OBJECT

private slots:
    void encode_card_writesMembersInOrderAndLeavesOutAbsentOnes() {
        QCOMPARE(QByteArray::fromStdString(encode(card())), QByteArray(kCardText));
    }

    void encodeTo_appends() {
        std::string out = "42";
        protocol::encodeTo(out, protocol::ToggleActionItem{1, true});
        QCOMPARE(out, std::string(R"(42{"version":1,"done":true})"));
    }

    void encode_openPayload_isWrittenAsItIs() {
        QCOMPARE(encode(Open{boost::json::object{}}), std::string(R"({"payload":{}})"));
    }

    void encode_noSender_survivesTheWay() {
        protocol::Message message;
        message.id = {7};
        message.conversationId = {8};
        const auto back = decode<protocol::Message>(encode(message));
        QVERIFY(back.has_value());
        QVERIFY(!back->senderId);
    }

    void encode_notFinite_isNull_data() {
        QTest::addColumn<double>("value");
        QTest::newRow("nan") << std::nan("");
        QTest::newRow("infinity") << std::numeric_limits<double>::infinity();
    }
    void encode_notFinite_isNull() {
        QFETCH(double, value);
        auto mentor = card();
        mentor.ratingAverage = value;
        QVERIFY(encode(mentor).find("\"ratingAverage\":null") != std::string::npos);
    }

    void encode_anything_isReadBackEqual() {
        QVERIFY(rc::check([] {
            const auto value = anything();
            const auto json = encode(value);
            const auto back = decode<Everything>(json);
            if (!back) RC_FAIL(back.error().detail + " in " + json);
            RC_ASSERT(*back == value);
            RC_ASSERT(encode(*back) == json);
        }));
    }

    /// Whatever Boost.JSON reads from our text must be what it would have written itself.
    void encode_anything_isWhatBoostReads() {
        QVERIFY(rc::check([] {
            const auto value = anything();
            const auto parsed = boost::json::parse(encode(value));
            RC_ASSERT(std::string(parsed.at("title").as_string()) == value.title);
            RC_ASSERT(parsed.at("labels").as_object().size() == value.labels.size());
        }));
    }

    void decode_mutatedText_neverCrashesAndAcceptsOnlyWhatRoundTrips() {
        std::mt19937 random(20261119);
        const auto pick = [&](std::size_t below) {
            return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
        };
        Everything value;
        value.title = "नि\"\n";
        value.id = {99};
        value.count = 30;
        value.zone = {"Asia/Kathmandu"};
        value.items = {{"one", 1}, {"two", 2}};
        value.tags = {"a"};
        value.labels = {{"k", "v"}};
        const auto original = encode(value);
        constexpr std::string_view kBytes = "{}[]\",:\\u0019e+-.ntf\xff\xc3\xa4 ";
        int accepted = 0;
        for (int round = 0; round < 60'000; ++round) {
            auto text = original;
            for (auto changes = 1 + pick(3); changes > 0; --changes) {
                const auto at = pick(text.size());
                switch (pick(4)) {
                    case 0:
                        text.erase(at, 1 + pick(4));
                        break;
                    case 1:
                        text.insert(at, 1, kBytes[pick(kBytes.size())]);
                        break;
                    case 2:
                        text[at] = kBytes[pick(kBytes.size())];
                        break;
                    default:
                        text.insert(at, text.substr(pick(text.size()), pick(40)));
                        break;
                }
            }
            const auto result = decode<Everything>(text);
            if (!result) continue;
            ++accepted;
            const auto again = decode<Everything>(encode(*result));
            QVERIFY2(again && *again == *result, text.c_str());
        }
        QVERIFY(accepted > 100);
    }
};

MC_TEST_APPLESS(CodecEncodeTest)
#include "codec_encode_test.moc"
