#include "approvals_desk.h"

#include <QtTest>

#include "support/test_program.h"
#include "widgets/choice.h"

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
