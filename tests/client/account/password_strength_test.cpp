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
        QTest::newRow("empty") << "" << int(Strength::tooShort);
        QTest::newRow("nine") << "aB3$xYz9!" << int(Strength::tooShort);
        QTest::newRow("one letter") << "aaaaaaaaaaaaaaaa" << int(Strength::weak);
        QTest::newRow("row of keys") << "abcdefghijkl" << int(Strength::weak);
        QTest::newRow("digits") << "1357924680" << int(Strength::weak);
        QTest::newRow("own name") << "mayaNair2026" << int(Strength::weak);
        QTest::newRow("word and digits") << "sandwich47" << int(Strength::fair);
        QTest::newRow("mixed") << "Tidal-Lamp-9" << int(Strength::good);
        QTest::newRow("four words") << "correct horse battery staple" << int(Strength::strong);
    }
    void strengthOf() {
        QFETCH(QString, password);
        QFETCH(int, strength);
        QCOMPARE(static_cast<int>(mc::account::strengthOf(password, "Maya Nair", "maya.nair@students.example")),
                 strength);
    }

    void words_everyStrengthHasSome() {
        for (int i = 0; i <= int(Strength::strong); ++i)
            QVERIFY(!strengthWords(static_cast<Strength>(i)).isEmpty());
    }
};

MC_TEST_CORE(PasswordStrengthTest)
#include "password_strength_test.moc"
