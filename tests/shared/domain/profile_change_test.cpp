#include "domain/profile_change.h"

#include <QTest>

#include "support/test_program.h"

using namespace mc::domain;

namespace {

const PresentWork kShown{"Staff Engineer at Example", "Example"};
const PresentWork kNew{"Principal Engineer at Other", "Other"};
const PresentWork kNewer{"Director at Other", "Other"};

}  // namespace

class ProfileChangeTest : public QObject {
    Q_OBJECT

private slots:
    void wish_followsFromWhatIsSeenAndWhatWaits_data() {
        QTest::addColumn<const PresentWork*>("waiting");
        QTest::addColumn<const PresentWork*>("wanted");
        QTest::addColumn<ChangeStep>("step");
        const PresentWork* nothing = nullptr;
        static const PresentWork company{kShown.headline, "Other"};
        static const PresentWork headline{"Engineer", kShown.company};
        QTest::newRow("the same") << nothing << &kShown << ChangeStep::none;
        QTest::newRow("both") << nothing << &kNew << ChangeStep::ask;
        QTest::newRow("company alone") << nothing << &company << ChangeStep::ask;
        QTest::newRow("headline alone") << nothing << &headline << ChangeStep::ask;
        QTest::newRow("what waits already") << &kNew << &kNew << ChangeStep::none;
        QTest::newRow("another than what waits") << &kNew << &kNewer << ChangeStep::ask;
        QTest::newRow("back to what is seen") << &kNew << &kShown << ChangeStep::takeBack;
    }
    void wish_followsFromWhatIsSeenAndWhatWaits() {
        QFETCH(const PresentWork*, waiting);
        QFETCH(const PresentWork*, wanted);
        QTEST(stepFor(kShown, waiting, *wanted), "step");
    }
};

MC_TEST_APPLESS(ProfileChangeTest)
#include "profile_change_test.moc"
