#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/credits.h"
#include "protocol/invoices.h"
#include "protocol/notifications.h"
#include "support/shop_world.h"
#include "support/test_program.h"
#endif

using namespace mc;
using domain::InvoiceKind;
using domain::kDay;
using domain::rupees;
using http::Method;
using protocol::NotificationType;
using tests::Visitor;

namespace {

constexpr const char* kCredits = "/api/me/credits";
constexpr const char* kPack = R"({"pack":{"minor":50000,"currency":"INR"}})";

struct CreditsWorld : tests::ShopWorld {
    using ShopWorld::ShopWorld;

    protocol::Order chosen() {
        return told<protocol::Order>(maya, Method::post, std::string(kCredits) + "/orders", kPack);
    }
    void buy() {
        const auto paid = *server.bank->checkout({.orderId = chosen().gatewayOrderId});
        const auto proof = protocol::encode(protocol::VerifyPayment{paid.orderId, paid.paymentId, paid.signature});
        QCOMPARE(ask(maya, Method::post, "/api/payments/verify", proof).status, 200);
    }
    protocol::Wallet wallet() { return told<protocol::Wallet>(maya, Method::get, kCredits); }
    std::vector<protocol::Invoice> invoices() {
        return told<protocol::InvoicePage>(maya, Method::get, "/api/payments/invoices").items;
    }
    void settle() {
        for (int i = 0; i < 2; ++i) {
            send();
            server.clock.advance(7 * domain::kHour);
            server.rooms.payments.reconcile(server.clock.now());
        }
    }

    Visitor mentor = server.mentor("Rohan Mehta");
};

}  // namespace

/// Credits over their routes, what they say on paper, and who is told before they expire (PAY-5).
class CreditsTest : public QObject {
    Q_OBJECT
    using World = CreditsWorld;

private slots:
    void bought_areSeen_andEverybodySeesOnlyHerOwn() {
        World world;
        QCOMPARE(world.wallet().packs.size(), std::size_t(3));
        const auto order = world.chosen();
        QVERIFY(order.creditsId && !order.bookingId);
        const auto path = std::string(kCredits) + "/orders/" + domain::toString(*order.creditsId);
        QCOMPARE(world.ask(world.maya, Method::get, path).status, 200);
        QCOMPARE(world.ask(world.mentor, Method::get, path).status, 404);
        world.buy();
        const auto wallet = world.wallet();
        QCOMPARE(wallet.spendable, rupees(500));
        QCOMPARE(wallet.lots.size(), std::size_t(1));
        const auto moves =
            world.told<protocol::CreditMovePage>(world.maya, Method::get, std::string(kCredits) + "/moves");
        QCOMPARE(moves.items.size(), std::size_t(1));
        QCOMPARE(moves.items[0].kind, domain::CreditMovement::bought);
    }

    void anotherAmount_isRefused() {
        World world;
        const auto answer = world.ask(world.maya, Method::post, std::string(kCredits) + "/orders",
                                      R"({"pack":{"minor":1,"currency":"INR"}})");
        QCOMPARE(answer.status, 422);
    }

    void notSold_offersNothing() {
        World world([](app::Config& config) { config.credits.packs.clear(); });
        QVERIFY(world.wallet().packs.empty());
        QCOMPARE(world.ask(world.maya, Method::post, std::string(kCredits) + "/orders", kPack).status, 422);
    }

    /// A receipt without tax for the credits; the session's invoice has its whole price, however it was paid.
    void documents_nameTheTaxOnce() {
        World world;
        world.buy();
        const auto receipt = world.invoices().at(0);
        QCOMPARE(receipt.subject, domain::SubjectKind::credits);
        QCOMPARE(receipt.kind, InvoiceKind::receipt);
        QVERIFY(receipt.number.starts_with("RC/") && receipt.number.ends_with("/000001"));
        QCOMPARE(receipt.parts.total, rupees(500));
        QVERIFY(receipt.parts.tax().isZero() && receipt.gstPpm == 0);
        world.server.paid(world.maya, world.mentor, world.server.slotAfter(3 * kDay));
        const auto invoice = world.invoices().at(0);
        QCOMPARE(invoice.subject, domain::SubjectKind::session);
        QCOMPARE(invoice.parts.total, rupees(1000));
        QCOMPARE(invoice.parts.tax(), domain::paise(3051));
        QVERIFY(invoice.parts.reductions.isZero());
        // What she was shown before paying, in credits and in money; and no number of the invoices is a receipt's.
        QCOMPARE(invoice.kind, InvoiceKind::invoice);
        QVERIFY(invoice.number.starts_with("MC/") && invoice.number.ends_with("/000001"));
        const auto agreed = world.server.rooms.database->read([](database::Reader& reader) {
            return reader.scalar<std::int64_t>(
                "SELECT p.credits_minor + o.amount_minor FROM order_prices p JOIN orders o ON o.id = p.order_id "
                "WHERE o.subject_kind = 'session'");
        });
        QCOMPARE(agreed, invoice.parts.total.minor);
        const auto gst = world.server.rooms.database->read([&](database::Reader& reader) {
            return world.server.rooms.ledger.balance(reader, {ledger::AccountKind::gst_payable, {}}).minor;
        });
        QCOMPARE(-gst, invoice.parts.tax().minor);
    }

    /// Credits return at once, money when it has arrived: two notes, which together are the invoice.
    void cancelled_isCreditedWhole() {
        World world;
        world.buy();
        const auto booking = world.server.paid(world.maya, world.mentor, world.server.slotAfter(3 * kDay));
        QCOMPARE(world
                     .ask(world.maya, Method::put, "/api/bookings/" + domain::toString(booking.id) + "/cancel",
                          R"({"reason":"Ill"})")
                     .status,
                 200);
        world.settle();
        const auto all = world.invoices();
        QCOMPARE(all.size(), std::size_t(4));
        QCOMPARE(all[0].kind, InvoiceKind::credit_note);
        QCOMPARE(all[1].kind, InvoiceKind::credit_note);
        QCOMPARE(all[0].parts.total, rupees(500));
        QCOMPARE(all[1].parts.total, rupees(500));
        QCOMPARE(all[0].parts.tax() + all[1].parts.tax(), all[2].parts.tax());
        QCOMPARE(all[0].parts.service + all[1].parts.service, all[2].parts.service);
        QCOMPARE(world.wallet().spendable, rupees(500));
    }

    void cancelPreview_saysWhatReturnsToTheCredits() {
        World world;
        world.buy();
        const auto booking = world.server.paid(world.maya, world.mentor, world.server.slotAfter(3 * kDay));
        const auto preview =
            protocol::decode<protocol::CancelPreview>(
                world.ask(world.maya, Method::get, "/api/bookings/" + domain::toString(booking.id) + "/cancel-preview")
                    .raw)
                .value();
        QCOMPARE(preview.refund, rupees(1000));
        QCOMPARE(preview.toCredits, rupees(500));
    }

    void beforeTheyExpire_sheIsTold_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("subject");
        QTest::newRow("en") << "en" << QString::fromUtf8("₹500 of your credits expire soon");
        QTest::newRow("hi") << "hi" << QString::fromUtf8("आपके ₹500 के क्रेडिट जल्द ख़त्म होने वाले हैं");
    }
    void beforeTheyExpire_sheIsTold() {
        QFETCH(QString, language);
        QFETCH(QString, subject);
        World world;
        const auto me = world.ask(world.maya, Method::get, "/api/me");
        const auto version = std::to_string(me.body.at("version").to_number<std::int64_t>());
        QCOMPARE(world
                     .ask(world.maya, Method::put, "/api/me",
                          R"({"language":")" + language.toStdString() + R"(","version":)" + version + "}")
                     .status,
                 200);
        world.buy();
        world.server.clock.advance(350 * kDay);  // Fifteen days before, nobody is told yet.
        QCOMPARE(world.server.rooms.wallet.run(), 0);
        world.server.clock.advance(kDay);
        world.server.rooms.wallet.run();
        world.settle();
        world.server.rooms.wallet.run();
        int told = 0;
        for (const auto& mail : world.box->mails())
            told += QString::fromStdString(mail.subject) == subject ? 1 : 0;
        QCOMPARE(told, 1);
        const auto bell = world.told<protocol::NotificationPage>(world.maya, Method::get, "/api/notifications");
        QCOMPARE(bell.items.at(0).type, NotificationType::credits_expiring);
        QCOMPARE(bell.items.at(0).link, std::string("/wallet"));
        QCOMPARE(*bell.items.at(0).parameters.amount, rupees(500));
        world.server.clock.advance(15 * kDay);
        world.server.rooms.wallet.run();
        QCOMPARE(world.wallet().spendable, rupees(0));
    }
};

MC_TEST_APPLESS(CreditsTest)
#include "credits_test.moc"
