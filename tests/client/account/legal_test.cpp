#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextList>

#include "account/agreement_page.h"
#include "account/legal_card.h"
#include "account/legal_dialog.h"
#include "account/legal_page.h"
#include "account/legal_view.h"
#include "support/client_house.h"
#include "support/test_program.h"

using namespace mc;
using account::AgreementPage;
using account::legalSections;
using account::newSections;
using domain::LegalText;
using support::child;
using support::jsonOf;

namespace {

const QString kFirst =
    "# Terms\n\nBetween us.\n\n## Paying\n\nBefore the session.\n\n## Being kind\n\n- Be **kind**.\n- Be there.\n";
const QString kSecond =
    "# Terms\n\nBetween us.\n\n## Paying\n\nTwo days before.\n\n## Being kind\n\n- Be **kind**.\n- Be there.\n";

protocol::LegalDocument document(std::int64_t version, const QString& text, bool inForce = true) {
    return {{LegalText::terms, version, support::kStoryNow}, domain::Language::en, text.toStdString(), inForce};
}

protocol::LegalVersions versions(std::int64_t newest) {
    protocol::LegalVersions list;
    for (auto version = newest; version > 0; --version)
        list.items.push_back({LegalText::terms, version, support::kStoryNow});
    return list;
}

struct LegalBench {
    LegalBench() {
        house.http.on("GET /api/legal/terms", [this](const support::HttpStub::Request& request) {
            const bool first = request.query.queryItemValue("version") == "1";
            const auto body = jsonOf(first ? document(1, kFirst, false) : document(2, second));
            return support::HttpStub::Answer{fails ? 500 : 200, fails ? QByteArray("{}") : body};
        });
        house.http.answer("GET /api/legal/terms/versions", 200, jsonOf(versions(2)));
        house.http.answer("GET /api/me/agreements", 200, jsonOf(agreements(true)));
        house.http.answer("POST /api/me/agreements", 200, jsonOf(agreements(false)));
        house.signIn();
    }
    static protocol::Agreements agreements(bool open) {
        protocol::Agreements answer;
        if (open)
            answer.open = {{LegalText::terms, 2, support::kStoryNow}};
        else
            answer.given = {{LegalText::terms, 2, domain::Language::en, support::kStoryNow}};
        answer.given.push_back({LegalText::terms, 1, domain::Language::en, support::kStoryNow - domain::kDay});
        return answer;
    }
    bool fails = false;
    QString second = kSecond;
    support::ClientHouse house;
};

QString words(const QWidget& widget, const char* name) {
    const auto* view = widget.findChild<account::LegalView*>(name);
    return view && view->isVisibleTo(&widget) ? view->toPlainText() : QString();
}

}  // namespace

/// The texts people agree to, read and agreed to.
class LegalTest : public QObject {
    Q_OBJECT
    using Bench = LegalBench;

private slots:
    void sections_areCutAtHeadings() {
        const auto sections = legalSections("Before.\n\n# Title\n\n## One\n\nText\nmore.\n\n### Deeper\n\n## Empty\n");
        QCOMPARE(sections.size(), 4);
        QCOMPARE(sections[0].body, "Before.");
        QCOMPARE(sections[1].heading, "Title");
        QCOMPARE(sections[2].body, "Text\nmore.\n\n### Deeper");
        QCOMPARE(sections[3].heading, "Empty");
        QVERIFY(legalSections({}).isEmpty());
    }
    void newSections_areThoseThatDiffer() {
        const auto fresh = newSections(kFirst, kSecond);
        QCOMPARE(fresh.size(), 1);
        QCOMPARE(fresh.first().heading, "Paying");
        QCOMPARE(newSections({}, kSecond), legalSections(kSecond));
        QVERIFY(newSections(kSecond, kSecond).isEmpty());
    }

    void view_showsHeadingsListsAndEmphasis() {
        support::ClientHouse house;
        account::LegalView view;
        view.setText(kFirst);
        QCOMPARE(view.toPlainText(),
                 "Terms\nBetween us.\nPaying\nBefore the session.\nBeing kind\nBe kind.\nBe there.");
        QCOMPARE(view.document()->firstBlock().blockFormat().headingLevel(), 1);
        const auto item = view.document()->findBlockByNumber(5);
        QVERIFY(item.textList() && item.textList() == item.next().textList());
        QVERIFY(!view.document()->findBlockByNumber(4).textList());
        QCOMPARE(view.document()->findBlockByNumber(1).charFormat().font().pixelSize(),
                 house.theme.font(widgets::TextRole::body).pixelSize());
    }
    void view_showsNothingThatMarkdownOfMessagesMayNot() {
        support::ClientHouse house;
        account::LegalView view;
        view.setText("# T\n\n<b>bold</b> ![x](http://a.example/x.png)\n");
        QVERIFY(view.toPlainText().contains("<b>bold</b>"));
        QVERIFY(!view.toHtml().contains("<img"));
    }
    void view_followsTheTextSize() {
        support::ClientHouse house;
        account::LegalView view;
        view.setText(kFirst);
        const int before = view.heightForWidth(300);
        house.theme.setTextScale(2.0);
        QTRY_VERIFY(view.heightForWidth(300) > before * 3 / 2);
        QVERIFY(view.toPlainText().startsWith("Terms\n"));
    }

    void page_showsTheTextAndItsVersions() {
        Bench bench;
        account::LegalPage page(bench.house.api, {"Asia/Kolkata"});
        page.show();
        page.arrive({"/legal/terms", {{"kind", "terms"}}, {}});
        QCOMPARE(page.title(), "Terms of service");
        QTRY_VERIFY(words(page, "legalText").contains("Two days before."));
        auto* select = child<QComboBox>(page, "legalVersion");
        QTRY_COMPARE(select->count(), 2);
        QVERIFY2(select->itemText(0).startsWith("Version 2, of "), qPrintable(select->itemText(0)));
        QVERIFY(!child<QLabel>(page, "legalNotInForce")->isVisible());
        select->setCurrentIndex(1);
        emit select->activated(1);
        QTRY_VERIFY(words(page, "legalText").contains("Before the session."));
        QVERIFY(child<QLabel>(page, "legalNotInForce")->isVisible());
        QCOMPARE(bench.house.http.last("GET /api/legal/terms").query.queryItemValue("language"), "en");
    }
    void dialog_failed_canBeTriedAgain() {
        Bench bench;
        bench.fails = true;
        QWidget window;
        window.resize(900, 700);
        window.show();
        auto* dialog = new account::LegalDialog(bench.house.api, LegalText::terms, &window);
        dialog->open();
        auto* again = child<QAbstractButton>(window, "legalDialogAgain");
        QTRY_VERIFY(again->isVisible());
        bench.fails = false;
        again->click();
        QTRY_VERIFY(words(window, "legalText").contains("Two days before."));
        QVERIFY(!words(window, "legalText").startsWith("Terms"));  // The dialog's title says it.
        QVERIFY(!again->isVisible());
    }

    void agreement_showsWhatIsNew_andIsGivenToWhatWasRead() {
        Bench bench;
        AgreementPage page(bench.house.api, bench.house.session, AgreementPage::Where::alone);
        QSignalSpy agreed(&page, &AgreementPage::agreed);
        page.resize(900, 700);
        page.show();
        page.load();
        QVERIFY(!child<QAbstractButton>(page, "agreeButton")->isEnabled());
        QTRY_COMPARE(words(page, "agreeNew0"), "Paying\nTwo days before.");
        child<QAbstractButton>(page, "agreeButton")->click();
        QTRY_COMPARE(agreed.count(), 1);
        const auto body = bench.house.http.last("POST /api/me/agreements").json();
        QCOMPARE(QJsonDocument(body).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"language":"en","texts":[{"kind":"terms","version":2}]})"));
    }
    void agreement_toATextSheNeverSaw_showsAllOfIt() {
        Bench bench;
        auto answer = Bench::agreements(true);
        answer.given.clear();
        bench.house.http.answer("GET /api/me/agreements", 200, jsonOf(answer));
        AgreementPage page(bench.house.api, bench.house.session, AgreementPage::Where::alone);
        page.show();
        page.load();
        QTRY_VERIFY(words(page, "agreeNew0").startsWith("Between us.\nPaying\n"));
        QVERIFY(!page.findChild<QWidget*>("agreeWhole0"));
    }
    void agreement_toAVersionThatAddsNothingInHerLanguage_showsAllOfIt() {
        Bench bench;
        const QString shorter = QString(kFirst).remove("## Paying\n\nBefore the session.\n\n");
        for (const auto& text : {kFirst, shorter}) {
            bench.second = text;
            AgreementPage page(bench.house.api, bench.house.session, AgreementPage::Where::alone);
            page.show();
            page.load();
            QTRY_VERIFY(words(page, "agreeNew0").startsWith("Between us.\n"));
            QVERIFY(!page.findChild<QWidget*>("agreeWhole0"));
        }
    }
    void agreement_replacedMeanwhile_isShownAnew() {
        Bench bench;
        bench.house.http.problem("POST /api/me/agreements", 409, "changed_elsewhere");
        AgreementPage page(bench.house.api, bench.house.session, AgreementPage::Where::alone);
        QSignalSpy agreed(&page, &AgreementPage::agreed);
        page.show();
        page.load();
        QTRY_VERIFY(child<QAbstractButton>(page, "agreeButton")->isEnabled());
        child<QAbstractButton>(page, "agreeButton")->click();
        QTRY_COMPARE(bench.house.http.count("GET /api/me/agreements"), 2);
        QTRY_VERIFY(child<QLabel>(page, "agreeProblem")->isVisible());
        QTRY_VERIFY(child<QAbstractButton>(page, "agreeButton")->isEnabled());
        QCOMPARE(agreed.count(), 0);
    }
    void agreement_declined_saysSo() {
        Bench bench;
        AgreementPage page(bench.house.api, bench.house.session, AgreementPage::Where::alone);
        QSignalSpy declined(&page, &AgreementPage::declined);
        child<QAbstractButton>(page, "agreeDecline")->click();
        QCOMPARE(declined.count(), 1);
        QCOMPARE(bench.house.http.count("POST /api/me/agreements"), 0);
    }

    void card_saysWhatWasAgreed_andWhatWaits() {
        Bench bench;
        account::LegalCard card(bench.house.api, bench.house.session);
        QSignalSpy led(&card, &account::LegalCard::navigate);
        card.show();
        card.load();
        QTRY_VERIFY(child<QAbstractButton>(card, "settingsAgree")->isVisible());
        child<QAbstractButton>(card, "settingsAgree")->click();
        child<QAbstractButton>(card, "settingsLegal_privacy")->click();
        QCOMPARE(led.at(0).at(0).toString(), "/agree");
        QCOMPARE(led.at(1).at(0).toString(), "/legal/privacy");
        bench.house.http.answer("GET /api/me/agreements", 200, jsonOf(Bench::agreements(false)));
        card.load();
        QTRY_VERIFY(!child<QAbstractButton>(card, "settingsAgree")->isVisible());
        QStringList texts;
        for (const auto* label : card.findChildren<QLabel*>())
            texts << label->text();
        QVERIFY2(texts.contains("You agreed to version 2 on 18 Nov 2026."), qPrintable(texts.join('|')));
        QVERIFY(texts.contains("Sessions cannot be recorded here yet."));
    }
};

MC_TEST_GUI(LegalTest)
#include "legal_test.moc"
