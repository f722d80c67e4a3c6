#include "platform/crypto/digest.h"

#include <QTest>

#include "platform/crypto/password.h"
#include "support/test_program.h"

using namespace mc::crypto;

class DigestTest : public QObject {
    Q_OBJECT
private slots:
    void sha256_knownAnswers();
    void hmac_knownAnswers();
    void hmac_anyKeyLength();
    void constantTimeEqual_comparesWholeTexts();
    void password_rightOneOpens_wrongOneDoesNot();
    void password_sameTwice_hashesDiffer();
    void password_oldParameters_needRehash();
    void password_malformedHash_isFalse();
};

void DigestTest::sha256_knownAnswers() {  // FIPS 180-2, appendix B
    QCOMPARE(sha256Hex("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    QCOMPARE(sha256("abc").substr(0, 4), std::string("\xba\x78\x16\xbf"));
    QCOMPARE(sha256("abc").size(), 32u);
    QCOMPARE(sha256Hex(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

void DigestTest::hmac_knownAnswers() {  // RFC 4231, cases 1 and 2
    QCOMPARE(hmacSha256Hex(std::string(20, '\x0b'), "Hi There"),
             std::string("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
    QCOMPARE(hmacSha256Hex("Jefe", "what do ya want for nothing?"),
             std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
}

void DigestTest::hmac_anyKeyLength() {  // RFC 4231, case 6
    QCOMPARE(hmacSha256Hex(std::string(131, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First"),
             std::string("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
    QCOMPARE(hmacSha256Hex("", "").size(), 64u);
}

void DigestTest::constantTimeEqual_comparesWholeTexts() {
    QVERIFY(constantTimeEqual("", ""));
    QVERIFY(constantTimeEqual("abc", "abc"));
    QVERIFY(!constantTimeEqual("abc", "abd"));
    QVERIFY(!constantTimeEqual("abc", "ab"));
}

void DigestTest::password_rightOneOpens_wrongOneDoesNot() {
    const auto hash = hashPassword("correct horse", PasswordCost::interactive);
    QVERIFY(hash.starts_with("$argon2id$"));
    QVERIFY(verifyPassword(hash, "correct horse"));
    QVERIFY(!verifyPassword(hash, "correct horsf"));
    QVERIFY(!verifyPassword(hash, ""));
}

void DigestTest::password_sameTwice_hashesDiffer() {
    QVERIFY(hashPassword("correct horse", PasswordCost::test) != hashPassword("correct horse", PasswordCost::test));
}

void DigestTest::password_oldParameters_needRehash() {
    const auto weak = hashPassword("correct horse", PasswordCost::test);
    QVERIFY(needsRehash(weak, PasswordCost::interactive));
    QVERIFY(!needsRehash(weak, PasswordCost::test));
}

void DigestTest::password_malformedHash_isFalse() {
    QVERIFY(!verifyPassword("", "x"));
    QVERIFY(!verifyPassword("$argon2id$v=19$broken", "x"));
}

MC_TEST_APPLESS(DigestTest)
#include "digest_test.moc"
