#include "domain/application.h"

#include <QTest>

#include "support/test_program.h"

using namespace mc::domain;

class ApplicationTest : public QObject {
    Q_OBJECT

private slots:
    void states_sayWhoseTurnItIs_data() {
        QTest::addColumn<ApplicationState>("state");
        QTest::addColumn<bool>("edit");
        QTest::addColumn<bool>("answer");
        QTest::addColumn<bool>("open");
        QTest::newRow("draft") << ApplicationState::draft << true << false << false;
        QTest::newRow("submitted") << ApplicationState::submitted << false << false << true;
        QTest::newRow("questioned") << ApplicationState::questioned << true << true << true;
        QTest::newRow("approved") << ApplicationState::approved << false << false << false;
        QTest::newRow("rejected") << ApplicationState::rejected << true << false << false;
    }
    void states_sayWhoseTurnItIs() {
        QFETCH(ApplicationState, state);
        QTEST(mayEdit(state), "edit");
        QTEST(mayAnswer(state), "answer");
        QTEST(isOpen(state), "open");
    }

    void kyc_followsThePapersTheTickAndTheDecision_data() {
        QTest::addColumn<ApplicationState>("state");
        QTest::addColumn<bool>("ticked");
        QTest::addColumn<int>("papers");
        QTest::addColumn<KycStatus>("status");
        using State = ApplicationState;
        QTest::newRow("nothing") << State::submitted << false << 0 << KycStatus::not_started;
        QTest::newRow("paper") << State::submitted << false << 1 << KycStatus::checking;
        QTest::newRow("asked back") << State::questioned << false << 2 << KycStatus::checking;
        QTest::newRow("ticked") << State::submitted << true << 1 << KycStatus::verified;
        QTest::newRow("seen otherwise") << State::submitted << true << 0 << KycStatus::verified;
        QTest::newRow("approved") << State::approved << true << 1 << KycStatus::verified;
        QTest::newRow("declined over it") << State::rejected << false << 1 << KycStatus::mismatch;
        QTest::newRow("declined before") << State::rejected << false << 0 << KycStatus::not_started;
        QTest::newRow("declined for something else") << State::rejected << true << 1 << KycStatus::verified;
    }
    void kyc_followsThePapersTheTickAndTheDecision() {
        QFETCH(ApplicationState, state);
        QFETCH(bool, ticked);
        QFETCH(int, papers);
        QTEST(kycStatus(state, ticked, papers), "status");
    }

    void unproven_isWhatIsTickedAnewWithoutAPaper() {
        using Names = std::vector<std::string_view>;
        const ApplicationEvidence all{true, true, true, true, true, true};
        QCOMPARE(unproven({}, all, {}, true), (Names{"identity", "employer"}));
        QCOMPARE(unproven({}, all, {.identity = 1}, true), Names{"employer"});
        QCOMPARE(unproven({}, all, {1, 2}, true), Names{});
        QCOMPARE(unproven({}, all, {1, 2}, false), Names{"photo"});
        QCOMPARE(unproven({.identity = true, .photo = true}, all, {}, false), Names{"employer"});
        QCOMPARE(unproven({}, {.linkedIn = true, .experience = true, .price = true}, {}, false), Names{});
        QCOMPARE(unproven(all, {}, {}, false), Names{});
    }

    void missing_namesWhatNobodyMadeSureOf() {
        using Names = std::vector<std::string_view>;
        QCOMPARE(missing({}, true), (Names{"identity", "employer", "linkedIn", "experience", "price", "photo"}));
        ApplicationEvidence evidence{
            .identity = true, .employer = true, .experience = true, .price = true, .photo = true};
        QCOMPARE(missing(evidence, true), Names{"linkedIn"});
        QCOMPARE(missing(evidence, false), Names{});
        evidence.photo = false;
        QCOMPARE(missing(evidence, false), Names{"photo"});
    }
};

MC_TEST_APPLESS(ApplicationTest)
#include "application_test.moc"
