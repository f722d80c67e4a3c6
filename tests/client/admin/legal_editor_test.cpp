#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include "account/legal_view.h"
#include "admin/legal_editor_page.h"
#include "support/client_house.h"
#include "support/test_program.h"
#include "widgets/segmented_control.h"

using namespace mc;
using domain::Language;
using domain::LegalText;
using support::child;
using support::jsonOf;

namespace {

protocol::LegalDraft draft(std::int64_t version = 1) {
    return {.version = {LegalText::terms, version, support::kStoryNow},
            .shipped = version == 1,
            .texts = {{Language::en, "# Terms\n\nAsk {{operator}}."}, {Language::hi, "# शर्तें\n\n{{operator}} से पूछें।"}},
            .placeholders = {{"operator", "Graphora"}},
            .wouldAsk = 3};
}

struct Bench {
    Bench() {
        house.http.answer("GET /api/admin/legal/terms", 200, jsonOf(draft()));
        house.http.answer("POST /api/admin/legal/terms", 200, jsonOf(draft(2)));
        house.signIn();
        window.resize(1200, 800);
        page = new admin::LegalEditorPage(house.api, house.drafts, {"Asia/Kolkata"}, &window);
        page->resize(1200, 760);
        page->barActions()->setParent(&window);
        window.show();
        page->arrive({});
        (void)QTest::qWaitFor([this] { return source()->toPlainText().startsWith("# Terms"); });
    }
    QPlainTextEdit* source() { return child<QPlainTextEdit>(window, "legalSource"); }
    QString preview() { return child<account::LegalView>(window, "legalPreview")->toPlainText(); }
    QAbstractButton* button(const char* name) { return child<QAbstractButton>(window, name); }
    void openDialog() {
        button("publishLegal")->click();
        child<QPlainTextEdit>(window, "publishReason")->setPlainText("The law has changed");
    }
    QString said() {
        QStringList texts;
        for (const auto* label : window.findChildren<QLabel*>())
            if (label->isVisible()) texts << label->text();
        return texts.join('|');
    }

    support::ClientHouse house;
    QWidget window;
    admin::LegalEditorPage* page;
};

}  // namespace

/// Owners write the texts people agree to.
class LegalEditorTest : public QObject {
    Q_OBJECT

private slots:
    void text_isPreviewedAsPeopleReadIt() {
        Bench bench;
        QCOMPARE(bench.preview(), "Terms\nAsk Graphora.");
        QVERIFY(!bench.button("publishLegal")->isEnabled());
        bench.source()->setPlainText("# Terms\n\nWrite to {{operator}} or {{boss}}.");
        QCOMPARE(bench.preview(), "Terms\nWrite to Graphora or {{boss}}.");
        QVERIFY(bench.button("publishLegal")->isEnabled());
    }
    /// A long preview beside it does not take it out of sight.
    void longText_isWrittenAtTheTop() {
        Bench bench;
        bench.source()->setPlainText(QString("A paragraph of the terms.\n\n").repeated(200));
        QTRY_VERIFY(child<account::LegalView>(bench.window, "legalPreview")->height() > 1500);
        const auto seen = bench.source()->mapTo(&bench.window, QPoint(0, 0)).y();
        QVERIFY2(seen < 300, qPrintable(QString::number(seen)));
    }

    void publish_saysWhoIsAsked_andSendsBothLanguages() {
        Bench bench;
        QSignalSpy toasts(bench.page, &widgets::Page::toast);
        bench.source()->setPlainText("# Terms\n\nBe kind.");
        child<widgets::SegmentedControl>(bench.window, "legalLanguage")->setCurrent(1);
        QVERIFY(bench.source()->toPlainText().startsWith("# शर्तें"));
        bench.button("publishLegal")->click();
        QVERIFY2(bench.said().contains("3 people will be asked"), qPrintable(bench.said()));
        QVERIFY(!bench.button("publishDeed")->isEnabled());
        child<QPlainTextEdit>(bench.window, "publishReason")->setPlainText("The law has changed");
        bench.button("publishDeed")->click();
        QTRY_COMPARE(toasts.count(), 1);
        const auto body = bench.house.http.last("POST /api/admin/legal/terms").json();
        QCOMPARE(body["version"].toInt(), 1);
        QCOMPARE(body["texts"][0]["source"].toString(), "# Terms\n\nBe kind.");
        QVERIFY(body["texts"][1]["source"].toString().startsWith("# शर्तें"));
        QCOMPARE(body["reason"].toString(), "The law has changed");
        QVERIFY(bench.house.drafts.find("legal/terms").isEmpty());
    }
    void publish_refused_isSaidInTheDialog() {
        Bench bench;
        bench.house.http.problem("POST /api/admin/legal/terms", 409, "changed_elsewhere");
        bench.source()->setPlainText("# Terms\n\nBe kind.");
        bench.openDialog();
        bench.button("publishDeed")->click();
        QTRY_VERIFY(child<QLabel>(bench.window, "publishRefusal")->isVisible());
        QVERIFY(bench.button("publishDeed")->isEnabled());
    }
    void typed_isKept_andUndoneOnRequest() {
        Bench bench;
        bench.source()->setPlainText("# Terms\n\nHalf a thou");
        admin::LegalEditorPage again(bench.house.api, bench.house.drafts, {"Asia/Kolkata"});
        again.arrive({});
        auto* source = child<QPlainTextEdit>(again, "legalSource");
        QTRY_VERIFY(source->toPlainText().endsWith("Half a thou"));
        child<QAbstractButton>(again, "undoLegal")->click();
        QCOMPARE(source->toPlainText(), "# Terms\n\nAsk {{operator}}.");
    }
    void typed_overAVersionThatWasReplaced_isNotShown() {
        Bench bench;
        bench.source()->setPlainText("# Terms\n\nHalf a thou");
        bench.house.http.answer("GET /api/admin/legal/terms", 200, jsonOf(draft(2)));
        bench.page->reload();
        QTRY_COMPARE(bench.source()->toPlainText(), "# Terms\n\nAsk {{operator}}.");
    }
};

MC_TEST_GUI(LegalEditorTest)
#include "legal_editor_test.moc"
