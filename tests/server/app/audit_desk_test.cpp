#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/audit.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::Role;
using http::Method;
using protocol::AuditPage;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct AuditDeskWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor ravi = server.person("Ravi Nair");
    Visitor sam = server.person("Sam Support", {Role::student, Role::support});
    Visitor olga = server.person("Olga Owner", {Role::student, Role::owner});

    AuditDeskWorld() {
        deed(sam, maya, "suspend");
        server.clock.advance(domain::kDay);
        deed(olga, maya, "reinstate");
        deed(olga, ravi, "suspend");
        deed(sam, ravi, "reveal-email");
    }
    void deed(const Visitor& by, const Visitor& of, const std::string& what) {
        server.clock.advance(61);
        const auto path = "/api/admin/people/" + domain::toString(of.id) + '/' + what;
        const auto reply =
            server.ask(Method::post, path, R"({"reason":"Because of )" + what + "\"}", server.freshToken(by));
        if (reply.status != 200) throw std::logic_error(reply.raw);
    }
    WholeServer::Reply ask(const std::string& query, const Visitor& who) {
        server.clock.advance(61);
        return server.ask(Method::get, "/api/admin/audit" + query, "", server.freshToken(who));
    }
    AuditPage page(const std::string& query) { return protocol::decode<AuditPage>(ask(query, olga).raw).value(); }
    /// The deeds of a page, in its order.
    std::string found(const std::string& query) {
        std::string all;
        for (const auto& entry : page(query).items)
            all += entry.action.substr(entry.action.find('.') + 1) + ':' + entry.subjectName.substr(0, 4) + ' ';
        return all;
    }
};

}  // namespace

/// The record of deeds, as owners search it.
class AuditDeskTest : public QObject {
    Q_OBJECT
    using World = AuditDeskWorld;

private slots:
    void search_narrows_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* query, const char* found) { QTest::newRow(query) << query << found; };
        row("", "email_revealed:Ravi suspended:Ravi reinstated:Maya suspended:Maya ");
        row("?order=oldest", "suspended:Maya reinstated:Maya suspended:Ravi email_revealed:Ravi ");
        row("?who=sam", "email_revealed:Ravi suspended:Maya ");
        row("?who=P4@test.example", "suspended:Ravi reinstated:Maya ");
        row("?who=nair", "");
        row("?who=nobody", "");
        row("?whom=maya", "reinstated:Maya suspended:Maya ");
        row("?whom=nair", "email_revealed:Ravi suspended:Ravi reinstated:Maya suspended:Maya ");
        row("?whom=nair&who=olga", "suspended:Ravi reinstated:Maya ");
        row("?action=person.suspended", "suspended:Ravi suspended:Maya ");
        row("?action=person.", "email_revealed:Ravi suspended:Ravi reinstated:Maya suspended:Maya ");
        row("?action=person", "");
        row("?action=booking.", "");
        row("?who=sam&action=person.suspended&whom=maya", "suspended:Maya ");
        row("?whom=%25", "");
    }
    void search_narrows() {
        QFETCH(QString, query);
        World world;
        QTEST(QString::fromStdString(world.found(query.toStdString())), "found");
    }

    void search_byDay_andByTheIdOfAnything() {
        World world;
        const auto first = world.page("?order=oldest").items[0];
        const auto until = domain::toIso(first.at + domain::kHour);
        QCOMPARE(world.found("?until=" + until), std::string("suspended:Maya "));
        QCOMPARE(world.found("?from=" + until), std::string("email_revealed:Ravi suspended:Ravi reinstated:Maya "));
        QCOMPARE(world.found("?from=" + domain::toIso(first.at) + "&until=" + domain::toIso(first.at)), std::string());
        QCOMPARE(world.found("?whom=" + domain::toString(world.ravi.id)),
                 std::string("email_revealed:Ravi suspended:Ravi "));
        QCOMPARE(world.found("?who=" + domain::toString(world.sam.id)),
                 std::string("email_revealed:Ravi suspended:Maya "));
    }

    void bookings_areFoundByTheirCode() {
        World world;
        const auto mentor = world.server.mentor("Rohan Mehta");
        const auto booking = world.server.paid(world.maya, mentor, world.server.slotAfter(48 * domain::kHour));
        QVERIFY(world.server.rooms.bookingChanges.cancelAs(world.olga.id, booking.id, "Outage", booking.version,
                                                           world.server.clock.now()));
        auto code = booking.code;
        std::ranges::transform(code, code.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
        const auto page = world.page("?whom=" + code);
        QCOMPARE(page.items.size(), 1u);
        QCOMPARE(page.items[0].action, std::string("booking.cancelled"));
        QCOMPARE(page.items[0].subjectName, booking.code);
        QCOMPARE(page.items[0].actor->name, std::string("Olga Owner"));
        QCOMPARE(page.items[0].reason, std::string("Outage"));
    }

    void pages_followEachOtherWithoutGapsInEitherOrder() {
        World world;
        for (const std::string order : {"newest", "oldest"}) {
            std::vector<std::int64_t> numbers;
            std::string cursor;
            do {
                const auto page = world.page("?limit=1&order=" + order + (cursor.empty() ? "" : "&cursor=" + cursor));
                QCOMPARE(page.items.size(), 1u);
                numbers.push_back(page.items[0].number);
                cursor = page.next.value_or("");
            } while (!cursor.empty());
            if (order == "newest") std::ranges::reverse(numbers);
            QCOMPARE(numbers, (std::vector<std::int64_t>{1, 2, 3, 4}));
        }
    }

    void answers_holdNoAddress_andAreTheOwnersAlone() {
        World world;
        QVERIFY(world.ask("", world.olga).raw.find("@test.example") == std::string::npos);
        QCOMPARE(world.ask("", world.sam).status, 403);
        QCOMPARE(world.ask("", world.maya).status, 403);
    }

    void badInput_isRefusedAndNamed_data() {
        QTest::addColumn<QString>("query");
        for (const auto* query : {"?cursor=nonsense", "?from=yesterday", "?until=2026-13-01T00:00:00Z", "?order=random",
                                  "?limit=501", "?limit=0"})
            QTest::newRow(query) << query;
        QTest::newRow("who too long") << "?who=" + QString(201, 'x');
    }
    void badInput_isRefusedAndNamed() {
        QFETCH(QString, query);
        World world;
        QCOMPARE(world.ask(query.toStdString(), world.olga).status, 422);
    }
};

MC_TEST_CORE(AuditDeskTest)
#include "audit_desk_test.moc"
