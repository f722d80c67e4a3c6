#include <QTemporaryDir>
#include <QTest>

#include "support/calendar_readers.h"
#include "support/smtp_sink.h"

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/http_ask.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using tests::HttpAsk;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr const char* kRelay = "sessions@mentors.example";

QString iso(domain::UtcTime time) {
    return QString::fromStdString(domain::toIso(time));
}

/// A mail with an invitation, as others read it.
struct Invitation {
    QString to;
    QString from;
    QString method;        ///< Of the part.
    QString all;           ///< Every word of the mail.
    std::string calendar;  ///< The part that mail programs answer to.
    bool fileIsTheSame = false;
    int calendars = 0;
};

Invitation invitationOf(const QJsonObject& mail) {
    Invitation found{mail["to"].toString(), mail["from"].toString(), {}, mail["subject"].toString(), {}};
    QString file;
    for (const auto& value : mail["parts"].toArray()) {
        const auto part = value.toObject();
        const auto text = part["text"].toString();
        found.all += text;
        if (part["type"] == "application/ics") file = text;
        if (part["type"] != "text/calendar") continue;
        ++found.calendars;
        found.method = part["method"].toString();
        found.calendar = text.toStdString();
    }
    found.fileIsTheSame = file.toStdString() == found.calendar;
    return found;
}

/// Both on a server that listens and sends mails to a mail server of ours.
struct CalendarsWorld {
    CalendarsWorld()
        : server(folder.path().toStdString(), [this](app::Config& config) {
              config.mail.smtp = true;
              config.mail.server.host = "127.0.0.1";
              config.mail.server.port = sink.port();
              config.mail.server.security = mail::SmtpOptions::Security::none;
              config.mail.sender = {kRelay, "Graphora Mentoring"};
          }) {
        server.listen();
    }

    /// The session as it is now.
    bookings::Booking now() {
        return *server.rooms.database->read(
            [&](database::Reader& reader) { return server.rooms.bookings.find(reader, booking.id); });
    }
    tests::HttpReply ask(const std::string& method, const std::string& what, const std::string& body,
                         const Visitor& who) {
        HttpAsk ask(server.edge.url());
        return ask(method, "/api/bookings/" + domain::toString(booking.id) + what, body, server.freshToken(who),
                   "key-" + std::to_string(++m_keys))
            .value();
    }
    int move(const Visitor& who, domain::UtcTime to) {
        return ask("POST", "/move",
                   "{\"version\":" + std::to_string(now().version) + ",\"startsAt\":\"" + domain::toIso(to) +
                       "\",\"note\":\"My exam was moved.\"}",
                   who)
            .status;
    }
    int agree(const Visitor& who) {
        return ask("PUT", "/move", "{\"version\":" + std::to_string(now().version) + ",\"answer\":\"agree\"}", who)
            .status;
    }

    /// What a calendar program reads at a person's new address.
    std::string feed(const Visitor& who) {
        HttpAsk ask(server.edge.url());
        const auto made = ask("POST", "/api/me/calendar-feed", {}, server.freshToken(who)).value().json();
        const std::string address(made.at("address").as_string());
        const auto path = address.substr(address.find("/api/"));
        return ask("GET", path).value().raw;
    }

    /// Waits for so many and reads them; in the order they came.
    std::vector<Invitation> invitations(std::size_t wanted) {
        std::vector<Invitation> found;
        const auto all = [&] {
            found.clear();
            const auto read = tests::readByPython(sink.messages(), {"mails"}).value();
            for (const auto& mail : read) {
                auto one = invitationOf(mail.toObject());
                if (one.calendars > 0) found.push_back(std::move(one));
            }
            return found.size() >= wanted;
        };
        (void)QTest::qWaitFor(all, 60'000);
        return found;
    }

    test::SmtpSink sink{{}};
    QTemporaryDir folder;
    WholeServer server;
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    domain::UtcTime first = server.slotAfter(5 * domain::kDay);
    bookings::Booking booking = server.paid(student, mentor, first);

private:
    int m_keys = 0;
};

/// A session that is confirmed, moved by the student, moved by the mentor whose proposal she agrees to, and cancelled.
struct WholeLife : CalendarsWorld {
    WholeLife() {
        const auto wait = [this](std::size_t wanted) {
            (void)QTest::qWaitFor([&] { return invited() >= wanted; }, 60'000);
        };
        wait(2);
        moved = move(student, first + domain::kDay);
        wait(4);
        proposed = move(mentor, first + 2 * domain::kDay + domain::kHour);
        agreed = agree(student);
        wait(6);
        cancelled = ask("PUT", "/cancel", R"({"reason":"I am ill."})", mentor).status;
        mails = invitations(8);
    }
    std::size_t invited() {
        const auto messages = sink.messages();
        return static_cast<std::size_t>(std::ranges::count_if(
            messages, [](const std::string& one) { return one.find("text/calendar") != std::string::npos; }));
    }
    std::vector<std::string> calendars() const {
        std::vector<std::string> texts;
        for (const auto& mail : mails)
            texts.push_back(mail.calendar);
        return texts;
    }
    int moved = 0;
    int proposed = 0;
    int agreed = 0;
    int cancelled = 0;
    std::vector<Invitation> mails;
};

}  // namespace

/// What leaves for calendars of others: the mails as a mail server got them and the file at the private address, read by
/// programs that know nothing of ours.
class CalendarsOutTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!tests::readByPython({})) QSKIP("icalendar is not installed");
    }

    void invitations_areOneEntryOverTheLifeOfASession() {
        WholeLife world;
        QCOMPARE(world.moved, 200);
        QCOMPARE(world.proposed, 200);
        QCOMPARE(world.agreed, 200);
        QCOMPARE(world.cancelled, 200);
        QCOMPARE(world.mails.size(), 8u);
        const auto read = tests::readByPython(world.calendars()).value();
        const std::array starts{world.first, world.first + domain::kDay, world.first + 2 * domain::kDay + domain::kHour,
                                world.first + 2 * domain::kDay + domain::kHour};
        QMap<QString, int> told;
        QString uid;
        for (std::size_t i = 0; i < world.mails.size(); ++i) {
            const auto& mail = world.mails[i];
            const auto calendar = read[static_cast<qsizetype>(i)].toObject();
            QCOMPARE(calendar["events"].toArray().size(), 1);
            const auto event = calendar["events"][0].toObject();
            const int step = told[mail.to]++;
            const bool over = step == 3;
            if (uid.isEmpty()) uid = event["uid"].toString();
            QCOMPARE(event["uid"].toString(), uid);
            QCOMPARE(event["sequence"].toInt(), step);
            QCOMPARE(event["start"].toString(), iso(starts[static_cast<std::size_t>(step)]));
            QCOMPARE(event["end"].toString(), iso(starts[static_cast<std::size_t>(step)] + domain::kHour));
            QCOMPARE(event["status"].toString(), QString(over ? "CANCELLED" : "CONFIRMED"));
            QCOMPARE(calendar["method"].toString(), QString(over ? "CANCEL" : "REQUEST"));
            QCOMPARE(mail.method, calendar["method"].toString());
            QCOMPARE(mail.calendars, 1);
            QVERIFY(mail.fileIsTheSame);
        }
        QCOMPARE(told, (QMap<QString, int>{{"p1@test.example", 4}, {"p2@test.example", 4}}));
    }

    void invitations_nameTheReaderAlone_andAreSentByTheRelay() {
        WholeLife world;
        QCOMPARE(world.mails.size(), 8u);
        const auto read = tests::readByPython(world.calendars()).value();
        for (std::size_t i = 0; i < world.mails.size(); ++i) {
            const auto& mail = world.mails[i];
            const auto event = read[static_cast<qsizetype>(i)]["events"][0].toObject();
            QCOMPARE(event["attendees"].toArray(), QJsonArray{"mailto:" + mail.to});
            QCOMPARE(event["organizer"].toString(), QString("mailto:") + kRelay);
            QCOMPARE(mail.from, QString(kRelay));
            const auto* other = mail.to == "p1@test.example" ? "p2@test.example" : "p1@test.example";
            QVERIFY2(!mail.all.contains(other), qPrintable(mail.all));
        }
    }

    void feed_showsTheSameEntries() {
        WholeLife world;
        const auto other = world.server.paid(world.student, world.mentor, world.first + 3 * domain::kDay);
        const auto read = tests::readByPython({world.feed(world.student)}).value()[0].toObject();
        QCOMPARE(read["method"].toString(), QString("PUBLISH"));
        QCOMPARE(read["name"].toString(), QString("Mentor Connect sessions"));
        const auto events = read["events"].toArray();
        QCOMPARE(events.size(), 2);
        const auto mailed = tests::readByPython({world.mails.back().calendar}).value().at(0)["events"][0].toObject();
        const auto over = events[0].toObject();
        for (const auto* same : {"uid", "sequence", "start", "end", "status"})
            QCOMPARE(over[same], mailed[same]);
        QCOMPARE(events[1]["start"].toString(), iso(other.startsAt));
        QCOMPARE(events[1]["status"].toString(), QString("CONFIRMED"));
        QVERIFY(events[1]["attendees"].toArray().isEmpty());
    }

    void javascriptReader_readsTheSame() {
        if (!tests::readByIcalJs(MC_ICAL_JS, {})) QSKIP("ical.js is not installed");
        WholeLife world;
        QCOMPARE(world.mails.size(), 8u);
        auto texts = world.calendars();
        (void)world.server.paid(world.student, world.mentor, world.first + 3 * domain::kDay);
        texts.push_back(world.feed(world.mentor));
        QCOMPARE(tests::readByIcalJs(MC_ICAL_JS, texts).value(), tests::readByPython(texts).value());
    }
};

MC_TEST_CORE(CalendarsOutTest)
#include "calendars_out_test.moc"
