#include <QTemporaryDir>
#include <QTest>
#include <set>
#include <thread>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/invoices.h"
#include "support/kept_mails.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::InvoiceKind;
using domain::Role;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr const char* kOwnInvoices = "/api/payments/invoices";

struct InvoicesWorld {
    explicit InvoicesWorld(const WholeServer::Adjust& adjust = {})
        : server(folder.path().toStdString(), adjust, tests::keepingMails(box)) {}

    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, server.freshToken(who), "key-" + std::to_string(++asked));
    }
    int asked = 0;  ///< Each time with a key of its own.
    std::vector<protocol::Invoice> list(const Visitor& who, const std::string& path = kOwnInvoices) {
        return protocol::decode<protocol::InvoicePage>(ask(who, Method::get, path).raw).value().items;
    }
    void deliver() {
        while (server.rooms.outbox.drain() > 0)
            continue;
    }
    /// The gateway is asked again after some hours what became of a refund.
    void settle() {
        for (int i = 0; i < 2; ++i) {
            deliver();
            server.clock.advance(7 * domain::kHour);
            server.rooms.payments.reconcile(server.clock.now());
        }
    }
    /// Mails whose subject names a document.
    std::vector<mail::Mail> sent() const {
        auto all = box->mails();
        std::erase_if(all, [](const auto& mail) { return mail.subject.find("MC/") == std::string::npos; });
        return all;
    }

    test::MailBox* box = nullptr;
    QTemporaryDir folder;
    WholeServer server;
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    Visitor finance = server.person("Finance One", {Role::student, Role::finance});
};

}  // namespace

/// Invoices over their routes, and their numbers when everybody pays at once (PAY-4).
class InvoicesRoutesTest : public QObject {
    Q_OBJECT
    using World = InvoicesWorld;

private slots:
    void everybodyPaysAtOnce_numbersHaveNoGapAndNoDouble() {
        constexpr int kPayers = 12;
        World world;
        struct Paying {
            Visitor who;
            protocol::VerifyPayment proof;
        };
        std::vector<Paying> all;
        const auto start = world.server.slotAfter(domain::kHour);
        for (int i = 0; i < kPayers; ++i) {
            const auto who = world.server.person("Student " + std::to_string(i));
            auto& rooms = world.server.rooms;
            const auto held = rooms.holds
                                  .create(who.id, {world.mentor.id, start + i * domain::kHour, 60, "Topic", "", true},
                                          "at-once-" + std::to_string(i), world.server.clock.now())
                                  .value();
            const auto order = rooms.payments.createOrder(who.id, held.id, world.server.clock.now()).value();
            const auto done = world.server.bank->checkout({.orderId = order.gatewayOrderId});
            all.push_back({who, {done->orderId, done->paymentId, done->signature}});
        }
        {
            std::vector<std::jthread> threads;
            for (int turn = 0; turn < 2; ++turn)
                for (const auto& one : all)
                    threads.emplace_back(
                        [&world, &one] { world.server.rooms.payments.verify(one.who.id, one.proof).value(); });
        }
        std::set<std::string> numbers;
        for (const auto& invoice : world.list(world.finance, "/api/admin/invoices"))
            numbers.insert(invoice.number);
        std::set<std::string> wanted;
        const auto year = domain::financialYearOf(world.server.clock.now());
        for (int i = 1; i <= kPayers; ++i)
            wanted.insert(domain::documentNumber("MC", year, i));
        QVERIFY(numbers == wanted);
    }

    void cancelledByTheMentor_isCreditedWhole_andTheBooksSayTheSame() {
        World world;
        const auto booking = world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kDay));
        QCOMPARE(world
                     .ask(world.mentor, Method::put, "/api/bookings/" + domain::toString(booking.id) + "/cancel",
                          R"({"reason":"Ill"})")
                     .status,
                 200);
        world.settle();
        const auto all = world.list(world.student);
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].kind, InvoiceKind::credit_note);
        QCOMPARE(all[0].parts, all[1].parts);
        QCOMPARE(all[1].parts.tax(), domain::paise(3051));
        QCOMPARE(all[1].by, std::string("Rohan Mehta"));
        QVERIFY(all[1].sandbox);
        const auto tax = world.server.rooms.database->read([&](database::Reader& reader) {
            return world.server.rooms.ledger.balance(reader, {ledger::AccountKind::gst_payable, {}}).minor;
        });
        QCOMPARE(tax, std::int64_t{0});
    }

    void onesOwnAlone_andFinanceReadsAll() {
        World world;
        const auto booking = world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kDay));
        const auto mine = world.list(world.student, std::string(kOwnInvoices) + "?code=" + booking.code);
        QCOMPARE(mine.size(), std::size_t(1));
        const auto path = std::string(kOwnInvoices) + "/" + domain::toString(mine[0].id);
        QCOMPARE(world.ask(world.student, Method::get, path).status, 200);
        QCOMPARE(world.ask(world.mentor, Method::get, path).status, 404);
        QCOMPARE(world.ask(world.mentor, Method::post, path + "/mail").status, 404);
        QVERIFY(world.list(world.mentor).empty());
        QCOMPARE(world.ask(world.student, Method::get, "/api/admin/invoices").status, 403);
        const auto support = world.server.person("Support One", {Role::student, Role::support});
        QCOMPARE(world.ask(support, Method::get, "/api/admin/invoices").status, 403);
        QCOMPARE(world.list(world.finance, "/api/admin/invoices?kind=invoice").size(), std::size_t(1));
        QCOMPARE(world.list(world.finance, "/api/admin/invoices?kind=credit_note").size(), std::size_t(0));
    }

    void state_isNamedOnce_andChangedLater() {
        World world;
        const auto ask = [&](Method method, const std::string& body = "") {
            return world.ask(world.student, method, "/api/me/billing", body);
        };
        auto billing = protocol::decode<protocol::Billing>(ask(Method::get).raw).value();
        QVERIFY(!billing.state);
        QCOMPARE(billing.sellerState, std::string("29"));
        QCOMPARE(ask(Method::put, R"({"state":"99"})").status, 422);
        QCOMPARE(ask(Method::put, R"({"state":"27"})").status, 200);
        QCOMPARE(ask(Method::put, R"({"state":"07"})").status, 200);
        billing = protocol::decode<protocol::Billing>(ask(Method::get).raw).value();
        QCOMPARE(billing.state, std::optional<std::string>("07"));
        world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kDay));
        QCOMPARE(world.list(world.student).at(0).parts.igst, domain::paise(3051));
    }

    void mail_hasEveryFigure_inHerLanguage() {
        World world;
        world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kDay));
        const auto path =
            std::string(kOwnInvoices) + "/" + domain::toString(world.list(world.student).at(0).id) + "/mail";
        const auto send = [&] {
            const auto before = world.sent().size();
            QCOMPARE(world.ask(world.student, Method::post, path).status, 204);
            world.deliver();
            QCOMPARE(world.sent().size(), before + 1);
        };
        send();
        auto text = world.sent().back().text;
        for (const auto* figure : {"MC/", "₹800.00", "₹169.49", "₹15.26", "₹15.25", "₹1,000.00", "SAC 998599",
                                   "One thousand rupees only", "Rohan Mehta", "29ZZZZZ0000Z1ZM", "no money moved"})
            QVERIFY2(text.find(figure) != std::string::npos, figure);
        const auto me = world.ask(world.student, Method::get, "/api/me");
        const auto version = std::to_string(me.body.at("version").to_number<std::int64_t>());
        const auto hindi = R"({"language":"hi","version":)" + version + "}";
        QCOMPARE(world.ask(world.student, Method::put, "/api/me", hindi).status, 200);
        send();
        text = world.sent().back().text;
        for (const auto* figure : {"₹1,000.00", "एक हज़ार रुपये मात्र", "CGST: ₹15.26"})
            QVERIFY2(text.find(figure) != std::string::npos, figure);
    }

    void withoutGstin_noGstIsCharged_andABillIsIssued() {
        World world([](app::Config& config) { config.invoices.gstin.clear(); });
        world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kDay));
        const auto bill = world.list(world.student).at(0);
        QVERIFY(bill.parts.tax().isZero() && bill.seller.gstin.empty());
        const auto tax = world.server.rooms.database->read([&](database::Reader& reader) {
            return world.server.rooms.ledger.balance(reader, {ledger::AccountKind::gst_payable, {}}).minor;
        });
        QCOMPARE(tax, std::int64_t{0});
    }
};

MC_TEST_APPLESS(InvoicesRoutesTest)
#include "invoices_test.moc"
