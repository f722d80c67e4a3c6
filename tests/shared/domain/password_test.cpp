#include "domain/password.h"

#include <QTest>
#include <string>

#include "support/test_program.h"

using namespace mc::domain;

class PasswordTest : public QObject {
    Q_OBJECT

private slots:
    void strength_data() {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<int>("strength");
        const auto row = [](const char* name, const QByteArray& password, PasswordStrength strength) {
            QTest::newRow(name) << password << static_cast<int>(strength);
        };
        row("empty", "", PasswordStrength::too_short);
        row("nine characters", "aB3$xYz9!", PasswordStrength::too_short);
        row("nine letters of Hindi, 27 bytes", "नमस्तेदोस", PasswordStrength::too_short);
        row("one letter", "aaaaaaaaaaaaaaaa", PasswordStrength::weak);
        row("an alphabet", "bcdefghijklm", PasswordStrength::weak);
        row("a row of keys", "qwertyuiop", PasswordStrength::weak);
        row("digits up and down", "1357924680", PasswordStrength::weak);
        row("the commonest word with digits", "Password123", PasswordStrength::weak);
        row("a word and digits", "sandwich47", PasswordStrength::weak);
        row("own name", "mayaNair2026", PasswordStrength::weak);
        row("own address", "maya.nair@students.example", PasswordStrength::weak);
        row("season, year, sign", "Summer2024!", PasswordStrength::weak);
        row("the product", "mentorconnect", PasswordStrength::weak);
        row("two words and digits", "bluewindow42", PasswordStrength::fair);
        row("three words", "another fine phrase", PasswordStrength::good);
        row("four words", "correct horse battery staple", PasswordStrength::strong);
        row("random", "k7#mQ2vLp9", PasswordStrength::strong);
        row("a phrase of Hindi", "मेरी नीली छतरी खो गई", PasswordStrength::strong);
        row("one letter of Hindi", "कककककककककककक", PasswordStrength::weak);
    }
    void strength() {
        QFETCH(QByteArray, password);
        QFETCH(int, strength);
        const auto found = passwordStrength(password.toStdString(), "Maya Nair", "maya.nair@students.example");
        QCOMPARE(static_cast<int>(found), strength);
    }

    void strength_ofAVeryLongText_isFoundAtOnce() {
        std::string text;
        while (text.size() < 100'000)
            text += "correct horse ";
        QBENCHMARK_ONCE {
            QVERIFY(isAccepted(passwordStrength(text, {}, {})));
        }
    }
};

MC_TEST_APPLESS(PasswordTest)
#include "password_test.moc"
