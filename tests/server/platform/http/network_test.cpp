#include "platform/http/network.h"

#include <QtTest>

#include "platform/http/peer.h"
#include "support/test_program.h"

using namespace mc;
using http::clientName;
using http::Network;
using http::parseAddress;
using http::Peer;

namespace {

std::vector<Network> networks(const QStringList& texts) {
    std::vector<Network> result;
    for (const auto& text : texts)
        result.push_back(*Network::parse(text.toStdString()));
    return result;
}

}  // namespace

class NetworkTest : public QObject {
    Q_OBJECT
private slots:
    void isPublic_onlyOfTheOpenInternet_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("open");
        for (const char* open :
             {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "2606:4700::1111", "::ffff:8.8.8.8"})
            QTest::newRow(open) << open << true;
        for (const char* closed : {"127.0.0.1",
                                   "127.9.9.9",
                                   "10.1.2.3",
                                   "172.16.0.1",
                                   "192.168.1.1",
                                   "169.254.169.254",
                                   "100.64.0.1",
                                   "0.0.0.0",
                                   "192.0.0.192",
                                   "198.18.0.1",
                                   "224.0.0.1",
                                   "255.255.255.255",
                                   "::",
                                   "::1",
                                   "fe80::1",
                                   "fd00::1",
                                   "fd00:ec2::254",
                                   "ff02::1",
                                   "::ffff:127.0.0.1",
                                   "::ffff:169.254.169.254",
                                   "64:ff9b::7f00:1",
                                   "2002:7f00:1::",
                                   "2001::1",
                                   "2001:db8::1",
                                   "::127.0.0.1"})
            QTest::newRow(closed) << closed << false;
    }
    void isPublic_onlyOfTheOpenInternet() {
        QFETCH(QString, address);
        QFETCH(bool, open);
        QCOMPARE(http::isPublic(*parseAddress(address.toStdString())), open);
    }

    void contains_data() {
        QTest::addColumn<QString>("block");
        QTest::addColumn<QString>("inside");
        QTest::addColumn<QString>("outside");
        QTest::newRow("one address") << "10.0.0.2"
                                     << "10.0.0.2"
                                     << "10.0.0.3";
        QTest::newRow("/12 begins") << "172.16.0.0/12"
                                    << "172.16.0.0"
                                    << "172.15.255.255";
        QTest::newRow("/12 ends") << "172.16.0.0/12"
                                  << "172.31.255.255"
                                  << "172.32.0.0";
        QTest::newRow("bits behind the prefix") << "172.20.3.4/12"
                                                << "172.16.0.1"
                                                << "172.32.0.0";
        QTest::newRow("/32") << "192.0.2.1/32"
                             << "192.0.2.1"
                             << "192.0.2.0";
        QTest::newRow("/31") << "192.0.2.0/31"
                             << "192.0.2.1"
                             << "192.0.2.2";
        QTest::newRow("all of IPv4") << "0.0.0.0/0"
                                     << "203.0.113.1"
                                     << "2001:db8::1";
        QTest::newRow("IPv6") << "2001:db8::/32"
                              << "2001:db8:ffff::1"
                              << "2001:db9::";
        QTest::newRow("IPv6 within a byte") << "fd00::/9"
                                            << "fd7f::1"
                                            << "fd80::1";
        QTest::newRow("one IPv6 address") << "::1"
                                          << "::1"
                                          << "::2";
        QTest::newRow("mapped address") << "10.0.0.0/8"
                                        << "::ffff:10.1.2.3"
                                        << "::ffff:11.1.2.3";
        QTest::newRow("mapped block") << "::ffff:10.0.0.0/104"
                                      << "10.255.0.1"
                                      << "11.0.0.1";
    }
    void contains() {
        QFETCH(QString, block);
        QFETCH(QString, inside);
        QFETCH(QString, outside);
        const auto network = Network::parse(block.toStdString());
        QVERIFY(network);
        QVERIFY(network->contains(*parseAddress(inside.toStdString())));
        QVERIFY(!network->contains(*parseAddress(outside.toStdString())));
    }

    void parse_refusesWhatIsNoBlock_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "/", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8 ", "10.0.0/8",
                                 "10.0.0.0/8/8", "proxy.example", "2001:db8::/129", "fe80::1%eth0", "10.0.0.0/+8"})
            QTest::newRow(text) << text;
    }
    void parse_refusesWhatIsNoBlock() {
        QFETCH(QString, text);
        QVERIFY(!Network::parse(text.toStdString()));
    }

    void clientName_ofIpv6_isItsNetwork() {
        const auto name = [](const char* text) { return clientName(*parseAddress(text)); };
        QCOMPARE(name("203.0.113.7"), std::string("203.0.113.7"));
        QCOMPARE(name("::ffff:203.0.113.7"), std::string("203.0.113.7"));
        QCOMPARE(name("2001:db8:1:2:3:4:5:6"), std::string("2001:db8:1:2::/64"));
        QCOMPARE(name("2001:db8:1:2:ffff::"), name("2001:db8:1:2::1"));
        QVERIFY(name("2001:db8:1:3::1") != name("2001:db8:1:2::1"));
    }

    void forwardedFor_trustedHopsAreSteppedOver_data() {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("client");
        QTest::newRow("none") << "10.0.0.1" << QStringList{} << "10.0.0.1";
        QTest::newRow("one proxy") << "10.0.0.1" << QStringList{"203.0.113.1"} << "203.0.113.1";
        QTest::newRow("two proxies") << "10.0.0.1" << QStringList{"203.0.113.1, 172.20.0.3"} << "203.0.113.1";
        QTest::newRow("a client's own words")
            << "10.0.0.1" << QStringList{"8.8.8.8, 203.0.113.1, 172.20.0.3"} << "203.0.113.1";
        QTest::newRow("several lines") << "10.0.0.1" << QStringList{"8.8.8.8", "203.0.113.1", "172.20.0.3"}
                                       << "203.0.113.1";
        QTest::newRow("only proxies") << "10.0.0.1" << QStringList{"172.20.0.4, 172.20.0.3"} << "172.20.0.4";
        QTest::newRow("mapped proxy") << "::ffff:10.0.0.1" << QStringList{"203.0.113.1,::ffff:172.20.0.3"}
                                      << "203.0.113.1";
        QTest::newRow("with ports") << "10.0.0.1" << QStringList{"203.0.113.1:4711, 172.20.0.3:80"} << "203.0.113.1";
        QTest::newRow("IPv6 with a port") << "10.0.0.1" << QStringList{"[2001:db8:1:2::3]:443"} << "2001:db8:1:2::/64";
        QTest::newRow("no address") << "10.0.0.1" << QStringList{"203.0.113.1, unknown, 172.20.0.3"} << "172.20.0.3";
        QTest::newRow("empty entries") << "10.0.0.1" << QStringList{"203.0.113.1,,"} << "10.0.0.1";
        QTest::newRow("from a stranger") << "192.0.2.9" << QStringList{"203.0.113.1"} << "192.0.2.9";
    }
    void forwardedFor_trustedHopsAreSteppedOver() {
        QFETCH(QString, peer);
        QFETCH(QStringList, lines);
        QFETCH(QString, client);
        const auto trusted = networks({"10.0.0.0/8", "172.16.0.0/12"});
        Peer one(boost::asio::ip::make_address(peer.toStdString()), trusted);
        http::Request::Data data;
        std::vector<std::string> values;
        for (const auto& line : lines)
            values.push_back(line.toStdString());
        for (const auto& value : values)
            data.headers.emplace_back("X-Forwarded-For", value);
        one.describe(data);
        QCOMPARE(std::string(data.remoteAddress), client.toStdString());
    }
};

MC_TEST_APPLESS(NetworkTest)
#include "network_test.moc"
