#include "platform/realtime/packet.h"
#include "support/test_program.h"

#include <QtTest>
#include <boost/json/parse.hpp>
#include <random>

using namespace mc;
using realtime::PacketType;
using realtime::parsePacket;

namespace {

QByteArray bytes(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

}  // namespace

class PacketTest : public QObject {
    Q_OBJECT
private slots:
    void parse_wellFormed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char>("type");
        QTest::addColumn<QByteArray>("space");
        QTest::addColumn<qint64>("id");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("argument");
        const auto row = [](const char* text, char type, const char* space, qint64 id, const char* event,
                            const char* argument) {
            QTest::newRow(text) << QByteArray(text) << type << QByteArray(space) << id << QByteArray(event)
                                << QByteArray(argument);
        };
        row("0", '0', "/", -1, "", "null");
        row("0/chat", '0', "/chat", -1, "", "null");
        row("0/chat,", '0', "/chat", -1, "", "null");
        row("0/chat?token=1,{}", '0', "/chat", -1, "", "null");
        row("0{\"token\":\"a\"}", '0', "/", -1, "", "null");
        row("1/chat,", '1', "/chat", -1, "", "null");
        row("2[\"a\"]", '2', "/", -1, "a", "null");
        row("2[\"a\", 1 ,2]", '2', "/", -1, "a", "1");
        row("212[\"a\",{\"b\":\"],[\"}]", '2', "/", 12, "a", "{\"b\":\"],[\"}");
        row("2/chat,0[\"a\",\"x\\\"],\",3]", '2', "/chat", 0, "a", "\"x\\\"],\"");
        row("2/chat,[\"\\u0061b\",[[],{}]]", '2', "/chat", -1, "ab", "[[],{}]");
        row("3/chat,7[]", '3', "/chat", 7, "", "null");
        row("2999999999999999[\"a\"]", '2', "/", 999999999999999, "a", "null");
    }
    void parse_wellFormed() {
        QFETCH(QByteArray, text);
        QFETCH(char, type);
        QFETCH(QByteArray, space);
        QFETCH(qint64, id);
        QFETCH(QByteArray, event);
        QFETCH(QByteArray, argument);
        const std::string owned = text.toStdString();
        const auto packet = parsePacket(owned);
        QVERIFY(packet.has_value());
        QCOMPARE(static_cast<char>(packet->type), type);
        QCOMPARE(bytes(packet->space), space);
        QCOMPARE(packet->id ? static_cast<qint64>(*packet->id) : -1, id);
        QCOMPARE(bytes(packet->event), event);
        QCOMPARE(bytes(packet->argument), argument);
    }

    void parse_malformed_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "5",
                                 "9[]",
                                 "x",
                                 "51-[\"a\"]",
                                 "0[]",
                                 "0 1",
                                 "0{",
                                 "1{}",
                                 "11",
                                 "2",
                                 "2{}",
                                 "2[]",
                                 "2[1]",
                                 "2[null]",
                                 "2[\"a\"",
                                 "2[\"a\"]]",
                                 "2[\"a\",]",
                                 "2[\"a\" \"b\"]",
                                 "2[\"connect\"]",
                                 "2[\"connect_error\"]",
                                 "2[\"disconnecting\"]",
                                 "2-1[\"a\"]",
                                 "2abc[\"a\"]",
                                 "29999999999999999[\"a\"]",
                                 "3[]",
                                 "3/chat,[1]",
                                 "37{}",
                                 "4{\"message\":\"x\"}",
                                 "2/chat[\"a\"]"})
            QTest::newRow(*text != '\0' ? text : "empty") << QByteArray(text);
    }
    void parse_malformed() {
        QFETCH(QByteArray, text);
        QVERIFY(!parsePacket(text.toStdString()));
    }

    void parse_depth_isLimited() {
        const auto nested = [](int depth) {
            return "2[\"a\"," + std::string(static_cast<std::size_t>(depth), '[') +
                   std::string(static_cast<std::size_t>(depth), ']') + "]";
        };
        QVERIFY(parsePacket(nested(20)));
        QVERIFY(!parsePacket(nested(40)));
        QVERIFY(!parsePacket(nested(100000)));
    }

    void parse_longNamespace_isRefused() {
        QVERIFY(parsePacket("0/" + std::string(100, 'n')));
        QVERIFY(!parsePacket("0/" + std::string(1000, 'n')));
    }

    /// What is let through must be what a full JSON parser finds.
    void parse_mutatedPackets_areRefusedOrSane() {
        const std::string seeds[] = {
            "2/chat,17[\"send\",{\"conversationId\":\"0000000000001\",\"content\":\"a \\\"b\\\" \\u00e9 "
            "[x]\"},[1,2.5e3,null]]",
            "0/notifications,{\"token\":\"abc.def\"}", "3/call,5[{\"ok\":true}]", "1/chat,"};
        const std::string spice = std::string("[]{}\",:\\/0123456789-+.eEnulltrue \t\n\xc3\x80") + '\0';
        std::mt19937 random(42);
        int events = 0;
        for (int i = 0; i < 200000; ++i) {
            auto text = seeds[random() % 4];
            for (auto count = 1 + random() % 3; count > 0; --count) {
                const auto at = random() % text.size();
                if (random() % 3 == 0) text.erase(at, 1 + random() % 4);
                if (text.empty()) text = "2";
                if (random() % 3 == 0) text.insert(random() % text.size(), 1, spice[random() % spice.size()]);
                if (random() % 3 == 0) text[random() % text.size()] = spice[random() % spice.size()];
            }
            const auto packet = parsePacket(text);
            if (!packet || packet->type != PacketType::event) continue;
            ++events;
            boost::json::error_code error;
            const auto whole = boost::json::parse(std::string(packet->data), error);
            if (error) continue;  // Bytes that are not UTF-8 never come this far: the WebSocket refuses them.
            const auto& array = whole.as_array();
            QVERIFY(array.at(0).as_string() == boost::json::string_view(packet->event));
            const auto argument = boost::json::parse(std::string(packet->argument), error);
            QVERIFY(!error);
            QVERIFY(argument == (array.size() > 1 ? array.at(1) : boost::json::value(nullptr)));
        }
        QVERIFY(events > 1000);
    }

    void messages_areWhatTheProtocolSays() {
        using namespace realtime;
        QCOMPARE(
            openMessage("s", 25000, 20000, 1000000),
            std::string(R"(0{"sid":"s","upgrades":[],"pingInterval":25000,"pingTimeout":20000,"maxPayload":1000000})"));
        QCOMPARE(connectMessage("/", "s"), std::string(R"(40{"sid":"s"})"));
        QCOMPARE(connectMessage("/chat", "s"), std::string(R"(40/chat,{"sid":"s"})"));
        QCOMPARE(invalidNamespaceMessage("/x"), std::string(R"(44/x,{"message":"Invalid namespace"})"));
        QCOMPARE(disconnectMessage("/chat"), std::string("41/chat,"));
        QCOMPARE(disconnectMessage("/"), std::string("41"));
        QCOMPARE(eventMessage("/chat", "a\"b", "{}"), std::string("42/chat,[\"a\\\"b\",{}]"));
        QCOMPARE(ackMessage("/", 7, ""), std::string("437[null]"));
        QCOMPARE(ackMessage("/chat", 7, "1"), std::string("43/chat,7[1]"));
    }
};

MC_TEST_APPLESS(PacketTest)
#include "packet_test.moc"
