#include "account/password_strength.h"
#include "support/test_program.h"

#include <QTest>

using namespace mc::account;

class PasswordStrengthTest : public QObject {
    Q_OBJECT

private slots:
    void strengthOf_data() {
        QTest::addColumn<QString>("password");
        QTest::addColumn<int>("strength");
        QTest::newRow("empty") << "" << int(Strength::too_short);
        QTest::newRow("nine") << "aB3$xYz9!" << int(Strength::too_short);
        QTest::newRow("own name") << "mayaNair2026" << int(Strength::weak);
        QTest::newRow("word and digits") << "bluewindow42" << int(Strength::fair);
        QTest::newRow("four words") << "correct horse battery staple" << int(Strength::strong);
    }
    void strengthOf() {
        QFETCH(QString, password);
        QFETCH(int, strength);
        QCOMPARE(static_cast<int>(mc::account::strengthOf(password, "Maya Nair", "maya.nair@students.example")),
                 strength);
    }

    void words_callWeakWhatIsRefused() {
        for (const auto strength : {Strength::too_short, Strength::weak})
            QVERIFY(!strengthWords(strength).startsWith("Fair") && !mc::domain::isAccepted(strength));
        for (const auto strength : {Strength::fair, Strength::good, Strength::strong})
            QVERIFY(mc::domain::isAccepted(strength));
    }

    void words_everyStrengthHasSome() {
        for (int i = 0; i <= int(Strength::strong); ++i)
            QVERIFY(!strengthWords(static_cast<Strength>(i)).isEmpty());
    }
};

MC_TEST_CORE(PasswordStrengthTest)
#include "password_strength_test.moc"
