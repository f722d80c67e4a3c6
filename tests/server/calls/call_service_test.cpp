#include "calls/call_service.h"

#include <QTest>
#include <boost/json/parse.hpp>

#include "support/booking_house.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kMinute;
using test::BookingHouse;
using test::code;

namespace {

/// A confirmed session and its room.
struct CallServiceRoom : BookingHouse {
    explicit CallServiceRoom(const calls::CallOptions& options = {})
        : calls{*database, clock, bookings, stays, options} {}

    /// `minutes` after the session's start; negative before it.
    void at(int minutes) { clock.set(booking.startsAt + minutes * kMinute); }
    void comes(domain::UserId who) { QVERIFY(calls.join(who, booking.id)); }
    void goes(domain::UserId who) { calls.leave(who, booking.id); }
    std::size_t staysOf(domain::UserId who) {
        return database->read([&](database::Reader& reader) { return stays.staysOf(reader, booking.id, who).size(); });
    }
    domain::Result<protocol::MeetingLink> link(domain::UserId who) {
        return calls.meetingLink(who, "Maya", booking.id);
    }

    domain::UserId ananya = mentor("ananya");
    domain::UserId maya = student("maya");
    bookings::Booking booking = paid(maya, ananya, in(kDay));
    calls::StayStore stays;
    calls::CallService calls;
};

calls::CallOptions jitsi(const std::string& secret) {
    calls::CallOptions options;
    options.mode = protocol::CallMode::jitsi;
    options.jitsiDomain = "meet.example.org";
    options.jitsiAppId = "mentor-connect";
    options.jitsiSecret = secret;
    return options;
}

boost::json::object claimsOf(const std::string& token) {
    const auto from = token.find('.') + 1;
    const auto part = QByteArray::fromStdString(token.substr(from, token.rfind('.') - from));
    const auto text = QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding).toStdString();
    return boost::json::parse(text).as_object();
}

}  // namespace

class CallServiceTest : public QObject {
    Q_OBJECT
    using Room = CallServiceRoom;

private slots:
    void meetingLink_isForTheTwoInsideTheWindow_data() {
        QTest::addColumn<qint64>("second");
        QTest::addColumn<QString>("answer");
        QTest::newRow("a second too early") << qint64(-601) << "outside_join_window";
        QTest::newRow("ten minutes before") << qint64(-600) << "ok";
        QTest::newRow("the last second") << qint64(3600 + 299) << "ok";
        QTest::newRow("five minutes after the end") << qint64(3600 + 300) << "outside_join_window";
    }
    void meetingLink_isForTheTwoInsideTheWindow() {
        QFETCH(qint64, second);
        QFETCH(QString, answer);
        Room room;
        room.clock.set(room.booking.startsAt + second);
        for (const auto who : {room.maya, room.ananya}) {
            QCOMPARE(code(room.link(who)), answer);
            QCOMPARE(code(room.calls.join(who, room.booking.id)), answer);
            QCOMPARE(room.staysOf(who), std::size_t(answer == "ok" ? 1 : 0));
        }
        const auto stranger = room.student("ravi");
        QCOMPARE(code(room.link(stranger)), QString("not_found"));
        QCOMPARE(code(room.calls.join(stranger, room.booking.id)), QString("not_found"));
    }

    void meetingLink_ofWhatIsNotConfirmed_isRefused() {
        Room room;
        const auto held = room.held(room.maya, room.ananya, room.in(2 * kDay));
        room.clock.set(held.startsAt);
        QCOMPARE(code(room.calls.meetingLink(room.maya, "Maya", held.id)), QString("invalid_state"));
        room.at(-60);
        QVERIFY(room.changes.cancel(room.maya, room.booking.id, "I am ill.", room.clock.now()));
        room.at(0);
        QCOMPARE(code(room.link(room.maya)), QString("invalid_state"));
        QCOMPARE(code(room.calls.join(room.ananya, room.booking.id)), QString("invalid_state"));
    }

    void meetingLink_direct_namesOneRoomAndOnePoliteSide() {
        Room room;
        room.at(0);
        const auto hers = room.link(room.maya);
        const auto his = room.link(room.ananya);
        QCOMPARE(hers->room, his->room);
        QVERIFY(hers->room.size() >= 32);  // 128 bits in hexadecimal digits.
        QVERIFY(hers->polite && !his->polite);
        QCOMPARE(hers->closesAt.seconds, (room.booking.endsAt + 5 * kMinute).seconds);
        QVERIFY(!hers->jitsiDomain && !hers->browserUrl);
    }

    void meetingLink_jitsi_tokenOpensThisRoomUntilItCloses() {
        Room room(jitsi("a-secret-of-at-least-thirty-two-bytes"));
        room.at(0);
        const auto claims = claimsOf(room.link(room.ananya)->jitsiJwt.value());
        QCOMPARE(std::string(claims.at("room").as_string()), room.booking.meetingRoom);
        QCOMPARE(std::string(claims.at("aud").as_string()), std::string("mentor-connect"));
        QCOMPARE(std::string(claims.at("sub").as_string()), std::string("meet.example.org"));
        QCOMPARE(claims.at("exp").as_int64(), room.booking.joinClosesAt().seconds);
        QVERIFY(claims.at("nbf").as_int64() < room.clock.now().seconds);
        const auto moderates = [&](domain::UserId who) {
            const auto user = claimsOf(*room.link(who)->jitsiJwt).at("context").at("user").as_object();
            return user.at("moderator").as_bool();
        };
        QVERIFY(moderates(room.ananya));
        QVERIFY(!moderates(room.maya));
    }

    void meetingLink_jitsiWithoutASecret_hasNoToken() {
        Room room(jitsi({}));
        room.at(0);
        const auto link = room.link(room.maya);
        QVERIFY(!link->jitsiJwt);
        QCOMPARE(*link->browserUrl, "https://meet.example.org/" + room.booking.meetingRoom);
    }

    /// Decision 8: whoever is to be paid for being there must have been there.
    void joiningAndLeaving_areTheEvidence() {
        Room room;
        room.at(-5);
        room.comes(room.ananya);
        room.at(0);
        room.comes(room.maya);
        room.at(3);
        room.goes(room.maya);
        room.at(10);
        room.comes(room.maya);
        room.at(20);
        room.goes(room.maya);
        room.goes(room.ananya);
        const auto seen = room.database->read([&](database::Reader& reader) {
            return domain::Attendance{room.stays.staysOf(reader, room.booking.id, room.ananya),
                                      room.stays.staysOf(reader, room.booking.id, room.maya)};
        });
        const auto minute = [&](int n) { return room.booking.startsAt + n * kMinute; };
        const domain::Attendance expected{{{minute(-5), minute(20)}},
                                          {{minute(0), minute(3)}, {minute(10), minute(20)}}};
        QVERIFY(seen == expected);
    }

    void heartbeat_isWhatACrashKeeps() {
        Room room;
        room.at(0);
        room.comes(room.maya);
        room.at(7);
        room.calls.see({{room.booking.id, room.maya}});
        room.at(9);
        room.calls.recover();
        const auto stays = room.database->read(
            [&](database::Reader& reader) { return room.stays.staysOf(reader, room.booking.id, room.maya); });
        QCOMPARE(stays.size(), std::size_t(1));
        QVERIFY(stays.front().until == room.booking.startsAt + 7 * kMinute);
    }

    void mayStay_untilItIsCancelled() {
        Room room;
        room.at(-10);
        room.comes(room.maya);
        QVERIFY(room.calls.mayStay(room.maya, room.booking.id));
        QVERIFY(room.changes.cancel(room.ananya, room.booking.id, "I am ill.", room.clock.now()));
        QVERIFY(!room.calls.mayStay(room.maya, room.booking.id));
    }
};

MC_TEST_APPLESS(CallServiceTest)
#include "call_service_test.moc"
