#include "app/outbox_command.h"

#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#include "platform/base/random.h"
#include "platform/jobs/outbox.h"
#include "support/test_program.h"

using namespace mc;
using app::CommandError;
using app::OutboxCommand;
using database::Database;

/// What an operator does about effects that wait for a person.
class OutboxCommandTest : public QObject {
    Q_OBJECT

private:
    struct World {
        World() {
            outbox.handle("refund", jobs::Lane::money, [this](const jobs::Delivery&) { deliver(refunds); });
            outbox.handle("mail", jobs::Lane::mail, [this](const jobs::Delivery&) { deliver(mails); });
        }
        void deliver(int& count) const {
            if (!up) throw jobs::PermanentFailure("550 no <asha@example.org>");
            ++count;
        }
        void enqueue(std::string_view kind) {
            database->write([&](database::Transaction& tx) { outbox.enqueue(tx, kind, R"("secret@example.org")"); });
        }
        std::string run(OutboxCommand command) const {
            std::ostringstream out;
            app::runOutboxCommand(command, folder.path().toStdString(), out);
            return out.str();
        }
        /// Of the row of this kind.
        std::string id(std::string_view kind) const {
            return database->read([&](database::Reader& reader) {
                return domain::toString(reader.scalar<domain::OutboxId>("SELECT id FROM outbox WHERE kind = $1", kind));
            });
        }
        QTemporaryDir folder;
        base::FakeClock clock;
        base::SeededRandom random{1};
        base::IdSource ids{clock, random};
        std::unique_ptr<Database> database =
            Database::open(folder.filePath("mentor-connect.db").toStdString(), {.durable = false});
        jobs::Outbox outbox{*database, clock, ids, random};
        bool up = false;
        int refunds = 0;
        int mails = 0;
    };
    static QString trouble(const World& world, const OutboxCommand& command) {
        try {
            world.run(command);
        } catch (const CommandError& error) {
            return QString::fromUtf8(error.what());
        }
        return {};
    }

private slots:
    void list_showsWhatIsStuckAndNobodysAddress() {
        World world;
        world.enqueue("refund");
        world.outbox.drain();
        world.enqueue("mail");
        const auto text = QString::fromStdString(world.run({{"list"}}));
        QVERIFY2(text.startsWith("ID"), qPrintable(text));
        QVERIFY(text.contains(QString::fromStdString(world.id("refund")) + "  refund  stuck  1"));
        QVERIFY(text.contains("550 no …"));
        QVERIFY(!text.contains("example.org"));
        QVERIFY(!text.contains("waiting"));
        QVERIFY(text.endsWith("1 stuck, 0 to be tried.\n"));
        const auto all = QString::fromStdString(world.run({{"list"}, true}));
        QVERIFY(all.contains("mail    waiting  0"));
        QVERIFY(all.endsWith("1 stuck, 1 to be tried.\n"));
    }

    void list_nothing_saysSo() {
        const World world;
        QCOMPARE(world.run({{"list"}}), std::string("0 stuck, 0 to be tried.\n"));
    }

    void retry_oneKindOrAll_isDelivered() {
        World world;
        world.enqueue("refund");
        world.enqueue("mail");
        world.outbox.drain();
        world.up = true;
        QCOMPARE(world.outbox.drain(), 0u);
        world.run({{"retry", world.id("refund")}});
        QCOMPARE(world.outbox.drain(), 1u);
        QCOMPARE(world.refunds, 1);
        world.run({{"retry"}, false, "refund"});
        QCOMPARE(world.outbox.drain(), 0u);
        world.run({{"retry"}, true});
        QCOMPARE(world.outbox.drain(), 1u);
        QCOMPARE(world.mails, 1);
    }

    void discard_isDeliveredNoMore() {
        World world;
        world.enqueue("mail");
        world.outbox.drain();
        world.run({{"discard", world.id("mail")}, false, {}, "told by telephone"});
        world.up = true;
        world.run({{"retry"}, true});
        QCOMPARE(world.outbox.drain(), 0u);
        QCOMPARE(world.run({{"list"}, true}), std::string("0 stuck, 0 to be tried.\n"));
    }

    void wrongWords_areRefused() {
        World world;
        world.enqueue("mail");
        world.outbox.drain();
        const auto id = world.id("mail");
        QVERIFY(trouble(world, {{}}).contains("list, retry or discard"));
        QVERIFY(trouble(world, {{"drop"}}).contains("list, retry or discard"));
        QVERIFY(trouble(world, {{"retry"}}).contains("an ID, --kind=KIND or --all"));
        QVERIFY(trouble(world, {{"retry", id}, true}).contains("an ID, --kind=KIND or --all"));
        QVERIFY(trouble(world, {{"retry", id, id}}).contains("an ID, --kind=KIND or --all"));
        QVERIFY(trouble(world, {{"retry", "17"}}).contains("no ID"));
        QVERIFY(trouble(world, {{"retry", "0000000000001"}}).contains("nothing of this ID"));
        QVERIFY(trouble(world, {{"discard", id}}).contains("--reason"));
        QVERIFY(trouble(world, {{"discard"}, false, {}, "x"}).contains("an ID"));
        QVERIFY(trouble(world, {{"discard", "0000000000001"}, false, {}, "x"}).contains("nothing of this ID"));
        world.outbox.drain();
        QCOMPARE(world.mails, 0);
    }

    void folderWithoutAServer_isRefusedAndLeftEmpty() {
        const QTemporaryDir empty;
        std::ostringstream out;
        QVERIFY_EXCEPTION_THROWN(app::runOutboxCommand({{"list"}}, empty.path().toStdString(), out), CommandError);
        QVERIFY(empty.isValid() && QDir(empty.path()).isEmpty());
    }
};

MC_TEST_CORE(OutboxCommandTest)
#include "outbox_command_test.moc"
