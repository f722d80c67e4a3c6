#include <QTest>

#include "support/calendar_readers.h"
#include "support/hard_events.h"
#include "support/radicale.h"
#include "support/test_program.h"
#include "support/writing_world.h"

using namespace mc;
using domain::CalendarWriteHealth;
using domain::kDay;
using domain::kHour;

namespace {

struct RadicaleWorld : tests::WritingWorld {
    QJsonArray events(test::Radicale& radicale, const std::string& name) {
        const auto text = radicale.text(name);
        if (text.find("VEVENT") == std::string::npos) return {};
        return tests::readByPython({text}).value()[0].toObject()["events"].toArray();
    }
    int busy(const protocol::CalendarSource& source) {
        server.rooms.calendarSync.sync(source.id);
        const auto now = server.clock.now();
        const auto span = "from=" + domain::toIso(now) + "&to=" + domain::toIso(now + 30 * kDay);
        const auto list = server.ask(http::Method::get, "/api/calendars/busy?" + span, {}, server.freshToken(mentor));
        return static_cast<int>(list.body.as_object().at("items").as_array().size());
    }
};

QString isoOf(domain::UtcTime time) {
    return QString::fromStdString(domain::toIso(time));
}

}  // namespace

/// A mentor's sessions in a calendar of Debian's Radicale, read there by a program that knows nothing of ours.
class RadicaleWritingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!m_radicale.start()) QSKIP("radicale is not installed");
        if (!tests::readByPython({})) QSKIP("icalendar is not installed");
        m_radicale.make("sessions", "Sessions");
        m_radicale.make("other", "Other");
    }

    void wholeLife_isOneObject() {
        RadicaleWorld world;
        const auto source = world.connect(m_radicale.calendar("sessions"), "rohan", m_radicale.password());
        QCOMPARE(world.choose(source.id).status, 200);
        const auto booking = world.book();
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::good);
        auto events = world.events(m_radicale, "sessions");
        QCOMPARE(events.size(), 1);
        auto event = events[0].toObject();
        const auto uid = event["uid"].toString();
        QCOMPARE(uid, QString::fromStdString(RadicaleWorld::uidOf(booking)));
        QCOMPARE(event["start"].toString(), isoOf(booking.startsAt));
        QCOMPARE(event["end"].toString(), isoOf(booking.endsAt));
        QCOMPARE(event["sequence"].toInt(), 0);
        QCOMPARE(event["organizer"].toString(), QString());
        // Her own session is nothing she is busy with elsewhere; what else is there is.
        QCOMPARE(world.busy(source), 0);
        m_radicale.put("sessions", "dentist.ics",
                       tests::calendarOf(tests::eventOf(
                           "DTSTART:" + stamp(booking.startsAt + 2 * kDay) + "\nDURATION:PT1H\n", "dentist")));
        QCOMPARE(world.busy(source), 1);
        m_radicale.remove("sessions", "dentist.ics");

        (void)world.server.rooms.moves
            .move(world.student.id, booking.id, booking.version, booking.startsAt + kDay, "", world.server.clock.now())
            .value();
        world.deliver();
        events = world.events(m_radicale, "sessions");
        QCOMPARE(events.size(), 1);
        event = events[0].toObject();
        QCOMPARE(event["uid"].toString(), uid);
        QCOMPARE(event["sequence"].toInt(), 1);
        QCOMPARE(event["start"].toString(), isoOf(booking.startsAt + kDay));
        QCOMPARE(world.busy(source), 0);

        world.cancel(booking);
        world.deliver();
        QCOMPARE(world.events(m_radicale, "sessions").size(), 0);
    }

    void switchedOff_isGone_andAnotherCalendarGetsAll() {
        RadicaleWorld world;
        const auto source = world.connect(m_radicale.calendar("sessions"), "rohan", m_radicale.password());
        const auto other = world.connect(m_radicale.calendar("other"), "rohan", m_radicale.password(), "Other");
        world.book();
        world.book(7 * kDay);
        QCOMPARE(world.choose(source.id).status, 200);
        world.deliver();
        QCOMPARE(world.events(m_radicale, "sessions").size(), 2);
        QCOMPARE(world.choose(other.id).status, 200);
        world.deliver();
        QCOMPARE(world.events(m_radicale, "sessions").size(), 0);
        QCOMPARE(world.events(m_radicale, "other").size(), 2);
        QCOMPARE(world.choose(std::nullopt).status, 200);
        world.deliver();
        QCOMPARE(world.events(m_radicale, "other").size(), 0);
    }

    /// Radicale allows no second object of one UID.
    void sessionFromAMail_isTheOneThatIsWritten() {
        RadicaleWorld world;
        const auto source = world.connect(m_radicale.calendar("other"), "rohan", m_radicale.password(), "Other");
        const auto booking = world.book();
        m_radicale.put("other", "from-a-mail.ics",
                       tests::calendarOf(tests::eventOf("DTSTART:" + stamp(booking.startsAt) + "\nDURATION:PT1H\n",
                                                        RadicaleWorld::uidOf(booking))));
        QCOMPARE(world.choose(source.id).status, 200);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::good);
        const auto events = world.events(m_radicale, "other");
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0].toObject()["status"].toString(), QString("CONFIRMED"));
        m_radicale.remove("other", "from-a-mail.ics");
    }

    void wrongPassword_andNoCalendar_areSaid() {
        RadicaleWorld world;
        world.book();
        const auto source = world.connect(m_radicale.calendar("sessions"), "rohan", "wrong");
        QCOMPARE(world.choose(source.id).status, 200);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::wrong_password);
        const auto gone = world.connect(m_radicale.calendar("no-such"), "rohan", m_radicale.password(), "Gone");
        QCOMPARE(world.choose(gone.id).status, 200);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::gone);
    }

private:
    static std::string stamp(domain::UtcTime time) {
        auto text = domain::toIso(time);
        std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
        return text;
    }

    test::Radicale m_radicale;
};

MC_TEST_CORE(RadicaleWritingTest)
#include "radicale_writing_test.moc"
