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

    void withoutAPhoto_theTickSaysSo() {
        Desk desk;
        desk.open();
        QCOMPARE(about(desk, "evidencePhoto"), QString("No photo yet"));
        QCOMPARE(desk.find<widgets::CheckRow>("evidencePhoto")->accessibleDescription(), QString("No photo yet"));
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::EvidenceTest)
#include "evidence_test.moc"
