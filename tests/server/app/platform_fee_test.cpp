#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "app/ledger_command.h"
#include "app/rates_command.h"
#include "protocol/accounts.h"
#include "protocol/bookings.h"
#include "protocol/codec.h"
#include "protocol/invoices.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::InvoiceKind;
using domain::paise;
using domain::rupees;
using http::Method;
using ledger::AccountKind;
using tests::Visitor;
using tests::WholeServer;

namespace {

/// From today on 5 % on top of a session of ₹1,000, set beside the running server.
struct PlatformFeeWorld {
    PlatformFeeWorld() { setFee("5"); }

    void setFee(const char* percent) {
        const auto today = server.rooms.zones.find(server.config.operatorZone)->dateAt(server.clock.now());
        std::ostringstream out;
        app::runRatesCommand({"set", "platform_fee", percent, domain::toString(today)},
                             {folder.path().toStdString(), server.config.operatorZone, server.clock.now()}, out);
    }
    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, server.freshToken(who), "key-" + std::to_string(++asked));
    }
    template <class Answer>
    Answer get(const Visitor& who, const std::string& path) {
        return protocol::decode<Answer>(ask(who, Method::get, path).raw).value();
    }
    protocol::Booking seen(const Visitor& who, domain::BookingId id) {
        return get<protocol::Booking>(who, "/api/bookings/" + domain::toString(id));
    }
    std::vector<protocol::Invoice> invoices() {
        return get<protocol::InvoicePage>(student, "/api/payments/invoices").items;
    }
    int cancel(const Visitor& who, domain::BookingId id) {
        const auto path = "/api/bookings/" + domain::toString(id) + "/cancel";
        return ask(who, Method::put, path, R"({"reason":"Ill"})").status;
    }
    /// The gateway is asked again after some hours what became of a refund.
    void settle() {
        for (int i = 0; i < 2; ++i) {
            while (server.rooms.outbox.drain() > 0)
                continue;
            server.clock.advance(7 * domain::kHour);
            server.rooms.payments.reconcile(server.clock.now());
        }
    }
    domain::Money owed(AccountKind kind) {
        return -server.rooms.database->read([&](database::Reader& reader) {
            return server.rooms.ledger.balance(reader, {kind, {}});
        });
    }
    /// Throws where the books do not add up.
    std::string checkedBooks() const {
        std::ostringstream out;
        app::runLedgerCommand({"check"}, folder.path().toStdString(), out);
        return out.str();
    }

    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    int asked = 0;  ///< Each time with a key of its own.
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
};

}  // namespace

/// A fee that the student pays for the platform: from the operator's command to the books.
class PlatformFeeTest : public QObject {
    Q_OBJECT
    using World = PlatformFeeWorld;

private slots:
    void isPaidOnTop_andStandsOnTheInvoice_andTheMentorHasNothingOfIt() {
        World world;
        QCOMPARE(world.get<protocol::ServerInfo>(world.student, "/api/server-info").platformFeePpm, 50'000);
        const auto id = world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kDay)).id;
        const auto price = world.seen(world.student, id).price.value();
        QCOMPARE(price.platformFee, rupees(50));
        QCOMPARE(price.total, rupees(1050));
        QCOMPARE(price.gst, paise(30'51 + 7'63));
        QCOMPARE(world.seen(world.mentor, id).mentorReceives.value(), rupees(780));
        const auto invoice = world.invoices().at(0);
        QCOMPARE(*invoice.price, price);
        QCOMPARE(invoice.parts.total, rupees(1050));
        QCOMPARE(invoice.parts.service, paise(169'49 + 42'37));
        QCOMPARE(invoice.parts.tax(), price.gst);
        QCOMPARE(world.owed(AccountKind::platform_fee), paise(42'37));
        QCOMPARE(world.owed(AccountKind::commission), paise(169'49));
        QCOMPARE(world.owed(AccountKind::gst_payable), price.gst);
        QCOMPARE(world.owed(AccountKind::student_funds), rupees(0));
        QVERIFY(world.checkedBooks().find("platform_fee ") != std::string::npos);
    }

    void cancelledLate_halfOfItGoesBack_asOfTheRest() {
        World world;
        const auto start = world.server.slotAfter(12 * domain::kHour);
        const auto id = world.server.paid(world.student, world.mentor, start).id;
        QCOMPARE(world.cancel(world.student, id), 200);
        world.settle();
        QCOMPARE(world.seen(world.student, id).refund->amount, rupees(525));
        const auto note = world.invoices().at(0);
        QCOMPARE(note.kind, InvoiceKind::credit_note);
        QCOMPARE(note.parts.total, rupees(525));
        QCOMPARE(world.owed(AccountKind::platform_fee), paise(21'19));
        QCOMPARE(world.owed(AccountKind::gst_payable), paise(15'25 + 3'81));
        QCOMPARE(world.invoices().at(1).parts.tax() - note.parts.tax(), world.owed(AccountKind::gst_payable));
        QCOMPARE(world.seen(world.mentor, id).mentorReceives.value(), rupees(390));
        world.checkedBooks();
    }

    void cancelledByTheMentor_allOfItGoesBack() {
        World world;
        const auto id = world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kDay)).id;
        QCOMPARE(world.cancel(world.mentor, id), 200);
        world.settle();
        QCOMPARE(world.seen(world.student, id).refund->amount, rupees(1050));
        QCOMPARE(world.invoices().at(0).parts, world.invoices().at(1).parts);
        for (const auto kind : {AccountKind::platform_fee, AccountKind::gst_payable, AccountKind::commission})
            QCOMPARE(world.owed(kind), rupees(0));
        world.checkedBooks();
    }

    void whatIsBookedBefore_keepsItsOwn() {
        World world;
        const auto start = world.server.slotAfter(domain::kDay);
        const auto before = world.server.paid(world.student, world.mentor, start).id;
        world.setFee("0");
        const auto after = world.server.paid(world.student, world.mentor, start + 2 * domain::kHour).id;
        QCOMPARE(world.seen(world.student, before).price->platformFee, rupees(50));
        QCOMPARE(world.seen(world.student, after).price->total, rupees(1000));
        world.checkedBooks();
    }
};

MC_TEST_CORE(PlatformFeeTest)
#include "platform_fee_test.moc"
