#include "platform/mail/mailer.h"

#include <QTest>

#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc::mail;
using mc::database::Reader;
using mc::database::Transaction;

namespace {

/// Takes what it is given, or is away.
class Post final : public Transport {
public:
    struct Sent {
        Mail mail;
        std::string messageId;
    };
    void send(const Mail& mail, const std::string& messageId) override {
        tried.push_back({mail, messageId});
        if (away) throw std::runtime_error("nobody is there");
        delivered.push_back(tried.back());
    }
    std::vector<Sent> tried;
    std::vector<Sent> delivered;
    bool away = false;
};

/// As a server wrote a mail that renders nothing on delivery; the file is "%PDF" in base 64.
constexpr const char* kFormerRow =
    "{\"to\":\"asha@example.org\",\"toName\":\"Asha\",\"subject\":\"You're "
    "booked\",\"text\":\"Hello\\n\",\"html\":\"<p>Hello</p>\","
    "\"attachments\":[{\"fileName\":\"receipt.pdf\",\"contentType\":\"application/pdf\",\"content\":\"JVBERg==\"}]}";

struct World {
    void put(std::string_view kind, std::string_view facts) {
        database->write([&](Transaction& tx) { mailer.enqueue(tx, kind, facts); });
    }
    /// Of a kind that nobody enqueues any more, as it stands in the file after the migrations.
    void putFormer(const std::string& payload) {
        database->write([&](Transaction& tx) {
            tx.execute(
                "INSERT INTO outbox (id, kind, lane, idempotency_key, payload, due_at, wanted_at, created_at)"
                " VALUES (1, 'mail', '', 'booked:1', $1, 0, 0, 0)",
                payload);
        });
    }
    std::string text(const char* column) {
        return database->read([&](Reader& reader) {
            return reader.scalar<std::string>(std::string("SELECT ") + column + " FROM outbox");
        });
    }
    /// As a server that starts.
    void start() {
        outbox.start();
        outbox.drain();
        outbox.stop();
    }

    mc::base::FakeClock clock;
    mc::base::SeededRandom random{1};
    mc::base::IdSource ids{clock, random};
    mc::test::TemporaryDatabase database;
    mc::jobs::Outbox outbox{*database, clock, ids, random};
    Post post;
    Mailer mailer{outbox, post, "mentor.example"};
};

Mail saying(const std::string& text) {
    return {"asha@example.org", "Asha", "Subject", text, {}, {}};
}

}  // namespace

class MailerTest : public QObject {
    Q_OBJECT

private slots:
    void formerRow_waitingAtAnUpgrade_isDelivered() {
        World world;
        world.putFormer(kFormerRow);
        world.start();
        QCOMPARE(world.post.delivered.size(), 1u);
        const auto& mail = world.post.delivered[0].mail;
        QCOMPARE(mail.to, std::string("asha@example.org"));
        QCOMPARE(mail.subject, std::string("You're booked"));
        QCOMPARE(mail.text, std::string("Hello\n"));
        QCOMPARE(mail.attachments.at(0).content, std::string("%PDF"));
        QCOMPARE(world.text("state || payload"), std::string("done"));
    }

    void formerRow_thatCannotBeRead_isStuckAndSaysNothingOfIt() {
        World world;
        world.putFormer("{\"to\":\"asha@example.org\"}");
        world.start();
        QCOMPARE(world.post.tried.size(), 0u);
        QCOMPARE(world.text("state"), std::string("stuck"));
        QVERIFY(world.text("last_error").find("asha") == std::string::npos);
    }

    void rows_holdFactsUntilTheyAreDelivered() {
        World world;
        world.mailer.compose("code", [](const std::string& facts) { return std::optional(saying("Code " + facts)); });
        world.put("code", "123456");
        QCOMPARE(world.text("kind || ' ' || lane || ' ' || payload"), std::string("mail.code mail 123456"));
        world.outbox.drain();
        QCOMPARE(world.post.delivered.at(0).mail.text, std::string("Code 123456"));
        QCOMPARE(world.text("payload"), std::string());
    }

    void retry_saysTheSameUnderTheSameMessageId() {
        World world;
        world.mailer.compose("code", [](const std::string& facts) { return std::optional(saying(facts)); });
        world.put("code", "123456");
        world.post.away = true;
        world.outbox.drain();
        world.post.away = false;
        world.clock.advance(mc::domain::kHour);
        world.outbox.drain();
        QCOMPARE(world.post.tried.size(), 2u);
        QCOMPARE(world.post.delivered.size(), 1u);
        QCOMPARE(world.post.tried[0].messageId, world.post.tried[1].messageId);
        QVERIFY(world.post.tried[0].messageId.ends_with("@mentor.example"));
        QCOMPARE(world.post.tried[0].mail.text, world.post.tried[1].mail.text);
    }

    void unsafeMail_isStuckAtOnce_unwantedOneIsDone() {
        World world;
        world.mailer.compose("unsafe", [](const std::string&) {
            auto mail = saying("x");
            mail.subject = "x\r\nBcc: spy@evil";
            return std::optional(mail);
        });
        world.mailer.compose("unwanted", [](const std::string&) { return std::nullopt; });
        world.put("unsafe", "{}");
        world.outbox.drain();
        QCOMPARE(world.text("state"), std::string("stuck"));
        world.database->write([](Transaction& tx) { tx.execute("DELETE FROM outbox"); });
        world.put("unwanted", "{}");
        world.outbox.drain();
        QCOMPARE(world.text("state"), std::string("done"));
        QCOMPARE(world.post.tried.size(), 0u);
    }
};

MC_TEST_APPLESS(MailerTest)
#include "mailer_test.moc"
