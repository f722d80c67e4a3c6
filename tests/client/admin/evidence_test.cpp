#include "approvals_desk.h"

#include <QtTest>

#include "support/test_program.h"
#include "widgets/choice.h"
#include "widgets/pill.h"
#include "widgets/table_delegate.h"

namespace mc::admin {

/// What an admin has before her when she ticks.
class EvidenceTest : public QObject {
    Q_OBJECT

    static QString about(const Desk& desk, const char* piece) {
        const auto* label = desk.find<widgets::Label>(QByteArray(piece) + "About");
        return label->isVisible() ? label->text() : QString();
    }

private slots:
    void photos_ofTheQueueAndOfWhatIsOpen_areKnown() {
        Desk desk;
        desk.list.items[1].photo = "queued";
        desk.review.photo = "opened";
        desk.open();
        const auto& photos = desk.house.api.photos();
        QCOMPARE(photos.keyOf(idOf(12)), QString("queued"));
        QCOMPARE(photos.keyOf(idOf(11)), QString("opened"));
        QCOMPARE(about(desk, "evidencePhoto"), QString());
    }

    void photoOfAMentorWhoWantsAChange_isKnown() {
        Desk desk;
        auto change = support::sampleChange();
        change.photo = "changing";
        desk.server.on("GET /api/admin/mentor-changes/" + idOf(11), [&](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(change)};
        });
        desk.window.arrive({"/admin/applications/" + idOf(11), {{"id", idOf(11)}}, QUrlQuery("change=1")});
        QTRY_VERIFY(desk.find<widgets::Label>("changeWanted")->isVisible());
        QCOMPARE(desk.house.api.photos().keyOf(idOf(11)), QString("changing"));
    }

    void papers_areCountedBesideTheTicks() {
        Desk desk;
        desk.review.papers = {1, 2};
        desk.open();
        QCOMPARE(about(desk, "evidenceIdentity"), QString("1 paper"));
        QCOMPARE(about(desk, "evidenceEmployer"), QString("2 papers"));
        desk.review.papers = {};
        desk.window.reload();
        QTRY_VERIFY(about(desk, "evidenceIdentity").startsWith("No paper:"));
        QVERIFY(about(desk, "evidenceEmployer").startsWith("No paper:"));
    }

    void withoutAPaper_theTickWantsToKnowHow() {
        Desk desk;
        desk.review.papers = {0, 1};
        desk.open();
        const auto put = Desk::desk(11, "PUT", "/evidence");
        desk.server.on(put, [&desk](const HttpStub::Request& request) {
            desk.review.evidence = protocol::decode<protocol::SetEvidence>(request.body.toStdString()).value().evidence;
            ++desk.review.version;
            return HttpStub::Answer{200, jsonOf(desk.review)};
        });
        auto* identity = desk.find<widgets::CheckRow>("evidenceIdentity");
        const auto reason = [&] { return desk.window.window()->findChild<QPlainTextEdit*>("deedReason"); };
        identity->click();
        QVERIFY(reason());
        QTest::keyClick(reason(), Qt::Key_Escape);
        QVERIFY(!identity->isChecked());
        QTRY_VERIFY(!reason());
        identity->click();
        reason()->setPlainText("Her passport, in a call.");
        desk.window.window()->findChild<widgets::Button*>("decideDeed")->click();
        QVERIFY(identity->isChecked());
        QTRY_COMPARE(desk.server.count(put), 1);
        QCOMPARE(desk.server.last(put).json()["note"].toString(), QString("Her passport, in a call."));
        QTRY_VERIFY(desk.review.evidence.identity);
        QTRY_COMPARE(about(desk, "evidenceIdentity"), QString("No paper; a note says how it was seen"));
        QTRY_VERIFY(!reason());
        desk.find<widgets::CheckRow>("evidenceEmployer")->click();  // There is one of it.
        QVERIFY(!reason());
        QTRY_COMPARE(desk.server.count(put), 2);
        QVERIFY(!desk.server.last(put).json().contains("note"));
    }

    void price_standsBesideWhatIsUsual() {
        Desk desk;
        const auto path = QStringLiteral("GET /api/mentors/application/guidance");
        desk.server.on(path, [](const HttpStub::Request&) {
            return HttpStub::Answer{200,
                                    jsonOf(protocol::PriceGuidance{{{30, domain::rupees(400), domain::rupees(800)}}})};
        });
        desk.open();
        QTRY_COMPARE(about(desk, "evidencePrice"),
                     QString("30 min: ₹699, usual is ₹400 – ₹800\n60 min: ₹1,299, too few ask for that to compare"));
        const auto query = desk.server.last(path).query;
        QCOMPARE(query.allQueryItemValues("expertise", QUrl::FullyDecoded), (QStringList{"System design", "Backend"}));
        QCOMPARE(query.queryItemValue("years"), QString("8"));
    }

    /// What was said of one applicant is not shown of the next.
    void price_ofTheNext_isComparedAnew() {
        Desk desk;
        const auto path = QStringLiteral("GET /api/mentors/application/guidance");
        desk.server.on(path, [](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(protocol::PriceGuidance{})};
        });
        desk.open();
        QTRY_VERIFY(about(desk, "evidencePrice").contains("too few"));
        auto next = desk.review;
        next.id = {12};
        next.form.yearsOfExperience = 2;
        desk.server.on(Desk::desk(12), [&](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(next)}; });
        std::function<void()> answer;
        desk.server.hold(path, 200, jsonOf(protocol::PriceGuidance{}), answer);
        desk.table()->setCurrentIndex(desk.table()->model()->index(2, 0));
        QTRY_VERIFY(answer);
        QCOMPARE(about(desk, "evidencePrice"), QString("30 min: ₹699\n60 min: ₹1,299"));
        answer();
        QTRY_VERIFY(about(desk, "evidencePrice").contains("too few"));
    }

    void kyc_isAColumnOfTheQueue_andAWordInThePanel() {
        Desk desk;
        desk.list.items[0].kyc = domain::KycStatus::checking;
        desk.list.items[1].kyc = domain::KycStatus::mismatch;
        desk.list.items.push_back(support::applicationOf(13, "Rohan Mehta", 0));
        desk.list.items[2].isChange = true;
        desk.review.kyc = domain::KycStatus::checking;
        desk.window.arrive({"/admin/applications", {}, {}});
        QTRY_COMPARE(desk.table()->model()->rowCount(), 4);
        const auto at = [&](int row) { return desk.table()->model()->index(row, ApplicationsModel::KycColumn); };
        QCOMPARE(at(1).data().toString(), QString("Checking"));
        QCOMPARE(at(1).data(widgets::TableToneRole).toInt(), static_cast<int>(widgets::PillTone::neutral));
        QCOMPARE(at(2).data().toString(), QString("Mismatch"));
        QCOMPARE(at(2).data(widgets::TableToneRole).toInt(), static_cast<int>(widgets::PillTone::danger));
        QVERIFY(at(2).data(Qt::ToolTipRole).toString().contains("did not make sure"));
        QCOMPARE(at(3).data().toString(), QString());  // Who is a mentor was looked into.
        QVERIFY(!at(3).data(widgets::TableToneRole).isValid());
        QVERIFY(!desk.table()->isColumnHidden(ApplicationsModel::KycColumn));
        desk.table()->setCurrentIndex(at(1));
        QTRY_COMPARE(desk.find<widgets::Pill>("applicantKyc")->text(), QString("KYC: Checking"));
    }

    void papersOfAChange_areReadBesideIt() {
        Desk desk;
        desk.server.on("GET /api/admin/mentor-changes/" + idOf(11), [](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(support::sampleChange())};
        });
        const auto path = Desk::desk(11, "GET", "/documents");
        desk.server.answer(
            path, 200,
            jsonOf(protocol::ApplicationDocuments{
                {{{7}, protocol::DocumentKind::employment, "letter.pdf", "application/pdf", 4096, support::kDeskNow}},
                6,
                30}));
        desk.window.arrive({"/admin/applications/" + idOf(11), {{"id", idOf(11)}}, QUrlQuery("change=1")});
        auto* papers = desk.find<QWidget>("changeDocuments");
        const auto says = [&](const char* words) {
            const auto labels = papers->findChildren<widgets::Label*>();
            return std::ranges::any_of(labels,
                                       [&](auto* label) { return label->text().contains(QLatin1String(words)); });
        };
        QTRY_VERIFY(papers->isVisible());
        QTRY_VERIFY(papers->findChild<widgets::Button*>("openDocument"));
        desk.server.answer(path, 200, jsonOf(protocol::ApplicationDocuments{{}, 6, 30}));
        desk.window.reload();
        QTRY_VERIFY(says("can add some"));
        QVERIFY(desk.find<QWidget>("applicationDocuments")->findChildren<widgets::Button*>("openDocument").isEmpty());
    }

    void withoutAPhoto_theTickSaysSo_andWantsToKnowHow() {
        Desk desk;
        desk.review.photo.reset();
        desk.open();
        QVERIFY(about(desk, "evidencePhoto").startsWith("No photo yet"));
        auto* photo = desk.find<widgets::CheckRow>("evidencePhoto");
        QCOMPARE(photo->accessibleDescription(), about(desk, "evidencePhoto"));
        photo->click();
        const auto labels = desk.window.window()->findChildren<widgets::Label*>();
        QVERIFY(std::ranges::any_of(labels, [](const auto* label) { return label->text() == "There is no photo"; }));
        QTest::keyClick(desk.window.window()->findChild<QPlainTextEdit*>("deedReason"), Qt::Key_Escape);
        QVERIFY(!photo->isChecked());
        QCOMPARE(desk.server.count(Desk::desk(11, "PUT", "/evidence")), 0);
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::EvidenceTest)
#include "evidence_test.moc"
