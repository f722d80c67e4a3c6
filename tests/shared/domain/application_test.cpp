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
