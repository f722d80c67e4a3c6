#include "student/invoices_page.h"

#include <QBuffer>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "account/printing.h"
#include "student/invoice_sheet.h"
#include "student/invoice_words.h"
#include "support/client_house.h"
#include "support/page_program.h"
#include "support/printed_file.h"
#include "support/readable.h"
#include "support/sample_invoices.h"
#include "support/settled.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/select.h"

namespace mc::student {
namespace {

using namespace mc::support;
using domain::SupplyPlace;

struct InvoicesHouse {
    explicit InvoicesHouse(const protocol::InvoicePage& page_ = sampleInvoices(),
                           const protocol::Billing& billing = {{}, "29"}) {
        house.http.answer("GET /api/payments/invoices", 200, jsonOf(page_));
        house.http.answer("GET /api/me/billing", 200, jsonOf(billing));
        house.signIn();
        page.resize(1064, 736);
        page.show();
    }
    void arrive(const QString& code = {}) {
        widgets::PageLink link;
        link.path = "/invoices";
        if (!code.isEmpty()) link.query.addQueryItem("code", code);
        page.arrive(link);
    }
    QList<QWidget*> cards() const {
        auto all = page.findChildren<QWidget*>("invoiceCard");
        all.removeIf([](QWidget* card) { return card->isHidden(); });
        return all;
    }
    QStringList said() const {
        QStringList all;
        for (auto* label : page.findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all;
    }
    widgets::Button* first(const char* name) const {
        return cards().constFirst()->findChild<widgets::Button*>(QLatin1String(name));
    }

    ClientHouse house;
    InvoicesPage page{house.api};
};

QString said(const std::vector<InvoiceWords::Line>& lines) {
    QStringList all;
    for (const auto& line : lines)
        all << QString("%1=%2").arg(line.words).arg(line.amount.minor);
    return all.join("; ");
}

}  // namespace

/// The page of invoices, and what one says on paper (PAY-4).
class InvoicesPageTest : public QObject {
    Q_OBJECT

private slots:
    void list_saysWhatWasPaidAndGivenBack_byYear() {
        InvoicesHouse world;
        world.arrive();
        QTRY_COMPARE(world.cards().size(), 3);
        const auto all = world.said();
        for (const auto* words : {"CN/26-27/000007", "MC/26-27/000041", "Credit note", "Tax invoice", "₹1,000.00",
                                  "April 2026 – March 2027", "April 2025 – March 2026",
                                  "15 Jan 2027 · 60 minutes with Ananya Krishnan · GRP-20270115-001"})
            QVERIFY2(all.contains(QString::fromUtf8(words)), qPrintable(words + all.join(" | ")));
        QVERIFY(all.contains(QString::fromUtf8("−\u00a0₹500.00")));
    }

    void ofOneBooking_isAskedFor_andAllAreAClickAway() {
        InvoicesHouse world;
        world.arrive("GRP-20270115-001");
        QTRY_COMPARE(world.cards().size(), 3);
        QCOMPARE(world.house.http.last("GET /api/payments/invoices").query.queryItemValue("code"),
                 QString("GRP-20270115-001"));
        QSignalSpy ways(&world.page, &widgets::Page::navigate);
        world.page.findChild<QAbstractButton*>("allInvoices")->click();
        QCOMPARE(ways.takeFirst().at(0).toString(), QString("/invoices"));
    }

    void none_saysWhatComesHere() {
        InvoicesHouse world(protocol::InvoicePage{});
        world.arrive();
        QTRY_VERIFY(world.said().contains("There are no invoices yet"));
    }

    void noneOfABooking_saysSo_andLeadsToAll() {
        InvoicesHouse world(protocol::InvoicePage{});
        world.arrive("GRP-20270115-001");
        QTRY_VERIFY(world.said().contains("There is no invoice for GRP-20270115-001"));
        QVERIFY(!world.page.findChild<QAbstractButton*>("findMentor")->isVisible());
        QSignalSpy ways(&world.page, &widgets::Page::navigate);
        world.page.findChild<QAbstractButton*>("allInvoicesInstead")->click();
        QCOMPARE(ways.takeFirst().at(0).toString(), QString("/invoices"));
    }

    void keys_areForTheOneWithTheFocus() {
        InvoicesHouse world;
        world.arrive();
        QTRY_COMPARE(world.cards().size(), 3);
        world.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&world.page));
        world.cards()[1]->findChild<QWidget*>("mailInvoice")->setFocus();
        QTest::keySequence(world.page.window(), QKeySequence(QKeySequence::Save));
        auto* dialog = world.page.window()->findChild<QFileDialog*>();
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().constFirst()).fileName(), InvoiceWords::fileName(sampleInvoice()));
        dialog->close();
    }

    void printerThatTakesNothing_isSaid() {
        InvoicesHouse world;
        QPdfWriter paper(QStringLiteral("/no such folder/x.pdf"));
        QSignalSpy said(&world.page, &widgets::Page::toast);
        const auto draw = [invoice = sampleInvoice()](QPagedPaintDevice& on) {
            return InvoiceSheet(invoice, "sans-serif").print(on);
        };
        QVERIFY(!account::Printing::print(world.page, paper, draw));
        QCOMPARE(said[0].at(0).value<widgets::Tone>(), widgets::Tone::error);
        QBuffer open;
        QVERIFY(open.open(QIODevice::WriteOnly));
        QPdfWriter sheets(&open);
        QVERIFY(account::Printing::print(world.page, sheets, draw));
        QCOMPARE(said[1].at(0).value<widgets::Tone>(), widgets::Tone::success);
    }

    /// From the button through the system's own dialog to the file.
    void print_goesThroughTheDialogOfTheSystem() {
        InvoicesHouse world;
        const QTemporaryDir folder;
        const QString name = folder.filePath("invoice.pdf");
        QSignalSpy said(&world.page, &widgets::Page::toast);
        world.arrive();
        QTRY_COMPARE(world.cards().size(), 3);
        world.cards()[0]->findChild<QAbstractButton*>("printInvoice")->click();
        QTRY_VERIFY(printDialogOver(*world.page.window()));
        QVERIFY(printToFile(*printDialogOver(*world.page.window()), name));
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(said[0].at(0).value<widgets::Tone>(), widgets::Tone::success);
        QTRY_COMPARE(pagesOfPdf(name), qsizetype{1});
    }

    /// What can be done with an invoice stands below its words, not beside them.
    void deeds_beginWhereTheWordsDo() {
        InvoicesHouse world;
        world.arrive();
        QTRY_COMPARE(world.cards().size(), 3);
        settle(*world.page.window());
        auto* card = world.cards()[0];
        const auto* deed = card->findChild<widgets::Button*>("saveInvoice");
        const auto* words = card->findChild<widgets::Label*>();
        const auto leftOf = [card](const QWidget* part) { return part->mapTo(card, QPoint()).x(); };
        QCOMPARE(leftOf(deed) + widgets::Button::kSmallPadding, leftOf(words));
    }

    void price_isSaidAsBeforePaying() {
        QVERIFY(InvoiceWords::price(sampleCreditNote()).empty());
        auto invoice = sampleInvoice();
        invoice.price = domain::priceSummary(domain::rupees(1000), {30, 500'00, 50'00, 20'00}, {});
        const auto lines = InvoiceWords::price(invoice);
        QCOMPARE(said(lines), QString("Session, 60 min=100000; 30 minutes included in your plan=-50000; "
                                      "Discount of your plan=-5000; Credits=-2000; Paid=43000"));
        QCOMPARE(lines.back().detail, QString("Includes ₹30.51 GST on the platform’s commission"));
    }

    void mail_isSentOnce_andSaid() {
        InvoicesHouse world;
        const QString path =
            "POST /api/payments/invoices/" + QString::fromStdString(domain::toString(sampleCreditNote().id)) + "/mail";
        world.house.http.answer(path, 204, {});
        world.arrive();
        QTRY_COMPARE(world.cards().size(), 3);
        QSignalSpy said(&world.page, &widgets::Page::toast);
        const QPointer<widgets::Button> button = world.first("mailInvoice");
        button->setFocus();
        button->click();
        button->click();
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(world.house.http.count(path), 1);
        QVERIFY2(!button.isNull(), "who pressed it is thrown off it");
        QCOMPARE(said[0].at(0).value<widgets::Tone>(), widgets::Tone::success);
    }

    void save_writesOnePageOfA4() {
        InvoicesHouse world;
        QTemporaryDir folder;
        const QString name = folder.filePath(InvoiceWords::fileName(sampleInvoice()));
        QVERIFY(name.endsWith("/MC-26-27-000041.pdf"));
        QVERIFY(world.page.saveTo(name, sampleInvoice()));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF"));
        QCOMPARE(bytes.count("/Type /Page\n"), 1);
        QSignalSpy said(&world.page, &widgets::Page::toast);
        QVERIFY(!world.page.saveTo(folder.filePath("no such folder/x.pdf"), sampleInvoice()));
        QCOMPARE(said[0].at(0).value<widgets::Tone>(), widgets::Tone::error);
    }

    void lines_sumToTheTotal_data() {
        QTest::addColumn<protocol::Invoice>("invoice");
        QTest::addColumn<QString>("lines");
        QTest::newRow("one state") << sampleInvoice(SupplyPlace::same_state)
                                   << "60 minutes with Ananya Krishnan=80000; Service of the platform=16949; "
                                      "CGST 9\u00a0%=1526; SGST 9\u00a0%=1525";
        auto ladakh = sampleInvoice(SupplyPlace::same_state);
        ladakh.seller.state = ladakh.buyerState = "38";
        QTest::newRow("a union territory") << ladakh
                                           << "60 minutes with Ananya Krishnan=80000; Service of the platform=16949; "
                                              "CGST 9\u00a0%=1526; UTGST 9\u00a0%=1525";
        QTest::newRow("two states") << sampleInvoice()
                                    << "60 minutes with Ananya Krishnan=80000; Service of the platform=16949; "
                                       "IGST 18\u00a0%=3051";
        QTest::newRow("a bill") << sampleInvoice(SupplyPlace::untaxed) << "60 minutes with Ananya Krishnan=100000";
        QTest::newRow("a credit note") << sampleCreditNote()
                                       << "60 minutes with Ananya Krishnan=40000; Service of the platform=8474; "
                                          "IGST 18\u00a0%=1526";
        auto goodwill = sampleCreditNote();
        goodwill.granted = true;
        goodwill.parts = sampleInvoice().parts - domain::partsLeft(domain::priceSummary(domain::rupees(1000), {}, {}),
                                                                   {}, goodwill.place, {{}, domain::rupees(200)});
        QTest::newRow("goodwill") << goodwill << "Goodwill=20000";
    }
    void lines_sumToTheTotal() {
        QFETCH(protocol::Invoice, invoice);
        const auto lines = InvoiceWords::lines(invoice);
        QTEST(said(lines), "lines");
        domain::Money sum;
        for (const auto& line : lines)
            sum += line.amount;
        QVERIFY(sum == invoice.parts.total);
    }

    void state_isChanged_andSaid() {
        InvoicesHouse world(sampleInvoices(), {{"29"}, "29"});
        world.house.http.answer("PUT /api/me/billing", 200, jsonOf(protocol::Billing{{"32"}, "29"}));
        world.arrive();
        auto* state = world.page.findChild<widgets::Select*>("billingState");
        QTRY_VERIFY(state->isVisible());
        QCOMPARE(state->currentText(), QString("Karnataka"));
        QSignalSpy said(&world.page, &widgets::Page::toast);
        state->setCurrentIndex(state->findData("32"));
        emit state->activated(state->currentIndex());
        QTRY_COMPARE(said.size(), 1);
        QCOMPARE(state->currentText(), QString("Kerala"));
    }

    void stateThatCannotBeHad_isSaid() {
        InvoicesHouse world;
        world.house.http.problem("GET /api/me/billing", 500, "internal");
        world.arrive();
        auto* note = world.page.findChild<QLabel*>("billingNote");
        QTRY_VERIFY(note->isVisible());
        QVERIFY(note->text().startsWith("The state for your invoices could not be loaded."));
        QVERIFY(!world.page.findChild<widgets::Select*>("billingState")->isVisible());
        world.house.http.answer("GET /api/me/billing", 200, jsonOf(protocol::Billing{{"32"}, "29"}));
        world.page.reload();
        QTRY_VERIFY(world.page.findChild<widgets::Select*>("billingState")->isVisible());
    }

    void codesOfOrders_areNotShown() {
        auto page = sampleInvoices();
        page.items.resize(1);
        page.items[0] = sampleInvoice();
        page.items[0].subject = domain::SubjectKind::credits;
        page.items[0].code = "CR-00000000001";
        InvoicesHouse world(page);
        world.arrive();
        QTRY_VERIFY(world.said().contains(QString::fromUtf8("15 Jan 2027 · Credits for sessions")));
    }

    void noGst_noStateIsAsked() {
        InvoicesHouse world(sampleInvoices(), {});
        world.arrive();
        QTRY_COMPARE(world.cards().size(), 3);
        QVERIFY(!world.page.findChild<widgets::Select*>("billingState")->isVisible());
    }

    void words_haveRoom_data() { addWindows(); }
    void words_haveRoom() {
        QFETCH(QSize, size);
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        InvoicesHouse world;
        world.house.theme.setTextScale(text);
        world.page.resize(size);
        world.arrive();
        QTRY_COMPARE(world.cards().size(), 3);
        MC_COMPARE_READABLE(world.page);
    }

    void pictures() {
        InvoicesHouse world;
        world.arrive();
        QTRY_COMPARE(world.cards().size(), 3);
        takePicture(world.page, world.house.theme, "invoices");
    }

    /// With MC_PICTURES=<folder> the page is kept to be looked at.
    void sheet_fitsOnItsPage_withTheLongestNames() {
        auto invoice = sampleCreditNote();
        invoice.parts = sampleInvoice(SupplyPlace::same_state).parts;
        invoice.place = SupplyPlace::same_state;
        invoice.seller.name = QString(200, 'm').toStdString();
        invoice.seller.address = QString("A very long street, ").repeated(15).toStdString();
        invoice.buyer = QString("Maya Nair ").repeated(8).toStdString();
        invoice.by = QString("Ananya Krishnan ").repeated(5).toStdString();
        invoice.sandbox = true;
        auto planned = sampleInvoice();
        planned.price = domain::priceSummary(domain::rupees(1000), {30, 500'00, 50'00, 20'00}, {});
        planned.parts = domain::invoiceParts(*planned.price, {}, planned.place);
        const std::vector<std::pair<const char*, protocol::Invoice>> sheets{
            {"invoice", sampleInvoice()},
            {"credit-note", sampleCreditNote()},
            {"with a plan", planned},
            {"bill", sampleInvoice(SupplyPlace::untaxed)},
            {"longest", invoice}};
        for (const auto& [name, shown] : sheets) {
            constexpr int kScale = 2;
            QImage page(int(InvoiceSheet::kWidth) * kScale, int(InvoiceSheet::kHeight) * kScale,
                        QImage::Format_ARGB32_Premultiplied);
            page.fill(Qt::white);
            QPainter painter(&page);
            painter.scale(kScale, kScale);
            InvoiceSheet(shown, QGuiApplication::font().family()).paint(painter);
            painter.end();
            const QString folder = qEnvironmentVariable("MC_PICTURES");
            if (!folder.isEmpty()) page.save(folder + "/sheet-" + name + ".png");
            // Nothing but white between the last line and the foot.
            const int foot = int(InvoiceSheet::kHeight) - 48 - 44;
            const QImage gap = page.copy(0, (foot - 8) * kScale, page.width(), 6 * kScale);
            QImage white(gap.size(), gap.format());
            white.fill(Qt::white);
            QVERIFY2(gap == white, name);
        }
    }
};

}  // namespace mc::student

MC_TEST_PAGES(mc::student::InvoicesPageTest)
#include "invoices_page_test.moc"
